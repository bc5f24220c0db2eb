//! A zone's history as spans of one clock, cut to a range of instants.
//!
//! Must not know: where the spans come from, or how they are written down.

use std::ops::Range;

use parse_zoneinfo::transitions::{FixedTimespan, FixedTimespanSet};

/// What a clock shows throughout a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Standard time, in seconds east of UTC.
    pub(crate) standard: i64,
    /// What daylight saving adds to it, in seconds; negative where winter time is the exception.
    pub(crate) saving: i64,
    /// The abbreviation, such as `CEST` or `+0330`.
    pub(crate) abbreviation: String,
}

impl Clock {
    /// Local time minus UTC, in seconds.
    pub(crate) fn offset(&self) -> i64 {
        self.standard + self.saving
    }

    /// Whether the abbreviation only repeats the offset, as `+0330` does.
    pub(crate) fn is_numeric(&self) -> bool {
        let offset = self.offset();
        let sign = if offset < 0 { '-' } else { '+' };
        let (hours, minutes) = (offset.abs() / 3600, offset.abs() / 60 % 60);
        let hours_only = format!("{sign}{hours:02}");
        self.abbreviation == if minutes == 0 { hours_only } else { format!("{hours_only}{minutes:02}") }
    }
}

impl From<FixedTimespan> for Clock {
    fn from(span: FixedTimespan) -> Self {
        Self { standard: span.utc_offset, saving: span.dst_offset, abbreviation: span.name }
    }
}

/// The clock of a zone over a range of instants.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct History {
    /// The clock at the start of the range. It stands for everything before as well, which is why the
    /// application refuses instants outside the range.
    pub(crate) first: Clock,
    /// Unix seconds, ascending and inside the range, at which the clock becomes another one.
    pub(crate) changes: Vec<(i64, Clock)>,
}

impl History {
    /// Keeps what `range` (Unix seconds) shows of `spans`, and joins neighbours that show the same clock.
    pub(crate) fn cut(spans: FixedTimespanSet, range: &Range<i64>) -> Self {
        let mut first = Clock::from(spans.first);
        let mut changes: Vec<(i64, Clock)> = Vec::new();
        for (at, span) in spans.rest {
            let clock = Clock::from(span);
            if at <= range.start {
                first = clock;
            } else if at < range.end && changes.last().map_or(&first, |(_, last)| last) != &clock {
                changes.push((at, clock));
            }
        }
        Self { first, changes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(hours: i64, saving_hours: i64, name: &str) -> FixedTimespan {
        FixedTimespan { utc_offset: hours * 3600, dst_offset: saving_hours * 3600, name: name.to_owned() }
    }

    /// The history between 100 and 200 of a clock that is `first`, then each of `rest`.
    fn cut(first: FixedTimespan, rest: Vec<(i64, FixedTimespan)>) -> History {
        History::cut(FixedTimespanSet { first, rest }, &(100..200))
    }

    fn begins(history: &History) -> Vec<(i64, &str)> {
        history.changes.iter().map(|(at, clock)| (*at, &*clock.abbreviation)).collect()
    }

    #[test]
    fn the_last_span_before_the_range_becomes_the_first() {
        let history = cut(
            span(0, 0, "LMT"),
            vec![(50, span(1, 0, "A")), (90, span(2, 0, "B")), (150, span(3, 0, "C"))],
        );
        assert_eq!(history.first.abbreviation, "B");
        assert_eq!(begins(&history), [(150, "C")]);
    }

    #[test]
    fn a_span_that_begins_with_the_range_is_the_first_and_one_second_later_a_change() {
        assert_eq!(cut(span(0, 0, "A"), vec![(100, span(1, 0, "B"))]).first.abbreviation, "B");
        assert_eq!(begins(&cut(span(0, 0, "A"), vec![(101, span(1, 0, "B"))])), [(101, "B")]);
    }

    #[test]
    fn a_span_that_begins_at_the_end_of_the_range_is_left_out() {
        let history = cut(
            span(0, 0, "A"),
            vec![(199, span(1, 0, "B")), (200, span(2, 0, "C")), (201, span(3, 0, "D"))],
        );
        assert_eq!(begins(&history), [(199, "B")]);
    }

    #[test]
    fn neighbours_that_show_the_same_clock_are_one_span() {
        let history =
            cut(span(0, 0, "A"), vec![(90, span(1, 0, "B")), (110, span(1, 0, "B")), (120, span(1, 0, "B"))]);
        assert_eq!((&*history.first.abbreviation, begins(&history)), ("B", vec![]));
    }

    #[test]
    fn spans_that_differ_only_in_saving_or_abbreviation_stay_apart() {
        let history = cut(span(-8, 1, "PDT"), vec![(150, span(-7, 0, "PDT")), (160, span(-7, 0, "MST"))]);
        assert_eq!(begins(&history), [(150, "PDT"), (160, "MST")]);
    }

    #[test]
    fn a_zone_that_never_changes_has_one_span() {
        assert!(cut(span(0, 0, "UTC"), vec![]).changes.is_empty());
    }

    #[test]
    fn an_abbreviation_is_numeric_when_it_repeats_the_offset() {
        let clock = |minutes: i64, saving: i64, abbreviation: &str| Clock {
            standard: minutes * 60,
            saving: saving * 60,
            abbreviation: abbreviation.to_owned(),
        };
        assert!(clock(210, 0, "+0330").is_numeric());
        assert!(clock(-180, 60, "-02").is_numeric());
        assert!(clock(60, -60, "+00").is_numeric());
        assert!(!clock(0, 0, "-00").is_numeric(), "-00 means that the time is unknown");
        assert!(!clock(60, 0, "CET").is_numeric());
        assert!(!clock(60, 0, "+02").is_numeric());
    }
}
