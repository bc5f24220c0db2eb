//! The change record: what a change ticket and a maintenance notice say beside the times.
//!
//! Text of the author's, at most [`MAX_RECORD_TEXT`] characters on one line each; empty where nothing is said.

use std::fmt;
use std::str::FromStr;

use super::one_line::one_line;

/// The longest text of a record, in characters.
pub const MAX_RECORD_TEXT: usize = 120;

/// What the ticket says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What stops working: `Acme Chat`.
    pub service: String,
    /// Who does the work, best as a domain: `example.net`.
    pub provider: String,
    /// The customer's account with the provider.
    pub account: String,
    /// The number of the change: `CHG0031337`.
    pub change: String,
    /// Whom to ask: an address, a channel, a number.
    pub contact: String,
    pub status: Status,
    /// Minutes at the end of a window that are kept in reserve; 0 where none are.
    pub buffer: u32,
    /// Minutes after the start of a window by which it is decided whether to roll back.
    pub roll_back: Option<u32>,
}

/// One of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordField {
    Service,
    Provider,
    Account,
    Change,
    Contact,
}

impl RecordField {
    /// In the order in which links have them.
    pub const ALL: [Self; 5] = [Self::Service, Self::Provider, Self::Account, Self::Change, Self::Contact];

    /// The word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Provider => "provider",
            Self::Account => "account",
            Self::Change => "change",
            Self::Contact => "contact",
        }
    }
}

impl Record {
    /// The same with another text, as far as a record can hold it.
    #[must_use]
    pub fn with(&self, field: RecordField, text: &str) -> Self {
        let mut record = self.clone();
        let place = match field {
            RecordField::Service => &mut record.service,
            RecordField::Provider => &mut record.provider,
            RecordField::Account => &mut record.account,
            RecordField::Change => &mut record.change,
            RecordField::Contact => &mut record.contact,
        };
        text.clone_into(place);
        record.fitted()
    }

    /// The same as far as a record can hold it.
    #[must_use]
    pub fn fitted(&self) -> Self {
        let [service, provider, account, change, contact] =
            self.texts().map(|text| one_line(text).chars().take(MAX_RECORD_TEXT).collect());
        Self { service, provider, account, change, contact, ..*self }
    }

    /// Every text, in the order of [`RecordField::ALL`].
    pub fn texts(&self) -> [&str; 5] {
        [&self.service, &self.provider, &self.account, &self.change, &self.contact]
    }
}

/// How far the change is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Proposed, not yet confirmed.
    #[default]
    Tentative,
    Confirmed,
    Cancelled,
}

impl Status {
    pub const ALL: [Self; 3] = [Self::Tentative, Self::Confirmed, Self::Cancelled];

    /// The word on the command line and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tentative => "tentative",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A text that names no status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusError(pub String);

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a status: use tentative, confirmed or cancelled", self.0)
    }
}

impl std::error::Error for StatusError {}

impl FromStr for Status {
    type Err = StatusError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|status| status.word() == text).ok_or_else(|| StatusError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_lines_that_are_not_too_long() {
        let record = Record {
            service: "Acme\nChat".to_owned(),
            contact: "x".repeat(MAX_RECORD_TEXT + 1),
            ..Record::default()
        };
        let fitted = record.fitted();
        assert_eq!(fitted.service, "Acme Chat");
        assert_eq!(fitted.contact.len(), MAX_RECORD_TEXT);
        assert_eq!(fitted.fitted(), fitted);
    }

    #[test]
    fn a_status_is_read_by_its_word_and_no_other() {
        for status in Status::ALL {
            assert_eq!(status.word().parse(), Ok(status));
        }
        let error = "canceled".parse::<Status>().unwrap_err();
        assert_eq!(error.to_string(), "\"canceled\" is not a status: use tentative, confirmed or cancelled");
    }
}
