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
    // The same number as above the list.
    let all: usize = present.iter().filter(|(group, _)| !group.is_apart()).map(|(_, count)| count).sum();
    let hidden = shown.map_or(0, |group| {
        present.iter().filter(|(each, _)| *each != group).map(|(_, count)| count).sum::<usize>()
    });
    let button = |group: Option<EventGroup>, words: &'static str, count: usize| {
        html! {
            <button
                key={words}
                class="button small choice-button"
                type="button"
                aria-pressed={(shown == group).to_string()}
                onclick={change.reform(move |_: MouseEvent| EventsChange::Show(group))}
            >
                { words }{ " " }<span class="detail">{ count }</span>
            </button>
        }
    };
    // All keyed: a kind that comes or goes must not turn the button under the pointer into another.
    let kinds = present.iter().map(|(group, count)| button(Some(*group), group.words(), *count));
    let mut parts: Vec<Html> = std::iter::once(button(None, "All", all)).chain(kinds).collect();
    if hidden > 0 {
        parts.push(html! { <p key="hidden" class="hint">{ hidden }{ " hidden" }</p> });
    }
    html! { <div class="filter" role="group" aria-label="Kinds of events shown">{ for parts }</div> }
}
