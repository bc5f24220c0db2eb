//! Facts about the bundled tables as a whole.

use crate::time::{Date, Instant, Span, parse_date};

/// The day on which the bundled tables were last compiled (`data_as_of` of `data/built/manifest.json`).
pub const DATA_AS_OF: &str = "2026-11-22";

/// The same as a date.
pub fn data_date() -> Date {
    parse_date(DATA_AS_OF).expect("a constant of this crate")
}

/// People and internet users are figures of the 2020s. For a window in an earlier year only shares are
/// shown, no head counts.
pub const FIGURES_SINCE: i32 = 2020;

/// The span over which the zones folded into a region agree with it: April 2024 to the end of 2029 (UTC).
pub const AGREED: Span = Span::new(
    Instant::from_minutes(28_532_160), // 2024-04-01T00:00Z
    Instant::from_minutes(31_557_600), // 2030-01-01T00:00Z
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_zones_agree_with_their_region_as_long_as_they_are_said_to() {
        assert_eq!(AGREED.start.to_string(), "2024-04-01T00:00:00Z");
        assert_eq!(AGREED.end.to_string(), "2030-01-01T00:00:00Z");
        for region in crate::world::regions() {
            for zone in &region.also {
                let changes = crate::time::Clock::of(*zone);
                let seen: Vec<_> = changes.pieces(AGREED).collect();
                assert_eq!(seen, region.clock.pieces(AGREED).collect::<Vec<_>>(), "{zone} in {}", region.id);
            }
        }
    }

    #[test]
    fn the_date_is_that_of_the_manifest() {
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../data/built/manifest.json")).unwrap();
        assert_eq!(manifest["data_as_of"], DATA_AS_OF);
        assert_eq!(manifest["iana_version"], crate::time::TZDB_VERSION);
    }
}
