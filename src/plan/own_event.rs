//! What the user knows and the tables do not: events and change freezes of one's own.

use std::fmt;

use chrono::Datelike as _;

use super::event_kind::EventKind;
use super::place::Place;
use super::{MAX_TITLE, Plan, one_line};
use crate::time::{DATA_YEARS, Date, Resolution, Span, Zone, day_begins};

/// The most own events that a plan holds.
pub const MAX_OWN_EVENTS: usize = 60;

/// What the id of every own event begins with, and of no other.
const ID: &str = "own-";

/// An event or a freeze that the user typed in or took from a calendar file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnEvent {
    /// Its number in the plan: what is set aside is named by it. 0 until the plan has taken it.
    pub number: u16,
    pub title: String,
    pub kind: EventKind,
    /// Empty for everywhere.
    pub scope: Vec<Place>,
    pub when: OwnWhen,
    /// 1 note, 2 avoid, 3 do not. A freeze is always to be avoided.
    pub severity: u8,
}

/// When an own event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnWhen {
    /// On these dates of each region's own calendar, both included.
    LocalDates { from: Date, to: Date },
    /// On these dates of one zone's calendar, both included: the same instants everywhere.
    Dates { from: Date, to: Date, zone: Zone },
    /// Between two instants.
    Instants(Span),
}

impl OwnEvent {
    /// What names it among all events: `own-3`.
    pub fn id(&self) -> String {
        format!("{ID}{}", self.number)
    }

    /// The number in an id, where it is that of an own event.
    pub fn number_in(id: &str) -> Option<u16> {
        id.strip_prefix(ID)?.parse().ok()
    }

    /// What is wrong with it, and what would be right.
    pub fn problem(&self) -> Option<OwnEventProblem> {
        let (from, to) = self.when.dates();
        let characters = self.title.chars().count();
        if one_line(&self.title).trim().is_empty() {
            Some(OwnEventProblem::NoTitle)
        } else if characters > MAX_TITLE {
            Some(OwnEventProblem::LongTitle { characters })
        } else if !(1..=3).contains(&self.severity) {
            Some(OwnEventProblem::Severity(self.severity))
        } else if self.when.ends_before_it_starts() {
            Some(OwnEventProblem::Order)
        } else if !(is_held(from) && is_held(to)) {
            Some(OwnEventProblem::OutOfRange)
        } else {
            None
        }
    }
}

impl OwnWhen {
    /// First and last date: its own, or in UTC where it is given by instants.
    pub fn dates(self) -> (Date, Date) {
        match self {
            Self::LocalDates { from, to } | Self::Dates { from, to, .. } => (from, to),
            Self::Instants(span) => {
                (span.start.utc().date(), span.end.plus_minutes(-1).max(span.start).utc().date())
            }
        }
    }

    /// The instants, where they are the same everywhere.
    pub fn instants(self) -> Option<Span> {
        match self {
            Self::LocalDates { .. } => None,
            Self::Dates { from, to, zone } => {
                let after = to.succ_opt().unwrap_or(to);
                Some(Span::new(day_begins(zone, from), day_begins(zone, after)))
            }
            Self::Instants(span) => Some(span),
        }
    }

    fn ends_before_it_starts(self) -> bool {
        match self {
            Self::LocalDates { from, to } | Self::Dates { from, to, .. } => to < from,
            Self::Instants(span) => span.end <= span.start,
        }
    }
}

/// Whether a date lies in the years of the clock data. Near their ends a clock keeps its last offset.
fn is_held(date: Date) -> bool {
    DATA_YEARS.contains(&date.year())
}

/// What is wrong with an own event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnEventProblem {
    NoTitle,
    LongTitle { characters: usize },
    Severity(u8),
    Order,
    OutOfRange,
}

impl fmt::Display for OwnEventProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => f.write_str("the event has no title: say in a few words what it is"),
            Self::LongTitle { characters } => {
                write!(f, "the title has {characters} characters: use at most {MAX_TITLE}")
            }
            Self::Severity(severity) => {
                write!(f, "{severity} is not a severity: use 1 (note), 2 (avoid) or 3 (do not)")
            }
            Self::Order => f.write_str("the event ends before it begins: swap its ends"),
            Self::OutOfRange => {
                write!(f, "the event lies outside the clock data: use {}", Resolution::range_text())
            }
        }
    }
}

impl std::error::Error for OwnEventProblem {}

