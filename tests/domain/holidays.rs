//! The table of public holidays, against the program that made it and against damage.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use lowtide::calendar::Almanac;
use lowtide::calendar::holidays::{Holiday, Holidays, HolidaysError, bundled};
use lowtide::plan::Place;
use lowtide::time::parse_date;
use lowtide::world::{region, region_by_id, regions};

const PLACES: [&str; 8] = ["AU/Australia/Perth", "CN", "IL", "IN", "IR", "KE", "US", "US/Pacific/Honolulu"];

fn golden(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    fs::read_to_string(path).expect("a golden file")
}

fn place(holiday: &Holiday) -> &'static str {
    match holiday.place {
        Place::Country(code) => code,
        Place::Region(id) => region(id).id,
    }
}

/// In the form of the golden files.
fn line(holiday: &Holiday) -> String {
    let (observed, estimated) =
        (if holiday.observed { "o" } else { "" }, if holiday.estimated { "e" } else { "" });
    format!("{},{},{observed}{estimated},{}\n", holiday.date, place(holiday), holiday.name)
}

fn fnv1a(text: &str) -> u64 {
    text.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[test]
fn the_days_of_some_places_are_those_of_the_program_that_made_the_table() {
    let years = bundled().first_year()..=bundled().last_year();
    let found: String = years
        .flat_map(|year| bundled().of_year(year))
        .filter(|holiday| PLACES.contains(&place(holiday)))
        .map(|holiday| line(&holiday))
        .collect();
    let golden = golden("holidays.csv");
    let differing = found.lines().zip(golden.lines()).find(|(ours, theirs)| ours != theirs);
    assert_eq!(differing, None);
    assert_eq!(found.len(), golden.len());
}

#[test]
fn every_row_of_every_year_has_the_digest_of_the_program_that_made_the_table() {
    let mut found = String::new();
    for year in bundled().first_year()..=bundled().last_year() {
        let mut holidays = bundled().of_year(year);
        holidays.sort_by_key(|holiday| (holiday.date, holiday.name, holiday.place));
        let lines: String = holidays.iter().map(line).collect();
        writeln!(found, "{year},{},{:016x}", holidays.len(), fnv1a(&lines)).unwrap();
    }
    assert_eq!(found, golden("holidays-by-year.csv"));
}

#[test]
fn every_region_has_the_days_of_its_country_and_its_own_once_and_in_order() {
    let mut own = 0;
    for year in [2009, 2026, 2036] {
        let holidays = bundled().of_year(year);
        let date = |text: &str| parse_date(&format!("{year}-{text}")).unwrap();
        for at in regions() {
            let id = region_by_id(at.id).unwrap();
            let mut expected: Vec<_> = holidays
                .iter()
                .filter(|h| h.place == Place::Country(at.country) || h.place == Place::Region(id))
                .map(|holiday| holiday.date)
                .collect();
            own += holidays.iter().filter(|h| h.place == Place::Region(id)).count();
            expected.dedup();
            let found = Almanac::bundled().days_off(id, date("01-01"), date("12-31"));
            assert_eq!(found.collect::<Vec<_>>(), expected, "{}", at.id);
            assert!(expected.is_sorted(), "{}", at.id);
            if expected.is_empty() {
                assert!(bundled().gap(at.country, year).is_some(), "{} {year}", at.id);
            }
        }
    }
    assert!(own > 200, "{own} days of regions alone");
}

/// Links hold them, and a day that is set aside must be that day alone.
#[test]
fn no_two_public_holidays_have_one_id() {
    for year in 2009..=2036 {
        let all = Almanac::bundled().holidays_of(year);
        let mut ids: Vec<_> = all.iter().map(|event| &event.id).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), count > 1000), (count, true), "{year}");
    }
}

