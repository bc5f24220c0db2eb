//! For which countries and dates somebody has looked, so that "none known" means something.
//!
//! An election calendar counts as held for a country
//! - for a calendar year in which the table has a row for it, and
//! - from the day the table was made to the country's last row.
//!
//! For all else the answer says that no election calendar is held there.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::Datelike as _;

use super::bundled::events;
use crate::time::{Date, parse_date};
use crate::world::DATA_AS_OF;

/// Whether an election calendar is held for `country` on `date`.
pub fn holds_elections(country: &str, date: Date) -> bool {
    let spans = HELD.get(country);
    spans.is_some_and(|spans| spans.iter().any(|(from, to)| *from <= date && date <= *to))
}

/// For each country the dates that are held, both included.
static HELD: LazyLock<BTreeMap<&str, Vec<(Date, Date)>>> = LazyLock::new(|| {
    let as_of = parse_date(DATA_AS_OF).expect("a constant of this crate");
    let mut held: BTreeMap<&str, Vec<(Date, Date)>> = BTreeMap::new();
    for event in events().iter().filter(|event| event.kind.is_vote()) {
        let day = |year, month, day| Date::from_ymd_opt(year, month, day).expect("a day of every year");
        for country in &event.countries {
            let spans = held.entry(country).or_default();
            spans.push((day(event.from.year(), 1, 1), day(event.to.year(), 12, 31)));
            spans.push((as_of, event.to));
        }
    }
    held
});

#[cfg(test)]
mod tests {
    use super::*;

    fn held(country: &str, date: &str) -> bool {
        holds_elections(country, parse_date(date).unwrap())
    }

    #[test]
    fn a_year_with_a_row_is_held_and_one_without_is_not() {
        assert!(held("IR", "2009-01-01"));
        assert!(!held("IR", "2010-01-01"));
        assert!(!held("TR", "2027-06-01"));
    }

    #[test]
    fn from_the_day_of_the_table_a_country_is_held_to_its_last_row() {
        assert!(held("KE", "2027-01-01"));
        assert!(!held("KE", "2028-01-01"));
        assert!(held("LT", "2026-12-01"));
    }
}
