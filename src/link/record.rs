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
    /// Minutes.
    buffer: u32,
    roll_back: Option<u32>,
}

/// `None` when nothing is said.
pub(super) fn project(record: &Record) -> Option<RecordV1> {
    (*record != Record::default()).then(|| RecordV1 {
        texts: record.texts().map(str::to_owned),
        status: index(&Status::ALL, &record.status),
        buffer: record.buffer,
        roll_back: record.roll_back,
    })
}

pub(super) fn read(record: RecordV1) -> Result<Record, LinkError> {
    let RecordV1 { texts, status, buffer, roll_back } = record;
    let [service, provider, account, change, contact] = texts.map(|text| one_line(&text));
    let status = variant(&Status::ALL, status)?;
    Ok(Record { service, provider, account, change, contact, status, buffer, roll_back })
}
