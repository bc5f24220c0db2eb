//! What the page is, how it is used by keyboard, and where else to begin.

use yew::prelude::*;

use crate::plan::{Plan, examples};
use crate::session::{Action, Dialog, Handle, Workspace};
use crate::ui::widgets::Modal;

/// `tonight` is a fresh plan; somebody’s link, or a broken one, is not left by a new one.
pub fn help_dialog(handle: &Handle, workspace: &Workspace, tonight: Option<Plan>, speaker: Html) -> Html {
    let keys = workspace.reader.viewer.keys;
    let begin = |label: &'static str, plan: Plan| {
        html! {
            <button class="button small" type="button" onclick={handle.on(Action::Begin(Box::new(plan)))}>
                { label }
            </button>
        }
    };
    html! {
        <Modal title="Help and shortcuts" {speaker}>
            <p>
                { "Type a window, for example " }<code>{ "Sat 22:00 90m Europe/Berlin" }</code>
                { ". The page says for whom that is day, how many people that is, and what is happening there. \
                   The link holds the whole plan; nothing is sent anywhere." }
            </p>
            if workspace.is_own() {
                <div class="begin">
                    if let Some(tonight) = tonight {
                        { begin("Begin a new plan", tonight) }
                    }
                    { begin("Show the founding case", examples::founding_case()) }
                    <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Gallery))}>
                        { "Historic cases" }
                    </button>
                </div>
            }
            <table class="shortcuts">
                <caption>{ "Shortcuts" }</caption>
                <tbody>
                    for command in workspace.commands().iter().filter(|command| !command.keys.is_empty()) {
                        <tr><th scope="row"><kbd>{ command.keys }</kbd></th><td>{ &command.name }</td></tr>
                    }
                </tbody>
            </table>
            <label class="tick">
                <input type="checkbox" checked={keys} onchange={handle.on(Action::ToggleKeys)} />
                { " Single keys are shortcuts" }
            </label>
        </Modal>
    }
}
