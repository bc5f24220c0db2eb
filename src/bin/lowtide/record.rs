//! From arguments to a change record.

use lowtide::plan::{MAX_MINUTES, MAX_RECORD_TEXT, Record, RecordField};

use crate::arguments::RecordArguments;
use crate::window::text;

/// What the arguments say of the change, over what the plan says; a text that would have to be cut is refused.
pub(crate) fn record(arguments: &RecordArguments, before: &Record) -> Result<Record, String> {
    let mut record = before.clone();
    for field in RecordField::ALL {
        let given = match field {
            RecordField::Service => &arguments.service,
            RecordField::Provider => &arguments.provider,
            RecordField::Account => &arguments.account,
            RecordField::Change => &arguments.change,
            RecordField::Contact => &arguments.contact,
        };
        let Some(given) = given.as_deref().map(str::trim) else { continue };
        let long = given.chars().count();
        if long > MAX_RECORD_TEXT {
            let flag = field.word();
            return Err(format!(
                "--{flag} has {long} characters, more than the {MAX_RECORD_TEXT} of a link: shorten it"
            ));
        }
        record = record.with(field, given);
    }
    if let Some(status) = &arguments.status {
        record.status = status.parse().map_err(text)?;
    }
    if let Some(buffer) = arguments.buffer {
        record.buffer = within("buffer", buffer)?;
    }
    if let Some(after) = arguments.roll_back {
        record.roll_back = Some(within("roll-back", after)?).filter(|after| *after > 0);
    }
    Ok(record)
}

/// Minutes that some window has room for.
fn within(flag: &str, minutes: u32) -> Result<u32, String> {
    if minutes <= MAX_MINUTES {
        return Ok(minutes);
    }
    Err(format!("--{flag} {minutes} is longer than any window: use at most {MAX_MINUTES} minutes"))
}
