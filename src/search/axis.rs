//! The stretch of time that a search looks at, as minutes from its beginning.

use lowtide_steps::Ranges;

use crate::plan::MAX_MINUTES;
use crate::time::{DAY_MINUTES, Instant, Span};

/// So far beyond the range on either side a start may still be moved to tell how much there is to spare.
pub const SPARE_MINUTES: i64 = 7 * DAY_MINUTES;

/// The range of starts, with room for slack on either side and for the longest window after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    range: Span,
}

impl Axis {
    pub const fn of(range: Span) -> Self {
        Self { range }
    }

    /// As instants; [`Self::starts`] has the same as minutes.
    pub const fn range(self) -> Span {
        self.range
    }

    fn origin(self) -> Instant {
        self.range.start.plus_minutes(-SPARE_MINUTES)
    }

    /// All time that the search can touch.
    pub fn span(self) -> Span {
        let after = SPARE_MINUTES + i64::from(MAX_MINUTES);
        Span::new(self.origin(), self.range.end.plus_minutes(after))
    }

    /// An instant in minutes from the beginning; far ones are held at what 32 bits can tell.
    pub fn minute(self, instant: Instant) -> i32 {
        let far = i64::from(i32::MAX / 4);
        instant.since(self.origin()).clamp(-far, far) as i32
    }

    pub fn instant(self, minute: i32) -> Instant {
        self.origin().plus_minutes(i64::from(minute))
    }

    /// The end of the last minute.
    pub fn end(self) -> i32 {
        self.minute(self.span().end)
    }

    /// The starts that are searched.
    pub fn starts(self) -> Ranges {
        Ranges::one(self.minute(self.range.start), self.minute(self.range.end))
    }

    /// The starts that slack is counted over.
    pub fn reach(self) -> Ranges {
        Ranges::one(0, self.minute(self.range.end.plus_minutes(SPARE_MINUTES)))
    }
}
