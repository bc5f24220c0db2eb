//! The whole range at a glance: what each hour of a week and each day of a year holds.

use lowtide_steps::{Grid, Ranges};

use super::prepare::Prepared;
use crate::time::{Clock, Date, Instant, Zone, days_from};

/// A look over a range for windows of one length.
pub struct Survey<'a> {
    prepared: &'a Prepared,
    minutes: i32,
    clock: Clock,
}

/// The windows that start at one time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    pub start: Instant,
    /// Of the audience, 0 to 1.
    pub daytime_share: f64,
    /// In the audience's own unit × minutes, events included.
    pub cost: f64,
}

/// The cheapest start of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayLow {
    pub date: Date,
    pub low: Cell,
}

impl<'a> Survey<'a> {
    /// For windows of `minutes`; dates and times of day are those of `zone`.
    pub fn new(prepared: &'a Prepared, minutes: i32, zone: Zone) -> Self {
        Self { prepared, minutes, clock: Clock::of(zone) }
    }

    /// The start on a date at a minute of the day; `None` where the clocks skip it or it is not looked at. Of two
    /// the first.
    pub fn cell(&self, date: Date, minute_of_day: i64) -> Option<Cell> {
        let start = self.clock.first_at_or_after(date, minute_of_day);
        let wanted = Instant::from_utc(date.and_time(chrono::NaiveTime::MIN)).plus_minutes(minute_of_day);
        let shown = Instant::from_utc(self.clock.local(start).civil);
        let minute = self.prepared.axis.minute(start);
        (shown == wanted && self.prepared.axis.reach().contains(minute)).then(|| self.at(minute))
    }

    /// The cheapest start of each date from `first` to `last`, as far as the search can touch; the earliest of equals.
    pub fn lows(&self, first: Date, last: Date) -> Vec<DayLow> {
        let axis = self.prepared.axis;
        let midnight = |date: Date| axis.minute(self.clock.first_at_or_after(date, 0));
        let dates = first.iter_days().take_while(|date| *date <= last);
        let low = |date: Date| {
            let day = Ranges::one(midnight(date), midnight(days_from(date, 1)?)).intersection(&axis.reach());
            let found = self.prepared.curves.cost.extremes(&day, self.minutes, Grid::MINUTES)?;
            Some(DayLow { date, low: self.at(found.lowest_at) })
        };
        dates.filter_map(low).collect()
    }

    fn at(&self, minute: i32) -> Cell {
        Cell {
            start: self.prepared.axis.instant(minute),
            daytime_share: self.prepared.daytime_share(minute, self.minutes),
            cost: self.prepared.in_own_unit(self.prepared.curves.cost.over(minute, self.minutes)),
        }
    }
}
