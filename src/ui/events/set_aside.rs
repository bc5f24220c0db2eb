//! Setting an event aside, for a reason, and bringing it back.

use yew::prelude::*;

use crate::plan::{Edit, MAX_NOTE};
use crate::present::{EventsChange, EventsView, one_line};
use crate::session::{Action, EVENTS, Handle, focus_soon, rescue_focus, typed, use_hint};
use crate::ui::use_handle;

/// The button of an event, which has the focus again when its field is gone.
fn button_id(event: &str) -> String {
    format!("aside-{event}")
}

/// What is said where it is set aside, and, where the plan may be changed, the way there and back.
pub fn set_aside(
    handle: Option<&Handle>,
    view: &EventsView,
    change: &Callback<EventsChange>,
    (event, title): (&str, &str),
    reason: Option<&str>,
) -> Html {
    let Some(handle) = handle else { return said(reason) };
    let button = |label: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <p class="aside">
                <button
                    id={button_id(event)}
                    class="button small"
                    type="button"
                    aria-label={format!("{label}: {title}")}
                    {onclick}
                >
                    { label }
                </button>
            </p>
        }
    };
    let id = event.to_owned();
    // The same button in both states: an undo leaves the focus on it.
    let way = match reason {
        Some(_) => {
            let back = handle.on(Action::Edit(Edit::SetAside { event: id, reason: None }));
            let focus = button_id(event);
            let onclick = Callback::from(move |click: MouseEvent| {
                back.emit(click);
                focus_soon(focus.clone(), false);
                // A folded note and a holiday have no button then.
                rescue_focus(EVENTS);
            });
            button("Bring back", onclick)
        }
        None if view.asking.as_deref() == Some(event) => {
            html! { <Reason event={id} change={change.clone()} /> }
        }
        None => {
            let onclick = change.reform(move |_: MouseEvent| {
                focus_soon(FIELD.to_owned(), false);
                EventsChange::Ask(Some(id.clone()))
            });
            button("Set aside with a reason", onclick)
        }
    };
    html! { <>{ said(reason) }{ way }</> }
}

fn said(reason: Option<&str>) -> Html {
    match reason {
        Some(reason) => {
            html! { <p class="set-aside"><b>{ "Set aside by the author: " }</b>{ one_line(reason) }</p> }
        }
        None => html! {},
    }
}

const FIELD: &str = "aside-reason";
const MISSING: &str = "say why, in a few words";

#[derive(Properties, PartialEq)]
struct ReasonProps {
    event: String,
    change: Callback<EventsChange>,
}

#[component]
fn Reason(props: &ReasonProps) -> Html {
    let handle = use_handle();
    // Beside the drawing: Enter may come before the last letter is drawn.
    let reason = use_mut_ref(String::new);
    let empty = use_state(|| false);
    use_hint(&handle, empty.then(|| MISSING.to_owned()));
    let leave = {
        let (change, event) = (props.change.clone(), props.event.clone());
        move || {
            focus_soon(button_id(&event), false);
            change.emit(EventsChange::Ask(None));
        }
    };
    let set = {
        let (leave, event) = (leave.clone(), props.event.clone());
        let (reason, empty) = (reason.clone(), empty.clone());
        move || {
            let reason = reason.borrow().trim().to_owned();
            empty.set(reason.is_empty());
            if !reason.is_empty() {
                handle.act(Action::Edit(Edit::SetAside { event: event.clone(), reason: Some(reason) }));
                leave();
            }
        }
    };
    let onkeydown = {
        let (set, leave) = (set.clone(), leave.clone());
        // An Enter that ends a composition is part of the text.
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => set(),
            "Escape" => leave(),
            _ => {}
        })
    };
    let oninput = Callback::from(move |event: InputEvent| {
        reason.replace(typed(&event));
    });
    html! {
        <div class="reason">
            <label for={FIELD}>{ "Why it does not count for this plan" }</label>
            <input
                id={FIELD}
                type="text"
                autocomplete="off"
                required=true
                maxlength={MAX_NOTE.to_string()}
                aria-invalid={empty.then_some("true")}
                aria-describedby="aside-said"
                {oninput}
                {onkeydown}
            />
            <button class="button small" type="button" onclick={Callback::from(move |_: MouseEvent| set())}>
                { "Set aside" }
            </button>
            <button class="button small" type="button" onclick={Callback::from(move |_: MouseEvent| leave())}>
                { "Cancel" }
            </button>
            <p id="aside-said" class={if *empty { "wrong" } else { "hint" }}>
                { if *empty { MISSING } else { "The headline keeps it, and the link carries the reason." } }
            </p>
        </div>
    }
}
