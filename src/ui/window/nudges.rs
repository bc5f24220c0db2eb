//! Moving the window by a quarter of an hour or a day.

use yew::prelude::*;

use crate::plan::{Edit, Nudge};
use crate::session::Action;
use crate::ui::use_handle;

const STEPS: [(&str, &str, Nudge); 4] = [
    ("−1 d", "One day earlier", Nudge::Days(-1)),
    ("−15 min", "15 minutes earlier", Nudge::Minutes(-15)),
    ("+15 min", "15 minutes later", Nudge::Minutes(15)),
    ("+1 d", "One day later", Nudge::Days(1)),
];

#[derive(Properties, PartialEq)]
pub struct NudgesProps {
    pub window: usize,
}

#[component]
pub fn Nudges(props: &NudgesProps) -> Html {
    let handle = use_handle();
    let window = props.window;
    html! {
        <div class="nudges" role="group" aria-label="Move the window">
            for (label, spoken, by) in STEPS {
                <button
                    type="button"
                    aria-label={spoken}
                    title={spoken}
                    onclick={handle.on(Action::Edit(Edit::Nudge { window, by }))}
                >
                    { label }
                </button>
            }
        </div>
    }
}