/// A small table of one country, for what can be wrong with it.
fn table(header: &str, names: &str, lists: &str, lines: &str) -> Result<Holidays, HolidaysError> {
    let text = format!("{header}\n\nUA 2022 2022 why\n\n{lists}\n\n{lines}\n\n{names}\n");
    Holidays::read(text.leak())
}

#[test]
fn a_table_of_another_form_is_refused() {
    let (header, names, list) = ("lowtide-holidays 1 2024 2026 3", "Day", "c011");
    assert!(table(header, names, list, ">KE \n0 f11").is_ok());
    assert_eq!(Holidays::read("").err(), Some(HolidaysError::Count));
    assert_eq!(Holidays::read(" ".repeat(1_000_000).leak()).err(), Some(HolidaysError::Long));
    for other in [
        "lowtide-holidays 2 2024 2026 3",
        "lowtide-holidays 1 2024 2026",
        "lowtide-holidays 1 2024 2059 3",
        "lowtide-holidays 1 2026 2024 3",
        "lowtide-holidays 1 0 2 3",
        "<!doctype html>",
    ] {
        assert_eq!(table(other, names, list, ">KE \n0 f11").err(), Some(HolidaysError::Header), "{other}");
    }
    for line in [
        "0 ",
        "0 f1",
        "0 f00",
        "0 fd1",
        "0 f2v",
        "0 f11@A",
        "0 f11~!",
        "0 q11",
        "0 é11",
        "0 f11é",
        "0 n07",
        "0 nd00",
        "0 w11.....",
        "0 w11......?",
        "0 *v......?",
        "0 c0111!",
        "0 x01",
        "0 x0dd",
        "0 s01i",
        "0 szzi",
        "1 f11",
        "z",
        "zzzzzz f11",
        ">ZZ ",
        ">US",
        ">KE  0",
        ">KE/Nowhere ",
        "  f11",
        "0  f11",
        "0 f11 *v000000",
        "0 f11 *v",
    ] {
        let lines = format!(">KE \n{line}");
        assert!(table(header, names, list, &lines).is_err(), "{line}");
    }
    assert_eq!(table(header, names, list, "0 f11").err(), Some(HolidaysError::Line("0 f11")));
    assert_eq!(table(header, names, list, ">KE \n0 f11 f12").err(), Some(HolidaysError::Count));
}

#[test]
fn a_cut_table_is_an_error_wherever_it_is_cut() {
    let text = include_str!("../../data/built/holidays.txt");
    for end in (0..text.len() - 1).step_by(9973).chain(text.len() - 5..text.len() - 1) {
        if let Some(cut) = text.get(..end) {
            assert!(Holidays::read(cut).is_err(), "cut at {end}");
        }
    }
}

#[test]
fn a_changed_character_is_an_error_or_another_table_and_never_a_panic() {
    let text = include_str!("../../data/built/holidays.txt");
    for at in (0..text.len()).step_by(9901) {
        for with in ["~", "z", " ", "\n", "*", ">", "é"] {
            let (Some(before), Some(after)) = (text.get(..at), text.get(at + 1..)) else { continue };
            if let Ok(read) = Holidays::read([before, with, after].concat().leak()) {
                assert!(read.of_year(2026).len() > 1000);
            }
        }
    }
}

#[test]
fn what_is_not_known_has_a_reason() {
    let holidays = bundled();
    assert_eq!(holidays.gap("KE", 2026), None);
    assert!(holidays.gap("UA", 2022).unwrap().contains("martial law"));
    assert!(holidays.gap("UA", 2026).unwrap().contains("martial law"));
    assert!(holidays.gap("LK", 2027).is_some());
    assert_eq!(holidays.gap("LK", 2026), None);
    assert!(holidays.gap("KE", 2008).is_some() && holidays.gap("KE", 2037).is_some());
    assert!(holidays.gap("ZZ", 2026).is_some(), "a country that is in no table");
    assert!(holidays.of_year(2008).is_empty() && holidays.of_year(i32::MIN).is_empty());
}
