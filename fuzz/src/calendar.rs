//! A calendar file is read within its limits, as events and as notices; what is taken of it can be planned.

use lowtide::import::{
    Calendar, Entry, MAX_EVENTS, MAX_NOTICES, MAX_OCCURRENCES, MAX_OCCURRENCES_OF_ENTRY, MAX_PROBLEMS,
    Notices, Occurrence, Problem, horizon, nearest, own_events, read_calendar_bytes, read_notices, replaced,
};
use lowtide::plan::{Edit, EventKind, MAX_OWN_EVENTS, examples::founding_case};
use lowtide::time::{DATA_RANGE, Span, Zone};

use crate::{MOST_SAID, checked};

/// Bytes as a file. Its times without a zone are read in one with gaps and doubled hours.
///
/// # Panics
/// When more is read than the limits say, or something that cannot be planned.
#[must_use]
pub fn holds(data: &[u8]) -> bool {
    let floating = Zone::parse("America/Los_Angeles").expect("the clock data has Los Angeles");
    let plan = founding_case();
    let days = horizon(&plan.windows);
    let Ok(calendar) = read_calendar_bytes(data, floating, days) else {
        assert!(read_notices(data, floating).is_err(), "no calendar, and yet a file of notices");
        return false;
    };
    let lines = data.split(|byte| matches!(byte, b'\n' | b'\r')).count();
    calendar_holds(&calendar, lines);
    for entry in &calendar.entries {
        occurrences_hold(entry);
    }
    for kind in EventKind::ALL {
        let events = own_events(&calendar.entries, *kind, floating);
        let near = nearest(events, &plan.windows, MAX_OWN_EVENTS);
        assert!(near.len() <= MAX_OWN_EVENTS, "{} own events", near.len());
        checked(&plan.edited(&Edit::AddEvents(near)), &"a calendar");
    }
    let notices = read_notices(data, floating).expect("what is a calendar is a file of notices");
    notices_hold(&notices, lines);
    !calendar.entries.is_empty() || !notices.notices.is_empty()
}

fn calendar_holds(calendar: &Calendar, lines: usize) {
    assert!(calendar.entries.len() <= MAX_EVENTS, "{} entries", calendar.entries.len());
    let all: usize = calendar.entries.iter().map(|entry| entry.occurrences.len()).sum();
    assert!(all <= MAX_OCCURRENCES, "{all} occurrences");
    problems_hold(&calendar.problems, lines);
}

fn problems_hold(problems: &[Problem], lines: usize) {
    // One more says that there are more.
    assert!(problems.len() <= MAX_PROBLEMS + 1, "{} problems", problems.len());
    for problem in problems {
        assert!((1..=lines).contains(&problem.line), "{problem:?} of {lines} lines");
        assert!(!problem.why.is_empty() && problem.why.len() <= MOST_SAID, "{problem:?}");
    }
}

fn occurrences_hold(entry: &Entry) {
    assert!(entry.occurrences.len() <= MAX_OCCURRENCES_OF_ENTRY, "{entry:?}");
    for occurrence in &entry.occurrences {
        match occurrence {
            Occurrence::Dates { from, to } => assert!(from <= to, "{entry:?}"),
            Occurrence::Span(Span { start, end }) => {
                assert!(start <= end && DATA_RANGE.start <= *start && *end <= DATA_RANGE.end, "{entry:?}");
            }
        }
    }
    for pair in entry.occurrences.windows(2) {
        assert_ne!(pair[0], pair[1], "{entry:?}");
        assert!(begins(pair[0]) <= begins(pair[1]), "{entry:?}");
    }
}

/// Comparable within one entry, which is in days or in instants.
fn begins(occurrence: Occurrence) -> i64 {
    match occurrence {
        Occurrence::Dates { from, .. } => {
            from.signed_duration_since(lowtide::time::Date::default()).num_days()
        }
        Occurrence::Span(span) => span.start.minutes(),
    }
}

fn notices_hold(read: &Notices, lines: usize) {
    assert!(read.notices.len() <= MAX_NOTICES, "{} notices", read.notices.len());
    problems_hold(&read.problems, lines);
    for notice in &read.notices {
        assert!(notice.window.resolve().is_ok(), "{notice:?}");
        checked(&notice.plan(), notice);
        checked(&founding_case().edited(&Edit::AddWindows(vec![notice.named_window()])), notice);
    }
    let all: Vec<_> = read.notices.iter().collect();
    assert_eq!(replaced(&all).len(), all.len());
}
