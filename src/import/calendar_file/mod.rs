//! Calendar files (`.ics`, RFC 5545): a team's freezes and events, as entries with their occurrences.
//!
//! Reads what planning needs and says of everything else that it was not read: a rule that is not known here
//! gives one occurrence and a problem, a zone that nobody knows gives a problem and no event. Days stay days:
//! they have no zone, and no midnight that a clock might leave out. Which occurrences there are follows from the
//! file, the zone for times without one, and the horizon; nothing else is asked. Knows only [`crate::time`].
//!
//! What is read and what is not: `docs/calendar-files.md`. In reading order: `lines`, `property`, `components`,
//! `zone_id`, `moment`, `rule`, `expansion`, `event`, `series`; and `single` for what is no calendar of a team.

mod components;
mod event;
mod expansion;
mod lines;
mod moment;
mod property;
mod rule;
mod series;
mod single;
mod zone_id;

use std::fmt;

use crate::time::{DATA_YEARS, Date, Span, Zone};
use event::EventLines;
use expansion::Work;
use series::{Event, Series};
use zone_id::Zones;

pub(super) use components::MAINTNOTE;
pub(super) use property::Property;
pub(super) use single::{Single, read_singles};

/// A larger file is no calendar of freezes.
pub const MAX_CALENDAR_BYTES: usize = 5_000_000;
/// More events than a team has.
pub const MAX_EVENTS: usize = 5_000;
/// How often one event is repeated at most, within the horizon.
pub const MAX_OCCURRENCES_OF_ENTRY: usize = 1_000;
/// And all of them.
pub const MAX_OCCURRENCES: usize = 10_000;
/// More problems are not listed.
pub const MAX_PROBLEMS: usize = 500;
/// How many days all rules of a file may look at.
const MAX_WORK: u32 = 4_000_000;

/// What a calendar file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// In the order of the file.
    pub entries: Vec<Entry>,
    /// Events that were called off and left out, single occurrences among them.
    pub called_off: usize,
    /// What was not read, in the order of the file.
    pub problems: Vec<Problem>,
}

/// An event, with every occurrence that touches the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub uid: String,
    /// Empty where the file has none.
    pub title: String,
    pub categories: Vec<String>,
    /// Where it begins in the file, from 1.
    pub line: usize,
    pub repeats: bool,
    /// In order, without doubles. Empty: the event lies outside the horizon.
    pub occurrences: Vec<Occurrence>,
    /// What there is to know of the reading, as a phrase in lower case.
    pub note: Option<String>,
}

/// When an event is, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// Whole days, in whatever zone one is; both included.
    Dates {
        from: Date,
        to: Date,
    },
    Span(Span),
}

/// A part of the file that was not read, or not as it may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub line: usize,
    /// The title of the event; empty where it has none.
    pub what: String,
    /// The fault and its remedy, in lower case, said of the event.
    pub why: String,
    /// Whether the event is left out for it.
    pub lost: bool,
}

/// Why a file is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarError {
    TooLarge,
    TooManyEvents,
    NotACalendar,
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => {
                write!(
                    f,
                    "the calendar is larger than {MAX_CALENDAR_BYTES} bytes: export a shorter span of it"
                )
            }
            Self::TooManyEvents => {
                write!(f, "the calendar has more than {MAX_EVENTS} events: export a shorter span of it")
            }
            Self::NotACalendar => f.write_str(
                "the file is no calendar, it has no line BEGIN:VCALENDAR: export it as iCalendar (.ics)",
            ),
        }
    }
}

impl std::error::Error for CalendarError {}

/// Reads a calendar. Times without a zone are read in `floating`; occurrences are found that touch the days of
/// `horizon`, both included, as far as the clock data goes.
///
/// ```
/// use lowtide::import::{Occurrence, read_calendar};
/// use lowtide::time::{Zone, parse_date};
/// let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Year-end freeze\n\
///     DTSTART;VALUE=DATE:20261218\nDTEND;VALUE=DATE:20270105\nEND:VEVENT\nEND:VCALENDAR\n";
/// let day = |text| parse_date(text).unwrap();
/// let calendar = read_calendar(file, Zone::UTC, (day("2026-01-01"), day("2027-12-31"))).unwrap();
/// assert_eq!(calendar.entries[0].title, "Year-end freeze");
/// assert_eq!(
///     calendar.entries[0].occurrences,
///     [Occurrence::Dates { from: day("2026-12-18"), to: day("2027-01-04") }]
/// );
/// ```
pub fn read_calendar(text: &str, floating: Zone, horizon: (Date, Date)) -> Result<Calendar, CalendarError> {
    read_calendar_bytes(text.as_bytes(), floating, horizon)
}

/// The same of a file as it is: it may begin with a byte order mark, and lines may be folded within a character.
pub fn read_calendar_bytes(
    file: &[u8],
    floating: Zone,
    horizon: (Date, Date),
) -> Result<Calendar, CalendarError> {
    if file.len() > MAX_CALENDAR_BYTES {
        return Err(CalendarError::TooLarge);
    }
    let mut zones = Zones::new(floating);
    let mut problems = Problems::default();
    let raw = components::raw_events(file, &mut zones, &mut problems)?;
    let events: Vec<Event> = raw
        .iter()
        .map(|raw| {
            let lines = EventLines::of(raw, &zones);
            let head = lines.head(&mut problems);
            let timing = if head.called_off { None } else { lines.timing(&mut problems) };
            (head, timing)
        })
        .collect();
    let mut series = Series {
        horizon: within_data(horizon),
        work: Work::of(MAX_WORK),
        problems: &mut problems,
        entries: vec![],
        called_off: 0,
        occurrences: 0,
    };
    series.take(&events);
    let (entries, called_off) = (series.entries, series.called_off);
    Ok(Calendar { entries, called_off, problems: problems.list() })
}

fn within_data(horizon: (Date, Date)) -> (Date, Date) {
    let first = Date::from_ymd_opt(*DATA_YEARS.start(), 1, 1).unwrap_or(horizon.0);
    let last = Date::from_ymd_opt(*DATA_YEARS.end(), 12, 31).unwrap_or(horizon.1);
    (horizon.0.max(first), horizon.1.min(last))
}

/// What was not read so far.
#[derive(Default)]
struct Problems {
    found: Vec<Problem>,
    more: bool,
}

impl Problems {
    fn add(&mut self, line: usize, what: &str, why: &str) {
        self.push(Problem { line, what: what.to_owned(), why: why.to_owned(), lost: false });
    }

    /// Of an event that is left out.
    fn lose(&mut self, line: usize, what: &str, why: &str) {
        self.push(Problem { line, what: what.to_owned(), why: why.to_owned(), lost: true });
    }

    fn push(&mut self, problem: Problem) {
        if self.found.len() < MAX_PROBLEMS {
            self.found.push(problem);
        } else {
            self.more = true;
        }
    }

    /// In the order of the file.
    fn list(mut self) -> Vec<Problem> {
        crate::sorting::sort_by_key(&mut self.found, |problem| problem.line);
        if self.more {
            let line = self.found.last().map_or(0, |last| last.line);
            let why =
                format!("there are more problems than the {MAX_PROBLEMS} that are listed: mend these first");
            self.found.push(Problem { line, what: String::new(), why, lost: true });
        }
        self.found
    }
}

#[cfg(test)]
mod tests;
