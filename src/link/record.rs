//! The change record in a link.

use serde::{Deserialize, Serialize};

use super::LinkError;
use super::extra::{index, variant};
use crate::plan::{Record, Status, one_line};

#[derive(Serialize, Deserialize, PartialEq)]
pub(super) struct RecordV1 {
    /// Service, provider, account, change, contact.
    pub texts: [String; 5],
    pub status: u8,
}

/// `None` when nothing is said.
pub(super) fn project(record: &Record) -> Option<RecordV1> {
    (*record != Record::default()).then(|| RecordV1 {
        texts: record.texts().map(str::to_owned),
        status: index(&Status::ALL, &record.status),
    })
}

pub(super) fn read(record: RecordV1) -> Result<Record, LinkError> {
    let [service, provider, account, change, contact] = record.texts.map(|text| one_line(&text));
    let status = variant(&Status::ALL, record.status)?;
    Ok(Record { service, provider, account, change, contact, status })
}
