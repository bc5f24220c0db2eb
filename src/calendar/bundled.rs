//! The bundled tables and their decoder.

use std::sync::LazyLock;

use super::event::{Confidence, Event, Grade, Kind, Precision, Tier};
use super::severity::severity_by_rule;
use crate::time::{Date, parse_date};

const ELECTIONS: &str = include_str!("../../data/built/elections.tsv");

/// The last day through which the tables were compiled (`events_until` of the data manifest). Past it
/// the answer is "not known", never "none known".
pub const EVENTS_UNTIL: Date = Date::from_ymd_opt(2028, 12, 31).expect("a date of the calendar");

/// Every bundled event, by first date, then id.
pub fn events() -> &'static [Event] {
    static EVENTS: LazyLock<Vec<Event>> = LazyLock::new(|| {
        ELECTIONS
            .lines()
            .skip(1)
            .map(|line| read(line).unwrap_or_else(|| panic!("generated event table: {line}")))
            .collect()
    });
    &EVENTS
}

fn read(line: &'static str) -> Option<Event> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (id, title) = (next()?, next()?);
    let (kind, tier) = (Kind::from_word(next()?)?, Tier::from_word(next()?)?);
    let countries = next()?.split(';').collect();
    let (from, to) = (parse_date(next()?).ok()?, parse_date(next()?).ok()?);
    Some(Event {
        id,
        title,
        kind,
        tier,
        countries,
        from,
        to,
        severity: severity_by_rule(kind, tier),
        precision: Precision::from_word(next()?)?,
        confidence: Confidence::from_word(next()?)?,
        grade: Grade::from_word(next()?)?,
        effect: kind.effect(),
        sources: next()?.split(';').map(str::trim).collect(),
        note: next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::regions_of_country;
    use std::collections::HashSet;

    #[test]
    fn every_row_is_read_once_and_in_order() {
        assert!(events().len() >= 114, "{} events", events().len());
        assert!(events().is_sorted_by_key(|event| (event.from, event.id)));
        let ids: HashSet<_> = events().iter().map(|event| event.id).collect();
        assert_eq!(ids.len(), events().len());
    }

    #[test]
    fn every_event_has_dates_in_order_a_known_country_and_a_source() {
        for event in events() {
            assert!(event.from <= event.to, "{}", event.id);
            assert!(event.sources.iter().all(|source| !source.is_empty()), "{}", event.id);
            for country in &event.countries {
                assert!(regions_of_country(country).next().is_some(), "{}: {country}", event.id);
            }
        }
    }

    #[test]
    fn the_last_day_is_that_of_the_manifest() {
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../data/built/manifest.json")).unwrap();
        assert_eq!(manifest["events_until"], EVENTS_UNTIL.to_string());
    }
}
