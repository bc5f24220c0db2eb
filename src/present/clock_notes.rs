//! What clock changes do to a window, said where it matters.

use crate::plan::ResolvedWindow;
use crate::time::{
    Clock, ClockChange, Instant, Span, TZDB_VERSION, Zone, calendar_day, clock_time, day_name,
};
use crate::world::Region;

use super::number::length;

/// Changes this close to a window are worth a word.
pub(super) const NEAR_DAYS: i64 = 7;

/// A clock change that concerns a region in a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockMark {
    /// Inside the window, and not only near it.
    pub inside: bool,
    /// `Clocks in New York go back 1 hour on Sunday 5 November 2017 at 02:00`
    pub text: String,
}

/// The change inside a window, else the first one within a week of it.
pub(super) fn clock_mark(region: &Region, window: Span) -> Option<ClockMark> {
    let inside = |change: &ClockChange| is_inside(*change, window);
    let near = || region.clock.changes(around(window, NEAR_DAYS, NEAR_DAYS));
    let change = near().find(inside).or_else(|| near().next())?;
    let text = super::sentence_case(&change_text(change, region.zone));
    Some(ClockMark { inside: inside(&change), text })
}

/// Notes on the window's own clock: a change inside it, with both lengths, or one within a week.
pub fn window_notes(window: &ResolvedWindow) -> Vec<String> {
    Clock::of(window.zone)
        .changes(around(window.span, NEAR_DAYS, NEAR_DAYS))
        .map(|change| {
            let text = change_text(change, window.zone);
            let where_it_falls =
                if is_inside(change, window.span) { "inside the window" } else { "as it ends" };
            let falls_in = window.span.start < change.at && change.at <= window.span.end;
            if falls_in && window.wall_minutes != window.minutes() {
                format!(
                    "{text}, {where_it_falls}: {} on the clock, {} elapsed",
                    length(window.wall_minutes),
                    length(window.minutes())
                )
            } else {
                text
            }
        })
        .collect()
}

/// What to know where a reader's own clock is so many minutes ahead of UTC at the ends of a window, and that is not
/// what the clock data says of their zone.
pub fn other_clock_rules(window: Span, reader: Zone, own: [i64; 2]) -> Option<String> {
    let ends = [window.start, window.end];
    if ends.map(|end| i64::from(reader.offset(end).minutes())) == own {
        return None;
    }
    let shown = |at: usize| clock_time(Instant::plus_minutes(ends[at], own[at]).utc());
    Some(format!(
        "your browser shows {} to {} on your own clock: its clock rules are others than those of IANA {TZDB_VERSION}, \
         which are kept here; update the older",
        shown(0),
        shown(1)
    ))
}

/// A window with days before and after it.
pub(super) fn around(window: Span, before: i64, after: i64) -> Span {
    Span::new(window.start.plus_minutes(-before * 1440), window.end.plus_minutes(after * 1440))
}

/// Whether somebody working through the window sees it happen.
pub(super) fn is_inside(change: ClockChange, window: Span) -> bool {
    window.start < change.at && change.at < window.end
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
    use crate::plan::Window;
    use crate::time::parse_civil;

    fn notes(start: &str, zone: &str, minutes: u32) -> Vec<String> {
        let window = Window::of(parse_civil(start).unwrap(), Zone::parse(zone).unwrap(), minutes);
        window_notes(&window.resolve().unwrap())
    }

    #[test]
    fn a_browser_with_other_clock_rules_is_told_of_and_one_with_the_same_is_not() {
        let span = Span::starting("2027-03-28T00:30Z".parse().unwrap(), 60);
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        assert_eq!(other_clock_rules(span, berlin, [60, 120]), None);
        let said = other_clock_rules(span, berlin, [60, 60]).unwrap();
        assert!(said.starts_with("your browser shows 01:30 to 02:30 on your own clock: "), "{said}");
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

    #[test]
    fn a_region_is_marked_with_the_change_inside_the_window_rather_than_one_near_it() {
        let mark = |start: &str, minutes: i64| {
            let id = crate::world::region_by_id("US/America/New_York").unwrap();
            clock_mark(crate::world::region(id), Span::starting(start.parse().unwrap(), minutes))
        };
        let text = "Clocks in New York go back 1 hour on Sunday 5 November 2017 at 02:00";
        let inside = mark("2017-11-05T05:30Z", 60).unwrap();
        assert_eq!((inside.inside, inside.text.as_str()), (true, text));
        let near = mark("2017-10-30T12:00Z", 60).unwrap();
        assert_eq!((near.inside, near.text.as_str()), (false, text));
        assert_eq!(mark("2017-10-20T12:00Z", 60), None);
        // A half year holds two changes: one inside, and one within a week before it.
        assert!(mark("2017-03-14T12:00Z", 250 * 1440).unwrap().text.contains("November"));
    }
}
