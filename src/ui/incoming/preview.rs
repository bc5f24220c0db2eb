//! What came in, and what can be made of it: nothing is taken before one of its buttons is pressed.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::Edit;
use crate::present::{Incoming, IncomingPlan, add_words, one_line, sentence_case};
use crate::session::{Action, Handle, Import, Workspace};
use crate::ui::own_events::calendar_preview;
use crate::ui::widgets::Modal;

pub fn import_dialog(handle: &Handle, import: &Rc<Import>, workspace: &Workspace, speaker: Html) -> Html {
    let name = if import.name.is_empty() { "The text".to_owned() } else { one_line(&import.name) };
    let (title, body) = match &import.read {
        Ok(Incoming::Events(calendar)) => {
            ("Events from a calendar file", calendar_preview(name, calendar, workspace.plan()))
        }
        Ok(Incoming::Plans(plans)) => {
            let plans = plans.iter().map(|plan| arrived(handle, plan, workspace));
            ("Before it is taken", html! { <ul class="arrived">{ for plans }</ul> })
        }
        Err(problem) => (
            "Nothing that can be opened",
            html! { <p class="problem">{ name }{ ": " }{ problem }{ "." }</p> },
        ),
    };
    html! {
        <Modal key="import" {title} done="Cancel" {speaker}>{ body }</Modal>
    }
}

fn arrived(handle: &Handle, found: &IncomingPlan, workspace: &Workspace) -> Html {
    let own = workspace.is_own();
    let (room, all) = (found.room_in(workspace.plan()), found.plan.windows.len());
    let windows: Vec<_> = found.plan.windows.iter().take(room).cloned().collect();
    let first = match found.plan.windows.first().filter(|_| found.is_window && own) {
        Some(to) => {
            let edit = Edit::Window { window: workspace.selected, to: to.clone() };
            button("button primary", "Use it as the window", handle.on(Action::Take(edit)))
        }
        None => button("button primary", "Open it as my plan", handle.take_plan(found.plan.clone())),
    };
    let lines = found.windows.iter().chain(&found.facts);
    html! {
        <li>
            <h3>{ &found.head }</h3>
            { for lines.map(|line| html! { <p>{ line }</p> }) }
            { for found.notes.iter().map(|note| html! { <p class="hint">{ sentence_case(note) }{ "." }</p> }) }
            <p class="own-save">
                { first }
                if own && room > 0 {
                    { button("button small", &add_words(room, all), handle.on(Action::Take(Edit::AddWindows(windows)))) }
                }
                <span class="hint">{ promise(own, found.is_window) }</span>
            </p>
        </li>
    }
}

/// What becomes of the reader's own plan.
fn promise(own: bool, is_window: bool) -> &'static str {
    match (own, is_window) {
        (true, true) => "One step: Undo brings the window back.",
        (true, false) => "One step: Undo brings your plan back.",
        (false, _) => "It becomes your plan; Undo brings back the one that you had, if you had one.",
    }
}

fn button(class: &'static str, words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button {class} type="button" {onclick}>{ words.to_owned() }</button> }
}
