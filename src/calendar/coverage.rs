//! For which countries and dates somebody has looked, so that "none known" means something.
//!
//! The spans are data, `data/built/coverage.tsv`, made beside the events and described in `docs/data.md`.
//! Public holidays answer for themselves: [`Holidays::gap`](super::holidays::Holidays::gap).

use std::sync::LazyLock;

use crate::plan::EventKind;
use crate::time::{Date, parse_date};

const COVERAGE: &str = include_str!("../../data/built/coverage.tsv");

/// The kinds that somebody looks for, country by country or everywhere.
pub const LOOKED_FOR: [EventKind; 8] = [
    EventKind::Election,
    EventKind::Religious,
    EventKind::Cultural,
    EventKind::Exam,
    EventKind::Shopping,
    EventKind::Sport,
    EventKind::Broadcast,
    EventKind::Tax,
];

/// Dates for which somebody has looked for a kind of event, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    kind: EventKind,
    /// ISO code; `None` for every country.
    pub country: Option<&'static str>,
    from: Date,
    to: Date,
}

impl Stretch {
    pub fn holds(&self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }
}

/// What has been looked at of a kind.
pub fn stretches(kind: EventKind) -> impl Iterator<Item = &'static Stretch> {
    static STRETCHES: LazyLock<Vec<Stretch>> = LazyLock::new(|| {
        let row = |line| read(line).unwrap_or_else(|| panic!("generated coverage table: {line}"));
        COVERAGE.lines().skip(1).map(row).collect()
    });
    STRETCHES.iter().filter(move |stretch| stretch.kind == kind)
}

fn read(line: &'static str) -> Option<Stretch> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let kind = EventKind::from_word(next()?)?;
    let country = Some(next()?).filter(|country| *country != "*");
    Some(Stretch { kind, country, from: parse_date(next()?).ok()?, to: parse_date(next()?).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(country: &str, date: &str) -> bool {
        let date = parse_date(date).unwrap();
        let here = |stretch: &&Stretch| stretch.country.is_none_or(|code| code == country);
        stretches(EventKind::Election).filter(here).any(|stretch| stretch.holds(date))
    }

    #[test]
    fn a_year_with_a_vote_is_held_and_one_without_is_not() {
        assert!(held("IR", "2009-01-01"));
        assert!(!held("IR", "2010-01-01"));
    }

    #[test]
    fn from_the_day_of_the_table_a_country_is_held_to_its_last_vote() {
        assert!(held("KE", "2027-01-01"));
        assert!(!held("KE", "2028-01-01"));
        assert!(held("LT", "2026-12-01"));
    }

    #[test]
    fn every_kind_that_is_looked_for_has_been_looked_for_somewhere() {
        for kind in LOOKED_FOR {
            assert!(stretches(kind).next().is_some(), "{}", kind.word());
        }
    }
}
