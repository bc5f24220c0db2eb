//! From arguments to a change record.

use lowtide::plan::{MAX_MINUTES, MAX_RECORD_TEXT, Record, RecordField};

use crate::arguments::RecordArguments;
use crate::window::text;

/// What the arguments say of the change; a text that would have to be cut is refused.
pub(crate) fn record(arguments: &RecordArguments) -> Result<Record, String> {
    let mut record = Record::default();
    for field in RecordField::ALL {
        let given = match field {
            RecordField::Service => &arguments.service,
            RecordField::Provider => &arguments.provider,
            RecordField::Account => &arguments.account,
            RecordField::Change => &arguments.change,
            RecordField::Contact => &arguments.contact,
        };
        let given = given.as_deref().unwrap_or_default().trim();
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
    let minutes = |flag: &str, given: Option<u32>| match given {
        Some(minutes) if minutes > MAX_MINUTES => {
            Err(format!("--{flag} {minutes} is longer than any window: use at most {MAX_MINUTES} minutes"))
        }
        _ => Ok(given.filter(|minutes| *minutes > 0)),
    };
    record.buffer = minutes("buffer", arguments.buffer)?.unwrap_or(0);
    record.roll_back = minutes("roll-back", arguments.roll_back)?;
    Ok(record)
}
