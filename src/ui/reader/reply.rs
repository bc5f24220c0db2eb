//! An answer: both times side by side, the difference, and what was written.

use yew::prelude::*;

use crate::present::{Assessed, Change, reply_change, reply_words};
use crate::session::{Handle, Workspace};
use crate::ui::widgets::{icon, prose};

/// Nothing for a link that is no answer.
pub(super) fn reply(handle: &Handle, workspace: &Workspace, assessed: &Assessed) -> Html {
    let Some(answer) = workspace.reply() else { return html! {} };
    let why = answer.note.trim();
    html! {
        <section class="reply" aria-labelledby="reply-title">
            <h2 id="reply-title">{ icon("clock") }{ reply_words(answer) }</h2>
            if !why.is_empty() {
                <blockquote>{ why.to_owned() }</blockquote>
            }
            if let Some(change) = reply_change(answer, assessed, workspace.reader.zone) {
                { change_list(&change) }
            }
            <p class="own-save">
                <button class="button primary" type="button" onclick={handle.take_reply()}>
                    { "Take this time into my plan" }
                </button>
                <span class="hint">{ "One undo brings your plan back." }</span>
            </p>
        </section>
    }
}

/// Two times and what differs.
pub(super) fn change_list(change: &Change) -> Html {
    let fact =
        |name: &'static str, text: &str| html! { <div><dt>{ name }</dt><dd>{ prose(text) }</dd></div> };
    html! {
        <dl class="told">
            { fact("Asked about", &change.asked) }
            { fact("Proposed", &change.proposed) }
            { fact("In their day", &change.people) }
            { fact("Events", &change.events) }
        </dl>
    }
}
