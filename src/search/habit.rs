//! "Is my quiet hour quiet?": where a weekly window stands among all starts of the range.

use lowtide_steps::Grid;

use super::prepare::Prepared;
use super::standing::{Standing, Starts};
use crate::sorting::sort_by_key;
use crate::time::{Clock, Instant, Zone};
use crate::world::Weekdays;

/// A window that comes again: on these weekdays, at this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    pub zone: Zone,
    pub days: Weekdays,
    /// After midnight.
    pub minute_of_day: i64,
    /// Length.
    pub minutes: i32,
}

/// One time that it comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occurrence {
    pub start: Instant,
    /// Of all starts of the range, those that cost strictly less, 0 to 1.
    pub cheaper: f64,
    /// Those that cost strictly more.
    pub dearer: f64,
    pub daytime_share: f64,
}

/// A habit over a range, from the first to the last time.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrences {
    pub all: Vec<Occurrence>,
}

/// Every time that a habit comes within the range.
pub fn habit(prepared: &Prepared, habit: &Habit) -> Occurrences {
    let axis = prepared.axis;
    let (starts, clock) = (axis.starts(), Clock::of(habit.zone));
    let searched = f64::from(starts.count(Grid::MINUTES).max(1));
    let (first, last) =
        (clock.local(axis.range().start).civil.date(), clock.local(axis.range().end).civil.date());
    let dates = first.iter_days().take_while(|date| *date <= last);
    let starts_on = dates
        .filter(|date| habit.days.contains_date(*date))
        .map(|date| clock.first_at_or_after(date, habit.minute_of_day));
    let cost = &prepared.curves.cost;
    let starts_on: Vec<Instant> = starts_on.filter(|start| axis.range().contains(*start)).collect();
    let costs: Vec<i64> =
        starts_on.iter().map(|start| cost.over(axis.minute(*start), habit.minutes)).collect();
    let all = Starts { all: &starts, minutes: habit.minutes, grid: Grid::MINUTES };
    let standings = all.standings(cost, &costs);
    let occurrence = |(start, standing): (Instant, Standing)| Occurrence {
        start,
        cheaper: f64::from(standing.cheaper) / searched,
        dearer: f64::from(standing.dearer) / searched,
        daytime_share: prepared.daytime_share(axis.minute(start), habit.minutes),
    };
    let all = starts_on.into_iter().zip(standings).map(occurrence).collect();
    Occurrences { all }
}

impl Occurrences {
    /// The occurrence in the middle when they are ordered by how many starts are cheaper.
    pub fn median(&self) -> Option<Occurrence> {
        /// A share in whole numbers, fine enough for a start of two years.
        const PRECISION: f64 = 4e9;
        let mut ordered: Vec<&Occurrence> = self.all.iter().collect();
        sort_by_key(&mut ordered, |occurrence| (occurrence.cheaper * PRECISION) as u32);
        ordered.get(ordered.len() / 2).map(|occurrence| **occurrence)
    }

    /// The mean share of the audience that is in its day, 0 to 1.
    pub fn mean_share(&self) -> f64 {
        let sum: f64 = self.all.iter().map(|occurrence| occurrence.daytime_share).sum();
        if self.all.is_empty() { 0.0 } else { sum / self.all.len() as f64 }
    }
}
