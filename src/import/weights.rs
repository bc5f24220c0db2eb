//! The user's own figures from CSV: `place,number`, one line each.

use std::fmt;

use super::matching::plain;
use crate::plan::{OwnWeight, Place};
use crate::time::Zone;
use crate::world::{place_of_zone, regions};

/// A larger file is no list of countries.
pub const MAX_WEIGHTS_BYTES: usize = 5_000_000;
/// A longer list has no place in a plan, and so in no link.
const MAX_FIGURES: usize = 400;
/// The largest figure: enough for people-seconds of the whole world.
const MAX_FIGURE: f64 = 1e15;

/// Why a file holds no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightsError {
    TooLarge,
    TooMany,
    /// A quote that is never closed.
    Unreadable {
        line: u64,
    },
    Columns {
        line: u64,
    },
    /// A number that may be thousands or a fraction.
    Grouped {
        line: u64,
    },
    Place {
        line: u64,
        text: String,
    },
    Figure {
        line: u64,
        text: String,
    },
    Empty,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => {
                write!(f, "the weights file is larger than {MAX_WEIGHTS_BYTES} bytes: use a shorter list")
            }
            Self::TooMany => {
                write!(f, "the weights name more than {MAX_FIGURES} places: add them up by country")
            }
            Self::Unreadable { line } => {
                write!(f, "line {line} of the weights has an open quote: close it or leave quotes out")
            }
            Self::Columns { line } => {
                write!(f, "line {line} of the weights has no second column: write it like DE,70")
            }
            Self::Grouped { line } => write!(
                f,
                "line {line} of the weights has a number that is read in two ways: write 1234 or 1.2"
            ),
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

/// Reads figures by country code or name, region id or IANA zone: a place and a number on each line. What
/// stands between them is the same in the whole text: a tab, else a semicolon, else a comma. A first line
/// that names no place and has no digit is headings; empty lines are passed over; figures of one place are
/// added up.
pub fn weights_from_csv(text: &str) -> Result<Vec<OwnWeight>, WeightsError> {
    if text.len() > MAX_WEIGHTS_BYTES {
        return Err(WeightsError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let separator = ['\t', ';'].into_iter().find(|separator| text.contains(*separator)).unwrap_or(',');
    let mut weights: Vec<OwnWeight> = vec![];
    for (index, row) in text.lines().enumerate() {
        let line = index as u64 + 1;
        if row.trim().is_empty() {
            continue;
        }
        let (name, rest) = cell(row, separator).ok_or(WeightsError::Unreadable { line })?;
        let rest = rest.ok_or(WeightsError::Columns { line })?;
        let (number, more) = cell(rest, separator).ok_or(WeightsError::Unreadable { line })?;
        let found = place(&name);
        let is_heading = index == 0 && found.is_none() && !number.contains(|c: char| c.is_ascii_digit());
        if is_heading {
            continue;
        }
        // `1,234` and `1.234` are one thousand to some and one and a bit to others.
        let in_two = separator == ',' && more.is_some_and(starts_with_digit);
        if in_two || groups_thousands(&number) {
            return Err(WeightsError::Grouped { line });
        }
        let figure = figure(&number)
            .filter(|figure| *figure <= MAX_FIGURE)
            .ok_or(WeightsError::Figure { line, text: number })?;
        let place = found.ok_or(WeightsError::Place { line, text: name })?;
        let known = weights.iter().position(|own| own.place == place);
        match known {
            Some(known) => weights[known].figure += figure,
            None if weights.len() == MAX_FIGURES => return Err(WeightsError::TooMany),
            None => weights.push(OwnWeight { place, figure }),
        }
    }
    if weights.is_empty() { Err(WeightsError::Empty) } else { Ok(weights) }
}

fn starts_with_digit(cell: &str) -> bool {
    cell.trim_start_matches([' ', '"']).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a number has a point or a comma before exactly three last digits, and no more than three before.
fn groups_thousands(number: &str) -> bool {
    let mut groups = number.trim().split(['.', ',']);
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    (1..=3).contains(&first.len())
        && first != "0"
        && digits(first)
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3 && digits(group))
}

/// The first cell of a row and what follows its separator. `None` for a quote that is never closed.
///
/// By hand: a list of places and numbers is all that is ever read, spreadsheets paste it with tabs, and a
/// library for every kind of CSV weighs 20 kB (gzip) in the page.
fn cell(row: &str, separator: char) -> Option<(String, Option<&str>)> {
    let Some(quoted) = row.trim_start_matches(' ').strip_prefix('"') else {
        let (cell, rest) = match row.split_once(separator) {
            Some((cell, rest)) => (cell, Some(rest)),
            None => (row, None),
        };
        return Some((cell.trim().to_owned(), rest));
    };
    let mut text = String::new();
    let mut rest = quoted;
    loop {
        let (part, after) = rest.split_once('"')?;
        text += part;
        // Two quotes in a row are one that is meant.
        let Some(more) = after.strip_prefix('"') else {
            let rest = after.trim_start_matches(' ').strip_prefix(separator);
            return Some((text.trim().to_owned(), rest));
        };
        text.push('"');
        rest = more;
    }
}

/// Reads `70`, `1.5`, `12 000 000`, `2e6`: a number from 0 on. By whole numbers, because the general reading of
/// floating-point numbers weighs 6 kB (gzip) in the page; the answer is within one unit of the last place.
fn figure(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '_' | '\u{a0}' | '\u{202f}')).collect();
    let (mantissa, exponent) = match plain.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            (mantissa, exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?)
        }
        None => (plain.as_str(), 0_i32),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = whole.bytes().chain(fraction.bytes());
    let usable = digits.clone().all(|b| b.is_ascii_digit()) && digits.clone().next().is_some();
    if !usable || mantissa.len() > 40 || exponent.abs() > 40 {
        return None;
    }
    let value = digits.fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let shift = exponent - fraction.len() as i32;
    let mut scale = 1.0;
    for _ in 0..shift.abs() {
        scale *= 10.0;
    }
    Some(if shift < 0 { value / scale } else { value * scale })
}

