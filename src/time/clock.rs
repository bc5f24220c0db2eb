//! The offset history of a zone, laid out for fast look-ups.

use super::DATA_RANGE;
use super::civil::Date;
use super::instant::{Instant, Span};
use super::resolve::REACH_MINUTES;
use super::zone::{Local, Offset, Zone};

/// Minutes in a mean Gregorian year, for the year index.
const MINUTES_A_YEAR: i64 = 525_949;

/// The offsets of a zone over a range: steps at which the offset really changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// When each step begins; the first begins with the range.
    starts: Vec<Instant>,
    offsets: Vec<Offset>,
    /// For each year-long slice of the range, the step in force at its beginning.
    first_in_year: Vec<u16>,
}

/// The first instant of a date on a zone's clock, without laying out its whole history.
pub fn day_begins(zone: Zone, date: Date) -> Instant {
    let midnight = Instant::from_utc(date.and_time(chrono::NaiveTime::MIN));
    let reach = 2 * REACH_MINUTES;
    let near = Span::new(midnight.plus_minutes(-reach), midnight.plus_minutes(reach));
    // As a whole history does, the last offset goes on beyond the data.
    let near = near.intersection(DATA_RANGE).unwrap_or(DATA_RANGE);
    Clock::within(zone, near).first_at_or_after(date, 0)
}

/// One moment at which a zone's clocks are put forward or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockChange {
    pub at: Instant,
    pub before: Offset,
    pub after: Offset,
}

impl ClockChange {
    /// Minutes by which the clocks are put forward; negative when put back.
    pub fn forward_minutes(self) -> i16 {
        self.after.minutes() - self.before.minutes()
    }
}

impl Clock {
    /// The whole history that the data holds.
    pub fn of(zone: Zone) -> Self {
        Self::within(zone, DATA_RANGE)
    }

    /// The history within `range`, for a few questions near one date.
    pub(super) fn within(zone: Zone, range: Span) -> Self {
        let mut starts = vec![range.start];
        let mut offsets = vec![zone.offset(range.start)];
        let transitions = chrono_tz::transitions(zone.0).map(|seconds| Instant::from_minutes(seconds / 60));
        for at in transitions.filter(|at| range.start < *at && *at < range.end) {
            let offset = zone.offset(at);
            if offsets.last() != Some(&offset) {
                starts.push(at);
                offsets.push(offset);
            }
        }
        let mut step = 0;
        let first_in_year = (0..=range.minutes() / MINUTES_A_YEAR)
            .map(|year| {
                let begins = range.start.plus_minutes(year * MINUTES_A_YEAR);
                while starts.get(step + 1).is_some_and(|next| *next <= begins) {
                    step += 1;
                }
                step as u16
            })
            .collect();
        Self { starts, offsets, first_in_year }
    }

    /// The offset in force at `instant`, which is taken as the nearest one inside the data.
    pub fn offset(&self, instant: Instant) -> Offset {
        self.offsets[self.step(instant)]
    }

    /// What a clock here shows at `instant`.
    pub fn local(&self, instant: Instant) -> Local {
        let offset = self.offset(instant);
        let civil = instant.plus_minutes(i64::from(offset.minutes())).utc();
        Local { civil, offset }
    }

    /// The parts of `span` with one offset each, in order.
    pub fn pieces(&self, span: Span) -> impl Iterator<Item = (Span, Offset)> {
        let first = self.step(span.start);
        self.offsets[first..].iter().enumerate().map_while(move |(i, offset)| {
            let from = if i == 0 { span.start } else { self.starts[first + i] };
            let to = self.starts.get(first + i + 1).map_or(span.end, |next| span.end.min(*next));
            (from < span.end).then_some((Span::new(from, to), *offset))
        })
    }

    /// The changes `at` with `span.start < at < span.end`: those that a clock inside sees happen.
    pub fn changes(&self, span: Span) -> impl Iterator<Item = ClockChange> {
        let first = self.step(span.start);
        (first + 1..self.starts.len())
            .map(|i| ClockChange { at: self.starts[i], before: self.offsets[i - 1], after: self.offsets[i] })
            .take_while(move |change| change.at < span.end)
    }

    /// The offset at the start of `span` and the one change inside it, if any; `None` for several changes.
    pub fn course(&self, span: Span) -> Option<(Offset, Option<(Instant, Offset)>)> {
        let step = self.step(span.start);
        let begins = |step: usize| self.starts.get(step).copied().filter(|at| *at < span.end);
        match (begins(step + 1), begins(step + 2)) {
            (None, _) => Some((self.offsets[step], None)),
            (Some(at), None) => Some((self.offsets[step], Some((at, self.offsets[step + 1])))),
            (Some(_), Some(_)) => None,
        }
    }

