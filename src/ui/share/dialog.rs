//! The dialog: the message and the link first, then the calendar, then every other format.

use yew::prelude::*;

use super::offers::{calendar, format, preview};
use crate::plan::RecordField;
use crate::present::Assessed;
use crate::session::{Action, Dialog, Handle, Sharing, Workspace};
use crate::ui::shell::record_field;
use crate::ui::widgets::{Modal, icon};

pub fn share_dialog(handle: &Handle, workspace: &Workspace, assessed: &Assessed, speaker: Html) -> Html {
    let record = &workspace.plan().record;
    html! {
        <Modal key="share" title="Share" {speaker}>
            if !workspace.read_only() {
                <div class="share-service">
                    { record_field(handle, RecordField::Service, &record.service) }
                    <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Record))}>
                        { "Change record" }
                    </button>
                </div>
            }
            { match workspace.sharing(assessed) {
                Ok(sharing) => shared(handle, &sharing, workspace.reader.shares),
                Err(problem) => html! { <p class="problem">{ problem }{ "." }</p> },
            } }
        </Modal>
    }
}

fn shared(handle: &Handle, sharing: &Sharing, shares: bool) -> Html {
    let Sharing { link, hint, subject, message, formats, calendars } = sharing;
    let copy = {
        let (handle, text, said) = (handle.clone(), message.text.clone(), message.copied);
        Callback::from(move |_: MouseEvent| handle.copy_text(text.clone(), said))
    };
    html! {
        <>
            <div class="share-first">
                <button class="button primary" type="button" onclick={copy}>
                    { icon("copy") }{ "Copy message" }
                </button>
                <button class="button small" type="button" onclick={handle.copy_link()}>{ "Copy link" }</button>
                if shares {
                    <button class="button small" type="button" onclick={handle.send(subject.clone(), message.text.clone())}>
                        { "Share…" }
                    </button>
                }
            </div>
            { preview("What the message says", &message.text) }
            if let Some(hint) = hint {
                <p class="hint">{ format!("The link has {} characters. {hint}.", link.address.chars().count()) }</p>
            }
            if link.withholds {
                <p class="hint">{ "The link leaves out your figures." }</p>
            }
            <h3>{ "Calendar file" }</h3>
            <div class="share-first">{ for calendars.iter().map(|offer| calendar(handle, offer)) }</div>
            <h3>{ "Other formats" }</h3>
            <ul class="share-list">
                { for formats.iter().map(|offer| format(handle, offer)) }
                <li>
                    <p><b>{ "Paper" }</b>{ " " }<span class="hint">{ "One sheet for the ticket, or a PDF" }</span></p>
                    <button class="button small" type="button" onclick={handle.print()}>{ "Print" }</button>
                </li>
            </ul>
        </>
    }
}
