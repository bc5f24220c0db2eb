//! What clock changes do to a window, said where it matters.

use crate::plan::ResolvedWindow;
use crate::time::{Clock, ClockChange, Span, Zone, calendar_day, clock_time, day_name};

use super::number::length;

/// Changes this close to a window are worth a word.
const NEAR_DAYS: i64 = 7;

/// Notes on the window's own clock: a change inside it, with both lengths, or one within a week.
pub fn window_notes(window: &ResolvedWindow) -> Vec<String> {
    let around = Span::new(
        window.span.start.plus_minutes(-NEAR_DAYS * 1440),
        window.span.end.plus_minutes(NEAR_DAYS * 1440),
    );
    Clock::of(window.zone)
        .changes(around)
        .map(|change| {
            let text = change_text(change, window.zone);
            let inside = window.span.start < change.at && change.at < window.span.end;
            if inside && window.wall_minutes != window.minutes() {
                format!(
                    "{text}, inside the window: {} on the clock, {} elapsed",
                    length(window.wall_minutes),
                    length(window.minutes())
                )
            } else {
                text
            }
        })
        .collect()
}

/// `clocks in New York go back 1 hour on Sunday 5 November 2017 at 02:00`.
pub(super) fn change_text(change: ClockChange, zone: Zone) -> String {
    let before = change.at.plus_minutes(i64::from(change.before.minutes())).utc();
    let minutes = i64::from(change.forward_minutes());
    let direction = if minutes > 0 { "forward" } else { "back" };
    let amount = match minutes.abs() {
        60 => "1 hour".to_owned(),
        other => length(other),
    };
    format!(
        "clocks in {} go {direction} {amount} on {} {} at {}",
        zone.place(),
        day_name(before.date()),
        calendar_day(before.date()),
        clock_time(before),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Impact, Window};
    use crate::time::parse_civil;

    fn notes(start: &str, zone: &str, minutes: u32) -> Vec<String> {
        let window = Window {
            start: parse_civil(start).unwrap(),
            zone: Zone::parse(zone).unwrap(),
            fold: None,
            minutes,
            interruption: None,
            impact: Impact::Outage,
        };
        window_notes(&window.resolve().unwrap())
    }

    #[test]
    fn a_change_inside_the_window_gives_both_lengths() {
        assert_eq!(
            notes("2017-11-05T00:00", "America/New_York", 780),
            ["clocks in New York go back 1 hour on Sunday 5 November 2017 at 02:00, \
              inside the window: 12 h on the clock, 13 h elapsed"]
        );
        assert_eq!(
            notes("2026-04-05T00:00", "Australia/Lord_Howe", 390),
            ["clocks in Lord Howe go back 30 min on Sunday 5 April 2026 at 02:00, \
              inside the window: 6 h on the clock, 6 h 30 min elapsed"]
        );
    }

    #[test]
    fn a_change_within_a_week_is_named_and_a_farther_one_is_not() {
        assert_eq!(
            notes("2026-03-06T22:00", "America/New_York", 60),
            ["clocks in New York go forward 1 hour on Sunday 8 March 2026 at 02:00"]
        );
        assert!(notes("2026-06-15T22:00", "America/New_York", 60).is_empty());
    }
}
