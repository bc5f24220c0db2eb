//! What a link tells whoever opens it: what stops working, when that is for them, and whom to ask.

mod considered;
mod day_strip;
mod facts;

use super::clock_notes::around;
use super::distance::distance_words;
use super::number::length;
use super::one_line;
use super::reading::{Reading, bands_words, reading_of};
use super::record::status_words;
use crate::assess::{Band, BandRule};
use crate::calendar::Almanac;
use crate::plan::{Daytime, Impact, Plan, ResolvedWindow, Status};
use crate::time::{
    Instant, Span, Zone, calendar_day, clock_time, day_and_month, day_name, minute_of_day, year_of,
};
use crate::world::place_of_zone;

pub use considered::{Considered, considered};
pub use day_strip::{DayStrip, StripTick, day_strip};
pub(super) use facts::record_rows;
pub use facts::{Fact, announced_facts};

/// A window for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    pub status: &'static str,
    pub cancelled: bool,
    /// `in 9 days`; nothing where no clock tells what is now.
    pub distance: Option<String>,
    /// `Acme Chat will be down`
    pub what: String,
    /// `01:30–02:30`
    pub span: String,
    /// `1:30–2:30 AM`
    pub twelve_hours: Option<String>,
    /// `Wednesday 17 June 2009`, or both dates.
    pub date: String,
    /// `your time, at night for you`
    pub whose: String,
    /// `Tehran, UTC+04:30`; or that the browser hides it.
    pub clock: String,
    /// What most of it is for the reader, and what there is to say of it.
    pub band: Option<(Band, String)>,
}

/// `reader` is the reader's zone, if the browser tells.
pub fn announcement(
    plan: &Plan,
    window: &ResolvedWindow,
    reader: Option<Zone>,
    twelve_hours: bool,
    now: Option<Instant>,
) -> Announcement {
    let zone = reader.unwrap_or(Zone::UTC);
    let reading = reading_of(window, zone, twelve_hours);
    let cancelled = plan.record.status == Status::Cancelled;
    Announcement {
        status: status_words(plan.record.status),
        cancelled,
        distance: now.map(|now| distance_words(window.span, now, zone)),
        what: what(plan, window, cancelled, now),
        whose: whose(&reading, reader.is_some()),
        date: date_words(window.span, zone),
        clock: clock_words(&reading, reader.is_some()),
        band: band_words(window.span, zone),
        span: reading.span,
        twelve_hours: reading.twelve_hours,
    }
}

/// What stops working, as it is called where nothing is said.
pub(super) fn service(plan: &Plan) -> String {
    let named = one_line(plan.record.service.trim());
    if named.is_empty() { "The service".to_owned() } else { named }
}

fn what(plan: &Plan, window: &ResolvedWindow, cancelled: bool, now: Option<Instant>) -> String {
    let service = service(plan);
    let over = now.is_some_and(|now| window.span.end <= now);
    let (will, was) = match window.impact {
        Impact::Outage => ("will be down", "was planned to be down"),
        Impact::Degraded => ("will be degraded", "was planned to be degraded"),
        Impact::AtRisk => ("may be interrupted", "was at risk of interruption"),
    };
    match (cancelled, over) {
        (true, _) => format!("Cancelled: {service} {was}"),
        (false, true) => format!("{service} {was}"),
        (false, false) => format!("{service} {will}"),
    }
}

fn whose(reading: &Reading, known: bool) -> String {
    match reading.bands.as_slice() {
        _ if !known => "in UTC".to_owned(),
        [] => "your time".to_owned(),
        [Band::Night] => "your time, at night for you".to_owned(),
        [Band::Day] => "your time, in the day for you".to_owned(),
        [Band::Edge] => "your time, at the edge of your day".to_owned(),
        bands => format!("your time: {} for you", bands_words(bands)),
    }
}

fn clock_words(reading: &Reading, known: bool) -> String {
    if known {
        format!("{}, UTC{}", reading.place, reading.offset)
    } else {
        "Your browser hides its time zone, so this is UTC and not your own time".to_owned()
    }
}

/// `Wednesday 17 June 2009`, or `Wednesday 4 January to Thursday 5 January 2012`; over New Year with both years.
fn date_words(span: Span, zone: Zone) -> String {
    let date = |instant: Instant| zone.local(instant).civil.date();
    let (first, last) = (date(span.start), date(span.end));
    let whole = |date| format!("{} {}", day_name(date), calendar_day(date));
    if first == last {
        return whole(first);
    }
    if year_of(first) != year_of(last) {
        return format!("{} to {}", whole(first), whole(last));
    }
    format!("{} {} to {}", day_name(first), day_and_month(first), whole(last))
}

