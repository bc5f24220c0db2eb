//! From arguments to a change record.

use lowtide::plan::{MAX_RECORD_TEXT, Record};

use crate::arguments::RecordArguments;
use crate::window::text;

/// What the arguments say of the change; a text that would have to be cut is refused.
pub(crate) fn record(arguments: &RecordArguments) -> Result<Record, String> {
    let read = |flag: &str, given: &Option<String>| {
        let given = given.as_deref().unwrap_or_default().trim().to_owned();
        match given.chars().count() {
            ..=MAX_RECORD_TEXT => Ok(given),
            long => Err(format!(
                "--{flag} has {long} characters, more than the {MAX_RECORD_TEXT} of a link: shorten it"
            )),
        }
    };
    let record = Record {
        service: read("service", &arguments.service)?,
        provider: read("provider", &arguments.provider)?,
        account: read("account", &arguments.account)?,
        change: read("change", &arguments.change)?,
        contact: read("contact", &arguments.contact)?,
        status: arguments.status.as_deref().map_or(Ok(Record::default().status), str::parse).map_err(text)?,
    };
    Ok(record.fitted())
}
