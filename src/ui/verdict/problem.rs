//! A window that names no instant: what is wrong, and the ways out as buttons.

use yew::prelude::*;

use crate::plan::{Edit, WindowProblem};
use crate::present::{WayOut, ways_out};
use crate::session::Action;
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct ProblemProps {
    pub problem: WindowProblem,
    pub window: usize,
}

#[component]
pub fn Problem(props: &ProblemProps) -> Html {
    let handle = use_handle();
    let window = props.window;
    let edit = |way: &WayOut| match way.fold {
        Some(fold) => Edit::Fold { window, fold },
        None => Edit::Start { window, start: way.start },
    };
    html! {
        <div class="window-problem">
            <p class="say" id="say" data-level="problem">{ format!("{}.", props.problem) }</p>
            <div class="ways">
                for way in ways_out(&props.problem) {
                    <button class="button small" type="button" onclick={handle.on(Action::Edit(edit(&way)))}>
                        { way.label }
                    </button>
                }
            </div>
        </div>
    }
}
