//! The change record in a link.

use serde::{Deserialize, Serialize};

use super::LinkError;
use super::extra::{index, limit, variant};
use crate::plan::{MAX_MINUTES, MAX_RECORD_TEXT, Record, Status};

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
    if buffer.max(roll_back.unwrap_or(0)) > MAX_MINUTES || roll_back == Some(0) {
        return Err(LinkError::Damaged);
    }
    for text in &texts {
        limit(text.chars().count(), MAX_RECORD_TEXT, "characters in a text of the change record")?;
    }
    let [service, provider, account, change, contact] = texts;
    let status = variant(&Status::ALL, status)?;
    Ok(Record { service, provider, account, change, contact, status, buffer, roll_back }.fitted())
}
