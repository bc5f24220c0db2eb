//! Large cities by the zone whose clock they keep, for finding a zone by a name that people know.

const TABLE: &str = include_str!("../../data/built/cities.tsv");

/// Each zone that has them with the names of its large cities, in ASCII, most peopled first; without those that
/// a zone or the region is named after.
pub fn large_cities() -> impl Iterator<Item = (&'static str, std::str::Split<'static, char>)> {
    TABLE
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(zone, cities)| (zone, cities.split(';')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Zone;
    use crate::world::place_of_zone;

    #[test]
    fn every_line_is_of_a_zone_with_a_region_and_names_cities() {
        let mut found = 0;
        for (name, cities) in large_cities() {
            let zone = Zone::parse(name).unwrap();
            assert_eq!(zone.name(), name);
            assert!(place_of_zone(zone).is_some(), "{name} has no region");
            for city in cities {
                assert!(city.is_ascii() && !city.trim().is_empty(), "{city:?} in {name}");
                found += 1;
            }
        }
        assert!(found > 500, "{found} cities");
    }

    #[test]
    fn cities_stand_with_their_zone() {
        let stands = |zone: &str, city: &str| {
            large_cities().any(|(name, mut cities)| name == zone && cities.any(|known| known == city))
        };
        assert!(stands("America/Los_Angeles", "San Francisco"));
        assert!(stands("Asia/Kolkata", "Bengaluru"));
        assert!(!stands("Asia/Kolkata", "San Francisco"));
    }
}
