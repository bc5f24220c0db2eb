//! The bundled table of events and its decoder.

use super::event::{Confidence, Effect, Event, Grade, Precision, Tier, effect_of};
use super::severity::{Weight, severity_by_rule};
use crate::plan::EventKind;
use crate::sorting::sort_by_key;
use crate::time::{Date, Instant, Span, parse_date};

const EVENTS: &str = include_str!("../../data/built/events.tsv");

/// The last day through which elections were compiled (`events_until` of the data manifest). Past it the
/// answer is "not known", never "none known".
pub const EVENTS_UNTIL: Date = Date::from_ymd_opt(2028, 12, 31).expect("a date of the calendar");

/// Every row of the table, by first date, then id.
pub(super) fn read_events() -> Vec<Event> {
    let row = |line| read(line).unwrap_or_else(|| panic!("generated event table: {line}"));
    // The table has the rows of a family together, which is shorter.
    let mut events: Vec<Event> = EVENTS.lines().skip(1).map(row).collect();
    sort_by_key(&mut events, |event| (event.from, event.id.clone()));
    events
}

fn read(line: &'static str) -> Option<Event> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (id, title) = (next()?, next()?);
    let (kind, tier) = (EventKind::from_word(next()?)?, Tier::from_word(next()?)?);
    let scope = match next()? {
        "*" => vec![],
        places => places.split(';').map(str::parse).collect::<Result<_, _>>().ok()?,
    };
    let (from, to) = (next()?, next()?);
    let instants = match (from.parse::<Instant>(), to.parse::<Instant>()) {
        (Ok(from), Ok(to)) => Some(Span::new(from, to)),
        _ => None,
    };
    let (from, to) = (parse_date(from.get(..10)?).ok()?, parse_date(to.get(..10)?).ok()?);
    let (precision, confidence) = (Precision::from_word(next()?)?, Confidence::from_word(next()?)?);
    let grade = Grade::from_word(next()?)?;
    let traits = next()?;
    let has = |word| traits.split(' ').any(|each| each == word);
    let weight = if has("great") {
        Weight::Great
    } else if has("minor") {
        Weight::Minor
    } else {
        Weight::Usual
    };
    Some(Event {
        id: id.into(),
        title: title.into(),
        kind,
        tier,
        scope,
        from,
        to,
        instants,
        dates_in: None,
        from_sunset: has("sunset"),
        at_midnight: has("midnight"),
        great: weight == Weight::Great,
        severity: severity_by_rule(kind, tier, weight),
        precision,
        confidence,
        grade,
        effect: traits.split(' ').find_map(Effect::from_word).unwrap_or(effect_of(kind)),
        sources: next()?.split(';').map(|source| source.trim().into()).collect(),
        note: next()?.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_row_is_read_once_and_in_order() {
        let events = read_events();
        assert!(events.len() >= 580, "{} events", events.len());
        assert!(events.is_sorted_by_key(|event| event.from));
        let ids: HashSet<_> = events.iter().map(|event| &event.id).collect();
        assert_eq!(ids.len(), events.len());
    }

    #[test]
    fn every_event_has_dates_in_order_and_a_source() {
        for event in read_events() {
            assert!(event.from <= event.to, "{}", event.id);
            assert!(event.instants.is_none_or(|span| span.start < span.end), "{}", event.id);
            assert!(!event.sources.is_empty(), "{}", event.id);
            assert!(event.sources.iter().all(|source| !source.is_empty()), "{}", event.id);
        }
    }

    #[test]
    fn the_last_day_is_that_of_the_manifest() {
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../data/built/manifest.json")).unwrap();
        assert_eq!(manifest["events_until"], EVENTS_UNTIL.to_string());
    }
}
