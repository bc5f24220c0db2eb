//! Moving a window along the time line by hand: whole or by one of its ends, on a grid of minutes.

use super::window::{MAX_MINUTES, Window};
use crate::time::{Instant, Span};

/// What of a window is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    Whole,
    Start,
    End,
}

/// A window that is held, as it was when it was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    window: Window,
    span: Span,
    grip: Grip,
    /// It is not moved out of here.
    within: Span,
    /// Every offset of today's zones is on this grid too, so that the wall clock shows round minutes.
    grid: i64,
}

impl Slide {
    /// `None` for a window that names no instant. `within` begins and ends on the grid, which has a line every
    /// so many minutes.
    pub fn of(window: &Window, grip: Grip, within: Span, minutes: i64) -> Option<Self> {
        let span = window.resolve().ok()?.span;
        Some(Self { window: window.clone(), span, grip, within, grid: minutes })
    }

    /// The window when it is held so many minutes later than where it was taken; there it is as it was.
    pub fn by(&self, minutes: i64) -> Window {
        let Self { span, within, .. } = *self;
        if minutes == 0 {
            return self.window.clone();
        }
        let longest = i64::from(MAX_MINUTES);
        match self.grip {
            Grip::Whole => {
                let last = self.down(within.end.plus_minutes(-span.minutes()));
                let start = self.nearest(span.start.plus_minutes(minutes)).min(last).max(within.start);
                self.window.starting_at(start)
            }
            Grip::Start => {
                let first = within.start.max(self.up(span.end.plus_minutes(-longest)));
                let last = self.down(span.end.plus_minutes(-1));
                let start = self.nearest(span.start.plus_minutes(minutes)).min(last).max(first);
                let start = not_against(minutes, span.start, start);
                Window { minutes: length(start, span.end), ..self.window.starting_at(start) }
            }
            Grip::End => {
                let first = self.up(span.start.plus_minutes(1));
                let last = within.end.min(self.down(span.start.plus_minutes(longest)));
                let end = self.nearest(span.end.plus_minutes(minutes)).min(last).max(first);
                let end = not_against(minutes, span.end, end);
                Window { minutes: length(span.start, end), ..self.window.clone() }
            }
        }
    }

    /// The window when it begins at `at`.
    pub fn to(&self, at: Instant) -> Window {
        self.by(at.since(self.span.start))
    }

    fn down(&self, at: Instant) -> Instant {
        Instant::from_minutes(at.minutes().div_euclid(self.grid) * self.grid)
    }

    fn up(&self, at: Instant) -> Instant {
        self.down(at.plus_minutes(self.grid - 1))
    }

    fn nearest(&self, at: Instant) -> Instant {
        self.down(at.plus_minutes(self.grid / 2))
    }
}

/// An end off the grid may have its nearest line behind the hand: then it stays until the hand has reached the next.
fn not_against(minutes: i64, from: Instant, to: Instant) -> Instant {
    if minutes < 0 { to.min(from) } else { to.max(from) }
}

/// At least a minute, whatever the arguments.
fn length(start: Instant, end: Instant) -> u32 {
    end.since(start).max(1) as u32
}

#[cfg(test)]
mod tests {
    use super::super::examples::founding_case;
    use super::*;

    /// The founding window, 04:45 to 06:15 UTC, seen from midnight to midnight.
    fn slide(grip: Grip) -> Slide {
        let day = Span::starting("2009-06-16T00:00Z".parse().unwrap(), 1440);
        Slide::of(&founding_case().windows[0], grip, day, 15).unwrap()
    }

    fn after(grip: Grip, minutes: i64) -> String {
        let window = slide(grip).by(minutes);
        let span = window.resolve().unwrap().span;
        format!("{} {}", &span.start.to_string()[11..16], window.minutes)
    }

    #[test]
    fn a_window_is_moved_on_the_grid_and_stays_in_view() {
        assert_eq!(after(Grip::Whole, 7), "04:45 90");
        assert_eq!(after(Grip::Whole, 8), "05:00 90");
        assert_eq!(after(Grip::Whole, -100), "03:00 90");
        assert_eq!(after(Grip::Whole, -9_999), "00:00 90");
        assert_eq!(after(Grip::Whole, 9_999), "22:30 90");
    }

    #[test]
    fn an_edge_moves_alone_and_leaves_a_window_between() {
        assert_eq!(after(Grip::Start, 30), "05:15 60");
        assert_eq!(after(Grip::Start, 500), "06:00 15");
        assert_eq!(after(Grip::Start, -9_999), "00:00 375");
        assert_eq!(after(Grip::End, 30), "04:45 120");
        assert_eq!(after(Grip::End, -500), "04:45 15");
        assert_eq!(after(Grip::End, 9_999), "04:45 1155");
    }

    #[test]
    fn an_end_never_moves_against_the_hand() {
        let mut window = founding_case().windows[0].clone();
        // 04:45 to 06:10, which is less than half a step before the line at 06:15.
        window.minutes = 85;
        let taken = |grip, window: &Window| Slide {
            window: window.clone(),
            span: window.resolve().unwrap().span,
            ..slide(grip)
        };
        assert_eq!(taken(Grip::End, &window).by(-1).minutes, 85);
        assert_eq!(taken(Grip::End, &window).by(-5).minutes, 75);
        assert_eq!(taken(Grip::End, &window).by(1).minutes, 90);
        // Shorter than a step: 04:45 to 04:50.
        window.minutes = 5;
        assert_eq!(taken(Grip::End, &window).by(-2).minutes, 5);
        window.start = crate::time::parse_civil("2009-06-15T21:47").unwrap();
        assert_eq!(taken(Grip::Start, &window).by(1).minutes, 5);
    }

    #[test]
    fn back_where_it_was_taken_it_is_as_it_was_even_off_the_grid() {
        let mut window = founding_case().windows[0].clone();
        window.start = crate::time::parse_civil("2009-06-15T21:47").unwrap();
        let slide =
            Slide { window: window.clone(), span: window.resolve().unwrap().span, ..slide(Grip::Whole) };
        assert_eq!(slide.by(0), window);
        assert_eq!(slide.by(5).resolve().unwrap().span.start.to_string(), "2009-06-16T04:45:00Z");
    }

    #[test]
    fn a_window_longer_than_the_view_begins_with_it() {
        let mut window = founding_case().windows[0].clone();
        window.minutes = MAX_MINUTES;
        let span = window.resolve().unwrap().span;
        let slide = Slide { window, span, ..slide(Grip::Whole) };
        assert_eq!(slide.by(600).resolve().unwrap().span.start.to_string(), "2009-06-16T00:00:00Z");
    }

    #[test]
    fn in_a_zone_of_odd_quarters_the_wall_clock_stays_round() {
        let mut window = founding_case().windows[0].clone();
        window.zone = crate::time::Zone::parse("Asia/Kathmandu").unwrap();
        window.start = crate::time::parse_civil("2009-06-16T12:00").unwrap();
        let span = window.resolve().unwrap().span;
        let slide = Slide { window, span, ..slide(Grip::Whole) };
        assert_eq!(slide.by(31).start.to_string(), "2009-06-16 12:30:00");
    }
}
