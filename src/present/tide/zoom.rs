//! How much time is shown, and which.

use crate::time::{DATA_RANGE, Instant, Span};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// How much time the tide shows: the viewer's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TideZoom {
    Day,
    #[default]
    TwoDays,
    Week,
    Fortnight,
}

impl TideZoom {
    pub const ALL: [Self; 4] = [Self::Day, Self::TwoDays, Self::Week, Self::Fortnight];

    /// The word on its button and in the viewer's settings.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "24 h",
            Self::TwoDays => "2 days",
            Self::Week => "Week",
            Self::Fortnight => "14 days",
        }
    }

    const fn minutes(self) -> i64 {
        match self {
            Self::Day => DAY,
            Self::TwoDays => 2 * DAY,
            Self::Week => 7 * DAY,
            Self::Fortnight => 14 * DAY,
        }
    }

    /// Whether a window of so many minutes has its half again as room in it.
    pub const fn fits(self, minutes: i64) -> bool {
        self.minutes() >= room_of(minutes)
    }

    /// What is shown of a window of so many minutes: the choice, else the next that it fits in; `None` where the window is
    /// too long for all.
    pub fn shown(self, minutes: i64) -> Option<Self> {
        Self::ALL.into_iter().filter(|each| each.minutes() >= self.minutes()).find(|each| each.fits(minutes))
    }
}

/// The grid of minutes that a drag keeps to in a view.
pub fn snap(view: Span) -> i64 {
    if view.minutes() > DAY { 15 } else { 5 }
}

/// The span to show for a window: that of `before` as long as the window is in its middle, so that the picture
/// stands still; else one around the window, which grows with a window that is too long for every choice.
pub fn tide_span(zoom: TideZoom, window: Span, before: Option<Span>) -> Span {
    let minutes = zoom.shown(window.minutes()).map_or_else(|| room_of(window.minutes()), TideZoom::minutes);
    let margin = minutes / 10;
    let holds = |view: &Span| {
        view.minutes() == minutes
            && view.start.plus_minutes(margin) <= window.start
            && window.end.plus_minutes(margin) <= view.end
    };
    before.filter(holds).unwrap_or_else(|| {
        let middle = window.start.minutes() + window.minutes() / 2;
        let start = Instant::from_minutes((middle - minutes / 2).div_euclid(HOUR) * HOUR);
        let last = DATA_RANGE.end.plus_minutes(-minutes);
        Span::starting(start.min(last).max(DATA_RANGE.start), minutes)
    })
}

/// The room that a window needs: half as much again, in whole hours.
const fn room_of(minutes: i64) -> i64 {
    minutes * 3 / 2 / HOUR * HOUR
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(start: &str, minutes: i64) -> Span {
        Span::starting(start.parse().unwrap(), minutes)
    }

    #[test]
    fn the_picture_stands_still_until_the_window_leaves_its_middle() {
        let first = tide_span(TideZoom::Day, window("2009-06-16T04:45Z", 90), None);
        assert_eq!(first, window("2009-06-15T17:00Z", 1440));
        let moved = |start| tide_span(TideZoom::Day, window(start, 90), Some(first));
        assert_eq!(moved("2009-06-16T13:00Z"), first);
        assert_eq!(moved("2009-06-15T19:24Z"), first);
        assert_eq!(moved("2009-06-15T19:23Z").start.to_string(), "2009-06-15T08:00:00Z");
        assert_ne!(tide_span(TideZoom::Week, window("2009-06-16T04:45Z", 90), Some(first)), first);
    }

    #[test]
    fn it_grows_with_a_window_that_is_longer_than_the_choice() {
        let window = window("2026-03-01T00:00Z", 14 * 1440);
        let view = tide_span(TideZoom::Day, window, None);
        assert_eq!(view.minutes(), 21 * 1440);
        assert!(view.start < window.start && window.end < view.end);
    }

    #[test]
    fn the_next_choice_is_shown_where_a_window_is_too_long_for_one() {
        let shown = |minutes| TideZoom::Day.shown(minutes);
        assert_eq!(shown(16 * 60), Some(TideZoom::Day));
        assert_eq!(shown(20 * 60), Some(TideZoom::TwoDays));
        assert_eq!(shown(14 * 1440), None);
        assert_eq!(tide_span(TideZoom::Day, window("2026-03-01T00:00Z", 1200), None).minutes(), 2 * 1440);
    }

    #[test]
    fn it_ends_with_the_clock_data() {
        for start in ["2000-01-01T00:00Z", "2069-12-31T23:00Z"] {
            let (window, view) = (window(start, 60), tide_span(TideZoom::Week, window(start, 60), None));
            assert!(DATA_RANGE.start <= view.start && view.end <= DATA_RANGE.end);
            assert_eq!(view.intersection(window), Some(window));
        }
    }
}
