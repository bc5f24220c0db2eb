//! A year as a search sees it: what the tables are made of.

use std::rc::Rc;

use super::scale::HeatScale;
use crate::assess::Level;
use crate::search::{DayLow, LevelSets, Prepared, Survey, levels};
use crate::time::{
    Clock, DATA_RANGE, Date, Instant, Resolution, Span, Zone, clock_time, day_and_month, day_begins,
    days_from, minute_of_day, new_year, resolve, short_day_name, year_of,
};

/// The starts of the calendar year of an instant on a zone's clock.
pub fn year_around(start: Instant, zone: Zone) -> Span {
    let year = year_of(zone.local(start).civil.date());
    let begins = |year| day_begins(zone, new_year(year));
    let span = Span::new(begins(year), begins(year + 1));
    span.intersection(DATA_RANGE).unwrap_or(span)
}

/// A year for windows of one length, by the clock of one zone.
pub struct Year {
    pub prepared: Rc<Prepared>,
    pub minutes: i32,
    pub zone: Zone,
    pub number: i32,
    pub(super) clock: Clock,
    pub(super) lows: Vec<DayLow>,
    /// For the lows.
    pub scale: HeatScale,
    levels: LevelSets,
}

/// What a time of day is on a date.
pub(super) enum Moment {
    Start {
        start: Instant,
        share: f64,
        level: Option<Level>,
        first_of_two: bool,
    },
    /// The clocks skip it.
    Skipped,
    /// It lies outside the clock data, or the window does.
    Outside,
}

/// Equal to itself alone.
impl PartialEq for Year {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Year {
    /// `prepared` is a search over [`year_around`] a start on the clock of `zone`.
    pub fn of(prepared: Rc<Prepared>, minutes: i32, zone: Zone) -> Self {
        let range = prepared.axis().range();
        let clock = Clock::of(zone);
        let first = clock.local(range.start).civil.date();
        let last = clock.local(range.end.plus_minutes(-1)).civil.date();
        let mut lows = Survey::new(&prepared, minutes, zone).lows(first, last);
        lows.retain(|day| is_known(day.low.start, minutes));
        let shares = || lows.iter().map(|day| day.low.daytime_share);
        let scale = HeatScale::between(shares().fold(1.0, f64::min), shares().fold(0.0, f64::max));
        let levels = levels(&prepared, minutes);
        Self { minutes, zone, number: year_of(first), clock, lows, scale, levels, prepared }
    }

    pub(super) fn moment(&self, survey: &Survey, date: Date, minute_of_day: i64) -> Moment {
        let Some(cell) = survey.cell(date, minute_of_day) else { return Moment::Skipped };
        if !is_known(cell.start, self.minutes) {
            return Moment::Outside;
        }
        let civil = self.clock.local(cell.start).civil;
        Moment::Start {
            start: cell.start,
            share: cell.daytime_share,
            level: self.level(cell.start),
            first_of_two: matches!(resolve(civil, self.zone), Resolution::Ambiguous(..)),
        }
    }

    pub(super) fn survey(&self) -> Survey<'_> {
        Survey::new(&self.prepared, self.minutes, self.zone)
    }

    /// The level of the events, where it is to be watched or worse.
    pub(super) fn level(&self, start: Instant) -> Option<Level> {
        let minute = self.prepared.axis().minute(start);
        let sets = [
            (&self.levels.block, Level::Block),
            (&self.levels.avoid, Level::Avoid),
            (&self.levels.watch, Level::Watch),
        ];
        sets.into_iter().find(|(starts, _)| starts.contains(minute)).map(|(_, level)| level)
    }

    /// The first and the last date of the year.
    pub(super) fn dates(&self) -> (Date, Date) {
        let first = new_year(self.number);
        (first, days_from(new_year(self.number + 1), -1).unwrap_or(first))
    }

    /// The date and the minute of the day that the clock shows.
    pub(super) fn civil(&self, at: Instant) -> (Date, i64) {
        let civil = self.clock.local(at).civil;
        (civil.date(), i64::from(minute_of_day(civil)))
    }

    /// `Your window now starts Sun 22 November 03:00`
    pub fn moved_words(&self, to: Instant) -> String {
        let civil = self.clock.local(to).civil;
        let date = civil.date();
        format!(
            "Your window now starts {} {} {}",
            short_day_name(date),
            day_and_month(date),
            clock_time(civil)
        )
    }
}

/// Whether a window from here lies in the clock data.
fn is_known(start: Instant, minutes: i32) -> bool {
    DATA_RANGE.contains(start) && start.plus_minutes(i64::from(minutes)) <= DATA_RANGE.end
}
