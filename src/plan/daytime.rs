//! The rule that says when people need the service.

use std::fmt;
use std::str::FromStr;

use super::activity::{Activity, ActivityError};
use super::rules::Hours;
use crate::world::Weekdays;

/// The user's own hours, in minutes after local midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OwnHours {
    /// 0 to 1439.
    pub from: u16,
    /// 1 to 1440, exclusive; at or before `from` it lies on the next day.
    pub to: u16,
    /// The days on which the hours begin.
    pub days: Weekdays,
}

/// When a local minute is day, edge or night, or how much of one. The hours stand in `docs/impact.md`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Daytime {
    /// 08:00 to 22:00.
    #[default]
    Waking,
    /// 09:00 to 17:00 on the region's working days.
    Office,
    /// Sunrise to sunset at the region's largest city.
    Daylight,
    Own(OwnHours),
    /// Every hour counts, by how busy it is.
    Activity(Activity),
}

/// A text that names no daytime rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DaytimeError {
    Rule(String),
    Activity(String, ActivityError),
}

impl fmt::Display for DaytimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(text) => write!(
                f,
                "{text:?} is not a daytime rule: use waking, office, daylight, activity or hours such as 07:30-19:00"
            ),
            Self::Activity(text, error) => write!(f, "{text:?} is not an activity curve: {error}"),
        }
    }
}

impl std::error::Error for DaytimeError {}

/// `waking`, `office`, `daylight`, `07:30-19:00`, `activity`, or `activity:` and 24 numbers.
impl fmt::Display for Daytime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waking => f.write_str("waking"),
            Self::Office => f.write_str("office"),
            Self::Daylight => f.write_str("daylight"),
            Self::Own(OwnHours { from, to, .. }) => Hours { from: *from, to: *to }.fmt(f),
            Self::Activity(Activity::PUBLISHED) => f.write_str("activity"),
            Self::Activity(own) => write!(f, "activity:{own}"),
        }
    }
}

impl FromStr for Daytime {
    type Err = DaytimeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "waking" => Ok(Self::Waking),
            "office" => Ok(Self::Office),
            "daylight" => Ok(Self::Daylight),
            "activity" => Ok(Self::Activity(Activity::PUBLISHED)),
            _ => match text.strip_prefix("activity:") {
                Some(numbers) => Activity::read(numbers)
                    .map(Self::Activity)
                    .map_err(|error| DaytimeError::Activity(text.to_owned(), error)),
                None => match text.parse() {
                    Ok(Hours { from, to }) => Ok(Self::Own(OwnHours { from, to, days: Weekdays::ALL })),
                    Err(_) => Err(DaytimeError::Rule(text.to_owned())),
                },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_read_back_what_they_print() {
        for text in [
            "waking",
            "office",
            "daylight",
            "07:30-19:00",
            "22:00-06:00",
            "00:00-24:00",
            "20:00-24:00",
            "activity",
            "activity:1,2,3,4,5,6,7,8,9,10,20,30,40,50,60,70,80,90,99,100,0,0,0,0",
        ] {
            assert_eq!(text.parse::<Daytime>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_rule_is_refused_with_examples() {
        for bad in [
            "",
            "night",
            "7-19",
            "07:30",
            "24:00-08:00",
            "08:00-08:00",
            "00:00-00:00",
            "08:60-09:00",
            "०८:00-09:00",
        ] {
            assert_eq!(bad.parse::<Daytime>(), Err(DaytimeError::Rule(bad.into())), "{bad:?}");
        }
        let error = "activity:1,2".parse::<Daytime>().unwrap_err().to_string();
        assert!(error.starts_with("\"activity:1,2\" is not an activity curve: 2 numbers"), "{error}");
    }
}
