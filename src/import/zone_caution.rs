//! Zones whose name says something else than their clock.

use crate::plan::Window;
use crate::time::{Instant, Zone};

use super::when::offset_text;

/// Names of one fixed offset, and a place that people mean by them.
const FIXED: [(&str, &str); 4] = [
    ("EST", "America/New_York"),
    ("MST", "America/Denver"),
    ("HST", "America/Adak"),
    ("GMT", "Europe/London"),
];
/// Names of old rules, and the place whose clock they show.
const RULES: [(&str, &str); 8] = [
    ("EST5EDT", "America/New_York"),
    ("CST6CDT", "America/Chicago"),
    ("MST7MDT", "America/Denver"),
    ("PST8PDT", "America/Los_Angeles"),
    ("CET", "Europe/Brussels"),
    ("MET", "Europe/Brussels"),
    ("EET", "Europe/Athens"),
    ("WET", "Europe/Lisbon"),
];

/// What to know about the zone of a window when its name misleads on that day: a name of winter in summer, or
/// a sign turned round.
///
/// ```
/// use lowtide::import::zone_caution;
/// use lowtide::plan::{Window, examples::founding_case};
/// use lowtide::time::Zone;
/// let window = Window { zone: Zone::parse("Etc/GMT+5").unwrap(), ..founding_case().windows[0].clone() };
/// assert_eq!(zone_caution(&window).unwrap(), "Etc/GMT+5 is 5 hours behind UTC: its sign is turned round");
/// ```
pub fn zone_caution(window: &Window) -> Option<String> {
    let zone = window.zone;
    let name = zone.name();
    let bare = name.strip_prefix("Etc/").unwrap_or(name);
    let start = window.resolve_start().unwrap_or_else(|_| Instant::from_utc(window.start));
    let minutes = zone.offset(start).minutes();
    if let Some(sign) = bare.strip_prefix("GMT").filter(|_| minutes != 0) {
        let hours = minutes.abs() / 60;
        let side = if sign.starts_with('+') { "behind" } else { "ahead of" };
        let plural = if hours == 1 { "" } else { "s" };
        return Some(format!("{name} is {hours} hour{plural} {side} UTC: its sign is turned round"));
    }
    let bare = if bare.starts_with("GMT") || bare == "Greenwich" { "GMT" } else { bare };
    let offset = |minutes| offset_text(minutes);
    if let Some(place) = zone_of(&FIXED, bare) {
        let there = place.offset(start).minutes();
        return (there != minutes).then(|| {
            format!(
                "{name} is {} all year, but {} is on {} that day: choose {place} for its clock",
                offset(minutes),
                place.place(),
                offset(there)
            )
        });
    }
    let place = zone_of(&RULES, bare)?;
    let town = place.place();
    Some(format!(
        "{name} shows the clock of {town}, {} that day: choose {place} or your own city",
        offset(minutes)
    ))
}

fn zone_of(names: &[(&str, &str)], name: &str) -> Option<Zone> {
    names.iter().find(|(known, _)| *known == name).and_then(|(_, place)| Zone::parse(place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;
    use crate::time::{Clock, parse_civil};

    fn said(zone: &str, start: &str) -> Option<String> {
        let mut window = founding_case().windows[0].clone();
        window.zone = Zone::parse(zone).unwrap();
        window.start = parse_civil(start).unwrap();
        zone_caution(&window)
    }

    #[test]
    fn names_of_one_offset_are_cautioned_where_the_place_is_on_another() {
        assert_eq!(
            said("EST", "2026-07-01T12:00").unwrap(),
            "EST is UTC−5 all year, but New York is on UTC−4 that day: choose America/New_York for its clock"
        );
        assert_eq!(
            said("GMT", "2026-07-01T12:00").unwrap(),
            "GMT is UTC all year, but London is on UTC+1 that day: choose Europe/London for its clock"
        );
        for zone in ["MST", "HST", "Etc/GMT", "Etc/GMT0", "Etc/Greenwich"] {
            assert!(said(zone, "2026-07-01T12:00").is_some(), "{zone} in summer");
        }
        for zone in ["EST", "MST", "HST", "GMT"] {
            assert_eq!(said(zone, "2026-01-01T12:00"), None, "{zone} in winter");
        }
    }

    #[test]
    fn names_of_old_rules_and_turned_signs_are_cautioned_always() {
        assert_eq!(
            said("CET", "2026-07-01T12:00").unwrap(),
            "CET shows the clock of Brussels, UTC+2 that day: choose Europe/Brussels or your own city"
        );
        assert_eq!(
            said("Etc/GMT-1", "2026-01-01T12:00").unwrap(),
            "Etc/GMT-1 is 1 hour ahead of UTC: its sign is turned round"
        );
        assert!(said("PST8PDT", "2026-01-01T12:00").is_some());
    }

    #[test]
    fn honest_names_are_left_alone() {
        for zone in ["UTC", "Etc/UTC", "America/New_York", "Europe/London", "Asia/Calcutta", "US/Pacific"] {
            assert_eq!(said(zone, "2026-07-01T12:00"), None, "{zone}");
        }
    }

    #[test]
    fn the_places_show_what_is_said_of_them() {
        for (name, place) in RULES {
            let clock = |name: &str| Clock::of(Zone::parse(name).unwrap());
            assert_eq!(clock(name), clock(place), "{name}");
        }
        for (name, _) in FIXED {
            assert_eq!(
                Clock::of(Zone::parse(name).unwrap()).changes(crate::time::DATA_RANGE).count(),
                0,
                "{name}"
            );
        }
    }
}
