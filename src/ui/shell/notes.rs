//! What the reader of a link should know about it.

use yew::prelude::*;

use crate::present::sentence_case;
use crate::session::Action;
use crate::ui::use_handle;
use crate::ui::widgets::Icon;

#[derive(Properties, PartialEq)]
pub struct NotesProps {
    pub notes: Vec<String>,
    /// Whether the clock rules changed, so that there are two answers to choose from.
    pub can_choose: bool,
}

#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let handle = use_handle();
    if props.notes.is_empty() {
        return html! {};
    }
    html! {
        <div class="notes" role="status">
            for note in &props.notes {
                <p><Icon name="note" />{ sentence_case(note) }</p>
            }
            if props.can_choose {
                <button class="button small" type="button" onclick={handle.on(Action::TakeMeant)}>
                    { "Use the time that was meant" }
                </button>
            }
        </div>
    }
}
