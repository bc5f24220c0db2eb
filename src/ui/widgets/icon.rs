//! Icons: one sheet of symbols in `index.html`, used by name. They differ by shape, never by colour alone.

use yew::prelude::*;

use crate::present::{Level, Load};

#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// The symbol's id without `i-`.
    pub name: &'static str,
    #[prop_or(16)]
    pub size: u32,
    #[prop_or_default]
    pub class: Classes,
}

#[component]
pub fn Icon(props: &IconProps) -> Html {
    let size = props.size.to_string();
    html! {
        <svg
            class={classes!("ic", props.class.clone())}
            width={size.clone()}
            height={size}
            viewBox="0 0 16 16"
            aria-hidden="true"
        >
            <use href={format!("#i-{}", props.name)} />
        </svg>
    }
}

pub const fn level_icon(level: Level) -> &'static str {
    match level {
        Level::Block => "block",
        Level::Avoid => "avoid",
        Level::Watch => "watch",
        Level::Note => "note",
        Level::NoneKnown => "none",
        Level::Unknown => "unknown",
    }
}

pub const fn load_icon(load: Load) -> &'static str {
    load.word()
}
