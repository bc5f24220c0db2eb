//! "Is my quiet hour quiet?", asked of a year.

use super::year::Year;
use crate::plan::{Plan, Window};
use crate::present::suggestions::habit_words;
use crate::search::{Habit, habit};
use crate::time::{Zone, at_minute, minute_of_day};
use crate::world::Weekdays;

/// Hours that are said to be quiet, each with its weekdays, its zone and its time.
pub const HABITS: [(&str, Weekdays, &str, i64); 2] = [
    ("Sunday 02:00 UTC", Weekdays::from_bits(1 << 6), "UTC", 120),
    ("2 am Pacific, every day", Weekdays::ALL, "America/Los_Angeles", 120),
];

/// What is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct HabitAnswer {
    /// Where it stands.
    pub text: String,
    /// Who bears the loss.
    pub payers: Vec<String>,
}

/// A window at the time of an example.
pub fn habit_example(window: &Window, (_, _, zone, minute): (&str, Weekdays, &str, i64)) -> Window {
    let zone = Zone::parse(zone).unwrap_or(Zone::UTC);
    let start = at_minute(window.start.date(), minute);
    Window { start, zone, fold: None, ..window.clone() }
}

/// Where a window that comes on `days` at the time of `window` stands in the year; nothing where it never comes.
pub fn habit_answer(year: &Year, plan: &Plan, window: &Window, days: Weekdays) -> Option<HabitAnswer> {
    let asked = Habit {
        zone: window.zone,
        days,
        minute_of_day: i64::from(minute_of_day(window.start)),
        minutes: window.minutes as i32,
    };
    let occurrences = habit(&year.prepared, &asked);
    let (text, payers) = habit_words(&occurrences, window, year.prepared.assessor(), plan)?;
    Some(HabitAnswer { text, payers })
}
