//! Maintenance notices: what a supplier says about work on its side, as an event of a calendar file with the
//! properties `X-MAINTNOTE-…` that network operators agreed on (NANOG BCOP).
//!
//! Liberal, because real senders leave out what they should say; honest, because nothing that is left out is made up:
//! it is a note, or the notice is left out with its line. What is read and what becomes of it: `docs/notices.md`.
//! Times and lines are read as those of every calendar file. Start with [`read_notices`] and [`Notice::plan`].

mod event;
mod plan;

use super::calendar_file::{CalendarError, Problem, read_singles};
use crate::plan::Window;
use crate::time::Zone;

/// More notices of one file are not read.
pub const MAX_NOTICES: usize = 200;

/// What the notices of a file say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notices {
    /// In the order of the file.
    pub notices: Vec<Notice>,
    /// Events that are no notices.
    pub others: usize,
    /// What was not read, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Work that a supplier announces. Texts are empty where nothing is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Where it begins in the file, from 1.
    pub line: usize,
    pub uid: String,
    /// The version: a higher one replaces a lower of the same `uid`.
    pub sequence: Option<u32>,
    pub summary: String,
    pub provider: String,
    pub account: String,
    /// The one that is marked as primary first.
    pub maintenance_ids: Vec<String>,
    pub objects: Vec<NoticeObject>,
    pub impact: Option<NoticeImpact>,
    pub status: Option<NoticeStatus>,
    /// The address of whoever organises it.
    pub organizer: String,
    pub window: Window,
    /// What there is to know of the reading, as phrases in lower case.
    pub notes: Vec<String>,
}

/// A service, circuit or device that is affected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeObject {
    pub id: String,
    /// Where the notice says one for it alone.
    pub impact: Option<NoticeImpact>,
}

words! {
    /// What the work does, least first.
    NoticeImpact {
        NoImpact = "no-impact",
        ReducedRedundancy = "reduced-redundancy",
        Degraded = "degraded",
        Outage = "outage",
    }
}

words! {
    /// How far the work is.
    NoticeStatus {
        Tentative = "tentative",
        Confirmed = "confirmed",
        Cancelled = "cancelled",
        InProcess = "in-process",
        Completed = "completed",
        Rescheduled = "re-scheduled",
    }
}

/// Reads the notices of a file. Times without a zone are read in `floating`, and a note says so.
///
/// ```
/// use lowtide::import::read_notices;
/// use lowtide::time::Zone;
/// let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:7\nDTSTART:20261201T010000Z\nDTEND:20261201T030000Z\n\
///     X-MAINTNOTE-PROVIDER:example.net\nX-MAINTNOTE-STATUS:CONFIRMED\nEND:VEVENT\nEND:VCALENDAR\n";
/// let notice = &read_notices(file.as_bytes(), Zone::UTC).unwrap().notices[0];
/// assert_eq!((notice.provider.as_str(), notice.window.minutes), ("example.net", 120));
/// ```
pub fn read_notices(file: &[u8], floating: Zone) -> Result<Notices, CalendarError> {
    let (singles, others, mut problems) = read_singles(file, floating)?;
    if let Some(first) = singles.get(MAX_NOTICES) {
        let why = format!(
            "there are more notices than the {MAX_NOTICES} that are read, from here on they are left out: part the file"
        );
        problems.push(Problem { line: first.line, what: first.title.clone(), why, lost: true });
    }
    let notices = singles.into_iter().take(MAX_NOTICES).map(event::notice).collect();
    Ok(Notices { notices, others, problems })
}

/// Which of the notices a later version replaces: same sender, same work, a higher number.
pub fn replaced(notices: &[&Notice]) -> Vec<bool> {
    let key = |notice: &Notice| (notice.uid.clone(), notice.provider.clone());
    let newer = |one: &Notice| {
        notices.iter().any(|other| {
            !one.uid.is_empty()
                && key(one) == key(other)
                && one.sequence.is_some()
                && other.sequence > one.sequence
        })
    };
    notices.iter().map(|notice| newer(notice)).collect()
}

#[cfg(test)]
mod tests;
