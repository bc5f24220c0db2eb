//! The zones whose rules changed after the clock data that chrono-tz itself carries (2025b).
//!
//! `tests/data/stale-zones.csv` lists for each the first intervals in which 2025b (A) and 2026f (B) differ.
//! A build that fell back to the old tables answers A.

use lowtide::time::{DATA_RANGE, DATA_YEARS, Instant, TZDB_VERSION, Zone};

const ROWS: &str = include_str!("../data/stale-zones.csv");

/// `2026-09-20T01:00:00Z..2027-02-07T02:00:00Z A+01:00 B+00:00`
struct Interval {
    from: Instant,
    to: Instant,
    old: &'static str,
    new: &'static str,
}

fn interval(text: &'static str) -> Option<Interval> {
    let mut words = text.split(' ');
    let (from, to) = words.next()?.split_once("..")?;
    Some(Interval {
        from: from.parse().ok()?,
        to: to.parse().ok()?,
        old: words.next()?.strip_prefix('A')?,
        new: words.next()?.strip_prefix('B')?,
    })
}

#[test]
fn zones_that_changed_their_rules_have_the_new_offset() {
    let mut intervals = 0;
    for line in ROWS.lines().skip(1) {
        let zone = Zone::parse(line.split(',').next().unwrap()).unwrap();
        for text in line.rsplit(',').next().unwrap().split("; ") {
            let Interval { from, to, old, new } = interval(text).unwrap_or_else(|| panic!("{text}"));
            assert_ne!(old, new);
            let middle = from.plus_minutes(to.since(from) / 2);
            for probe in [from, middle, to.plus_minutes(-1)] {
                assert_eq!(zone.offset(probe).to_string(), new, "{zone} at {probe}, {old} in 2025b");
            }
            intervals += 1;
        }
    }
    assert!(intervals >= 41, "{intervals} intervals");
}

#[test]
fn the_clock_data_names_its_release_and_its_years() {
    let (year, letter) = TZDB_VERSION.split_at(4);
    assert!(year.bytes().all(|byte| byte.is_ascii_digit()), "{TZDB_VERSION}");
    assert!(letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase()), "{TZDB_VERSION}");
    assert!(TZDB_VERSION >= "2026f", "{TZDB_VERSION} is older than what the page was made with");
    assert_eq!(DATA_RANGE.start.to_string(), "2000-01-01T00:00:00Z");
    assert_eq!(DATA_RANGE.end.to_string(), "2070-01-01T00:00:00Z");
    assert_eq!(DATA_YEARS, 2000..=2069);
}
