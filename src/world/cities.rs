//! Large cities by the zone whose clock they keep, for finding a zone by a name that people know.

use crate::time::Zone;

const TABLE: &str = include_str!("../../data/built/cities.tsv");

/// The names of a zone's large cities in ASCII, most peopled first; without those that the zone or its region
/// is named after.
pub fn cities_of_zone(zone: Zone) -> impl Iterator<Item = &'static str> {
    TABLE
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .find(|(name, _)| *name == zone.name())
        .into_iter()
        .flat_map(|(_, cities)| cities.split(';'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::place_of_zone;

    #[test]
    fn every_line_is_of_a_zone_with_a_region_and_names_cities() {
        let mut cities = 0;
        for line in TABLE.lines().skip(1) {
            let (name, _) = line.split_once('\t').unwrap();
            let zone = Zone::parse(name).unwrap();
            assert_eq!(zone.name(), name);
            assert!(place_of_zone(zone).is_some(), "{name} has no region");
            for city in cities_of_zone(zone) {
                assert!(city.is_ascii() && !city.trim().is_empty(), "{city:?} in {name}");
                cities += 1;
            }
        }
        assert!(cities > 500, "{cities} cities");
    }

    #[test]
    fn cities_are_found_by_their_zone() {
        let cities = |zone: &str| cities_of_zone(Zone::parse(zone).unwrap()).collect::<Vec<_>>();
        assert!(cities("America/Los_Angeles").contains(&"San Francisco"));
        assert!(cities("Asia/Kolkata").contains(&"Bengaluru"));
        assert_eq!(cities("UTC"), [""; 0]);
    }
}
