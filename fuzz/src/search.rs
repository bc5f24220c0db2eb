//! A search for zones and places offers so many and no two alike, each in words and each one that there is.

use lowtide::import::{begins_words, find_places, find_zones};
use lowtide::plan::Place;
use lowtide::time::Zone;

use crate::{MOST_SAID, now};

/// As many as the page asks for.
const LIMIT: usize = 8;

/// Bytes as a query, if they are text.
///
/// # Panics
/// When an offer has no words, is there twice, or names what is not known.
#[must_use]
pub fn holds(data: &[u8]) -> bool {
    let Ok(query) = std::str::from_utf8(data) else { return false };
    let recent = [Zone::UTC];
    let any = [None, Some(now())].map(|at| zones_hold(query, at, &recent)).contains(&true);
    let _: bool = begins_words(query, "America/Los_Angeles");
    any | places_hold(query)
}

fn zones_hold(query: &str, at: Option<lowtide::time::Instant>, recent: &[Zone]) -> bool {
    let hits = find_zones(query, at, recent, LIMIT);
    assert!(hits.len() <= LIMIT, "{query:?}: {} zones", hits.len());
    for (index, hit) in hits.iter().enumerate() {
        assert_eq!(Zone::parse(hit.zone.name()).ok(), Some(hit.zone), "{query:?}");
        assert!(!hit.place.is_empty() && !hit.detail.is_empty(), "{query:?}: {hit:?}");
        assert!(hit.place.len() + hit.detail.len() <= MOST_SAID, "{query:?}: {hit:?}");
        assert!(!hits[..index].contains(hit), "{query:?}: {hit:?} twice");
    }
    // Fewer offers are the first of more.
    assert_eq!(find_zones(query, at, recent, 1), hits[..hits.len().min(1)], "{query:?}");
    !hits.is_empty()
}

fn places_hold(query: &str) -> bool {
    let hits = find_places(query, LIMIT);
    assert!(hits.len() <= LIMIT, "{query:?}: {} places", hits.len());
    for (index, hit) in hits.iter().enumerate() {
        assert!(!hit.name.is_empty() && hit.name.len() + hit.detail.len() <= MOST_SAID, "{query:?}: {hit:?}");
        assert_eq!(hit.place.to_string().parse::<Place>().ok(), Some(hit.place), "{query:?}");
        assert!(!hits[..index].iter().any(|other| other.place == hit.place), "{query:?}: {hit:?} twice");
    }
    !hits.is_empty()
}
