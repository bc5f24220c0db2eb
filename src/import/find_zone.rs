//! Search for a zone by what people call it: a city, a country, an abbreviation, an offset.
//!
//! Offers places, never names that mislead (`EST`, `Etc/GMT+5`): a place has one clock and nobody takes it
//! for another.

use std::cmp::{Ordering, Reverse};

use super::matching::{Fit, fit, is_called, plain, take_best};
use super::place_names::{Kind, Name, each_name, place_in, region_of};
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

/// Best first: how well it fits, then rank among the meanings of an abbreviation, then people, then the order
/// of the cities on a clock.
type Score = (Fit, usize, Reverse<u64>, usize);

/// A zone that was found, before it is put into words.
struct Found {
    score: Score,
    zone: Zone,
    region: Option<&'static Region>,
    /// The city that was asked for.
    city: Option<String>,
    /// What matched, where neither the city nor the country or the zone shows it.
    matched: Option<String>,
}

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
    let mut found = if query.trim().is_empty() { first_choices(recent) } else { search(query.trim(), at) };
    let mut hits: Vec<ZoneHit> = vec![];
    while hits.len() < limit
        && let Some(best) = take_best(&mut found, Found::compare)
    {
        let hit = best.into_hit();
        if !hits.iter().any(|known| known.zone == hit.zone && known.place == hit.place) {
            hits.push(hit);
        }
    }
    hits
}

impl Found {
    /// A zone as such, with what matched.
    fn of(zone: Zone, fit: Fit, rank: usize, matched: Option<&str>) -> Self {
        let region = region_of(zone);
        let people = region.map_or(0, |region| region.people);
        let score = (fit, rank, Reverse(people), 0);
        Self { score, zone, region, city: None, matched: matched.map(str::to_owned) }
    }

    fn of_name(name: &Name, fit: Fit) -> Self {
        let text = |wanted: bool| wanted.then(|| name.text.to_owned());
        Self {
            score: (fit, 1, Reverse(name.region().map_or(0, |region| region.people)), name.order),
            zone: name.zone,
            region: name.region(),
            city: text(name.kind == Kind::City),
            matched: text(matches!(name.kind, Kind::Code | Kind::Old | Kind::Part)),
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        let names = || self.zone.name().cmp(other.zone.name());
        self.score.cmp(&other.score).then_with(names).then_with(|| self.city.cmp(&other.city))
    }

    fn into_hit(self) -> ZoneHit {
        let zone = self.zone;
        let Some(region) = self.region else {
            return match self.matched {
                Some(offset) => ZoneHit { zone, place: offset, detail: format!("no city, {zone}") },
                None => {
                    ZoneHit { zone, place: zone.place(), detail: "coordinated universal time".to_owned() }
                }
            };
        };
        let country = region.country_name;
        let detail = match self.matched {
            // The name of a part begins with that of its country.
            Some(part) if part.starts_with(country) => format!("{part}, {zone}"),
            Some(matched) => format!("{country}, {matched}, {zone}"),
            None => format!("{country}, {zone}"),
        };
        ZoneHit { zone, place: self.city.unwrap_or_else(|| place_in(region, zone)), detail }
    }
}

fn first_choices(recent: &[Zone]) -> Vec<Found> {
    let recent = recent.iter().copied().filter(|zone| region_of(*zone).is_some());
    let first = recent.chain([Zone::UTC]).enumerate();
    let mut found: Vec<Found> = first.map(|(rank, zone)| Found::of(zone, Fit::Whole, rank, None)).collect();
    let rank = found.len();
    found.extend(regions().iter().map(|region| Found::of(region.zone, Fit::Whole, rank, None)));
    found
}

fn search(query: &str, at: Option<Instant>) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    by_offset(query, at, &mut found);
    by_abbreviation(query, at, &mut found);
    let query = plain(query);
    if let Some(fit) = fit(&query, "utc") {
        found.push(Found::of(Zone::UTC, fit, 0, None));
    }
    each_name(&mut |name| {
        let fit = match name.kind {
            // The beginning of a code is that of too many names.
            Kind::Code => is_called(name.text, &query).then_some(Fit::Whole),
            _ => fit(&query, &plain(name.text)),
        };
        found.extend(fit.map(|fit| Found::of_name(name, fit)));
    });
    found
}