impl Plan {
    /// Takes own events as far as there is room, and gives each the next number.
    pub(super) fn take_own_events(&mut self, events: &[OwnEvent]) {
        let room = MAX_OWN_EVENTS.saturating_sub(self.own_events.len());
        let mut number = self.own_events.iter().map(|event| event.number).max().unwrap_or(0);
        for event in events.iter().take(room) {
            // Far fewer than there are numbers.
            number = match number.checked_add(1) {
                Some(next) => next,
                None => (1..=u16::MAX)
                    .find(|free| self.own_events.iter().all(|own| own.number != *free))
                    .unwrap_or_default(),
            };
            self.own_events.push(OwnEvent { number, ..event.clone() });
        }
    }

    pub(super) fn drop_own_event(&mut self, number: u16) {
        if let Some(index) = self.own_events.iter().position(|event| event.number == number) {
            let event = self.own_events.remove(index);
            self.set_aside.remove(&event.id());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Edit;
    use super::super::examples::founding_case;
    use super::*;
    use crate::time::parse_date;

    fn date(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn freeze(from: &str, to: &str) -> OwnEvent {
        OwnEvent {
            number: 0,
            title: "Year-end freeze".to_owned(),
            kind: EventKind::Freeze,
            scope: vec![],
            when: OwnWhen::Dates {
                from: date(from),
                to: date(to),
                zone: Zone::parse("America/New_York").unwrap(),
            },
            severity: 2,
        }
    }

    #[test]
    fn dates_of_a_zone_are_instants_from_its_first_midnight_to_the_one_after_its_last() {
        let span = freeze("2026-12-24", "2027-01-02").when.instants().unwrap();
        assert_eq!(span.start.to_string(), "2026-12-24T05:00:00Z");
        assert_eq!(span.end.to_string(), "2027-01-03T05:00:00Z");
    }

    #[test]
    fn each_problem_is_named() {
        let good = freeze("2026-12-24", "2027-01-02");
        assert_eq!(good.problem(), None);
        let title = |title: &str| OwnEvent { title: title.to_owned(), ..good.clone() }.problem();
        assert_eq!(title(" "), Some(OwnEventProblem::NoTitle));
        assert_eq!(title(&"x".repeat(201)), Some(OwnEventProblem::LongTitle { characters: 201 }));
        assert_eq!(OwnEvent { severity: 4, ..good }.problem(), Some(OwnEventProblem::Severity(4)));
        assert_eq!(freeze("2026-12-24", "2026-12-23").problem(), Some(OwnEventProblem::Order));
        assert_eq!(freeze("1999-12-24", "2026-12-23").problem(), Some(OwnEventProblem::OutOfRange));
        assert_eq!(freeze("2026-12-24", "2070-01-01").problem(), Some(OwnEventProblem::OutOfRange));
        assert_eq!(freeze("2000-01-01", "2069-12-31").problem(), None);
    }

    #[test]
    fn numbers_are_given_by_the_plan_and_no_two_are_alike() {
        let one = freeze("2026-12-24", "2027-01-02");
        let plan = founding_case().edited(&Edit::AddEvents(vec![one.clone(), one.clone()]));
        let plan = plan.edited(&Edit::RemoveEvent(1)).edited(&Edit::AddEvents(vec![one]));
        let numbers: Vec<_> = plan.own_events.iter().map(|event| event.number).collect();
        assert_eq!(numbers, [2, 3]);
    }

    #[test]
    fn behind_the_last_number_the_first_free_one_is_given() {
        let mut plan = founding_case();
        let numbered = |number| OwnEvent { number, ..freeze("2026-12-24", "2027-01-02") };
        plan.own_events = vec![numbered(1), numbered(u16::MAX)];
        let plan = plan.edited(&Edit::AddEvents(vec![numbered(0); 2]));
        let numbers: Vec<_> = plan.own_events.iter().map(|event| event.number).collect();
        assert_eq!(numbers, [1, u16::MAX, 2, 3]);
    }

    #[test]
    fn a_plan_takes_no_more_than_it_holds() {
        let many = vec![freeze("2026-12-24", "2027-01-02"); MAX_OWN_EVENTS + 5];
        let plan = founding_case().edited(&Edit::AddEvents(many));
        assert_eq!(plan.own_events.len(), MAX_OWN_EVENTS);
    }

    #[test]
    fn an_event_that_goes_takes_its_reason_along() {
        let plan = founding_case()
            .edited(&Edit::AddEvents(vec![freeze("2026-12-24", "2027-01-02")]))
            .edited(&Edit::SetAside { event: "own-1".to_owned(), reason: Some("ours".to_owned()) });
        assert_eq!(plan.set_aside.len(), 1);
        assert!(plan.edited(&Edit::RemoveEvent(1)).set_aside.is_empty());
    }
}
