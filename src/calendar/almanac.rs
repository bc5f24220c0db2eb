//! All that is known of dates: the bundled events, and the public holidays where they are at hand.
//!
//! The table of holidays is large, so the page loads it beside itself and begins without it: until then the
//! answer for holidays is "not looked up", never "none". The command line has it built in.

use std::sync::{Arc, OnceLock};

use chrono::Datelike as _;

use super::event::{Confidence, Event, Grade, Precision, Tier, effect_of};
use super::holidays::{Holiday, Holidays};
use super::listed::{Listed, listed_events};
use super::severity::{Weight, severity_by_rule};
use crate::plan::EventKind;
use crate::time::{Date, days_from};
use crate::world::{RegionId, regions};

/// What an assessment looks events up in. Two are equal when they are the same one.
pub struct Almanac {
    holidays: Option<&'static Holidays>,
    /// One for each year of the table, made when first asked for.
    years: Vec<OnceLock<Year>>,
}

/// What the table of holidays has on a year.
struct Year {
    /// By date, then name.
    events: Vec<Listed>,
    /// Countries whose holidays are not known, or in part only, by code, and why.
    gaps: Vec<(&'static str, &'static str)>,
}

const NOT_LOADED: &str = "the table of holidays is still being loaded, or did not arrive";
const NO_YEAR: &str = "the table of holidays does not reach that far";

impl Almanac {
    /// With the public holidays that the program carries.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn bundled() -> &'static Self {
        static BUNDLED: std::sync::LazyLock<Almanac> =
            std::sync::LazyLock::new(|| Almanac::with(super::holidays::bundled()));
        &BUNDLED
    }

    /// The bundled events alone.
    pub fn without_holidays() -> &'static Self {
        static BARE: Almanac = Almanac { holidays: None, years: Vec::new() };
        &BARE
    }

    pub fn with(holidays: &'static Holidays) -> Self {
        let years = (holidays.first_year()..=holidays.last_year()).map(|_| OnceLock::new()).collect();
        Self { holidays: Some(holidays), years }
    }

    fn year(&self, year: i32) -> Option<&Year> {
        let holidays = self.holidays?;
        let place = usize::try_from(year.checked_sub(holidays.first_year())?).ok()?;
        Some(self.years.get(place)?.get_or_init(|| {
            let mut countries: Vec<&'static str> = regions().iter().map(|region| region.country).collect();
            countries.dedup();
            let gap = |country| Some((country, holidays.gap(country, year)?));
            Year {
                events: as_events(holidays.of_year(year)),
                gaps: countries.into_iter().filter_map(gap).collect(),
            }
        }))
    }

    /// The events that can reach a minute of the UTC dates `first` to `last`.
    pub fn near(&self, first: Date, last: Date) -> impl Iterator<Item = &Listed> {
        // A holiday is of one local date, and no local date is more than a day from the UTC date; an
        // estimated one may be a day off.
        let near = |date: Date, days| days_from(date, days).unwrap_or(date);
        let holidays = self.holidays_between(near(first, -2), near(last, 2));
        listed_events().iter().chain(holidays).filter(move |listed| listed.is_near(first, last))
    }

    /// The public holidays of the years of two dates, both included.
    pub fn holidays_between(&self, from: Date, to: Date) -> impl Iterator<Item = &Listed> {
        (from.year()..=to.year()).flat_map(|year| self.holidays_of(year))
    }

    /// The event of an id.
    pub fn find(&self, id: &str) -> Option<&Arc<Event>> {
        let listed = match id.strip_prefix(HOLIDAY).and_then(|rest| rest.get(..4)?.parse().ok()) {
            Some(year) => self.holidays_of(year),
            None => listed_events(),
        };
        listed.iter().map(|listed| &listed.event).find(|event| event.id == id)
    }

    /// Why the public holidays of a country are not known for a date's year, where they are not.
    pub fn holiday_gap(&self, country: &str, date: Date) -> Option<&'static str> {
        if self.holidays.is_none() {
            return Some(NOT_LOADED);
        }
        let Some(year) = self.year(date.year()) else { return Some(NO_YEAR) };
        let place = year.gaps.binary_search_by(|(code, _)| (*code).cmp(country)).ok()?;
        Some(year.gaps[place].1)
    }

    /// The public holidays of a region from `first` to `last`, in order: its country's and its own.
    pub fn days_off(&self, region: RegionId, first: Date, last: Date) -> impl Iterator<Item = Date> {
        let of_year = move |year| {
            let days = self.holidays.map_or(&[][..], |holidays| holidays.days_off(region, year));
            let begin = days.partition_point(|date| *date < first);
            days[begin..].iter().copied().take_while(move |date| *date <= last)
        };
        (first.year()..=last.year()).flat_map(of_year)
    }

    /// The public holidays of a year, by date, then name; none where no table is loaded or it lacks the year.
    pub fn holidays_of(&self, year: i32) -> &[Listed] {
        self.year(year).map_or(&[], |year| &year.events)
    }
}

impl PartialEq for Almanac {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl std::fmt::Debug for Almanac {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.holidays.is_some() { "Almanac with holidays" } else { "Almanac" })
    }
}

/// Who says so: the version is pinned in `data/sources.toml`.
const SOURCE: &str = "PyPI holidays 0.109";
/// What every id of a public holiday begins with.
const HOLIDAY: &str = "holiday-";

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
