//! The user's own figures from CSV: `place,number`, one line each.

use std::fmt;

use super::figure::{figure, ungrouped};
use super::find_place::find_places;
use super::matching::plain;
use super::place_names::{Kind, each_name};
use crate::plan::{MAX_FIGURE, MAX_FIGURES, OwnWeight, Place};
use crate::sorting::sort_by_key;
use crate::time::Zone;
use crate::world::place_of_zone;

/// A larger file is no list of countries.
pub const MAX_WEIGHTS_BYTES: usize = 5_000_000;

/// Of lines that are not read, so many are told one by one.
const TOLD: usize = 20;
/// Of places that a name may mean, so many are named.
const NAMED: usize = 3;

/// Why a file holds no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightsError {
    TooLarge,
    TooMany,
    Empty,
    /// Figures that add up to nothing.
    AllZero,
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
    /// More than a place and a number, or a number with a comma.
    ThirdColumn,
    /// A number that may be thousands or a fraction.
    Grouped,
    Place {
        name: String,
        /// What it may mean.
        meant: Vec<String>,
    },
    Figure(String),
}

/// What a text of figures holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FiguresRead {
    pub figures: Vec<OwnWeight>,
    /// The first lines that are not read, and how many there are more.
    pub wrong: Vec<LineError>,
    pub more: usize,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => {
                write!(f, "the list of figures is larger than {MAX_WEIGHTS_BYTES} bytes: use a shorter one")
            }
            Self::TooMany => {
                write!(f, "the figures name more than {MAX_FIGURES} places: add them up by country")
            }
            Self::Empty => f.write_str("the list has no figures: write lines like DE,70"),
            Self::AllZero => f.write_str("all figures are 0, so nobody would count: make one larger"),
            Self::Lines { first, more } => {
                for (index, error) in first.iter().enumerate() {
                    let between = if index == 0 { "" } else { "; " };
                    write!(f, "{between}line {} of the figures {}", error.line, error.fault)?;
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
            Self::ThirdColumn => {
                f.write_str("has a third column or a number with a comma: write it like DE,70.5")
            }
            Self::Grouped => f.write_str("has a number that is read in two ways: write 1234 or 1.2"),
            Self::Place { name, meant } => {
                write!(f, "names no known place, {name:?}: ")?;
                match meant.split_last() {
                    None => f.write_str("use a country such as DE, a region id or an IANA zone"),
                    Some((only, [])) => write!(f, "did you mean {only}?"),
                    Some((last, others)) => write!(f, "write {} or {last}", others.join(", ")),
                }
            }
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
    let FiguresRead { figures, wrong, more } = read_figures(text)?;
    if wrong.is_empty() { Ok(figures) } else { Err(WeightsError::Lines { first: wrong, more }) }
}

/// The same for somebody who sees which lines are left out, and may use the rest. A text of which no line is read is an
/// error only where nothing is wrong with its lines.
pub fn read_figures(text: &str) -> Result<FiguresRead, WeightsError> {
    if text.len() > MAX_WEIGHTS_BYTES {
        return Err(WeightsError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let separator = ['\t', ';'].into_iter().find(|separator| text.contains(*separator)).unwrap_or(',');
    let places = Places::new();
    let mut read = FiguresRead::default();
    for (index, row) in text.lines().enumerate() {
        if row.trim().is_empty() {
            continue;
        }
        match line(row, separator, index == 0, &places) {
            Ok(None) => {}
            Ok(Some(own)) => match read.figures.iter().position(|known| known.place == own.place) {
                Some(known) if read.figures[known].figure + own.figure > MAX_FIGURE => {
                    let sum = format!("{} and {} before", own.figure, read.figures[known].figure);
                    read.wrong.push(LineError { line: index + 1, fault: Fault::Figure(sum) });
                }
                Some(known) => read.figures[known].figure += own.figure,
                None if read.figures.len() == MAX_FIGURES => return Err(WeightsError::TooMany),
                None => read.figures.push(own),
            },
            Err(mut fault) if read.wrong.len() < TOLD => {
                // Looked for only where it is told: a list may have a hundred thousand unknown names.
                if let Fault::Place { name, meant } = &mut fault {
                    *meant = countries_like(name);
                }
                read.wrong.push(LineError { line: index + 1, fault });
            }
            Err(_) => read.more += 1,
        }
    }
    match read.figures.as_slice() {
        [] if read.wrong.is_empty() => Err(WeightsError::Empty),
        [_, ..] if read.figures.iter().all(|own| own.figure == 0.0) => Err(WeightsError::AllZero),
        _ => Ok(read),
    }
}

/// The countries of which a name is a part: `South Korea` and `North Korea` of `Korea`, most people first.
fn countries_like(name: &str) -> Vec<String> {
    let hits = find_places(name, 2 * NAMED).into_iter();
    let countries = hits.filter(|hit| matches!(hit.place, Place::Country(_)));
    countries.take(NAMED).map(|hit| hit.name).collect()
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
        return Err(Fault::ThirdColumn);
    }
    let plain = ungrouped(&number).ok_or(Fault::Grouped)?;
    let figure = figure(&plain).filter(|figure| *figure <= MAX_FIGURE);
    let figure = figure.ok_or(if more.is_some() { Fault::ThirdColumn } else { Fault::Figure(number) })?;
    let place = found.ok_or(Fault::Place { name, meant: vec![] })?;
    Ok(Some(OwnWeight { place, figure }))
}

fn starts_with_digit(cell: &str) -> bool {
    cell.trim_start_matches([' ', '"']).starts_with(|c: char| c.is_ascii_digit())
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
        // A zone of a place has a slash in its name: of unknown countries no zone is looked for.
        let by_zone = || {
            let zone = name.contains('/').then(|| Zone::parse(name).ok())??;
            place_of_zone(zone).map(Place::Region)
        };
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
        for text in ["DE\t1.200", "DE;1,234", "DE,\"1,234\"", "DE;1.234 %"] {
            assert_eq!(faults(text), [LineError { line: 1, fault: Fault::Grouped }], "{text:?}");
        }
        assert_eq!(said("DE\t0.125\nAT\t1.25"), ["DE=0.125", "AT=1.25"]);
        for text in ["DE,1,234\nAT,900", "DE,Germany,70"] {
            assert_eq!(faults(text)[0].fault, Fault::ThirdColumn, "{text:?}");
        }
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
    fn one_bad_line_leaves_the_others_to_be_used() {
        let read = read_figures("DE,70\nAtlantis,1\nAT,many\n").unwrap();
        assert_eq!(read.figures.len(), 1);
        assert_eq!(read.wrong.iter().map(|error| error.line).collect::<Vec<_>>(), [2, 3]);
        let many = read_figures(&"Atlantis,1\n".repeat(60_000)).unwrap();
        assert_eq!((many.figures.len(), many.wrong.len(), many.more), (0, 20, 59_980));
    }

    #[test]
    fn a_wrong_line_is_named_by_its_number() {
        let error = |text: &str| weights_from_csv(text).unwrap_err().to_string();
        assert_eq!(
            error("DE,70\nAtlantis,1"),
            "line 2 of the figures names no known place, \"Atlantis\": \
             use a country such as DE, a region id or an IANA zone"
        );
        assert!(error("DE,70\nAT,-1").starts_with("line 2 of the figures has no usable number"));
        assert!(error("DE,70\nAT,NaN").starts_with("line 2 of the figures has no usable number"));
        assert_eq!(
            error("DE,70\nAtlantis,1\nAT,10\nCH,many"),
            "line 2 of the figures names no known place, \"Atlantis\": use a country such as DE, a region id or an \
             IANA zone; line 4 of the figures has no usable number, \"many\": use a number from 0 on"
        );
        assert!(error(&"Atlantis,1\n".repeat(24)).ends_with("; and 4 lines more"));
        assert!(
            error("Korea,1").ends_with("\"Korea\": write South Korea or North Korea"),
            "{}",
            error("Korea,1")
        );
        assert!(error("Congo,1").contains("Congo (DRC)"), "{}", error("Congo,1"));
        assert!(error("DE,0\nAT,0").starts_with("all figures are 0"));
        assert!(error("DE").starts_with("line 1 of the figures has no second column"));
        assert!(error("").starts_with("the list has no figures"));
    }
}