/// Zones with the offset that the query is, with its spelling: `UTC+5:30`.
fn by_offset(query: &str, at: Option<Instant>, found: &mut Vec<Found>) {
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
            found.push(Found::of(region.zone, Fit::Whole, 0, Some(&matched)));
        }
    }
    if !any && minutes % 60 == 0 {
        // Those names count hours behind UTC, not ahead.
        let sign = if minutes > 0 { '-' } else { '+' };
        if let Ok(zone) = Zone::parse(&format!("Etc/GMT{sign}{}", minutes.abs() / 60)) {
            found.push(Found::of(zone, Fit::Whole, 0, Some(&matched)));
        }
    }
}

/// Zones where the query is an abbreviation, with those of both seasons: `PST / PDT`.
fn by_abbreviation(query: &str, at: Option<Instant>, found: &mut Vec<Found>) {
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
        let matched = names.as_deref().unwrap_or(&word);
        found.push(Found::of(meaning.zone, Fit::Whole, rank, Some(matched)));
    }
    for region in regions() {
        if let Some(names) = both(region.zone).filter(|names| says(names)) {
            found.push(Found::of(region.zone, Fit::Beginning, 0, Some(&names)));
        }
    }
}

/// A northern winter and summer: at the turns of the year of `at`, else by the newest rules.
fn seasons(at: Option<Instant>) -> [Instant; 2] {
    let year = at.unwrap_or(AGREED.end.plus_minutes(-1)).year();
    [1, 7].map(|month| {
        let day = crate::time::Date::from_ymd_opt(year, month, 1).unwrap_or_default();
        Instant::from_utc(day.and_time(chrono::NaiveTime::MIN))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn july() -> Instant {
        "2026-07-01T12:00Z".parse().unwrap()
    }

    /// `place: detail` of the first few.
    fn found(query: &str, limit: usize) -> Vec<String> {
        find_zones(query, Some(july()), &[], limit)
            .iter()
            .map(|hit| format!("{}: {}", hit.place, hit.detail))
            .collect()
    }

    #[test]
    fn zones_are_found_by_what_people_call_them() {
        for (query, first) in [
            ("san francisco", "San Francisco: United States, America/Los_Angeles"),
            ("los ang", "Los Angeles: United States, America/Los_Angeles"),
            ("NYC", "NYC: United States, America/New_York"),
            ("bangalore", "Bangalore: India, Asia/Kolkata"),
            ("mumbai", "Mumbai: India, Asia/Kolkata"),
            ("münchen", "Munchen: Germany, Europe/Berlin"),
            ("Shenzhen", "Shenzhen: China, Asia/Shanghai"),
            ("melbourne", "Melbourne: Australia, Australia/Melbourne"),
            ("germany", "Berlin: Germany, Europe/Berlin"),
            ("de", "Berlin: Germany, DE, Europe/Berlin"),
            ("uk", "London: United Kingdom, UK, Europe/London"),
            ("cote divoire", "Abidjan: Côte d’Ivoire, Africa/Abidjan"),
            ("kosovo", "Pristina: Kosovo, Europe/Belgrade"),
            ("novosibirsk", "Novosibirsk: Russia, Asia/Novosibirsk"),
            ("europe/paris", "Paris: France, Europe/Paris"),
            ("asia/calcutta", "Kolkata: India, Asia/Calcutta, Asia/Kolkata"),
            ("us/pacific", "Los Angeles: United States, US/Pacific, America/Los_Angeles"),
            ("pst", "Los Angeles: United States, PST / PDT, America/Los_Angeles"),
            ("pdt", "Los Angeles: United States, PST / PDT, America/Los_Angeles"),
            ("PT", "Los Angeles: United States, PT, America/Los_Angeles"),
            ("sgt", "Singapore: Singapore, SGT, Asia/Singapore"),
            ("eastern", "New York: United States, Eastern, America/New_York"),
            ("+5:30", "Kolkata: India, UTC+5:30, Asia/Kolkata"),
            ("utc-3", "Sao Paulo: Brazil, UTC−3, America/Sao_Paulo"),
            ("utc", "UTC: coordinated universal time"),
            ("utc-12", "UTC−12: no city, Etc/GMT+12"),
        ] {
            assert_eq!(found(query, 1), [first], "{query:?}");
        }
    }

    #[test]
    fn an_abbreviation_of_several_meanings_shows_them_all() {
        let zones: Vec<_> =
            find_zones("ist", Some(july()), &[], 9).iter().map(|hit| hit.zone.name()).collect();
        for zone in ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin", "Europe/Istanbul"] {
            assert!(zones.contains(&zone), "{zone} is not in {zones:?}");
        }
        assert_eq!(zones[0], "Asia/Kolkata");
    }

    #[test]
    fn an_offset_is_that_of_the_day() {
        let zones = |at: &str| -> Vec<_> {
            find_zones("gmt+1", Some(at.parse().unwrap()), &[], 99)
                .iter()
                .map(|hit| hit.zone.name())
                .collect()
        };
        assert!(zones("2026-07-01T12:00Z").contains(&"Europe/London"));
        assert!(!zones("2026-07-01T12:00Z").contains(&"Europe/Berlin"));
        assert!(zones("2026-01-01T12:00Z").contains(&"Europe/Berlin"));
        let either: Vec<_> = find_zones("gmt+1", None, &[], 99).iter().map(|hit| hit.zone.name()).collect();
        assert!(either.contains(&"Europe/London") && either.contains(&"Europe/Berlin"));
    }

    #[test]
    fn whole_names_come_before_beginnings_and_more_people_before_fewer() {
        assert_eq!(found("lima", 1), ["Lima: Peru, America/Lima"]);
        let places: Vec<_> = find_zones("san", None, &[], 40).into_iter().map(|hit| hit.place).collect();
        let at = |place: &str| places.iter().position(|known| known == place);
        assert!(at("San Antonio") < at("San Francisco"), "Central has more people than Pacific: {places:?}");
        assert!(at("San Francisco") < at("San Juan"));
    }

    #[test]
    fn an_empty_query_gives_recent_ones_then_utc_then_the_most_peopled() {
        let recent = ["Europe/Vienna", "EST"].map(|name| Zone::parse(name).unwrap());
        let zones: Vec<_> = find_zones(" ", None, &recent, 4).iter().map(|hit| hit.zone.name()).collect();
        assert_eq!(zones, ["Europe/Vienna", "UTC", "Asia/Kolkata", "Asia/Shanghai"]);
    }

    #[test]
    fn names_that_mislead_are_not_offered() {
        for query in ["est", "cet", "gmt", "etc", "hst", "pst8pdt", "utc+5", "e", "mst7mdt"] {
            for hit in find_zones(query, Some(july()), &[], 999) {
                assert!(
                    hit.zone == Zone::UTC || region_of(hit.zone).is_some(),
                    "{query:?} offers {}",
                    hit.zone
                );
            }
        }
    }

    #[test]
    fn a_clock_stands_once_under_each_name() {
        let hits = find_zones("a", Some(july()), &[], 9999);
        for (index, hit) in hits.iter().enumerate() {
            let again =
                hits[index + 1..].iter().any(|other| (other.zone, &other.place) == (hit.zone, &hit.place));
            assert!(!again, "{hit:?} stands twice");
        }
    }
}
