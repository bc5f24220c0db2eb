//! From arguments to a change record.

use lowtide::plan::{MAX_RECORD_TEXT, Record, RecordField};

use crate::arguments::RecordArguments;
use crate::window::text;

/// Puts what the arguments say of the change over what is known of it; a text that would have to be cut is refused.
pub(crate) fn record(arguments: &RecordArguments, known: &Record) -> Result<Record, String> {
    let mut record = known.clone();
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
    Ok(record)
}
