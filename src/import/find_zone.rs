//! Search for a zone by what people call it: a city, a country, an abbreviation, an offset.
//!
//! Offers places, never names that mislead (`EST`, `Etc/GMT+5`): a place has one clock and nobody takes it
//! for another.

use super::matching::{Fit, fit, plain};
use super::place_names::{Kind, Name, each_name, region_of};
use super::when::{offset_named, offset_text, zone_word_rows};
use crate::time::{Instant, Zone};
use crate::world::{AGREED, Region, regions};

/// A zone that a search offers, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneHit {
    pub zone: Zone,
    /// `San Francisco`, where that was asked for, else the place in the zone's name.
    pub place: String,
    /// `United States, America/Los_Angeles`, with what matched where neither shows it.
    pub detail: String,
}

/// More is no name: what lies beyond is not looked at.
const MAX_QUERY: usize = 60;
/// The longest abbreviation of the clock data.
const MAX_ABBREVIATION: usize = 5;

/// Best first: how well it fits, then rank among the meanings of an abbreviation, then people.
type Score = (Fit, usize, std::cmp::Reverse<u64>, usize);

/// The zones that `query` may mean, best first: the whole name before the beginning of a word before its
/// middle, then more people before fewer. An offset is looked for as it is `at` that instant. An empty query
/// gives the `recent` ones, UTC, and the clocks of the most people.
///
/// ```
/// use lowtide::import::find_zones;
/// let hits = find_zones("san fran", None, &[], 5);
/// assert_eq!(hits[0].place, "San Francisco");
/// assert_eq!(hits[0].detail, "United States, America/Los_Angeles");
/// ```
pub fn find_zones(query: &str, at: Option<Instant>, recent: &[Zone], limit: usize) -> Vec<ZoneHit> {
    let query: String = query.chars().take(MAX_QUERY).collect();
    let mut hits = match query.trim() {
        "" => first_choices(recent),
        query => search(query, at),
    };
    hits.truncate(limit);
    hits
}

fn first_choices(recent: &[Zone]) -> Vec<ZoneHit> {
    let recent = recent.iter().copied().filter(|zone| region_of(*zone).is_some());
    let mut peopled: Vec<&Region> = regions().iter().collect();
    peopled.sort_by_key(|region| std::cmp::Reverse(region.people));
    let peopled = peopled.into_iter().map(|region| region.zone);
    let mut hits: Vec<ZoneHit> = vec![];
    for zone in recent.chain(std::iter::once(Zone::UTC)).chain(peopled) {
        if !hits.iter().any(|hit| hit.zone == zone) {
            hits.push(ZoneHit { zone, place: zone.place(), detail: detail(zone, None) });
        }
    }
    hits
}

fn search(query: &str, at: Option<Instant>) -> Vec<ZoneHit> {
    let mut found: Vec<(Score, ZoneHit)> = vec![];
    let mut offer = |fit: Fit, rank: usize, name: Option<&Name>, zone: Zone, matched: Option<&str>| {
        let people = name.map(|name| name.region).or_else(|| region_of(zone)).map_or(0, |it| it.people);
        let place = name.map_or_else(|| zone.place(), Name::place);
        let detail = match name {
            Some(name) => with_country(name.region, zone, matched),
            None => detail(zone, matched),
        };
        let order = name.map_or(0, |name| name.order);
        found.push(((fit, rank, std::cmp::Reverse(people), order), ZoneHit { zone, place, detail }));
    };
    by_offset(query, at, &mut |zone, matched| offer(Fit::Whole, 0, None, zone, Some(matched)));
    by_abbreviation(query, at, &mut |fit, rank, zone, matched| offer(fit, rank, None, zone, Some(matched)));
    let query = plain(query);
    if let Some(fit) = fit(&query, "utc") {
        offer(fit, 0, None, Zone::UTC, None);
    }
    each_name(&mut |name| {
        let fit = match name.kind {
            // `in` begins more names than that of India.
            Kind::Code => plain(name.text).eq(&query).then_some(Fit::Beginning),
            _ => fit(&query, &plain(name.text)),
        };
        let matched = match name.kind {
            Kind::Code | Kind::Old | Kind::Part => Some(name.text),
            _ => None,
        };
        if let Some(fit) = fit {
            // A country is told by the clock of most of its people, whatever it is called.
            offer(fit, 1, Some(name), name.zone, matched);
        }
    });
    found.sort_by(|a, b| {
        let name = |hit: &ZoneHit| hit.zone.name();
        a.0.cmp(&b.0).then_with(|| a.1.place.cmp(&b.1.place)).then_with(|| name(&a.1).cmp(name(&b.1)))
    });
    let mut hits: Vec<ZoneHit> = vec![];
    for (_, hit) in found {
        if !hits.iter().any(|known| known.zone == hit.zone && known.place == hit.place) {
            hits.push(hit);
        }
    }
    hits
}

