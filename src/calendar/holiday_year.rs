//! The public holidays of one year, laid out: as events, by region, and where they are not known.

use std::sync::OnceLock;

use super::event::{Confidence, Event, Grade, Precision, Tier, effect_of};
use super::holidays::{Holiday, Holidays};
use super::listed::Listed;
use super::severity::{Weight, severity_by_rule};
use crate::plan::EventKind;
use crate::time::Date;
use crate::world::{RegionId, regions};

/// What the table of holidays has on a year.
pub(super) struct HolidayYear {
    /// By date, then name.
    pub(super) events: Vec<Listed>,
    /// Countries whose holidays are not known, or in part only, by code, and why.
    gaps: Vec<(&'static str, &'static str)>,
    /// For each region, worked out when one is first asked for.
    days_off: OnceLock<Vec<Vec<Date>>>,
}

impl HolidayYear {
    /// `days` are what the table has on the year.
    pub(super) fn of(holidays: &Holidays, year: i32, days: &[Holiday]) -> Self {
        let mut countries: Vec<&'static str> = regions().iter().map(|region| region.country).collect();
        countries.dedup();
        let gap = |country| Some((country, holidays.gap(country, year)?));
        Self {
            events: as_events(days),
            gaps: countries.into_iter().filter_map(gap).collect(),
            days_off: OnceLock::new(),
        }
    }

    /// Why the holidays of a country are not known, where they are not.
    pub(super) fn gap(&self, country: &str) -> Option<&'static str> {
        let place = self.gaps.binary_search_by(|(code, _)| (*code).cmp(country)).ok()?;
        Some(self.gaps[place].1)
    }

    /// The days on which a region rests: those of its country and its own, each once, in order.
    pub(super) fn days_off(&self, id: RegionId) -> &[Date] {
        let of_regions = self.days_off.get_or_init(|| {
            let mut days: Vec<Vec<Date>> = vec![vec![]; regions().len()];
            for Listed { event, regions, .. } in &self.events {
                for id in regions {
                    let days = &mut days[id.index()];
                    if days.last() != Some(&event.from) {
                        days.push(event.from);
                    }
                }
            }
            days
        });
        &of_regions[id.index()]
    }
}

/// Who says so: the version is pinned in `data/sources.toml`.
const SOURCE: &str = "PyPI holidays 0.109";
/// What every id of a public holiday begins with.
pub(super) const HOLIDAY: &str = "holiday-";

/// One event for each date and name, whatever the number of countries.
fn as_events(holidays: &[Holiday]) -> Vec<Listed> {
    let mut events: Vec<Event> = vec![];
    for date in holidays.chunk_by(|a, b| a.date == b.date) {
        let begun = events.len();
        for event in date.chunk_by(same_event).map(as_event) {
            // Two countries may write one name in two ways: "ANZAC Day", "Anzac Day".
            match events[begun..].iter_mut().find(|known| known.id == event.id) {
                Some(known) => known.scope.extend(event.scope),
                None => events.push(event),
            }
        }
    }
    events.into_iter().map(Listed::of).collect()
}

fn same_event(a: &Holiday, b: &Holiday) -> bool {
    (a.date, a.name, a.observed, a.estimated) == (b.date, b.name, b.observed, b.estimated)
}

fn as_event(alike: &[Holiday]) -> Event {
    let first = &alike[0];
    let observed = if first.observed { " (observed)" } else { "" };
    let marks = match (first.observed, first.estimated) {
        (false, false) => "",
        (true, false) => "-observed",
        (false, true) => "-estimated",
        (true, true) => "-observed-estimated",
    };
    Event {
        id: format!("{HOLIDAY}{}-{}{marks}", first.date, slug(first.name)).into(),
        title: format!("{}{observed}", first.name).into(),
        kind: EventKind::Holiday,
        tier: Tier::National,
        scope: alike.iter().map(|holiday| holiday.place).collect(),
        from: first.date,
        to: first.date,
        instants: None,
        dates_in: None,
        from_sunset: false,
        at_midnight: false,
        great: false,
        severity: severity_by_rule(EventKind::Holiday, Tier::National, Weight::Usual),
        precision: if first.estimated { Precision::Estimate } else { Precision::Date },
        confidence: if first.estimated { Confidence::Medium } else { Confidence::High },
        grade: Grade::A,
        effect: effect_of(EventKind::Holiday),
        sources: vec![SOURCE.into()],
        note: "".into(),
    }
}

/// `New Year's Day` → `new-year-s-day`: letters and figures of ASCII, in small, with dashes between.
fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}
