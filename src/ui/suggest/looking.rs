//! A line over what follows a suggestion instead of the plan.

use yew::prelude::*;

use crate::session::{Action, Handle, SearchChange};

/// `looked_at` is what is looked at, in words.
pub fn looking(handle: &Handle, looked_at: Option<&AttrValue>) -> Html {
    let Some(looked_at) = looked_at else { return html! {} };
    html! {
        <p class="looking">
            { looked_at }
            { " " }
            <button class="link" type="button" onclick={handle.on(Action::Search(SearchChange::Preview(None)))}>
                { "Back to the plan" }
            </button>
        </p>
    }
}
