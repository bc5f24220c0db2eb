//! Which kinds of events are shown.

use yew::prelude::*;

use crate::present::{EventGroup, EventsChange};

/// A button for each kind that is there; nothing where there is no choice.
pub fn filter(
    present: &[(EventGroup, usize)],
    shown: Option<EventGroup>,
    change: &Callback<EventsChange>,
) -> Html {
    if present.len() < 2 {
        return html! {};
    }
    let all: usize = present.iter().map(|(_, count)| count).sum();
    let hidden = shown.map_or(0, |group| {
        present.iter().filter(|(each, _)| *each != group).map(|(_, count)| count).sum::<usize>()
    });
    let button = |group: Option<EventGroup>, words: &'static str, count: usize| {
        html! {
            <button
                class="button small choice-button"
                type="button"
                aria-pressed={(shown == group).to_string()}
                onclick={change.reform(move |_: MouseEvent| EventsChange::Show(group))}
            >
                { words }{ " " }<span class="detail">{ count }</span>
            </button>
        }
    };
    html! {
        <div class="filter" role="group" aria-label="Kinds of events shown">
            { button(None, "All", all) }
            { for present.iter().map(|(group, count)| button(Some(*group), group.words(), *count)) }
            if hidden > 0 {
                <p class="hint">{ format!("{hidden} hidden") }</p>
            }
        </div>
    }
}
