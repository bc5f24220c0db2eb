//! The two rows of the axis: hours and days by the clock of a zone, each at its very instant.

use super::place::x;
use crate::time::{
    Clock, Date, Instant, Span, Zone, clock_time, day_and_month, day_of_month, minute_of_day, short_day_name,
};

/// The hours and days of one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisRow {
    /// `UTC`, `PDT`; `plan` where the zone has no one abbreviation of letters in view.
    pub name: String,
    pub ticks: Vec<Tick>,
}

/// A mark on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    pub x: String,
    /// `06`; at the beginning of a day `Tue 16`.
    pub label: String,
    /// ` June`, after the day where there is room.
    pub month: Option<String>,
    pub is_day: bool,
    /// Which part of the label lies at `x`: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Only where the plot is wide.
    pub fine: bool,
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
/// Hours are named in views up to this long, and months.
const LONGEST_WITH_HOURS: i64 = 3 * DAY;
/// What fits is reckoned for plots of these widths in pixels, or more.
const WIDE: i64 = 730;
const NARROW: i64 = 270;
/// The width of a letter in tenths of a pixel, and of the space around a label in pixels.
const LETTER: i64 = 63;
const SPACE: i64 = 4;
/// A day can be named behind its midnight up to this many hundredths of the plot.
const ROOM_FOR_DAY: i64 = 82;
/// How far the space around a label may reach out of the plot.
const OUTSIDE: i64 = 2;

/// A label that may be drawn, before it is known whether there is room.
struct Candidate {
    at: Instant,
    label: String,
    month: Option<String>,
    is_day: bool,
    /// Whether it falls on the grid of the narrow plot.
    coarse: bool,
}

impl Candidate {
    fn day(at: Instant, date: Date, view: Span, coarse: bool) -> Self {
        let day = day_and_month(date);
        let month = day.split_once(' ').filter(|_| view.minutes() <= LONGEST_WITH_HOURS);
        Self {
            at,
            label: format!("{} {}", short_day_name(date), day_of_month(date)),
            month: month.map(|(_, month)| format!(" {month}")),
            is_day: true,
            coarse,
        }
    }
}

impl AxisRow {
    /// The row of a zone. The days of UTC stand behind the dashed line of midnight, and so do all where they stand
    /// close together.
    pub(super) fn of(zone: Zone, view: Span) -> Self {
        let behind = zone == Zone::UTC || view.minutes() > LONGEST_WITH_HOURS;
        let candidates = candidates(zone, view);
        let anchor = |each: &Candidate| match each.at.since(view.start) * 100 / view.minutes() {
            _ if !each.is_day => "middle",
            _ if behind => "start",
            ..6 => "start",
            94.. => "end",
            _ => "middle",
        };
        // First the days, then the hours that they leave room for.
        let fits = |width: i64, each: &Candidate| {
            let (from, to) = extent(each, anchor(each), width, view);
            let free = candidates.iter().filter(|other| other.is_day && !each.is_day).all(|day| {
                let (begins, ends) = extent(day, anchor(day), width, view);
                ends <= from || to <= begins
            });
            free && -OUTSIDE <= from && to <= width + OUTSIDE
        };
        let ticks = candidates.iter().filter(|each| fits(WIDE, each)).map(|each| Tick {
            x: x(each.at, view),
            label: each.label.clone(),
            month: each.month.clone(),
            is_day: each.is_day,
            anchor: anchor(each),
            fine: !(each.coarse && fits(NARROW, each)),
        });
        Self { name: name(zone, view), ticks: ticks.collect() }
    }
}