fn place(name: &str) -> Option<Place> {
    let by_code = name.parse().ok();
    let by_zone = || place_of_zone(Zone::parse(name).ok()?).map(Place::Region);
    let by_name = || {
        let called = plain(name);
        let region = regions().iter().find(|region| plain(region.country_name) == called)?;
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
    fn what_spreadsheets_copy_and_save_is_read() {
        assert_eq!(said("DE\t70\nAT\t10\n"), ["DE=70", "AT=10"]);
        assert_eq!(said("DE;70;note\n\"AT\" ; 10\n"), ["DE=70", "AT=10"]);
        assert_eq!(cell("\"a \"\"b\"\"\",2", ','), Some(("a \"b\"".to_owned(), Some("2"))));
        assert_eq!(cell("\"open,2", ','), None);
    }

    #[test]
    fn a_number_that_may_be_thousands_or_a_fraction_is_asked_about() {
        for text in ["DE\t1.200", "DE;1,234", "DE,1,234\nAT,900", "DE\t1.234.567"] {
            assert_eq!(weights_from_csv(text), Err(WeightsError::Grouped { line: 1 }), "{text:?}");
        }
        assert_eq!(said("DE\t0.125\nAT\t1.25"), ["DE=0.125", "AT=1.25"]);
        assert!(matches!(weights_from_csv("DE\t70,5"), Err(WeightsError::Figure { .. })));
        assert!(matches!(weights_from_csv("DE,NaN\nAT,5"), Err(WeightsError::Figure { line: 1, .. })));
    }

    #[test]
    fn figures_of_one_place_are_added_up_and_four_hundred_places_are_enough() {
        assert_eq!(said("DE,1\nAT,2\nGermany,3\n"), ["DE=4", "AT=2"]);
        let many: Vec<String> =
            crate::world::regions().iter().map(|r| format!("{},1\n{},1\n", r.id, r.country)).collect();
        assert_eq!(weights_from_csv(&many.concat()), Err(WeightsError::TooMany));
    }

    #[test]
    fn figures_are_read_as_the_standard_library_reads_them() {
        for text in
            ["0", "70", "1.5", ".5", "5.", "2e6", "1.25E+3", "5e-2", "999999999999999", "0.1", "123.456"]
        {
            let want: f64 = text.parse().unwrap();
            assert!((figure(text).unwrap() - want).abs() <= want * f64::EPSILON, "{text}");
        }
        assert_eq!(figure("12 000 000"), Some(12e6));
        for bad in
            ["", ".", "-1", "+1", "1e", "1e99", "NaN", "inf", "1,5", "٣", "0x10", "1.2.3", &"9".repeat(50)]
        {
            assert_eq!(figure(bad), None, "{bad:?}");
        }
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
