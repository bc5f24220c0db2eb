//! The change record.

use yew::prelude::*;

use crate::plan::{Edit, MAX_NOTE, MAX_RECORD_TEXT, Plan, Record, RecordField, Status};
use crate::present::{minutes_or_none, record_words, status_words};
use crate::session::{Action, Field, Handle, typed, typed_lines};
use crate::ui::widgets::{Choice, Entry, Modal, choices};

/// What a change ticket and a reader want to know beside the times.
pub fn record_dialog(handle: &Handle, plan: &Plan, index: usize, speaker: Html) -> Html {
    let Plan { record, note, .. } = plan;
    let Record { service, provider, account, change, contact, .. } = record;
    let status = |status| Choice {
        label: status_words(status).into(),
        chosen: record.status == status,
        edit: Edit::Status(status),
    };
    html! {
        <Modal title="Change record" {speaker}>
            <p class="about">{ "For the change ticket and for whoever opens the link. All of it is in the link: no secrets." }</p>
            <div class="record-fields">
                { record_field(handle, RecordField::Service, service) }
                { choices(handle, "Status", Status::ALL.map(status).to_vec(), "") }
                { record_field(handle, RecordField::Contact, contact) }
                { minutes(plan, index, Field::RollBack, "Roll-back is decided after", record.roll_back.unwrap_or(0)) }
                { minutes(plan, index, Field::Buffer, "In reserve at the end", record.buffer) }
                { record_field(handle, RecordField::Change, change) }
                { record_field(handle, RecordField::Provider, provider) }
                { record_field(handle, RecordField::Account, account) }
                <div class="field">
                    <label for="record-note">{ "Note" }</label>
                    <textarea
                        id="record-note"
                        rows="3"
                        maxlength={MAX_NOTE.to_string()}
                        value={note.clone()}
                        oninput={handle.type_from(|event: InputEvent| Edit::Note(typed_lines(&event)))}
                        onblur={handle.on(Action::Settle)}
                    />
                </div>
            </div>
        </Modal>
    }
}

/// A length within the window that is looked at.
fn minutes(plan: &Plan, index: usize, field: Field, label: &'static str, held: u32) -> Html {
    let id = if field == Field::Buffer { "record-buffer" } else { "record-roll-back" };
    let window = plan.windows[index].clone();
    html! { <Entry {field} {id} {label} value={minutes_or_none(held)} {index} {window} /> }
}

/// A text of the record, to be typed.
pub fn record_field(handle: &Handle, field: RecordField, text: &str) -> Html {
    let (label, example) = record_words(field);
    let id = format!("record-{}", field as u8);
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <input
                {id}
                type="text"
                placeholder={example}
                autocomplete="off"
                maxlength={MAX_RECORD_TEXT.to_string()}
                value={text.to_owned()}
                oninput={handle.type_from(move |event: InputEvent| Edit::Record(field, typed(&event)))}
                onblur={handle.on(Action::Settle)}
            />
        </div>
    }
}