/// Zones with the offset that the query is, with its spelling: `UTC+5:30`.
fn by_offset(query: &str, at: Option<Instant>, offer: &mut dyn FnMut(Zone, &str)) {
    let Some(minutes) = offset_named(query) else { return };
    let matched = offset_text(minutes);
    let probes = match at {
        Some(at) => [at, at],
        None => seasons(None),
    };
    let mut any = false;
    for region in regions() {
        if probes.iter().any(|at| region.zone.offset(*at).minutes() == minutes) {
            any = true;
            offer(region.zone, &matched);
        }
    }
    if !any && minutes % 60 == 0 {
        // Those names count hours behind UTC, not ahead.
        let sign = if minutes > 0 { '-' } else { '+' };
        if let Ok(zone) = Zone::parse(&format!("Etc/GMT{sign}{}", minutes.abs() / 60)) {
            offer(zone, &matched);
        }
    }
}

/// Zones where the query is an abbreviation, with those of both seasons: `PST / PDT`.
fn by_abbreviation(query: &str, at: Option<Instant>, offer: &mut dyn FnMut(Fit, usize, Zone, &str)) {
    let short = query.len() <= MAX_ABBREVIATION && query.bytes().all(|b| b.is_ascii_alphabetic());
    if !short {
        return;
    }
    let word = query.to_ascii_uppercase();
    let both = |zone: Zone| -> Option<String> {
        let [first, second] = seasons(at).map(|at| zone.abbreviation(at));
        let (first, second) = (first?, second?);
        Some(if first == second { first } else { format!("{first} / {second}") })
    };
    let says = |names: &str| names.split(" / ").any(|name| name == word);
    for (rank, (_, meaning)) in zone_word_rows().filter(|(name, _)| *name == word).enumerate() {
        let names = both(meaning.zone).filter(|names| says(names));
        offer(Fit::Whole, rank, meaning.zone, names.as_deref().unwrap_or(&word));
    }
    for region in regions() {
        if let Some(names) = both(region.zone).filter(|names| says(names)) {
            offer(Fit::Beginning, 0, region.zone, &names);
        }
    }
}

/// A northern winter and summer: at the turns of the year of `at`, else by the newest rules.
fn seasons(at: Option<Instant>) -> [Instant; 2] {
    let year = at.unwrap_or(AGREED.end).year();
    [1, 7].map(|month| {
        let day = crate::time::Date::from_ymd_opt(year, month, 1).unwrap_or_default();
        Instant::from_utc(day.and_time(chrono::NaiveTime::MIN))
    })
}

fn detail(zone: Zone, matched: Option<&str>) -> String {
    match region_of(zone) {
        Some(region) => with_country(region, zone, matched),
        None if zone == Zone::UTC => "coordinated universal time".to_owned(),
        None => matched.map_or_else(String::new, |matched| format!("{matched}, no place")),
    }
}

fn with_country(region: &Region, zone: Zone, matched: Option<&str>) -> String {
    match matched {
        // The name of a part begins with that of its country.
        Some(part) if part.starts_with(region.country_name) => format!("{part}, {zone}"),
        Some(matched) => format!("{}, {matched}, {zone}", region.country_name),
        None => format!("{}, {zone}", region.country_name),
    }
}
