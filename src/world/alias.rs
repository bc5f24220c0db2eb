//! Which region a browser means by the zone name that it reports.

use super::region::{RegionId, region};
use crate::time::Zone;

const TABLE: &str = include_str!("../../data/built/aliases.tsv");

/// The region whose clocks `zone` stands for; old names are followed (`Asia/Calcutta` → India).
/// `None` for zones without a place, such as `UTC` or `Etc/GMT+5`.
pub fn place_of_zone(zone: Zone) -> Option<RegionId> {
    home_of(zone).or_else(|| home_of(current_zone(zone)))
}

fn home_of(zone: Zone) -> Option<RegionId> {
    RegionId::all().find(|id| region(*id).zone == zone || region(*id).also.contains(&zone))
}

/// The name in use today: browsers report old ones (`Asia/Calcutta` → `Asia/Kolkata`). A zone without a
/// newer name stays what it is.
pub fn current_zone(zone: Zone) -> Zone {
    Zone::parse(current_name(zone.name())).unwrap_or(zone)
}

/// Every old or other name, with the one in use.
pub fn old_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().skip(1).filter_map(|line| line.split_once('\t'))
}

fn current_name(name: &str) -> &str {
    old_names().find(|(alias, _)| *alias == name).map_or(name, |(_, zone)| zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(zone: &str) -> Option<&'static str> {
        place_of_zone(Zone::parse(zone).unwrap()).map(|id| region(id).country)
    }

    #[test]
    fn old_names_find_their_place() {
        assert_eq!(country("Asia/Calcutta"), Some("IN"));
        assert_eq!(country("Europe/Kiev"), Some("UA"));
        assert_eq!(country("US/Pacific"), Some("US"));
    }

    #[test]
    fn old_names_give_way_to_the_name_in_use() {
        let current = |name: &str| current_zone(Zone::parse(name).unwrap()).name();
        assert_eq!(current("Asia/Calcutta"), "Asia/Kolkata");
        assert_eq!(current("Europe/Berlin"), "Europe/Berlin");
        assert_eq!(current("UTC"), "UTC");
    }

    #[test]
    fn folded_zones_find_the_region_they_belong_to() {
        assert_eq!(country("America/Detroit"), Some("US"));
    }

    #[test]
    fn zones_without_a_place_have_no_region() {
        assert_eq!(country("UTC"), None);
        assert_eq!(country("Etc/GMT+5"), None);
    }

    #[test]
    fn every_alias_is_a_known_zone_and_leads_to_a_region() {
        for line in TABLE.lines().skip(1) {
            let (alias, _) = line.split_once('\t').unwrap();
            assert!(country(alias).is_some(), "{alias} leads nowhere");
        }
    }
}
