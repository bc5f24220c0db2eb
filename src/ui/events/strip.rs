//! The days around the window, and which of them an event reaches.

use yew::prelude::*;

use crate::present::{EventDay, ReachPart, days_words};

/// The marks that strips have, for one legend of them all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    core: bool,
    shadow: bool,
}

impl Marks {
    /// `None` where there is no mark, and so no strip.
    pub fn of<'a>(days: impl IntoIterator<Item = &'a EventDay>) -> Option<Self> {
        let mut marks = Self { core: false, shadow: false };
        for day in days {
            marks.core |= day.part == Some(ReachPart::Core);
            marks.shadow |= day.part == Some(ReachPart::Shadow);
        }
        (marks.core || marks.shadow).then_some(marks)
    }
}

/// `legend` explains the marks; one strip of the list is enough for that.
pub fn strip(days: &[EventDay], legend: Option<Marks>) -> Html {
    if Marks::of(days).is_none() {
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
            if let Some(legend) = legend {
                <p class="strip-key" aria-hidden="true">
                    if legend.core {
                        <span data-part="core">{ "counts in full" }</span>
                    }
                    if legend.shadow {
                        <span data-part="shadow">{ "counts one less" }</span>
                    }
                    <span data-window="true">{ "window" }</span>
                </p>
            }
        </div>
    }
}
