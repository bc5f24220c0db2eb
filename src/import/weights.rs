//! The user's own figures from CSV: `place,number`, one line each.

use std::fmt;

use super::matching::plain;
use super::place_names::{Kind, each_name};
use crate::plan::{OwnWeight, Place};
use crate::sorting::sort_by_key;
use crate::time::Zone;
use crate::world::place_of_zone;

/// A larger file is no list of countries.
pub const MAX_WEIGHTS_BYTES: usize = 5_000_000;
/// A longer list has no place in a plan, and so in no link.
const MAX_FIGURES: usize = 400;
/// The largest figure: enough for people-seconds of the whole world.
const MAX_FIGURE: f64 = 1e15;

/// Of lines that are not read, so many are told one by one.
const TOLD: usize = 5;

/// Why a file holds no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightsError {
    TooLarge,
    TooMany,
    Empty,
    /// The first lines that are not read, and how many there are more.
    Lines {
        first: Vec<LineError>,
        more: usize,
    },
}

/// A line that is not read, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError {
    pub line: usize,
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A quote that is never closed.
    Unreadable,
    Columns,
    /// A number that may be thousands or a fraction.
    Grouped,
    Place(String),
    Figure(String),
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
            Self::Empty => f.write_str("the weights file has no figures: write lines like DE,70"),
            Self::Lines { first, more } => {
                for (index, error) in first.iter().enumerate() {
                    let between = if index == 0 { "" } else { "; " };
                    write!(f, "{between}line {} of the weights {}", error.line, error.fault)?;
                }
                if *more > 0 { write!(f, "; and {more} lines more") } else { Ok(()) }
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("has an open quote: close it or leave quotes out"),
            Self::Columns => f.write_str("has no second column: write it like DE,70"),
            Self::Grouped => f.write_str("has a number that is read in two ways: write 1234 or 1.2"),
            Self::Place(text) => write!(
                f,
                "names no known place, {text:?}: use a country such as DE, a region id or an IANA zone"
            ),
            Self::Figure(text) => write!(f, "has no usable number, {text:?}: use a number from 0 on"),
        }
    }
}

impl std::error::Error for WeightsError {}

