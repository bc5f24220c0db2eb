//! Icons: one sheet of symbols in `index.html`, used by name. They differ by shape, never by colour alone.

use yew::prelude::*;

use crate::present::{Level, Load};

/// The symbol `i-{name}`, 16 pixels wide. A function, because a component of its own for each of dozens of
/// icons would make the page larger and nothing faster.
pub fn icon(name: &'static str) -> Html {
    icon_of(name, 16)
}

/// The same with another width.
pub fn icon_of(name: &'static str, size: u32) -> Html {
    let size = AttrValue::from(size.to_string());
    html! {
        <svg class="ic" width={size.clone()} height={size} viewBox="0 0 16 16" aria-hidden="true">
            <use href={format!("#i-{name}")} />
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
