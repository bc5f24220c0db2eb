//! The windows of the plan, a click apart.

use yew::prelude::*;

use crate::plan::Window;
use crate::present::{Level, level_words, window_label, window_letter};
use crate::session::Action;
use crate::ui::use_handle;
use crate::ui::widgets::{Icon, level_icon};

#[derive(Properties, PartialEq)]
pub struct TabsProps {
    pub windows: Vec<Window>,
    pub levels: Vec<Option<Level>>,
    pub selected: usize,
}

/// Buttons that are pressed or not: the panel below changes in many places, so they are no tab list.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let handle = use_handle();
    let tab = |(index, window): (usize, &Window)| {
        let level = props.levels.get(index).copied().flatten();
        html! {
            <button
                class="tab"
                type="button"
                data-window={index.to_string()}
                aria-pressed={(index == props.selected).to_string()}
                onclick={handle.on(Action::Select(index))}
            >
                if let Some(level) = level {
                    <span class="level" data-level={level.word()}>
                        <Icon name={level_icon(level)} size=14 />
                        <span class="vh">{ level_words(level) }</span>
                    </span>
                }
                <b>{ window_letter(index) }</b>
                { window_label(window) }
            </button>
        }
    };
    html! {
        <div class="tabs" role="group" aria-label="Windows of this plan">
            { for props.windows.iter().enumerate().map(tab) }
        </div>
    }
}
