//! The user's own figures from CSV: `place,number`, one line each.

use std::fmt;

use crate::plan::{OwnWeight, Place};
use crate::time::Zone;
use crate::world::{place_of_zone, regions};

/// A larger file is no list of countries.
pub const MAX_WEIGHTS_BYTES: usize = 5_000_000;
/// A longer list has no place in a plan.
const MAX_LINES: usize = 100_000;
/// The largest figure: enough for people-seconds of the whole world.
const MAX_FIGURE: f64 = 1e15;

/// Why a file holds no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightsError {
    TooLarge,
    TooMany,
    Unreadable { line: u64 },
    Columns { line: u64 },
    Place { line: u64, text: String },
    Figure { line: u64, text: String },
    Empty,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => {
                write!(f, "the weights file is larger than {MAX_WEIGHTS_BYTES} bytes: use a shorter list")
            }
            Self::TooMany => {
                write!(f, "the weights file has more than {MAX_LINES} lines: add them up by country")
            }
            Self::Unreadable { line } => {
                write!(f, "line {line} of the weights is not CSV text: save the file as UTF-8 CSV")
            }
            Self::Columns { line } => {
                write!(f, "line {line} of the weights has no second column: write it like DE,70")
            }
            Self::Place { line, text } => write!(
                f,
                "line {line} of the weights names no known place, {text:?}: \
                 use a country such as DE, a region id or an IANA zone"
            ),
            Self::Figure { line, text } => {
                write!(f, "line {line} of the weights has no usable number, {text:?}: use a number from 0 on")
            }
            Self::Empty => f.write_str("the weights file has no figures: write lines like DE,70"),
        }
    }
}

impl std::error::Error for WeightsError {}

/// Reads figures by country code or name, region id or IANA zone. A first line without a number is
/// taken as headings; empty lines are passed over.
pub fn weights_from_csv(text: &str) -> Result<Vec<OwnWeight>, WeightsError> {
    if text.len() > MAX_WEIGHTS_BYTES {
        return Err(WeightsError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut weights = vec![];
    for (index, record) in reader.records().enumerate() {
        if index == MAX_LINES {
            return Err(WeightsError::TooMany);
        }
        let record = record.map_err(|error| WeightsError::Unreadable {
            line: error.position().map_or(index as u64 + 1, csv::Position::line),
        })?;
        let line = record.position().map_or(index as u64 + 1, csv::Position::line);
        let name = record.get(0).unwrap_or_default();
        let number = record.get(1).ok_or(WeightsError::Columns { line })?;
        let figure = number.parse::<f64>().ok().filter(|figure| (0.0..=MAX_FIGURE).contains(figure));
        let Some(figure) = figure else {
            let is_heading = index == 0 && !number.contains(|c: char| c.is_ascii_digit());
            if is_heading {
                continue;
            }
            return Err(WeightsError::Figure { line, text: number.to_owned() });
        };
        let place = place(name).ok_or_else(|| WeightsError::Place { line, text: name.to_owned() })?;
        weights.push(OwnWeight { place, figure });
    }
    if weights.is_empty() { Err(WeightsError::Empty) } else { Ok(weights) }
}

fn place(name: &str) -> Option<Place> {
    let by_code = name.parse().ok();
    let by_zone = || place_of_zone(Zone::parse(name).ok()?).map(Place::Region);
    let by_name = || {
        let region = regions().iter().find(|r| r.country_name.eq_ignore_ascii_case(name))?;
        Some(Place::Country(region.country))
    };
    by_code.or_else(by_name).or_else(by_zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        weights_from_csv(text).unwrap().iter().map(|own| format!("{}={}", own.place, own.figure)).collect()
    }

    #[test]
    fn places_are_read_by_code_name_zone_and_id() {
        assert_eq!(said("DE,70\nat, 10\n\"Switzerland\",20\n"), ["DE=70", "AT=10", "CH=20"]);
        assert_eq!(said("Asia/Calcutta,1.5"), ["IN/Asia/Kolkata=1.5"]);
        assert_eq!(said("US/America/New_York,3"), ["US/America/New_York=3"]);
    }

    #[test]
    fn headings_and_empty_lines_are_passed_over() {
        assert_eq!(said("\u{feff}country,users\r\n\r\nDE,70\r\n"), ["DE=70"]);
    }

    #[test]
    fn a_wrong_line_is_named_by_its_number() {
        let error = |text: &str| weights_from_csv(text).unwrap_err().to_string();
        assert_eq!(
            error("DE,70\nAtlantis,1"),
            "line 2 of the weights names no known place, \"Atlantis\": \
             use a country such as DE, a region id or an IANA zone"
        );
        assert!(error("DE,70\nAT,-1").starts_with("line 2 of the weights has no usable number"));
        assert!(error("DE,70\nAT,NaN").starts_with("line 2 of the weights has no usable number"));
        assert!(error("DE").starts_with("line 1 of the weights has no second column"));
        assert!(error("").starts_with("the weights file has no figures"));
    }
}
