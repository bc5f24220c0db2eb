//! The readable part of a link: keys, values, and what is wrong with them.

use std::fmt::Display;

use super::LinkError;
use crate::plan::{Fold, MAX_MINUTES};
use crate::time::{Civil, Resolution, Zone, resolve};

/// The minutes since 1970 that are written with four digits of a year, on a clock without a zone.
pub(super) const FIRST_MINUTE: i64 = -1_036_120_320;
pub(super) const LAST_MINUTE: i64 = 4_223_371_679;

const KNOWN: [&str; 6] = ["start", "fold", "utc", "tz", "x", "dur"];

pub(super) struct Fields<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Fields<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, LinkError> {
        let mut fields: Vec<(&str, &str)> = vec![];
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if fields.iter().any(|(known, _)| *known == key) {
                return Err(LinkError::Twice(key.to_owned()));
            }
            fields.push((key, value));
        }
        Ok(Self(fields))
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
    }

    pub(super) fn need(&self, key: &'static str) -> Result<&'a str, LinkError> {
        self.get(key).ok_or(LinkError::Missing(key))
    }

    pub(super) fn unknown(&self) -> Vec<String> {
        self.0.iter().filter(|(key, _)| !KNOWN.contains(key)).map(|(key, _)| (*key).to_owned()).collect()
    }
}

pub(super) fn wrong(key: &'static str, why: &impl Display) -> LinkError {
    LinkError::Field { key, why: why.to_string() }
}

pub(super) fn zone(name: &str) -> Result<Zone, LinkError> {
    Zone::parse(name).map_err(|error| wrong("tz", &error))
}

pub(super) fn minutes(text: &str) -> Result<u32, LinkError> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
        .filter(|minutes| (1..=MAX_MINUTES).contains(minutes))
        .ok_or_else(|| wrong("dur", &format!("use whole minutes from 1 to {MAX_MINUTES}")))
}

/// `fold=2` is the second of two instants; without it the first is meant.
pub(super) fn fold(text: Option<&str>, start: Civil, zone: Zone) -> Result<Option<Fold>, LinkError> {
    let ambiguous = matches!(resolve(start, zone), Resolution::Ambiguous(..));
    match text {
        None | Some("1") => Ok(ambiguous.then_some(Fold::First)),
        Some("2") => Ok(ambiguous.then_some(Fold::Second)),
        Some(_) => Err(wrong("fold", &"use 1 or 2")),
    }
}
