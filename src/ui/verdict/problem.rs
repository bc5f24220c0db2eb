//! A window that names no instant: what is wrong, and the ways out as buttons.

use yew::prelude::*;

use crate::plan::{Edit, WindowProblem};
use crate::present::{WayOut, ways_out};
use crate::session::{Action, Handle, VERDICT};

/// A read-only plan gets no buttons.
pub fn problem(handle: &Handle, problem: &WindowProblem, window: usize, read_only: bool) -> Html {
    let edit = |way: &WayOut| match way.fold {
        Some(fold) => Edit::Fold { window, fold },
        None => Edit::Start { window, start: way.start },
    };
    html! {
        <div class="window-problem">
            <p class="say" id="say" data-level="problem">{ format!("{problem}.") }</p>
            <div class="ways">
                for way in ways_out(problem).into_iter().filter(|_| !read_only) {
                    <button class="button small" type="button" onclick={handle.on(Action::Answer(edit(&way), VERDICT))}>
                        { way.label }
                    </button>
                }
            </div>
        </div>
    }
}
