//! A set of weekdays.

use std::fmt;
use std::str::FromStr;

use crate::time::Date;
use chrono::Datelike as _;

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A set of weekdays; bit 0 is Monday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Weekdays(u8);

impl Weekdays {
    pub const ALL: Self = Self(0x7f);

    /// From a set of bits, Monday the lowest; bits beyond Sunday are dropped.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0x7f)
    }

    pub const fn bits(self) -> u8 {
        self.0
    }

    /// `day` counts from Monday = 0.
    pub const fn contains(self, day: usize) -> bool {
        self.0 & (1 << day) != 0
    }

    pub fn contains_date(self, date: Date) -> bool {
        self.contains(date.weekday().num_days_from_monday() as usize)
    }

    /// The days that are not in this set.
    #[must_use]
    pub const fn complement(self) -> Self {
        Self(!self.0 & 0x7f)
    }

    /// `["sat", "sun"]`, from Monday on.
    pub fn names(self) -> Vec<&'static str> {
        NAMES.iter().enumerate().filter(|(day, _)| self.contains(*day)).map(|(_, name)| *name).collect()
    }
}

/// `sat,sun`
impl fmt::Display for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names().join(","))
    }
}

/// A word that is not the short name of a weekday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekdaysError(pub String);

impl fmt::Display for WeekdaysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a weekday: use mon, tue, wed, thu, fri, sat, sun", self.0)
    }
}

impl std::error::Error for WeekdaysError {}

impl FromStr for Weekdays {
    type Err = WeekdaysError;

    /// Reads `fri,sat`; the empty text is the empty set.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut days = Self::default();
        for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let day = NAMES
                .iter()
                .position(|name| name.eq_ignore_ascii_case(word))
                .ok_or_else(|| WeekdaysError(word.to_owned()))?;
            days.0 |= 1 << day;
        }
        Ok(days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_read_back_what_they_print() {
        for bits in 0..=0x7f {
            let days = Weekdays::from_bits(bits);
            assert_eq!(days.to_string().parse(), Ok(days));
        }
        assert_eq!("someday".parse::<Weekdays>(), Err(WeekdaysError("someday".into())));
    }
}
