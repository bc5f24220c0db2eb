//! Moving the window by a quarter of an hour or a day.

use yew::prelude::*;

use crate::plan::{Edit, Nudge};
use crate::session::{Action, Handle};

const STEPS: [(&str, &str, Nudge); 4] = [
    ("−1 d", "one day earlier", Nudge::Days(-1)),
    ("−15 min", "15 minutes earlier", Nudge::Minutes(-15)),
    ("+15 min", "15 minutes later", Nudge::Minutes(15)),
    ("+1 d", "one day later", Nudge::Days(1)),
];

/// Minutes can be counted only from a window that names an instant.
pub fn nudges(handle: &Handle, window: usize, names_an_instant: bool) -> Html {
    html! {
        <div class="nudges" role="group" aria-label="Move the window">
            for (label, spoken, by) in STEPS {
                <button
                    type="button"
                    title={spoken}
                    disabled={!names_an_instant && matches!(by, Nudge::Minutes(_))}
                    onclick={handle.on(Action::Edit(Edit::Nudge { window, by }))}
                >
                    { label }<span class="vh">{ ", " }{ spoken }</span>
                </button>
            }
        </div>
    }
}
