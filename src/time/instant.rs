//! A point on the UTC time line, and a half-open stretch of it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, NaiveDateTime};

use super::civil::{Civil, CivilError, parse_civil};

/// Whole minutes since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    pub const fn from_minutes(minutes: i64) -> Self {
        Self(minutes)
    }

    pub const fn minutes(self) -> i64 {
        self.0
    }

    pub const fn unix_seconds(self) -> i64 {
        self.0 * 60
    }

    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes)
    }

    /// Minutes from `earlier` to `self`.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// The reading of a clock on UTC.
    pub fn utc(self) -> Civil {
        DateTime::from_timestamp(self.unix_seconds(), 0)
            .expect("an instant made from a parsed or bounded time is within chrono's range")
            .naive_utc()
    }

    /// The calendar year in UTC.
    pub fn year(self) -> i32 {
        self.utc().date().year()
    }

    /// The instant at which a clock on UTC shows `civil`; seconds are cut off.
    pub fn from_utc(civil: NaiveDateTime) -> Self {
        Self(civil.and_utc().timestamp().div_euclid(60))
    }
}

/// RFC 3339 in UTC with seconds: `2009-06-16T04:45:00Z`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}Z", self.utc())
    }
}

/// Why a text is not an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstantError {
    NoZ(String),
    Civil(CivilError),
}

impl fmt::Display for InstantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoZ(text) => {
                write!(f, "{text:?} is not an instant in UTC: write it like 2009-06-16T04:45Z")
            }
            Self::Civil(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for InstantError {}

impl FromStr for Instant {
    type Err = InstantError;

    /// Reads `2009-06-16T04:45Z` or `2009-06-16T04:45:00Z`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let civil = text.strip_suffix(['Z', 'z']).ok_or_else(|| InstantError::NoZ(text.to_owned()))?;
        parse_civil(civil).map(Self::from_utc).map_err(InstantError::Civil)
    }
}

/// The half-open stretch `[start, end)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    pub start: Instant,
    pub end: Instant,
}

impl Span {
    pub const fn new(start: Instant, end: Instant) -> Self {
        Self { start, end }
    }

    pub const fn starting(start: Instant, minutes: i64) -> Self {
        Self::new(start, start.plus_minutes(minutes))
    }

    /// Elapsed minutes; 0 for an empty or reversed span.
    pub fn minutes(self) -> i64 {
        self.end.since(self.start).max(0)
    }

    pub fn contains(self, instant: Instant) -> bool {
        self.start <= instant && instant < self.end
    }

    /// The part that both spans cover, if any.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let both = Self::new(self.start.max(other.start), self.end.min(other.end));
        (both.start < both.end).then_some(both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_back_what_it_prints() {
        let instant: Instant = "2009-06-16T04:45Z".parse().unwrap();
        assert_eq!(instant.to_string(), "2009-06-16T04:45:00Z");
        assert_eq!(instant.to_string().parse::<Instant>().unwrap(), instant);
        assert_eq!(instant.unix_seconds(), 1_245_127_500);
    }

    #[test]
    fn an_instant_without_z_is_refused_with_an_example() {
        let error = "2009-06-16T04:45".parse::<Instant>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"2009-06-16T04:45\" is not an instant in UTC: write it like 2009-06-16T04:45Z"
        );
    }

    #[test]
    fn the_end_of_a_span_is_outside() {
        let a = Instant::from_minutes(10);
        let span = Span::starting(a, 5);
        assert!(span.contains(a) && !span.contains(span.end));
        assert_eq!(span.intersection(Span::starting(span.end, 5)), None);
        assert_eq!(
            span.intersection(Span::starting(a.plus_minutes(3), 9)),
            Some(Span::starting(a.plus_minutes(3), 2))
        );
    }
}
