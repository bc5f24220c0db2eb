//! At what time of day the best starts of a year lie, ready to be drawn under its columns.

use std::fmt::Write as _;

use super::year::Year;
use super::year_grid::changes;
use crate::time::{Date, weekday};

/// Points in a plot that is as wide as its days and 1,440 minutes high, midnight at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearTrack {
    /// Days from the first Monday to the last Sunday.
    pub days: i64,
    /// A dash for each day.
    pub path: String,
    /// Where the clocks are changed, in days.
    pub changes: Vec<i64>,
}

impl YearTrack {
    pub fn of(year: &Year) -> Self {
        let (first, last) = year.dates();
        let before = weekday(first) as i64;
        let place = |date: Date| (date - first).num_days() + before;
        let mut path = String::new();
        for day in &year.lows {
            let (_, minute) = year.civil(day.low.start);
            let _infallible = write!(path, "M{} {minute}h1", place(day.date));
        }
        let days = place(last) + 7 - weekday(last) as i64;
        Self { days, path, changes: changes(year).into_iter().map(|(date, _)| place(date)).collect() }
    }
}