/// How many minutes are what for the reader, and when their day begins or ends next.
fn band_words(span: Span, zone: Zone) -> Option<(Band, String)> {
    let place = place_of_zone(zone)?;
    let rule = BandRule::new(Daytime::Waking, Almanac::without_holidays());
    let mut minutes = [(Band::Day, 0), (Band::Edge, 0), (Band::Night, span.minutes())];
    rule.for_each(place, span, |part, band| {
        for (each, sum) in &mut minutes {
            *sum += if *each == band { part.minutes() } else { 0 };
        }
        minutes[2].1 -= part.minutes();
    });
    let (most, _) = minutes.into_iter().max_by_key(|(_, sum)| *sum)?;
    let names = ["in your day", "at its edge", "at night"];
    let met: Vec<_> = minutes.iter().zip(names).filter(|((_, sum), _)| *sum > 0).collect();
    let said = match met.as_slice() {
        [((Band::Edge, all), _)] => format!("All {} at the edge of your day.", length(*all)),
        [((_, all), name)] => format!("All {} {name}.", length(*all)),
        several => {
            let parts: Vec<_> =
                several.iter().map(|((_, sum), name)| format!("{} {name}", length(*sum))).collect();
            format!("{}.", super::sentence_case(&parts.join(", ")))
        }
    };
    let next = (most != Band::Day).then(|| next_day(&rule, place, span.end, zone)).flatten();
    Some((most, next.map_or(said.clone(), |next| format!("{said} Your day begins at {next}."))))
}

/// When the reader's day begins after `end`: `08:00`.
fn next_day(rule: &BandRule, place: crate::world::RegionId, end: Instant, zone: Zone) -> Option<String> {
    let mut first: Option<Instant> = None;
    rule.for_each(place, around(Span::new(end, end), 0, 1), |part, band| {
        if band == Band::Day && first.is_none_or(|known| part.start < known) {
            first = Some(part.start);
        }
    });
    let begins = first.filter(|begins| *begins > end)?;
    Some(clock_time(zone.local(begins).civil))
}

/// Minutes since the reader's midnight.
fn minute_at(instant: Instant, zone: Zone) -> i64 {
    i64::from(minute_of_day(zone.local(instant).civil))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::RecordField;
    use crate::plan::examples::founding_case;

    fn told(window: usize, zone: Option<&str>, change: impl Fn(&mut Plan)) -> Announcement {
        let mut plan = founding_case();
        plan.record = plan.record.with(RecordField::Service, "Twitter");
        change(&mut plan);
        let resolved = plan.windows[window].resolve().unwrap();
        let reader = zone.map(|zone| Zone::parse(zone).unwrap());
        announcement(&plan, &resolved, reader, false, Some("2009-06-15T12:00Z".parse().unwrap()))
    }

    #[test]
    fn the_moved_window_is_night_in_tehran() {
        let told = told(1, Some("Asia/Tehran"), |_| {});
        assert_eq!(told.what, "Twitter will be down");
        assert_eq!(told.span, "01:30–02:30");
        assert_eq!(told.date, "Wednesday 17 June 2009");
        assert_eq!(told.whose, "your time, at night for you");
        assert_eq!(told.clock, "Tehran, UTC+04:30");
        assert_eq!(told.distance.as_deref(), Some("in 2 days"));
        assert_eq!(told.status, "Proposed, not yet confirmed");
        let band = (Band::Night, "All 60 min at night. Your day begins at 08:00.".to_owned());
        assert_eq!(told.band, Some(band));
    }

    #[test]
    fn a_reader_whose_browser_hides_the_zone_reads_utc_and_is_told() {
        let told = told(0, None, |_| {});
        assert_eq!((told.span.as_str(), told.whose.as_str()), ("04:45–06:15", "in UTC"));
        assert!(told.clock.starts_with("Your browser hides"), "{}", told.clock);
        assert_eq!(told.band, None);
    }

    #[test]
    fn a_window_that_runs_into_the_day_says_how_much_of_it() {
        let told = told(0, Some("Europe/Berlin"), |_| {});
        assert_eq!(told.whose, "your time: edge, then day for you");
        let band = (Band::Edge, "15 min in your day, 75 min at its edge.".to_owned());
        assert_eq!(told.band, Some(band));
    }

    #[test]
    fn a_window_over_midnight_names_both_dates() {
        let told = told(0, Some("Asia/Tehran"), |plan| {
            plan.windows[0] = plan.windows[0].starting_at("2009-06-16T19:00Z".parse().unwrap());
        });
        assert_eq!(
            (told.span.as_str(), told.date.as_str()),
            ("23:30–01:00", "Tuesday 16 June to Wednesday 17 June 2009")
        );
    }

    #[test]
    fn a_window_over_new_year_names_both_years() {
        let told = told(0, Some("Asia/Tehran"), |plan| {
            plan.windows[0] = plan.windows[0].starting_at("2026-12-31T20:00Z".parse().unwrap());
        });
        assert_eq!(told.date, "Thursday 31 December 2026 to Friday 1 January 2027");
    }

    #[test]
    fn what_is_over_or_called_off_or_unnamed_is_said_so() {
        assert_eq!(told(0, None, |plan| plan.record.service.clear()).what, "The service will be down");
        assert_eq!(
            told(0, None, |plan| plan.record.status = Status::Cancelled).what,
            "Cancelled: Twitter was planned to be down"
        );
        assert_eq!(
            told(0, None, |plan| plan.windows[0].impact = Impact::AtRisk).what,
            "Twitter may be interrupted"
        );
        let over = |plan: &mut Plan| {
            plan.windows[0] = plan.windows[0].starting_at("2009-06-14T19:00Z".parse().unwrap());
        };
        assert_eq!(told(0, None, over).what, "Twitter was planned to be down");
    }
}