/// Reads figures by country code or name, region id or IANA zone: a place and a number on each line. What
/// stands between them is the same in the whole text: a tab, else a semicolon, else a comma. A first line
/// that names no place and has no digit is headings; empty lines are passed over; figures of one place are
/// added up. A text of which a line is not read gives nothing: an audience with a hole would look whole.
pub fn weights_from_csv(text: &str) -> Result<Vec<OwnWeight>, WeightsError> {
    if text.len() > MAX_WEIGHTS_BYTES {
        return Err(WeightsError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let separator = ['\t', ';'].into_iter().find(|separator| text.contains(*separator)).unwrap_or(',');
    let places = Places::new();
    let mut weights: Vec<OwnWeight> = vec![];
    let (mut first, mut more) = (vec![], 0);
    for (index, row) in text.lines().enumerate() {
        if row.trim().is_empty() {
            continue;
        }
        match line(row, separator, index == 0, &places) {
            Ok(None) => {}
            Ok(Some(own)) => match weights.iter().position(|known| known.place == own.place) {
                Some(known) => weights[known].figure += own.figure,
                None if weights.len() == MAX_FIGURES => return Err(WeightsError::TooMany),
                None => weights.push(own),
            },
            Err(fault) if first.len() < TOLD => first.push(LineError { line: index + 1, fault }),
            Err(_) => more += 1,
        }
    }
    match (first.is_empty(), weights.is_empty()) {
        (false, _) => Err(WeightsError::Lines { first, more }),
        (true, true) => Err(WeightsError::Empty),
        (true, false) => Ok(weights),
    }
}

/// Reads a line; `None` for headings, which only the first can be.
fn line(row: &str, separator: char, first: bool, places: &Places) -> Result<Option<OwnWeight>, Fault> {
    let (name, rest) = cell(row, separator).ok_or(Fault::Unreadable)?;
    let rest = rest.ok_or(Fault::Columns)?;
    let (number, more) = cell(rest, separator).ok_or(Fault::Unreadable)?;
    let found = places.find(&name);
    if first && found.is_none() && !number.contains(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    // `1,234` is one thousand to some and one and a bit to others; here it may even be two cells.
    if separator == ',' && more.is_some_and(starts_with_digit) {
        return Err(Fault::Grouped);
    }
    let plain = ungrouped(&number).ok_or(Fault::Grouped)?;
    let figure = figure(&plain).filter(|figure| *figure <= MAX_FIGURE).ok_or(Fault::Figure(number))?;
    let place = found.ok_or(Fault::Place(name))?;
    Ok(Some(OwnWeight { place, figure }))
}

fn starts_with_digit(cell: &str) -> bool {
    cell.trim_start_matches([' ', '"']).starts_with(|c: char| c.is_ascii_digit())
}

/// A number without spaces, apostrophes and a percent sign, and without the marks of its thousands where they
/// can be nothing else: `1,234,567`, `1.234,5`. `None` where a single mark before three last digits may be either.
fn ungrouped(number: &str) -> Option<String> {
    let spaced = |c: char| matches!(c, ' ' | '_' | '\'' | '’' | '\u{a0}' | '\u{202f}');
    let plain: String = number.chars().filter(|c| !spaced(*c)).collect();
    let plain = plain.strip_suffix('%').unwrap_or(&plain);
    let count = |mark: char| plain.matches(mark).count();
    // What marks thousands, and the part that it can stand in.
    let (mark, grouped, fraction) = match (plain.rfind('.'), plain.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => (',', &plain[..point], &plain[point + 1..]),
        (Some(point), Some(comma)) if comma > point => ('.', &plain[..comma], &plain[comma + 1..]),
        (_, Some(_)) => (',', plain, ""),
        _ => ('.', plain, ""),
    };
    let mut groups = grouped.split(mark);
    let head = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let marks = count(mark);
    let thousands = marks > 0
        && (1..=3).contains(&head.len())
        && head != "0"
        && digits(head)
        && groups.all(|group| group.len() == 3 && digits(group));
    match (thousands, marks) {
        (false, _) => Some(plain.to_owned()),
        (true, 1) if fraction.is_empty() => None,
        (true, _) => {
            let whole = grouped.replace(mark, "");
            Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
        }
    }
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

/// Reads `70`, `1.5`, `2e6`: a number from 0 on. By whole numbers, because the general reading of
/// floating-point numbers weighs 6 kB (gzip) in the page; the answer is within one unit of the last place.
fn figure(text: &str) -> Option<f64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            (mantissa, exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?)
        }
        None => (text, 0_i32),
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

/// The names of countries, plain and in order: a list may name them a hundred thousand times.
struct Places(Vec<(String, Place)>);

impl Places {
    fn new() -> Self {
        let mut countries = vec![];
        each_name(&mut |name| {
            if let (Kind::Country | Kind::Code, Some(region)) = (name.kind, name.region()) {
                countries.push((plain(name.text), Place::Country(region.country)));
            }
        });
        sort_by_key(&mut countries, |(name, _)| name.clone());
        Self(countries)
    }

    fn find(&self, name: &str) -> Option<Place> {
        let by_name = || {
            let called = plain(name);
            let at = self.0.binary_search_by(|(known, _)| known.as_str().cmp(&called)).ok()?;
            Some(self.0[at].1)
        };
        let by_zone = || place_of_zone(Zone::parse(name).ok()?).map(Place::Region);
        name.parse().ok().or_else(by_name).or_else(by_zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<LineError> {
        match weights_from_csv(text) {
            Err(WeightsError::Lines { first, .. }) => first,
            other => panic!("{text:?} gave {other:?}"),
        }
    }

    fn said(text: &str) -> Vec<String> {
        weights_from_csv(text).unwrap().iter().map(|own| format!("{}={}", own.place, own.figure)).collect()
    }

    #[test]
    fn places_are_read_by_code_name_zone_and_id() {
        assert_eq!(said("DE,70\nat, 10\n\"Switzerland\",20\n"), ["DE=70", "AT=10", "CH=20"]);
        assert_eq!(said("Asia/Calcutta,1.5"), ["IN/Asia/Kolkata=1.5"]);
        assert_eq!(said("US/America/New_York,3"), ["US/America/New_York=3"]);
        let aliases =
            ["UK=1", "GB=2", "USA=3", "UAE=4", "united states=5"].map(|each| each.replace('=', ","));
        assert_eq!(said(&aliases.join("\n")), ["GB=3", "US=8", "AE=4"]);
        assert_eq!(said("Cote d'Ivoire,1\nTÜRKIYE,2"), ["CI=1", "TR=2"]);
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
        for text in ["DE\t1.200", "DE;1,234", "DE,1,234\nAT,900", "DE,\"1,234\"", "DE;1.234 %"] {
            assert_eq!(faults(text), [LineError { line: 1, fault: Fault::Grouped }], "{text:?}");
        }
        assert_eq!(said("DE\t0.125\nAT\t1.25"), ["DE=0.125", "AT=1.25"]);
        assert!(matches!(faults("DE\t70,5")[0].fault, Fault::Figure(_)));
        assert!(matches!(faults("DE,NaN\nAT,5")[0], LineError { line: 1, fault: Fault::Figure(_) }));
    }

    #[test]
    fn thousands_and_percent_are_read_where_they_can_be_nothing_else() {
        assert_eq!(said("DE\t1.234.567\nAT\t1,234.5\nCH\t1.234,5"), ["DE=1234567", "AT=1234.5", "CH=1234.5"]);
        assert_eq!(said("DE,\"12,345,678\"\nCH,12'345\nAT,70 %"), ["DE=12345678", "CH=12345", "AT=70"]);
        assert_eq!(said("DE,12 000 000\nAT,12\u{202f}000"), ["DE=12000000", "AT=12000"]);
        for bad in ["DE\t1.234.56", "DE\t1,2,3", "DE\t,5", "DE\t%", "DE\t1,234.5.6"] {
            assert!(matches!(faults(bad)[0].fault, Fault::Figure(_)), "{bad:?}");
        }
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
        assert_eq!(
            error("DE,70\nAtlantis,1\nAT,10\nCH,many"),
            "line 2 of the weights names no known place, \"Atlantis\": use a country such as DE, a region id or an \
             IANA zone; line 4 of the weights has no usable number, \"many\": use a number from 0 on"
        );
        assert!(error(&"Atlantis,1\n".repeat(9)).ends_with("; and 4 lines more"));
        assert!(error("DE").starts_with("line 1 of the weights has no second column"));
        assert!(error("").starts_with("the weights file has no figures"));
    }
}
