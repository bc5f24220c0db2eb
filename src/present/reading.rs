//! One window on several clocks: UTC, the plan's zone, the reader's.

use super::when::{day_mark, short_date};
use crate::plan::ResolvedWindow;
use crate::time::{Offset, Zone, clock_time, day_and_month, short_day_name};
use crate::world::current_zone;

/// A window as one clock shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `UTC`, `Los Angeles`.
    pub place: String,
    /// `plan, crew`, `you`; empty for UTC.
    pub role: &'static str,
    /// `Tue 16 Jun 2009`
    pub date: String,
    /// `04:45–06:15`
    pub span: String,
    /// Against the window's own start date; `+1 day`.
    pub start_mark: Option<String>,
    /// Only where the end falls on another date than the start here: `Thu 5 January, +1 day`.
    pub end_mark: Option<String>,
    /// `PDT`, where the zone has an abbreviation of letters.
    pub abbreviation: Option<String>,
    /// `−07:00`, with a real minus; both where the clocks change inside.
    pub offset: String,
}

/// UTC, the plan's zone, and the reader's zone where that is known: each clock once.
pub fn readings(window: &ResolvedWindow, reader: Option<Zone>) -> Vec<Reading> {
    let plan = current_zone(window.zone);
    let reader = reader.map(current_zone);
    let role = |zone: Zone| match (same(zone, plan), reader.is_some_and(|reader| same(zone, reader))) {
        (true, true) => "plan, crew and you",
        (true, false) => "plan, crew",
        (false, true) => "you",
        (false, false) => "",
    };
    let mut zones = vec![Zone::UTC];
    for zone in [Some(plan), reader].into_iter().flatten() {
        if !zones.iter().any(|known| same(*known, zone)) {
            zones.push(zone);
        }
    }
    zones.into_iter().map(|zone| reading(window, zone, role(zone))).collect()
}

/// Whether two names stand for one clock: the same name, or two of the names of UTC.
fn same(a: Zone, b: Zone) -> bool {
    let utc = |zone: Zone| {
        matches!(zone.name().trim_start_matches("Etc/"), "UTC" | "UCT" | "GMT" | "Zulu" | "Universal")
    };
    a == b || (utc(a) && utc(b))
}

fn reading(window: &ResolvedWindow, zone: Zone, role: &'static str) -> Reading {
    let (start, end) = (zone.local(window.span.start), zone.local(window.span.end));
    let home = window.start.civil.date();
    let shift = |date: crate::time::Date| (date - home).num_days();
    let (start_date, end_date) = (start.civil.date(), end.civil.date());
    Reading {
        place: zone.place(),
        role,
        date: short_date(start_date),
        span: format!("{}–{}", clock_time(start.civil), clock_time(end.civil)),
        start_mark: day_mark(shift(start_date)),
        end_mark: (end_date != start_date).then(|| {
            let date = format!("{} {}", short_day_name(end_date), day_and_month(end_date));
            day_mark(shift(end_date)).map_or_else(|| date.clone(), |mark| format!("{date}, {mark}"))
        }),
        abbreviation: zone
            .abbreviation(window.span.start)
            .filter(|name| zone != Zone::UTC && name.chars().all(char::is_alphabetic)),
        offset: if start.offset == end.offset {
            typographic(start.offset)
        } else {
            format!("{} → {}", typographic(start.offset), typographic(end.offset))
        },
    }
}

/// `−07:00`: for reading, not for programs.
pub(super) fn typographic(offset: Offset) -> String {
    offset.to_string().replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    #[test]
    fn the_founding_window_reads_right_on_three_clocks() {
        let window = founding_case().windows[0].resolve().unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let said: Vec<String> = readings(&window, Some(berlin))
            .iter()
            .map(|r| {
                let mark = r.start_mark.as_deref().unwrap_or("same day");
                format!("{} {} {} {} {}", r.place, r.date, r.span, r.offset, mark)
            })
            .collect();
        assert_eq!(
            said,
            [
                "UTC Tue 16 Jun 2009 04:45–06:15 +00:00 +1 day",
                "Los Angeles Mon 15 Jun 2009 21:45–23:15 −07:00 same day",
                "Berlin Tue 16 Jun 2009 06:45–08:15 +02:00 +1 day",
            ]
        );
    }

    #[test]
    fn an_end_on_the_next_day_is_marked_only_there() {
        let mut window = founding_case().windows[0].clone();
        window.start = crate::time::parse_civil("2012-01-04T02:00").unwrap();
        window.zone = Zone::parse("America/Chicago").unwrap();
        window.minutes = 480;
        let sydney = Zone::parse("Australia/Sydney").unwrap();
        let readings = readings(&window.resolve().unwrap(), Some(sydney));
        let you = readings.last().unwrap();
        assert_eq!((you.span.as_str(), &you.start_mark), ("19:00–03:00", &None));
        assert_eq!(you.end_mark.as_deref(), Some("Thu 5 January, +1 day"));
    }

    #[test]
    fn a_clock_is_read_once_whatever_it_is_called() {
        let mut window = founding_case().windows[0].clone();
        let roles = |window: &crate::plan::Window, reader: &str| -> Vec<String> {
            let reader = Zone::parse(reader).unwrap();
            let readings = readings(&window.resolve().unwrap(), Some(reader));
            readings.iter().map(|r| format!("{}: {}", r.place, r.role)).collect()
        };
        window.zone = Zone::parse("Asia/Calcutta").unwrap();
        assert_eq!(roles(&window, "Asia/Kolkata"), ["UTC: ", "Kolkata: plan, crew and you"]);
        window.zone = Zone::parse("Etc/GMT").unwrap();
        assert_eq!(roles(&window, "UTC"), ["UTC: plan, crew and you"]);
    }

    #[test]
    fn a_reader_in_the_plans_zone_is_not_told_twice() {
        let window = founding_case().windows[0].resolve().unwrap();
        let readings = readings(&window, Some(window.zone));
        assert_eq!(readings.len(), 2);
        assert_eq!(readings[1].role, "plan, crew and you");
    }
}
