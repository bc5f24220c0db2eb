//! The windows of the plan, a click apart.

use yew::prelude::*;

use crate::plan::{Edit, MAX_WINDOWS, Window};
use crate::present::{Level, level_words, window_label, window_letter};
use crate::session::{Action, FULL, Handle};
use crate::ui::widgets::{icon_of, level_icon};

/// Buttons that are pressed or not: the panel below changes in many places, so they are no tab list.
pub fn tabs(handle: &Handle, windows: &[Window], levels: &[Option<Level>], selected: usize) -> Html {
    let tab = |(index, window): (usize, &Window)| {
        let level = levels.get(index).copied().flatten();
        html! {
            <button
                class="tab"
                type="button"
                data-window={index.to_string()}
                aria-pressed={(index == selected).to_string()}
                onclick={handle.on(Action::Select(index))}
            >
                if let Some(level) = level {
                    <span class="level" data-level={level.word()}>
                        { icon_of(level_icon(level), 14) }
                        <span class="vh">{ level_words(level) }</span>
                    </span>
                }
                <b>{ window_letter(index) }</b>
                <span>{ window_label(window) }</span>
            </button>
        }
    };
    html! {
        <div class="tabs" role="group" aria-label="Windows of this plan">
            { for windows.iter().enumerate().map(tab) }
        </div>
    }
}

/// A button that puts a copy of the window that is looked at beside it.
pub fn one_more(handle: &Handle, selected: usize, count: usize) -> Html {
    let full = count >= MAX_WINDOWS;
    let title = if full { FULL } else { "Compare with a copy of this window" };
    html! {
        <button
            class="add-window"
            type="button"
            aria-label="One more window"
            {title}
            disabled={full}
            onclick={handle.on(Action::Edit(Edit::DuplicateWindow(selected)))}
        >
            { "+" }
            // Beside the first there is room to say what it is.
            if count == 1 {
                <span>{ "One more window" }</span>
            }
        </button>
    }
}