    /// The first instant whose local date and minute of the day are at or after those given: where the
    /// clocks skip the time, the moment they are put forward; where it happens twice, the first.
    pub fn first_at_or_after(&self, date: Date, minute_of_day: i64) -> Instant {
        let wanted = Instant::from_utc(date.and_time(chrono::NaiveTime::MIN)).plus_minutes(minute_of_day);
        let near = Span::new(wanted.plus_minutes(-REACH_MINUTES), wanted.plus_minutes(REACH_MINUTES));
        self.pieces(near)
            .find_map(|(piece, offset)| {
                let instant = wanted.plus_minutes(-i64::from(offset.minutes()));
                (instant < piece.end).then(|| instant.max(piece.start))
            })
            .expect("a day and a half after it every clock shows a later time")
    }

    /// The local days that begin within `span`, and when. A date that the clocks skip whole is no day.
    pub fn days_begun(&self, span: Span) -> impl Iterator<Item = (Instant, Date)> {
        let before = self.local(span.start).civil.date();
        std::iter::successors(Some(before), Date::succ_opt)
            .map(|date| (self.first_at_or_after(date, 0), date))
            .take_while(move |(begins, _)| *begins < span.end)
            .filter(move |(begins, date)| span.start <= *begins && self.local(*begins).civil.date() == *date)
    }

    fn step(&self, instant: Instant) -> usize {
        let year = instant.since(self.starts[0]).max(0) / MINUTES_A_YEAR;
        let year = (year as usize).min(self.first_in_year.len() - 1);
        let mut step = usize::from(self.first_in_year[year]);
        while self.starts.get(step + 1).is_some_and(|next| *next <= instant) {
            step += 1;
        }
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_clock_agrees_with_the_zone_around_every_step() {
        for zone in Zone::all() {
            let clock = Clock::of(zone);
            for &start in &clock.starts {
                for probe in [start, start.plus_minutes(-1), start.plus_minutes(1)] {
                    if DATA_RANGE.contains(probe) {
                        assert_eq!(clock.offset(probe), zone.offset(probe), "{zone} at {probe}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_day_begins_as_on_the_clock_of_the_whole_history() {
        let dates = ["2000-01-01", "2009-06-16", "2011-12-30", "2026-09-06", "2026-10-30", "2070-01-01"];
        for zone in Zone::all() {
            let clock = Clock::of(zone);
            for date in dates.map(|date| crate::time::parse_date(date).unwrap()) {
                assert_eq!(day_begins(zone, date), clock.first_at_or_after(date, 0), "{zone} on {date}");
            }
        }
    }

    #[test]
    fn pieces_cover_a_span_without_gap_or_overlap() {
        let clock = Clock::of(Zone::parse("America/New_York").unwrap());
        let span = Span::new(at("2017-11-05T04:00Z"), at("2017-11-05T17:00Z"));
        let pieces: Vec<_> = clock.pieces(span).collect();
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[0].0.start, span.start);
        assert_eq!(pieces[0].0.end, pieces[1].0.start);
        assert_eq!(pieces[1].0.end, span.end);
        assert_eq!((pieces[0].1.minutes(), pieces[1].1.minutes()), (-240, -300));
    }

    #[test]
    fn a_day_without_midnight_begins_when_the_clocks_are_put_forward() {
        let first = |zone: &str, date: &str| {
            let clock = Clock::of(Zone::parse(zone).unwrap());
            clock.first_at_or_after(crate::time::parse_date(date).unwrap(), 0).to_string()
        };
        assert_eq!(first("America/Santiago", "2026-09-06"), "2026-09-06T04:00:00Z");
        assert_eq!(first("Pacific/Apia", "2011-12-30"), "2011-12-30T10:00:00Z");
        assert_eq!(first("Africa/Cairo", "2026-10-30"), "2026-10-29T22:00:00Z");
        assert_eq!(first("Asia/Tehran", "2009-06-16"), "2009-06-15T19:30:00Z");
    }

    #[test]
    fn a_change_at_the_very_start_or_end_is_not_inside() {
        let clock = Clock::of(Zone::parse("America/New_York").unwrap());
        let change = at("2017-11-05T06:00Z");
        assert_eq!(clock.changes(Span::starting(change, 60)).count(), 0);
        assert_eq!(clock.changes(Span::new(change.plus_minutes(-60), change)).count(), 0);
        let seen: Vec<_> = clock.changes(Span::starting(change.plus_minutes(-1), 2)).collect();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].at, seen[0].forward_minutes()), (change, -60));
    }
}
