//! One window on several clocks: UTC, the plan's zone, the reader's.

use super::when::{day_mark, short_date, told_time};
use crate::assess::{Band, BandRule};
use crate::calendar::Almanac;
use crate::plan::{Crew, Daytime, ResolvedWindow};
use crate::sorting::sort_by_key;
use crate::time::{
    Civil, Instant, Offset, Span, Zone, clock_time, day_and_month, minute_of_day, short_day_name,
};
use crate::world::{RegionId, current_zone, place_of_zone};

/// A window as one clock shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `UTC`, `Los Angeles`.
    pub place: String,
    /// `plan, crew`, `plan`, `crew`, `you`; empty where a clock is nobody's.
    pub role: &'static str,
    /// `Tue 16 Jun 2009`
    pub date: String,
    /// `04:45–06:15`; a time that comes twice says which it is.
    pub span: String,
    /// Against the window's own start date; `+1 day`.
    pub start_mark: Option<String>,
    /// Only where the end falls on another date than the start here: `ends Thu 5 January, +1 day`.
    pub end_mark: Option<String>,
    /// `PDT`, where the zone has an abbreviation of letters.
    pub abbreviation: Option<String>,
    /// `−07:00`, with a real minus; both where the clocks change inside.
    pub offset: String,
    /// What the window is for somebody awake from 08:00 to 22:00 there, in order: day, edge, night. Empty for
    /// a clock without a place.
    pub bands: Vec<Band>,
    /// `9:45–11:15 PM`, for readers of twelve-hour clocks.
    pub twelve_hours: Option<String>,
}

/// UTC, the plan's zone, that of its crew, and the reader's where that is known: each clock once. A crew without a clock
/// of its own works by the plan's. `twelve_hours` adds the reader's own way of writing.
pub fn readings(
    window: &ResolvedWindow,
    crew: Option<Crew>,
    reader: Option<Zone>,
    twelve_hours: bool,
) -> Vec<Reading> {
    let crew = crew.map_or(window.zone, |crew| crew.zone);
    let (plan, crew, reader) = (current_zone(window.zone), current_zone(crew), reader.map(current_zone));
    let role = |zone: Zone| {
        let yours = reader.is_some_and(|reader| same(zone, reader));
        match (same(zone, plan), same(zone, crew), yours) {
            (true, true, true) => "plan, crew and you",
            (true, true, false) => "plan, crew",
            (true, false, true) => "plan and you",
            (true, false, false) => "plan",
            (false, true, true) => "crew and you",
            (false, true, false) => "crew",
            (false, false, true) => "you",
            (false, false, false) => "",
        }
    };
    let mut zones = vec![Zone::UTC];
    for zone in [Some(plan), Some(crew), reader].into_iter().flatten() {
        if !zones.iter().any(|known| same(*known, zone)) {
            zones.push(zone);
        }
    }
    // Whatever the plan's rule is: a crew's night is a night.
    let waking = BandRule::new(Daytime::Waking, Almanac::without_holidays());
    zones.into_iter().map(|zone| reading(window, zone, role(zone), &waking, twelve_hours)).collect()
}

/// A window on the clock of a reader.
pub(super) fn reading_of(window: &ResolvedWindow, zone: Zone, twelve_hours: bool) -> Reading {
    let waking = BandRule::new(Daytime::Waking, Almanac::without_holidays());
    reading(window, current_zone(zone), "you", &waking, twelve_hours)
}

/// `22:45 in Los Angeles (05:45 UTC)`
pub(super) fn told_at(window: &ResolvedWindow, instant: Instant) -> String {
    let zone = current_zone(window.zone);
    let local = told_time(zone.local(instant), zone);
    if same(zone, Zone::UTC) {
        return format!("{local} UTC");
    }
    format!("{local} in {} ({} UTC)", zone.place(), clock_time(instant.utc()))
}

/// What a clock is called beside others.
pub(super) fn place_of_clock(zone: Zone) -> String {
    current_zone(zone).place()
}

/// Whether two names, old ones too, stand for one clock.
pub(super) fn same_clock(a: Zone, b: Zone) -> bool {
    same(current_zone(a), current_zone(b))
}

/// Whether two names stand for one clock: the same name, or two of the names of UTC.
fn same(a: Zone, b: Zone) -> bool {
    let utc = |zone: Zone| {
        matches!(zone.name().trim_start_matches("Etc/"), "UTC" | "UCT" | "GMT" | "Zulu" | "Universal")
    };
    a == b || (utc(a) && utc(b))
}

