//! The search for zones and places: everything is found by its own names, and no query does harm.

use lowtide::import::{find_places, find_zones};
use lowtide::plan::Place;
use lowtide::time::{Instant, Zone};
use lowtide::world::{RegionId, current_zone, old_names, region, regions, regions_of_country};
use proptest::prelude::*;

use crate::problem::{config, instants};

fn zones() -> impl Iterator<Item = Zone> {
    regions().iter().flat_map(|region| std::iter::once(region.zone).chain(region.also.iter().copied()))
}

fn first(query: &str) -> Option<Zone> {
    find_zones(query, None, &[], 1).first().map(|hit| hit.zone)
}

#[test]
fn every_zone_is_found_by_its_name_and_its_place() {
    for zone in zones() {
        assert_eq!(first(zone.name()), Some(zone), "{zone}");
        let hits = find_zones(&zone.place(), None, &[], 5);
        assert!(hits.iter().any(|hit| hit.zone == zone && hit.place == zone.place()), "{zone}: {hits:?}");
    }
}

#[test]
fn every_old_name_leads_to_the_zone_in_use() {
    for (old, current) in old_names() {
        let found = first(old).unwrap_or_else(|| panic!("{old} is not found"));
        assert_eq!(found.name(), current, "{old}");
        assert_eq!(current_zone(found), found, "{old}");
    }
}

#[test]
fn every_country_and_region_is_found_by_its_name() {
    for id in RegionId::all() {
        let (name, country) = (region(id).name, region(id).country);
        let whole = regions_of_country(country).count() == 1;
        let place = if whole { Place::Country(country) } else { Place::Region(id) };
        assert_eq!(find_places(name, 1).first().map(|hit| hit.place), Some(place), "{name}");
        let found = find_places(country, 1).first().map(|hit| hit.place);
        assert_eq!(found, Some(Place::Country(country)), "{country}");
        let hits = find_zones(region(id).country_name, None, &[], 40);
        assert!(hits.iter().any(|hit| hit.zone == region(id).zone), "{name}: {hits:?}");
    }
}

/// A query that has something to find: letters, marks and spaces of names, and anything else.
fn queries() -> impl Strategy<Value = String> {
    let letters: Vec<char> = "aeinorstlucAMPST +-:/_015é’ü".chars().collect();
    let likely = proptest::collection::vec(proptest::sample::select(letters), 0..6);
    let anything = proptest::collection::vec(any::<char>(), 0..100);
    prop_oneof![likely, anything].prop_map(|text| text.into_iter().collect())
}

fn is_offered_for_its_own_sake(zone: Zone) -> bool {
    zone == Zone::UTC || zones().any(|known| known == zone) || zone.name().starts_with("Etc/GMT")
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn any_query_is_answered_within_bounds_and_always_alike(
        query in queries(),
        at in proptest::option::of(instants()),
        limit in 0..30_usize,
    ) {
        let ask = |at: Option<Instant>| find_zones(&query, at, &[Zone::UTC], limit);
        let hits = ask(at);
        prop_assert!(hits.len() <= limit);
        prop_assert_eq!(&hits, &ask(at));
        let more = find_zones(&query, at, &[Zone::UTC], limit + 5);
        prop_assert!(more.starts_with(&hits), "a longer list begins otherwise");
        for hit in &hits {
            prop_assert!(is_offered_for_its_own_sake(hit.zone), "{hit:?} for {query:?}");
            prop_assert!(!hit.place.is_empty() && !hit.detail.is_empty(), "{hit:?}");
            prop_assert!(hit.place.len() + hit.detail.len() < 200, "{hit:?}");
        }
        let places = find_places(&query, limit);
        prop_assert!(places.len() <= limit);
        prop_assert_eq!(&places, &find_places(&query, limit));
    }
}

#[test]
fn what_lies_beyond_sixty_characters_is_not_looked_at() {
    let long = format!("{}{}", "berlin".repeat(10), "x".repeat(100_000));
    assert_eq!(find_zones(&long, None, &[], 9), find_zones(&long[..60], None, &[], 9));
    assert_eq!(find_places(&long, 9), find_places(&long[..60], 9));
}
