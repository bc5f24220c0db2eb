//! The dialog: the tables once the year is known, and until then how far that is.

use yew::prelude::*;

use super::panel::OutlookPanel;
use crate::present::{Instant, suggested_spans};
use crate::session::{Action, Handle, Workspace};
use crate::ui::widgets::{Modal, icon};

pub fn outlook_dialog(handle: &Handle, workspace: &Workspace, speaker: Html) -> Html {
    let (plan, index) = (workspace.plan(), workspace.selected);
    let outlook = &workspace.search.outlook;
    let answer = workspace.search.answer_for(index);
    let suggestions: Vec<(usize, Instant)> = answer
        .map(|answer| {
            suggested_spans(&answer.found).into_iter().map(|(number, span)| (number, span.start)).collect()
        })
        .unwrap_or_default();
    let content = match (plan.windows[index].resolve(), outlook.ready_for(plan, index, workspace.almanac)) {
        (Err(problem), _) => html! { <p>{ problem.to_string() }{ "." }</p> },
        (Ok(_), None) => html! {
            <label class="waiting">
                { "Going through the year " }
                <progress max="100" value={outlook.progress.to_string()} />
            </label>
        },
        (Ok(_), Some(prepared)) => html! {
            <OutlookPanel prepared={prepared.clone()} plan={plan.clone()} {index} {suggestions} read_only={workspace.read_only()} />
        },
    };
    html! {
        <Modal title="The week and the year" {speaker}>
            <div class="outlook">
                if !workspace.read_only() {
                    <button
                        class="button small undo"
                        type="button"
                        disabled={!workspace.history.can_undo()}
                        onclick={handle.on(Action::Undo)}
                    >
                        { icon("undo") }{ "Undo" }
                    </button>
                }
                { content }
            </div>
        </Modal>
    }
}
