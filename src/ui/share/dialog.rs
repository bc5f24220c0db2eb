//! The dialog: the message and the link first, then calendar files and every other format.

use yew::prelude::*;

use super::row::{button, copy, preview, row};
use crate::plan::RecordField;
use crate::present::Assessed;
use crate::session::{Action, Deed, Delivery, Dialog, Handle, PictureKind, Sharing, Workspace};
use crate::ui::shell::record_field;
use crate::ui::widgets::Modal;

pub fn share_dialog(handle: &Handle, workspace: &Workspace, assessed: &Assessed, speaker: Html) -> Html {
    let record = &workspace.plan().record;
    html! {
        <Modal key="share" title="Share" done="Close" {speaker}>
            if !workspace.read_only() {
                <div class="share-service">
                    { record_field(handle, RecordField::Service, &record.service) }
                    { button("button small", "Change record", None, handle.on(Action::Show(Dialog::Record))) }
                </div>
            }
            { match workspace.sharing(assessed) {
                Ok(sharing) => shared(handle, &sharing, workspace.reader.shares),
                Err(problem) => html! {
                    <>
                        <p class="problem">{ problem }{ "." }</p>
                        <ul class="share-list">{ as_file(handle) }</ul>
                    </>
                },
            } }
        </Modal>
    }
}

fn shared(handle: &Handle, sharing: &Sharing, shares: bool) -> Html {
    let Sharing { hints, subject, message, offers } = sharing;
    let send = Delivery::Send { title: subject.clone(), text: message.text.clone() };
    let print = button("button small", "Print", None, handle.deliver(Delivery::Print));
    let carry = |label: &'static str, deed: Deed| carry(handle, label, deed);
    html! {
        <>
            <div class="share-first">
                { button("button primary", "Copy message", None, copy(handle, message)) }
                { button("button small", "Copy link", None, handle.copy_link()) }
                if shares {
                    { button("button small", "Share…", None, handle.deliver(send)) }
                }
            </div>
            { preview(message) }
            { for hints.iter().map(|hint| html! { <p class="hint">{ hint }</p> }) }
            <ul class="share-list">
                { for offers.iter().map(|offer| row(handle, offer)) }
                <li>
                    <p><b>{ "Picture" }</b>{ " " }<span class="hint">{ "for chats, tickets and slides" }</span></p>
                    { carry("Save PNG", Deed::SavePicture(PictureKind::Png)) }
                    { carry("Save SVG", Deed::SavePicture(PictureKind::Svg)) }
                </li>
                { as_file(handle) }
                <li><p><b>{ "Paper" }</b></p>{ print }</li>
            </ul>
        </>
    }
}

/// The way out that needs no link.
fn as_file(handle: &Handle) -> Html {
    html! {
        <li>
            <p><b>{ "Plan as a file" }</b>{ " " }<span class="hint">{ "to keep, to open again, or where a link is too long" }</span></p>
            { carry(handle, "Save the plan", Deed::SavePlan) }
        </li>
    }
}

fn carry(handle: &Handle, label: &'static str, deed: Deed) -> Html {
    let handle = handle.clone();
    button("button small", label, None, Callback::from(move |_: MouseEvent| handle.carry_out(&deed)))
}
