//! Plans that teach. The founding case is what a first visitor sees.

use super::Plan;
use super::window::Window;
use crate::time::{Instant, Zone, minute_of_day, parse_civil};

/// Twitter, June 2009: a network upgrade planned for the quiet hour in San Francisco, four days after
/// a disputed election in Iran, and the hour it was moved to.
///
/// The planned hour is in one source, the moved one ("2-3p" Pacific) in several: `docs/impact.md`.
pub fn founding_case() -> Plan {
    let planned = pacific("2009-06-15T21:45", 90, "Planned");
    Plan {
        title: "Twitter network upgrade".to_owned(),
        windows: vec![planned.clone(), pacific("2009-06-16T14:00", 60, "Moved")],
        ..Plan::of(planned)
    }
}

/// The hour at which people say that they do it tonight, and how long before it that is too late to mean.
const TONIGHT: (u32, u32) = (22, 21 * 60 + 30);

/// What a first visitor is asked about: an hour from 22:00 tonight in `zone`, or tomorrow night where that
/// is past or near.
pub fn tonight(now: Instant, zone: Zone) -> Plan {
    let here = zone.local(now).civil;
    let date = if minute_of_day(here) < TONIGHT.1 { Some(here.date()) } else { here.date().succ_opt() };
    let start = date.and_then(|date| date.and_hms_opt(TONIGHT.0, 0, 0)).unwrap_or(here);
    Plan::of(Window::of(start, zone, 60))
}

fn pacific(start: &str, minutes: u32, name: &str) -> Window {
    let start = parse_civil(start).expect("written correctly here");
    let zone = Zone::parse("America/Los_Angeles").expect("a zone that IANA will not drop");
    Window { name: name.to_owned(), ..Window::of(start, zone, minutes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tonight_is_the_next_ten_in_the_evening_of_the_visitors_clock() {
        let start = |now: &str, zone: &str| {
            let plan = tonight(now.parse().unwrap(), Zone::parse(zone).unwrap());
            plan.windows[0].start.to_string()
        };
        assert_eq!(start("2026-11-22T12:00Z", "Asia/Kolkata"), "2026-11-22 22:00:00");
        assert_eq!(start("2026-11-22T15:59Z", "Asia/Kolkata"), "2026-11-22 22:00:00");
        assert_eq!(start("2026-11-22T16:00Z", "Asia/Kolkata"), "2026-11-23 22:00:00");
        assert_eq!(start("2026-11-22T03:00Z", "America/Los_Angeles"), "2026-11-21 22:00:00");
    }
}