/// Every day and hour of the grid that begins in view.
fn candidates(zone: Zone, view: Span) -> Vec<Candidate> {
    let minutes = view.minutes();
    let hours = minutes <= LONGEST_WITH_HOURS;
    // Every so many hours in a wide plot and in a narrow one, and every so many days.
    let (step, coarse_step) = if minutes <= 30 * HOUR { (3, 6) } else { (3, 12) };
    let (days, coarse_days) = match minutes / DAY {
        ..=3 => (1, 1),
        4..=8 => (1, 2),
        9..=15 => (1, 3),
        _ => (2, 6),
    };
    let clock = Clock::of(zone);
    let first = clock.local(view.start).civil.date();
    let begun = || clock.days_begun(view);
    let day = |(begins, date): (Instant, Date)| {
        let day = begins.plus_minutes(i64::from(clock.offset(begins).minutes())).minutes() / DAY;
        (day % days == 0).then(|| Candidate::day(begins, date, view, day % coarse_days == 0))
    };
    let hour = |date: Date, hour: i64| {
        let at = clock.first_at_or_after(date, hour * HOUR);
        // An hour that the clocks skip is not named.
        let shown = i64::from(minute_of_day(clock.local(at).civil)) == hour * HOUR;
        (shown && view.contains(at)).then(|| Candidate {
            at,
            label: clock_time(clock.local(at).civil)[..2].to_owned(),
            month: None,
            is_day: false,
            coarse: hour % coarse_step == 0,
        })
    };
    let mut found: Vec<Candidate> = begun().filter_map(day).collect();
    if hours {
        let later = begun().map(|(_, date)| date).filter(|date| *date != first);
        for date in std::iter::once(first).chain(later) {
            found.extend((step..24).step_by(step as usize).filter_map(|at| hour(date, at)));
        }
    }
    let has_room = |each: &Candidate| each.at.since(view.start) * 100 < ROOM_FOR_DAY * minutes;
    if zone == Zone::UTC && !found.iter().any(|each| each.is_day && has_room(each)) {
        // No midnight is in view that can be named: it is the day in which the view begins.
        found.push(Candidate::day(view.start, view.start.utc().date(), view, true));
    }
    found
}

/// From where to where a label reaches in a plot of so many pixels.
fn extent(each: &Candidate, anchor: &str, width: i64, view: Span) -> (i64, i64) {
    let at = each.at.since(view.start) * width / view.minutes();
    let month = each.month.as_ref().filter(|_| width == WIDE).map_or(0, String::len);
    let long = (each.label.len() + month) as i64 * LETTER / 10 + SPACE;
    match anchor {
        "start" => (at, at + long),
        "end" => (at - long, at),
        _ => (at - long / 2, at + long / 2),
    }
}

