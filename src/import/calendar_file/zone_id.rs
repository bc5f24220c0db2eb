//! Which zone a `TZID` names.
//!
//! The rules of the file's own `VTIMEZONE` are not read: two programs that mean Berlin write different ones, old
//! ones mostly, and ours are current. What they say of the place (`X-LIC-LOCATION`) is.

use crate::time::Zone;

/// The zone names of Windows.
const WINDOWS: &str = include_str!("../../../data/built/windows-zones.tsv");

/// Zones of the clock data that have no summer time, while the files that say so mostly do.
const ABBREVIATIONS: [&str; 3] = ["EST", "MST", "HST"];

/// No zone has a longer name, with the prefix of any program.
const MAX_NAME: usize = 100;
/// No calendar has more zones.
const MAX_PLACES: usize = 100;

/// What the names of one file mean.
pub(super) struct Zones {
    /// For times that name no zone.
    pub(super) floating: Zone,
    /// Names that the file explains by a place.
    places: Vec<(String, Zone)>,
}

impl Zones {
    pub(super) fn new(floating: Zone) -> Self {
        Self { floating, places: vec![] }
    }

    /// Takes over what a `VTIMEZONE` says: its name, and the zone it stands for.
    pub(super) fn explain(&mut self, name: &str, place: &str) {
        if self.places.len() < MAX_PLACES
            && let (None, Some(zone)) = (known(name), known(place))
        {
            self.places.push((name.to_owned(), zone));
        }
    }

    /// The zone of a name: the clock data's own or an old one, the same behind a prefix such as
    /// `/freeassociation.sourceforge.net/`, that of Windows, or one that the file explains.
    pub(super) fn find(&self, name: &str) -> Option<Zone> {
        known(name).or_else(|| {
            let explained = self.places.iter().find(|(known, _)| known == name);
            explained.map(|(_, zone)| *zone)
        })
    }
}

fn known(name: &str) -> Option<Zone> {
    let is_short = ABBREVIATIONS.iter().any(|short| short.eq_ignore_ascii_case(name));
    if is_short || name.len() > MAX_NAME {
        None
    } else {
        by_name(name).or_else(|| by_windows(name)).or_else(|| by_ending(name))
    }
}

fn by_name(name: &str) -> Option<Zone> {
    Zone::parse(name).ok()
}

fn by_windows(name: &str) -> Option<Zone> {
    let mut rows = WINDOWS.lines().skip(1).filter_map(|line| line.split_once('\t'));
    rows.find(|(windows, _)| windows.eq_ignore_ascii_case(name)).and_then(|(_, zone)| by_name(zone))
}

/// The zone behind a prefix of the program: `/citadel.org/20190914_1/Europe/London`, `tzone://Microsoft/Utc`.
fn by_ending(name: &str) -> Option<Zone> {
    let endings = name.match_indices('/').map(|(place, _)| &name[place + 1..]);
    let mut zones = endings.filter(|ending| ending.contains('/') || ending.eq_ignore_ascii_case("UTC"));
    zones.find_map(by_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str) -> Option<&'static str> {
        Zones::new(Zone::UTC).find(name).map(Zone::name)
    }

    #[test]
    fn zones_are_found_by_every_name_that_programs_write() {
        for (name, zone) in [
            ("Europe/Berlin", "Europe/Berlin"),
            ("US/Pacific", "US/Pacific"),
            ("Etc/UTC", "Etc/UTC"),
            ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
            ("/freeassociation.sourceforge.net/Tzfile/America/New_York", "America/New_York"),
            ("/citadel.org/20190914_1/America/Argentina/Salta", "America/Argentina/Salta"),
            ("/mozilla.org/20050126_1/Asia/Calcutta", "Asia/Calcutta"),
            ("tzone://Microsoft/Utc", "UTC"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("eastern standard time", "America/New_York"),
            ("UTC-11", "Etc/GMT+11"),
        ] {
            assert_eq!(found(name), Some(zone), "{name}");
        }
    }

    #[test]
    fn a_name_that_may_be_another_clock_is_not_guessed() {
        for name in [
            "EST",
            "est",
            "Customized Time Zone",
            "GMT +0100 (Standard) / GMT +0200 (Daylight)",
            "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
            "UTC+2",
            "/example.org/Berlin",
            "",
            "/",
        ] {
            assert_eq!(found(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_that_the_file_explains_is_its_place() {
        let mut zones = Zones::new(Zone::UTC);
        zones.explain("EST", "America/New_York");
        zones.explain("Mine", "nowhere");
        zones.explain("Europe/Rome", "Asia/Tokyo");
        assert_eq!(zones.find("EST").map(Zone::name), Some("America/New_York"));
        assert_eq!(zones.find("Mine"), None);
        assert_eq!(zones.find("Europe/Rome").map(Zone::name), Some("Europe/Rome"));
    }

    #[test]
    fn every_name_of_windows_is_a_zone_of_the_clock_data() {
        let rows: Vec<_> = WINDOWS.lines().skip(1).collect();
        assert!(rows.len() > 130, "{} rows", rows.len());
        for row in rows {
            let (name, zone) = row.split_once('\t').unwrap();
            assert!(Zone::parse(zone).is_ok(), "{row}");
            assert!(found(name).is_some(), "{row}");
        }
    }
}
