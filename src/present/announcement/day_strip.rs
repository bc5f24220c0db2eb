//! The reader's own day around a window.

use super::minute_at;
use crate::assess::{Band, BandRule};
use crate::calendar::Almanac;
use crate::plan::{Daytime, ResolvedWindow};
use crate::time::{DAY_MINUTES, Span, Zone, day_of_month, short_day_name};
use crate::world::place_of_zone;

/// A day of the reader's, in minutes from its left edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayStrip {
    /// Day and edge: where each begins and how long it is. The rest is night.
    pub bands: Vec<(Band, i64, i64)>,
    /// Where the window begins, and its length.
    pub window: (i64, i64),
    pub ticks: Vec<StripTick>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripTick {
    pub at: i64,
    /// `03`, or `Wed 17` at midnight.
    pub text: String,
    pub is_midnight: bool,
}

/// The longest window of which a day can be shown around it.
const LONGEST: i64 = 18 * 60;
/// An hour on the axis for each so many.
const STEP: i64 = 180;

/// Nothing for a clock without a place, and for a window that takes most of a day.
pub fn day_strip(window: &ResolvedWindow, zone: Zone) -> Option<DayStrip> {
    let place = place_of_zone(zone)?;
    let span = window.span;
    if span.minutes() > LONGEST {
        return None;
    }
    let middle = span.start.plus_minutes(span.minutes() / 2 - DAY_MINUTES / 2);
    // From a full step of the reader's clock on.
    let start = middle.plus_minutes(-(minute_at(middle, zone) % STEP));
    let shown = Span::new(start, start.plus_minutes(DAY_MINUTES));
    let at = |instant: crate::time::Instant| instant.since(shown.start);
    let mut bands = vec![];
    BandRule::new(Daytime::Waking, Almanac::without_holidays())
        .for_each(place, shown, |part, band| bands.push((band, at(part.start), part.minutes())));
    let ticks = (0..DAY_MINUTES).filter_map(|minute| {
        let local = zone.local(shown.start.plus_minutes(minute)).civil;
        let of_day = i64::from(crate::time::minute_of_day(local));
        let is_midnight = of_day == 0;
        let text = if is_midnight {
            format!("{} {}", short_day_name(local.date()), day_of_month(local.date()))
        } else {
            format!("{:02}", of_day / 60)
        };
        (of_day % STEP == 0).then_some(StripTick { at: minute, text, is_midnight })
    });
    Some(DayStrip { bands, window: (at(span.start), span.minutes()), ticks: ticks.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    fn strip(window: usize, zone: &str) -> DayStrip {
        let resolved = founding_case().windows[window].resolve().unwrap();
        day_strip(&resolved, Zone::parse(zone).unwrap()).unwrap()
    }

    #[test]
    fn a_night_in_tehran_lies_between_two_days() {
        let strip = strip(1, "Asia/Tehran");
        // From Tuesday 12:00 on: the window is at 01:30 on Wednesday.
        assert_eq!(strip.window, (810, 60));
        let midnight = strip.ticks.iter().find(|tick| tick.is_midnight).unwrap();
        assert_eq!((midnight.at, midnight.text.as_str()), (720, "Wed 17"));
        assert_eq!(strip.bands[..2], [(Band::Day, 0, 600), (Band::Edge, 600, 120)]);
    }

    #[test]
    fn the_window_lies_inside_whatever_the_clock() {
        for zone in ["Asia/Kolkata", "America/St_Johns", "Pacific/Chatham", "Asia/Kathmandu"] {
            let strip = strip(0, zone);
            let (from, length) = strip.window;
            assert!(from > 0 && from + length < DAY_MINUTES, "{zone}");
            assert!(strip.ticks.len() >= 8, "{zone}");
        }
    }

    #[test]
    fn a_window_of_most_of_a_day_and_a_clock_without_a_place_have_none() {
        let mut plan = founding_case();
        let utc = plan.windows[0].resolve().unwrap();
        assert_eq!(day_strip(&utc, Zone::UTC), None);
        plan.windows[0].minutes = 1_200;
        assert_eq!(day_strip(&plan.windows[0].resolve().unwrap(), Zone::parse("Asia/Tehran").unwrap()), None);
    }
}
