//! National public holidays, and those of the regions that are one subdivision of their country.
//!
//! The table is text (`data/built/holidays.txt`, see `docs/data.md`), compiled into the command line and
//! fetched by the page when it is wanted, so it is untrusted: what is not as it should be is an error.
//! Knows regions and dates. Start with [`Holidays::read`].

mod code;
mod easter;
mod table;

use std::fmt;

use self::table::Table;
use crate::plan::Place;
use crate::sorting::sort_by_key;
use crate::time::Date;
use crate::world::regions;

/// A public holiday on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub date: Date,
    /// A country, or a region that has it beside the holidays of its country.
    pub place: Place,
    /// In English, as the source names it.
    pub name: &'static str,
    /// A day off in place of the day itself, which falls on a weekend or another holiday.
    pub observed: bool,
    /// The day hangs on a moon that is yet to be seen, or on an announcement: a day either way.
    pub estimated: bool,
}

/// Why a text is no holiday table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HolidaysError {
    /// It is longer than any table.
    Long,
    /// It does not begin as a table of this version does, or lacks a part.
    Header,
    /// This line cannot be read.
    Line(&'static str),
    /// It has another number of holidays than its header says: it was cut or changed.
    Count,
}

/// The holidays of all places. Nothing is worked out before it is asked for, and nothing is kept.
pub struct Holidays {
    table: Table,
}

impl Holidays {
    /// Reads a table and checks every code in it.
    pub fn read(text: &'static str) -> Result<Self, HolidaysError> {
        Ok(Self { table: Table::read(text)? })
    }

    pub fn first_year(&self) -> i32 {
        self.table.years.first
    }

    pub fn last_year(&self) -> i32 {
        self.table.years.last
    }

    /// The holidays of a year by date, name, marks and place; none outside the years of the table.
    pub fn of_year(&self, year: i32) -> Vec<Holiday> {
        let mut holidays = vec![];
        if (self.first_year()..=self.last_year()).contains(&year) {
            // Every code was checked when the table was read.
            let _ = self.table.each(&(year..=year), &mut |holiday| holidays.push(holiday));
            sort_by_key(&mut holidays, |holiday| {
                (holiday.date, holiday.name, holiday.observed, holiday.estimated, holiday.place)
            });
        }
        holidays
    }

    /// Why a country's holidays of a year are not known, or in part only.
    pub fn gap(&self, country: &str, year: i32) -> Option<&'static str> {
        if !(self.first_year()..=self.last_year()).contains(&year) {
            return Some("outside the years of the table");
        }
        let listed = self.table.gaps.iter().find(|gap| gap.country == country && gap.years.contains(&year));
        let has_days = || self.table.places.contains(&Place::Country(country_code(country)?)).then_some(());
        match listed {
            Some(gap) => Some(gap.reason),
            None if has_days().is_none() => Some("not in the table"),
            None => None,
        }
    }
}

/// The bundled table. The page has none: it fetches the text.
#[cfg(not(target_arch = "wasm32"))]
pub fn bundled() -> &'static Holidays {
    static HOLIDAYS: std::sync::LazyLock<Holidays> = std::sync::LazyLock::new(|| {
        Holidays::read(include_str!("../../../data/built/holidays.txt"))
            .unwrap_or_else(|error| panic!("generated holiday table: {error}"))
    });
    &HOLIDAYS
}

/// The code as the regions have it.
fn country_code(code: &str) -> Option<&'static str> {
    regions().iter().map(|region| region.country).find(|country| *country == code)
}

impl fmt::Display for HolidaysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Long => f.write_str("the holiday table is too long: fetch it again"),
            Self::Header => f.write_str("the holiday table does not begin as expected: fetch it again"),
            Self::Line(line) => {
                f.write_str("a line of the holiday table cannot be read, fetch it again: ")?;
                f.write_str(line)
            }
            Self::Count => f.write_str("the holiday table is not complete: fetch it again"),
        }
    }
}

impl std::error::Error for HolidaysError {}
