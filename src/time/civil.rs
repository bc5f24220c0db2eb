//! Dates and wall-clock readings without a zone, and how people write them.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

/// A calendar date without a zone.
pub type Date = NaiveDate;

/// A wall-clock reading without a zone.
pub type Civil = NaiveDateTime;

/// Why a text is not a date or a local time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CivilError {
    Date(String),
    Time(String),
    Seconds(String),
}

impl fmt::Display for CivilError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(text) => write!(f, "{text:?} is not a date: write it like 2009-06-15"),
            Self::Time(text) => write!(f, "{text:?} is not a local time: write it like 2009-06-15T21:45"),
            Self::Seconds(text) => {
                write!(f, "{text:?} is finer than a minute: leave the seconds out")
            }
        }
    }
}

impl std::error::Error for CivilError {}

/// Reads `2009-06-15`, and no other spelling.
pub fn parse_date(text: &str) -> Result<Date, CivilError> {
    let number = |part: &str, digits: usize| -> Option<u32> {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse().ok())
            .flatten()
    };
    let read = || {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Date::from_ymd_opt(number(year, 4)? as i32, number(month, 2)?, number(day, 2)?)
    };
    read().ok_or_else(|| CivilError::Date(text.to_owned()))
}

/// Reads `2009-06-15T21:45`; a space may stand for the `T`, and `:00` may follow.
pub fn parse_civil(text: &str) -> Result<Civil, CivilError> {
    let wrong = || CivilError::Time(text.to_owned());
    let (date, time) = text.split_once(['T', 't', ' ']).ok_or_else(wrong)?;
    let date = parse_date(date)?;
    let digits = |s: &str| -> Option<u32> {
        (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse().ok()).flatten()
    };
    let mut parts = time.split(':');
    let hour = parts.next().and_then(digits).ok_or_else(wrong)?;
    let minute = parts.next().and_then(digits).ok_or_else(wrong)?;
    match (parts.next(), parts.next()) {
        (None, _) | (Some("00"), None) => {}
        (Some(seconds), None) if digits(seconds).is_some() => {
            return Err(CivilError::Seconds(text.to_owned()));
        }
        _ => return Err(wrong()),
    }
    let time = NaiveTime::from_hms_opt(hour, minute, 0).ok_or_else(wrong)?;
    Ok(date.and_time(time))
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The weekday of a date, Monday = 0.
pub fn weekday(date: Date) -> usize {
    date.weekday().num_days_from_monday() as usize
}

/// The weekday that a word such as `mon`, `Tues` or `Sunday` names, Monday = 0.
pub fn weekday_of(word: &str) -> Option<usize> {
    (word.len() >= 3).then(|| DAYS.iter().position(|day| begins(day, word))).flatten()
}

/// Whether `name` begins with `word`, in any case of letters.
pub(super) fn begins(name: &str, word: &str) -> bool {
    name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
}

/// `Monday` …
pub fn day_name(date: Date) -> &'static str {
    DAYS[weekday(date)]
}

/// `Mon` …
pub fn short_day_name(date: Date) -> &'static str {
    &day_name(date)[..3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_times_are_read_in_the_usual_spellings() {
        let want = parse_civil("2009-06-15T21:45").unwrap();
        assert_eq!(parse_civil("2009-06-15 21:45").unwrap(), want);
        assert_eq!(parse_civil("2009-06-15T21:45:00").unwrap(), want);
    }

    #[test]
    fn what_is_not_a_local_time_is_refused_and_named() {
        for bad in [
            "",
            "2009-06-15",
            "2009-06-15T",
            "2009-06-15T24:00",
            "2009-06-15T1:05",
            "2009-6-15T01:05",
            "2009-02-29T01:05",
            "2009-06-15T21:45:00:00",
            "2009-06-15T21:4५",
            "+2009-06-15T21:45",
        ] {
            assert!(parse_civil(bad).is_err(), "{bad:?} was accepted");
        }
        assert_eq!(
            parse_civil("2009-06-15T21:45:30").unwrap_err().to_string(),
            "\"2009-06-15T21:45:30\" is finer than a minute: leave the seconds out"
        );
    }

    #[test]
    fn days_are_named() {
        let date = parse_date("2009-06-15").unwrap();
        assert_eq!((day_name(date), short_day_name(date)), ("Monday", "Mon"));
        assert_eq!(
            ["mon", "Tues", "SUNDAY", "mo", "sundays"].map(weekday_of),
            [Some(0), Some(1), Some(6), None, None]
        );
    }
}