fn name(zone: Zone, view: Span) -> String {
    if zone == Zone::UTC {
        return "UTC".to_owned();
    }
    let (first, last) = (zone.abbreviation(view.start), zone.abbreviation(view.end));
    let letters = |name: &String| name.bytes().all(|byte| byte.is_ascii_alphabetic());
    first.filter(|name| letters(name) && Some(name) == last.as_ref()).unwrap_or_else(|| "plan".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(zone: &str, start: &str, hours: i64) -> (AxisRow, Span) {
        let view = Span::starting(start.parse().unwrap(), hours * HOUR);
        (AxisRow::of(Zone::parse(zone).unwrap(), view), view)
    }

    /// `06 25.00%` for each tick, from left to right.
    fn read(row: &AxisRow) -> Vec<String> {
        let mut ticks = row.ticks.clone();
        ticks.sort_by_key(|tick| tick.x.trim_end_matches('%').replace('.', "").parse::<u32>().unwrap());
        ticks.iter().map(|tick| format!("{} {}", tick.label, tick.x)).collect()
    }

    #[test]
    fn a_day_is_named_where_it_begins_and_hours_where_they_are() {
        let (row, _) = row("America/Los_Angeles", "2009-06-15T16:00Z", 24);
        assert_eq!(row.name, "PDT");
        let said =
            ["12 12.50%", "15 25.00%", "18 37.50%", "21 50.00%", "Tue 16 62.50%", "03 75.00%", "06 87.50%"];
        assert_eq!(read(&row), said);
        let day = row.ticks.iter().find(|tick| tick.is_day).unwrap();
        assert_eq!((day.month.as_deref(), day.anchor, day.fine), (Some(" June"), "middle", false));
        let coarse: Vec<_> =
            row.ticks.iter().filter(|tick| !tick.fine).map(|tick| tick.label.as_str()).collect();
        assert_eq!(coarse, ["Tue 16", "12", "18", "06"]);
    }

    #[test]
    fn zones_of_odd_quarters_have_their_hours_at_odd_quarters() {
        // 18:15 UTC is midnight in Kathmandu, 11:15 in Chatham's summer.
        assert_eq!(read(&row("Asia/Kathmandu", "2026-01-01T15:00Z", 24).0)[1], "Fri 2 13.54%");
        assert_eq!(read(&row("Pacific/Chatham", "2026-01-01T09:00Z", 24).0)[0], "Fri 2 5.20%");
        let (winter, _) = row("Pacific/Chatham", "2026-07-01T09:00Z", 24);
        assert_eq!(read(&winter)[0], "Thu 2 9.37%");
        assert_eq!(winter.name, "plan");
    }

    /// Minutes from each day's beginning in view to the next.
    fn days(zone: &str, start: &str, hours: i64) -> Vec<i64> {
        let view = Span::starting(start.parse().unwrap(), hours * HOUR);
        let days: Vec<_> =
            candidates(Zone::parse(zone).unwrap(), view).into_iter().filter(|each| each.is_day).collect();
        days.windows(2).map(|two| two[1].at.since(two[0].at)).collect()
    }

    #[test]
    fn days_of_23_and_25_hours_are_as_long_as_they_are() {
        assert_eq!(days("America/New_York", "2027-03-13T00:00Z", 72), [1440, 1380]);
        assert_eq!(days("Europe/Berlin", "2026-10-24T00:00Z", 96), [1500, 1440, 1440]);
        assert_eq!(days("Australia/Lord_Howe", "2026-10-02T00:00Z", 72), [1440, 1410]);
        // Clocks in Cairo are put forward at midnight: that day begins at 01:00.
        assert_eq!(days("Africa/Cairo", "2026-04-22T00:00Z", 96), [1440, 1380, 1440]);
        // 30 December 2011 did not happen in Apia.
        assert_eq!(days("Pacific/Apia", "2011-12-28T00:00Z", 96), [1440, 1440, 1440]);
    }

    #[test]
    fn an_hour_that_is_skipped_is_not_named_and_the_next_one_is_right() {
        // 03:00 is skipped in Athens on 29 March 2026: 04:00 follows 02:59.
        let (row, view) = row("Europe/Athens", "2026-03-28T18:00Z", 24);
        let read = read(&row);
        assert!(!read.iter().any(|tick| tick.starts_with("03")), "{read:?}");
        let six = view.start.plus_minutes(9 * HOUR);
        assert_eq!(Zone::parse("Europe/Athens").unwrap().local(six).to_string(), "2026-03-29T06:00:00+03:00");
        assert!(read.contains(&format!("06 {}", x(six, view))), "{read:?}");
        assert_eq!(row.name, "plan", "EET and EEST");
    }

    #[test]
    fn no_two_labels_meet() {
        for (zone, start) in [("UTC", "2026-05-01T03:00Z"), ("Asia/Kolkata", "2026-05-01T17:40Z")] {
            let zone = Zone::parse(zone).unwrap();
            for hours in [24, 48, 7 * 24, 14 * 24, 21 * 24] {
                for shift in 0..24 {
                    let start: Instant = start.parse().unwrap();
                    let view = Span::starting(start.plus_minutes(shift * HOUR), hours * HOUR);
                    let row = AxisRow::of(zone, view);
                    assert!(row.ticks.iter().any(|tick| tick.is_day), "no day in {hours} h");
                    let candidates = candidates(zone, view);
                    for (width, fine) in [(WIDE, true), (NARROW, false)] {
                        let shown = row.ticks.iter().filter(|tick| fine || !tick.fine);
                        let mut extents: Vec<_> = shown
                            .map(|tick| {
                                let each = candidates.iter().find(|each| x(each.at, view) == tick.x).unwrap();
                                extent(each, tick.anchor, width, view)
                            })
                            .collect();
                        extents.sort_unstable();
                        let apart = extents.windows(2).all(|two| two[0].1 <= two[1].0);
                        assert!(apart, "{zone} {hours} h, {width} px: {extents:?}");
                    }
                }
            }
        }
    }
}
