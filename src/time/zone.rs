//! A named IANA time zone and what its clocks show at an instant.

use std::fmt;

use chrono::{DateTime, Offset as _, TimeZone as _};
use chrono_tz::{OffsetName as _, Tz};

use super::civil::Civil;
use super::instant::Instant;

/// Names this alike or closer are offered as a correction (Jaro–Winkler similarity, 0 to 1).
const SUGGESTION_THRESHOLD: f64 = 0.86;

/// An IANA time zone, by any of its names: an old name such as `Asia/Calcutta` stays what it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(pub(super) Tz);

impl Zone {
    pub const UTC: Self = Self(Tz::UTC);

    /// Finds a zone by its name; the case of letters does not matter.
    ///
    /// ```
    /// use lowtide::time::Zone;
    /// assert_eq!(Zone::parse("europe/berlin").unwrap().name(), "Europe/Berlin");
    /// let error = Zone::parse("America/Los_Angelos").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "no time zone is called \"America/Los_Angelos\": did you mean America/Los_Angeles?"
    /// );
    /// ```
    pub fn parse(name: &str) -> Result<Self, ZoneError> {
        if let Ok(tz) = name.parse() {
            return Ok(Self(tz));
        }
        chrono_tz::TZ_VARIANTS
            .iter()
            .find(|tz| tz.name().eq_ignore_ascii_case(name))
            .map(|tz| Self(*tz))
            .ok_or_else(|| ZoneError { name: name.to_owned() })
    }

    /// Every zone name of the bundled data, in alphabetical order.
    pub fn all() -> impl Iterator<Item = Self> {
        chrono_tz::TZ_VARIANTS.iter().map(|tz| Self(*tz))
    }

    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The place part of the name in words: `Los Angeles`.
    pub fn place(self) -> String {
        let name = self.name();
        name.rsplit('/').next().unwrap_or(name).replace('_', " ")
    }

    /// What a clock in this zone shows at `instant`.
    ///
    /// ```
    /// use lowtide::time::{Instant, Zone};
    /// let tehran = Zone::parse("Asia/Tehran").unwrap();
    /// let local = tehran.local("2009-06-16T04:45Z".parse().unwrap());
    /// assert_eq!(local.to_string(), "2009-06-16T09:15:00+04:30");
    /// ```
    pub fn local(self, instant: Instant) -> Local {
        let offset = self.offset(instant);
        Local { civil: instant.plus_minutes(i64::from(offset.minutes())).utc(), offset }
    }

    /// How far this zone's clocks are ahead of UTC at `instant`.
    pub fn offset(self, instant: Instant) -> Offset {
        let seconds = self.at(instant).offset().fix().local_minus_utc();
        Offset((seconds / 60) as i16)
    }

    /// The abbreviation in use at `instant` (`PDT`), or `None` where the data has only the offset.
    pub fn abbreviation(self, instant: Instant) -> Option<String> {
        self.at(instant).offset().abbreviation().map(str::to_owned)
    }

    fn at(self, instant: Instant) -> DateTime<Tz> {
        self.0.from_utc_datetime(&instant.utc())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// There is no zone of that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneError {
    pub name: String,
}

impl ZoneError {
    /// The most similar name, when one is similar enough to be meant.
    pub fn suggestion(&self) -> Option<&'static str> {
        // No name is half as long, and to compare a longer text takes its time.
        if self.name.len() > 64 {
            return None;
        }
        let wanted = self.name.replace(' ', "_").to_ascii_lowercase();
        let similarity = |candidate: &str| {
            let candidate = candidate.to_ascii_lowercase();
            let place = candidate.rsplit('/').next().unwrap_or(&candidate);
            strsim::jaro_winkler(&candidate, &wanted).max(strsim::jaro_winkler(place, &wanted))
        };
        // Names without a place (PST8PDT) would make a lie worse.
        Zone::all()
            .filter(|zone| zone.name().contains('/') && !zone.name().starts_with("Etc/"))
            .map(|zone| (similarity(zone.name()), zone.name()))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(similarity, _)| *similarity >= SUGGESTION_THRESHOLD)
            .map(|(_, name)| name)
    }
}

impl fmt::Display for ZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no time zone is called {:?}: ", self.name)?;
        match self.suggestion() {
            Some(name) => write!(f, "did you mean {name}?"),
            None => f.write_str("use an IANA name such as America/Los_Angeles"),
        }
    }
}

impl std::error::Error for ZoneError {}

/// Minutes that a clock is ahead of UTC; negative west of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offset(pub(super) i16);

impl Offset {
    pub const fn minutes(self) -> i16 {
        self.0
    }
}

/// `+04:30`, with an ASCII minus as RFC 3339 wants it.
impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", self.0.abs() / 60, self.0.abs() % 60)
    }
}

/// A wall-clock reading with the offset that was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Local {
    pub civil: Civil,
    pub offset: Offset,
}

/// RFC 3339: `2009-06-16T09:15:00+04:30`.
impl fmt::Display for Local {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}{}", self.civil, self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    #[test]
    fn a_zone_keeps_the_name_it_was_asked_by() {
        assert_eq!(zone("Asia/Calcutta").name(), "Asia/Calcutta");
        assert_eq!(zone("America/New_York").place(), "New York");
    }

    #[test]
    fn an_unknown_zone_is_answered_with_the_nearest_name_or_an_example() {
        assert_eq!(Zone::parse("Berlin").unwrap_err().suggestion(), Some("Europe/Berlin"));
        assert_eq!(
            Zone::parse("XQZW").unwrap_err().to_string(),
            "no time zone is called \"XQZW\": use an IANA name such as America/Los_Angeles"
        );
    }

    #[test]
    fn abbreviations_follow_changes_that_keep_the_offset() {
        let before = "2026-11-01T08:59Z".parse().unwrap();
        let after = "2026-11-01T09:00Z".parse().unwrap();
        let vancouver = zone("America/Vancouver");
        assert_eq!(vancouver.offset(before), vancouver.offset(after));
        assert_eq!(vancouver.abbreviation(before).as_deref(), Some("PDT"));
        assert_eq!(vancouver.abbreviation(after).as_deref(), Some("MST"));
    }

    #[test]
    fn western_half_hours_are_written_with_the_sign_once() {
        let instant = "2026-01-01T00:00Z".parse().unwrap();
        assert_eq!(zone("America/St_Johns").offset(instant).to_string(), "-03:30");
    }
}
