//! The plan's own events, each with the ways to change it and to be rid of it.

use yew::prelude::*;

use super::form::TITLE;
use crate::plan::{Edit, MAX_OWN_EVENTS, OwnEvent, Plan, Window};
use crate::present::{kind_words, own_when_words, places_words};
use crate::session::{Action, Handle, focus_soon};

/// `begin` opens the form of an event.
pub(super) fn list(handle: &Handle, plan: &Plan, window: &Window, begin: &Callback<Option<u16>>) -> Html {
    if plan.own_events.is_empty() {
        return html! {};
    }
    let line = |event: &OwnEvent| {
        let number = event.number;
        let remove = handle.on(Action::Own(Edit::RemoveEvent(number)));
        let remove = Callback::from(move |click: MouseEvent| {
            remove.emit(click);
            focus_soon(TITLE.to_owned(), true);
        });
        html! {
            <li key={number.to_string()}>
                <div>
                    <b>{ &event.title }</b>
                    <div class="detail">
                        { kind_words(event.kind) }{ ", " }{ own_when_words(event.when, window.zone) }
                        { places_words(&event.scope) }
                    </div>
                </div>
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Change {}", event.title)}
                    onclick={begin.reform(move |_: MouseEvent| Some(number))}
                >
                    { "Change" }
                </button>
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Remove {}", event.title)}
                    onclick={remove}
                >
                    { "Remove" }
                </button>
            </li>
        }
    };
    html! {
        <section class="own-list" aria-label="Own events of this plan">
            <h3>{ format!("In this plan, {} of at most {MAX_OWN_EVENTS}", plan.own_events.len()) }</h3>
            <ul>{ for plan.own_events.iter().map(line) }</ul>
        </section>
    }
}
