//! The days around the window, and which of them an event reaches.

use yew::prelude::*;

use crate::present::{EventDay, ReachPart, days_words};

/// `legend` explains the marks; one strip of the list is enough for that.
pub fn strip(days: &[EventDay], legend: bool) -> Html {
    let has = |part| days.iter().any(|day| day.part == Some(part));
    let (core, shadow) = (has(ReachPart::Core), has(ReachPart::Shadow));
    if !core && !shadow {
        return html! {};
    }
    let part = |day: &EventDay| match day.part {
        Some(ReachPart::Core) => Some("core"),
        Some(ReachPart::Shadow) => Some("shadow"),
        None => None,
    };
    html! {
        <div class="days-around">
            <div class="strip" role="img" aria-label={days_words(days)}>
                for day in days {
                    <span data-part={part(day)} data-window={day.window.then_some("true")} title={day.date.clone()}>
                        { day.day }
                    </span>
                }
            </div>
            if legend {
                <p class="strip-key" aria-hidden="true">
                    if core {
                        <span data-part="core">{ "counts in full" }</span>
                    }
                    if shadow {
                        <span data-part="shadow">{ "counts one less" }</span>
                    }
                    <span data-window="true">{ "window" }</span>
                </p>
            }
        </div>
    }
}