fn reading(
    window: &ResolvedWindow,
    zone: Zone,
    role: &'static str,
    waking: &BandRule,
    twelve_hours: bool,
) -> Reading {
    let (start, end) = (zone.local(window.span.start), zone.local(window.span.end));
    let home = window.start.civil.date();
    let shift = |date: crate::time::Date| (date - home).num_days();
    let (start_date, end_date) = (start.civil.date(), end.civil.date());
    Reading {
        place: zone.place(),
        role,
        date: short_date(start_date),
        span: format!("{}–{}", told_time(start, zone), told_time(end, zone)),
        start_mark: day_mark(shift(start_date)),
        end_mark: (end_date != start_date).then(|| {
            let date = format!("ends {} {}", short_day_name(end_date), day_and_month(end_date));
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
        bands: place_of_zone(zone).map_or(vec![], |place| bands(waking, place, window.span)),
        twelve_hours: (twelve_hours && role.ends_with("you"))
            .then(|| twelve_hour_span(start.civil, end.civil)),
    }
}

/// The bands that a span runs through, each change once.
fn bands(rule: &BandRule, place: RegionId, span: Span) -> Vec<Band> {
    let mut parts: Vec<(Instant, Instant, Band)> = vec![];
    rule.for_each(place, span, |part, band| parts.push((part.start, part.end, band)));
    sort_by_key(&mut parts, |part| part.0);
    let mut found: Vec<Band> = vec![];
    let mut add = |band| {
        if found.last() != Some(&band) {
            found.push(band);
        }
    };
    let mut reached = span.start;
    for (start, end, band) in parts {
        if start > reached {
            add(Band::Night);
        }
        add(band);
        reached = end;
    }
    if reached < span.end {
        add(Band::Night);
    }
    found
}

/// `day, then edge`; a window that runs through more than three bands is only said to run through all.
pub fn bands_words(bands: &[Band]) -> String {
    if bands.len() > 3 {
        return "day and night".to_owned();
    }
    let words: Vec<_> = bands.iter().map(|band| band.word()).collect();
    words.join(", then ")
}

/// `9:45–11:15 PM`, `11:30 AM–1:00 PM`
fn twelve_hour_span(start: Civil, end: Civil) -> String {
    let half = |civil| if minute_of_day(civil) < 720 { "AM" } else { "PM" };
    let time = |civil| {
        let minute = minute_of_day(civil);
        let hour = match minute / 60 % 12 {
            0 => 12,
            hour => hour,
        };
        format!("{hour}:{:02}", minute % 60)
    };
    if half(start) == half(end) && start.date() == end.date() {
        format!("{}–{} {}", time(start), time(end), half(end))
    } else {
        format!("{} {}–{} {}", time(start), half(start), time(end), half(end))
    }
}

/// `−07:00`: for reading, not for programs.
pub(super) fn typographic(offset: Offset) -> String {
    offset.to_string().replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Fold, examples::founding_case};

    #[test]
    fn the_founding_window_reads_right_on_three_clocks() {
        let window = founding_case().windows[0].resolve().unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let said: Vec<String> = readings(&window, None, Some(berlin), false)
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
        let readings = readings(&window.resolve().unwrap(), None, Some(sydney), false);
        let you = readings.last().unwrap();
        assert_eq!((you.span.as_str(), &you.start_mark), ("19:00–03:00", &None));
        assert_eq!(you.end_mark.as_deref(), Some("ends Thu 5 January, +1 day"));
    }

    #[test]
    fn a_time_that_comes_twice_says_which_it_is() {
        let mut window = founding_case().windows[0].clone();
        window.start = crate::time::parse_civil("2026-11-01T01:30").unwrap();
        window.zone = Zone::parse("America/New_York").unwrap();
        window.minutes = 60;
        let mut said = |fold| {
            window.fold = Some(fold);
            readings(&window.resolve().unwrap(), None, None, false)[1].span.clone()
        };
        assert_eq!(said(Fold::First), "01:30 (first)–01:30 (second)");
        assert_eq!(said(Fold::Second), "01:30 (second)–02:30");
    }

    #[test]
    fn a_clock_is_read_once_whatever_it_is_called() {
        let mut window = founding_case().windows[0].clone();
        let roles = |window: &crate::plan::Window, reader: &str| -> Vec<String> {
            let reader = Zone::parse(reader).unwrap();
            let readings = readings(&window.resolve().unwrap(), None, Some(reader), false);
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
        let readings = readings(&window, None, Some(window.zone), false);
        assert_eq!(readings.len(), 2);
        assert_eq!(readings[1].role, "plan, crew and you");
    }

    #[test]
    fn each_clock_says_whether_it_is_day_there() {
        let window = founding_case().windows[0].resolve().unwrap();
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let bands: Vec<_> =
            readings(&window, None, Some(berlin), false).into_iter().map(|r| r.bands).collect();
        assert_eq!(bands, [vec![], vec![Band::Day, Band::Edge], vec![Band::Edge, Band::Day]]);
        let mut night = founding_case().windows[0].clone();
        night.start = crate::time::parse_civil("2026-06-15T23:30").unwrap();
        let night = &readings(&night.resolve().unwrap(), None, None, false)[1];
        assert_eq!(night.bands, [Band::Edge, Band::Night]);
    }

    #[test]
    fn readers_of_twelve_hours_get_their_own_row_in_them() {
        let window = founding_case().windows[0].resolve().unwrap();
        let tehran = Zone::parse("Asia/Tehran").unwrap();
        let said: Vec<_> =
            readings(&window, None, Some(tehran), true).into_iter().map(|r| r.twelve_hours).collect();
        assert_eq!(said, [None, None, Some("9:15–10:45 AM".to_owned())]);
        let at = |text: &str| crate::time::parse_civil(text).unwrap();
        assert_eq!(twelve_hour_span(at("2026-01-01T11:30"), at("2026-01-01T12:05")), "11:30 AM–12:05 PM");
        assert_eq!(twelve_hour_span(at("2026-01-01T23:30"), at("2026-01-02T00:30")), "11:30 PM–12:30 AM");
    }
}
