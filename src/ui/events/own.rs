//! The plan's own events beside those of the tables: how many there are, and the ways to them.

use yew::prelude::*;

use crate::present::{Assessment, own_events_met, own_events_words};
use crate::session::{Action, CALENDAR, Dialog, Handle};

/// The ways to events of one's own, in a plan that may be changed.
pub fn ways(handle: Option<&Handle>) -> Html {
    let Some(handle) = handle else { return html! {} };
    html! {
        <div class="head-actions">
            { list(handle, "Add event or freeze") }
            <label class="button small">
                { "Import calendar file" }
                <input id={CALENDAR} class="vh" type="file" accept=".ics,text/calendar" onchange={handle.import()} />
            </label>
        </div>
    }
}

/// How many the plan has and the window meets: most of a calendar is of other days, and so in no card.
pub fn own_events(handle: Option<&Handle>, assessment: &Assessment, held: usize) -> Html {
    if held == 0 {
        return html! {};
    }
    html! {
        <div class="own-held">
            <p class="hint">{ own_events_words(held, own_events_met(assessment, 0)) }</p>
            { for handle.map(|handle| list(handle, "Show them")) }
        </div>
    }
}

fn list(handle: &Handle, label: &'static str) -> Html {
    let show = handle.on(Action::Show(Dialog::OwnEvents(None)));
    html! { <button class="button small" type="button" onclick={show}>{ label }</button> }
}
