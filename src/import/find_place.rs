//! Search for a country or one of its regions, for the list of places that a plan concerns.

use std::cmp::Reverse;

use super::matching::{Fit, fit, is_called, plain};
use super::place_names::{Kind, each_name};
use crate::plan::Place;
use crate::world::{region, region_by_id, regions, regions_of_country};

/// A place that a search offers, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceHit {
    pub place: Place,
    /// `Germany`; `United States, Pacific`
    pub name: String,
    /// The city, code or zone by which it was found, else how many clocks it has or its largest city.
    pub detail: String,
}

/// More is no name: what lies beyond is not looked at.
const MAX_QUERY: usize = 60;

/// Best first: how well it fits, a code before other names, then people.
type Score = (Fit, bool, Reverse<u64>);

/// The countries and regions that `query` may mean, best first, as [`super::find_zones`] ranks them. A country
/// of one clock is offered only as a whole. An empty query gives the countries of the most people.
///
/// ```
/// use lowtide::import::find_places;
/// let hits = find_places("munich", 5);
/// assert_eq!((hits[0].name.as_str(), hits[0].detail.as_str()), ("Germany", "Munich"));
/// ```
pub fn find_places(query: &str, limit: usize) -> Vec<PlaceHit> {
    let query: String = query.chars().take(MAX_QUERY).collect();
    let blank = query.trim().is_empty();
    let query = plain(&query);
    let mut found: Vec<(Score, PlaceHit)> = vec![];
    each_name(&mut |name| {
        let fit = match name.kind {
            Kind::Country if blank => Some(Fit::Whole),
            Kind::Code => is_called(name.text, &query).then_some(Fit::Whole),
            _ => fit(&query, &plain(name.text)),
        };
        let (Some(fit), Some(region)) = (fit, name.region()) else { return };
        let country = region.country;
        let clocks = regions_of_country(country).count();
        let whole = clocks == 1 || matches!(name.kind, Kind::Country | Kind::Code);
        let place =
            if whole { Some(Place::Country(country)) } else { region_by_id(region.id).map(Place::Region) };
        let Some(place) = place else { return };
        let detail = match name.kind {
            Kind::Country if clocks > 1 => format!("{clocks} clocks"),
            Kind::Country | Kind::Part => region.city.to_owned(),
            _ => name.text.to_owned(),
        };
        let called = if whole { region.country_name } else { region.name };
        let people = people_of(place);
        // `LA` is a country here before it is a city.
        let by_code = name.kind == Kind::Code;
        found.push(((fit, !by_code, Reverse(people)), PlaceHit { place, name: called.to_owned(), detail }));
    });
    found.sort_by(|a, b| {
        let key = |hit: &PlaceHit| hit.place.code();
        a.0.cmp(&b.0).then_with(|| key(&a.1).cmp(key(&b.1)))
    });
    let mut hits: Vec<PlaceHit> = vec![];
    for (_, hit) in found {
        if hits.len() < limit && !hits.iter().any(|known| known.place == hit.place) {
            hits.push(hit);
        }
    }
    hits
}

fn people_of(place: Place) -> u64 {
    match place {
        Place::Region(id) => region(id).people,
        Place::Country(code) => regions().iter().filter(|it| it.country == code).map(|it| it.people).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str) -> (String, String) {
        let hit = find_places(query, 1).remove(0);
        (hit.place.code().to_owned(), hit.detail)
    }

    #[test]
    fn countries_and_regions_are_found_by_what_people_call_them() {
        for (query, code, detail) in [
            ("germany", "DE", "Berlin"),
            ("us", "US", "US"),
            ("united states", "US", "8 clocks"),
            ("cote d'ivoire", "CI", "Abidjan"),
            ("bengaluru", "IN", "Bengaluru"),
            ("seattle", "US/America/Los_Angeles", "Seattle"),
            ("calcutta", "IN", "Calcutta"),
            ("kosovo", "XK", "Pristina"),
        ] {
            assert_eq!(first(query), (code.to_owned(), detail.to_owned()), "{query:?}");
        }
        assert!(find_places("xqzw", 9).is_empty());
    }

    #[test]
    fn an_empty_query_gives_the_countries_of_the_most_people() {
        let codes: Vec<_> = find_places(" ", 3).into_iter().map(|hit| hit.place.code()).collect();
        assert_eq!(codes, ["IN", "CN", "US"]);
    }
}
