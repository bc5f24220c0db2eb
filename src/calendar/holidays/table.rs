//! The parts of the table and its lines; `data/lowtide_data/holidays.py` writes them and explains each.

use std::ops::RangeInclusive;

use super::code::{Decoder, Years, shared_list};
use super::{Holiday, HolidaysError, country_code};
use crate::plan::Place;
use crate::world::region_by_id;

/// Twice as much as there is.
const LONGEST_TEXT: usize = 200_000;
const MOST_ROWS: usize = 400_000;
const FORMAT: &str = "lowtide-holidays 1 ";

pub(super) struct Table {
    pub(super) years: Years,
    pub(super) gaps: Vec<Gap>,
    pub(super) places: Vec<Place>,
    /// For each place, the shifts of the rule `v`.
    shifts: Vec<&'static str>,
    pub(super) shared: Vec<Vec<i32>>,
    names: Vec<&'static str>,
    entries: Vec<Entry>,
}

pub(super) struct Gap {
    pub(super) country: &'static str,
    pub(super) years: RangeInclusive<i32>,
    pub(super) reason: &'static str,
}

/// One name in one place: where both stand in their lists, and the codes of its days.
struct Entry {
    place: u16,
    name: u16,
    codes: &'static str,
}

impl Table {
    /// Reads all of it, and works out every day once, so that later reading cannot fail.
    pub(super) fn read(text: &'static str) -> Result<Self, HolidaysError> {
        if text.len() > LONGEST_TEXT {
            return Err(HolidaysError::Long);
        }
        let mut parts = text.strip_suffix('\n').ok_or(HolidaysError::Count)?.split("\n\n");
        let mut part = || parts.next().ok_or(HolidaysError::Header);
        let (header, gaps, lists, body, names) = (part()?, part()?, part()?, part()?, part()?);
        let (years, rows) = read_header(header).ok_or(HolidaysError::Header)?;
        let mut table = Self {
            years,
            gaps: each_line(gaps, read_gap)?,
            places: vec![],
            shifts: vec![],
            shared: each_line(lists, |code| shared_list(code, years))?,
            names: names.split('\n').map(|line| line.split('\t').next().unwrap_or(line)).collect(),
            entries: vec![],
        };
        let usual: Vec<&str> =
            names.split('\n').map(|line| line.split_once('\t').map_or("", |(_, codes)| codes)).collect();
        let mut own = vec![];
        for line in body.split('\n') {
            table.read_line(line, &usual, &mut own).ok_or(HolidaysError::Line(line))?;
        }
        table.name_own(&own).ok_or(HolidaysError::Count)?;
        table.check(rows)?;
        Ok(table)
    }

    /// Gives every holiday of the wanted years; an error names the codes that cannot be read.
    pub(super) fn each(
        &self,
        wanted: &RangeInclusive<i32>,
        give: &mut dyn FnMut(Holiday),
    ) -> Result<(), HolidaysError> {
        for entry in &self.entries {
            let (at, name) = (usize::from(entry.place), self.names[usize::from(entry.name)]);
            let place = self.places[at];
            let decoder = Decoder {
                shifts: self.shifts[at],
                wanted: wanted.clone(),
                years: self.years,
                shared: &self.shared,
            };
            decoder
                .read(entry.codes, &mut |day, observed| {
                    give(Holiday { date: day.date, place, name, observed, estimated: day.estimated });
                })
                .ok_or(HolidaysError::Line(entry.codes))?;
        }
        Ok(())
    }

    /// Reads a line of the last part. Entries whose name follows from the order of use are noted in `own`.
    fn read_line(&mut self, line: &'static str, usual: &[&'static str], own: &mut Vec<usize>) -> Option<()> {
        if let Some(line) = line.strip_prefix('>') {
            let mut words = line.split(' ');
            self.places.push(read_place(words.next()?)?);
            self.shifts.push(words.next()?);
            let mut name = 0_u16;
            for word in words {
                name = name.checked_add(number(word)?)?;
                self.add(name, usual.get(usize::from(name)).copied().filter(|codes| !codes.is_empty())?)?;
            }
            return Some(());
        }
        let (name, codes) = line.split_once(' ')?;
        if name.is_empty() {
            own.push(self.entries.len());
            self.add(0, codes)
        } else {
            self.add(number(name)?, codes)
        }
    }

    fn add(&mut self, name: u16, codes: &'static str) -> Option<()> {
        self.names.get(usize::from(name))?;
        let place = u16::try_from(self.places.len().checked_sub(1)?).ok()?;
        self.entries.push(Entry { place, name, codes });
        Some(())
    }

    /// The names that one place alone has are the last ones, in the order of their use.
    fn name_own(&mut self, own: &[usize]) -> Option<()> {
        let first = self.names.len().checked_sub(own.len())?;
        let used = self.entries.iter().map(|entry| usize::from(entry.name) + 1).max()?;
        if first != used {
            return None;
        }
        for (index, entry) in own.iter().enumerate() {
            self.entries[*entry].name = u16::try_from(first + index).ok()?;
        }
        Some(())
    }

    fn check(&self, rows: usize) -> Result<(), HolidaysError> {
        let mut found = 0;
        self.each(&(self.years.first..=self.years.last), &mut |_| found += 1)?;
        if found == rows { Ok(()) } else { Err(HolidaysError::Count) }
    }
}

fn each_line<T>(
    part: &'static str,
    read: impl Fn(&'static str) -> Option<T>,
) -> Result<Vec<T>, HolidaysError> {
    part.lines().map(|line| read(line).ok_or(HolidaysError::Line(line))).collect()
}

fn read_header(line: &str) -> Option<(Years, usize)> {
    let mut words = line.strip_prefix(FORMAT)?.split(' ');
    let years = Years::read(words.next()?, words.next()?)?;
    let rows = words.next()?.parse().ok().filter(|rows| *rows <= MOST_ROWS)?;
    words.next().is_none().then_some((years, rows))
}

fn read_gap(line: &'static str) -> Option<Gap> {
    let mut words = line.splitn(4, ' ');
    let country = country_code(words.next()?)?;
    let years = words.next()?.parse().ok()?..=words.next()?.parse().ok()?;
    Some(Gap { country, years, reason: words.next()? })
}

fn read_place(word: &str) -> Option<Place> {
    if word.len() == 2 {
        return country_code(word).map(Place::Country);
    }
    region_by_id(word).map(Place::Region)
}

/// A number in base 36.
fn number(word: &str) -> Option<u16> {
    u16::from_str_radix(word, 36).ok()
}
