//! All that is known of dates: the bundled events, and the public holidays where they are at hand.
//!
//! The table of holidays is large, so the page loads it beside itself and begins without it: until then the
//! answer for holidays is "not looked up", never "none". The command line has it built in.

use std::sync::Arc;

use chrono::Datelike as _;

use super::event::Event;
use super::holiday_year::{HOLIDAY, HolidayYear};
use super::holidays::Holidays;
use super::listed::{Listed, listed_events};
use super::recent_years::RecentYears;
use crate::time::{Date, days_from};
use crate::world::RegionId;

/// What an assessment looks events up in. Two are equal when they are the same one.
pub struct Almanac {
    holidays: Option<&'static Holidays>,
    years: RecentYears,
}

/// Events that can reach some dates, at hand for as long as this is.
pub struct Near<'a> {
    first: Date,
    last: Date,
    years: Vec<Arc<HolidayYear>>,
    own: &'a [Listed],
}

impl Near<'_> {
    pub fn iter(&self) -> impl Iterator<Item = &Listed> {
        let holidays = self.years.iter().flat_map(|year| &year.events);
        let all = listed_events().iter().chain(holidays).chain(self.own);
        all.filter(|listed| listed.is_near(self.first, self.last))
    }
}

const NOT_LOADED: &str = "the table of holidays is still being loaded, or did not arrive";
const NO_YEAR: &str = "the table of holidays does not reach that far";

impl Almanac {
    /// With the public holidays that the program carries. A command is done soon, and keeps every year.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn bundled() -> &'static Self {
        static BUNDLED: std::sync::LazyLock<Almanac> =
            std::sync::LazyLock::new(|| Almanac::keeping(usize::MAX, Some(super::holidays::bundled())));
        &BUNDLED
    }

    /// The bundled events alone.
    pub fn without_holidays() -> &'static Self {
        static BARE: Almanac = Almanac::keeping(RecentYears::OF_A_PLAN, None);
        &BARE
    }

    /// With public holidays, for a visit of any length: years that no plan looks at any more are forgotten.
    pub const fn with(holidays: &'static Holidays) -> Self {
        Self::keeping(RecentYears::OF_A_PLAN, Some(holidays))
    }

    const fn keeping(years: usize, holidays: Option<&'static Holidays>) -> Self {
        Self { holidays, years: RecentYears::at_most(years) }
    }

    fn year(&self, year: i32) -> Option<Arc<HolidayYear>> {
        let holidays = self.table_of(year)?;
        Some(self.years.get(year, || HolidayYear::of(holidays, year, &holidays.of_year(year))))
    }

    /// The table, where it reaches that year.
    fn table_of(&self, year: i32) -> Option<&'static Holidays> {
        self.holidays.filter(|holidays| (holidays.first_year()..=holidays.last_year()).contains(&year))
    }

    /// Lays out a year in two halves of about the same work: one now, the other when what this gives is called.
    pub fn lay_out(&self, year: i32) -> impl FnOnce() {
        let days = self.table_of(year).map(|holidays| (holidays, holidays.of_year(year)));
        move || {
            if let Some((holidays, days)) = days {
                let _kept = self.years.get(year, || HolidayYear::of(holidays, year, &days));
            }
        }
    }

    /// The events that can reach a minute of the UTC dates `first` to `last`, those of a plan's `own` among them.
    pub fn near<'a>(&self, first: Date, last: Date, own: &'a [Listed]) -> Near<'a> {
        // A holiday is of one local date, and no local date is more than a day from the UTC date; an
        // estimated one may be a day off.
        let near = |date: Date, days| days_from(date, days).unwrap_or(date);
        let years = near(first, -2).year()..=near(last, 2).year();
        Near { first, last, years: years.filter_map(|year| self.year(year)).collect(), own }
    }

    /// The event of an id.
    pub fn find(&self, id: &str) -> Option<Arc<Event>> {
        let of_year = id.strip_prefix(HOLIDAY).and_then(|rest| rest.get(..4)?.parse().ok());
        if let Some(year) = of_year {
            return self.holidays_of(year).into_iter().find(|event| event.id == id);
        }
        listed_events().iter().map(|listed| &listed.event).find(|event| event.id == id).cloned()
    }

    /// Why the public holidays of a country are not known for a date's year, where they are not.
    pub fn holiday_gap(&self, country: &str, date: Date) -> Option<&'static str> {
        if self.holidays.is_none() {
            return Some(NOT_LOADED);
        }
        self.year(date.year()).map_or(Some(NO_YEAR), |year| year.gap(country))
    }

    /// The public holidays of a region from `first` to `last`, in order: its country's and its own.
    pub fn days_off(&self, region: RegionId, first: Date, last: Date) -> impl Iterator<Item = Date> {
        let years = (first.year()..=last.year()).filter_map(|year| self.year(year));
        years.flat_map(move |year| {
            let days = year.days_off(region);
            let begin = days.partition_point(|date| *date < first);
            let end = days.partition_point(|date| *date <= last);
            (begin..end).map(move |at| year.days_off(region)[at])
        })
    }

    /// The public holidays of a year, by date, then name; none where no table is loaded or it lacks the year.
    pub fn holidays_of(&self, year: i32) -> Vec<Arc<Event>> {
        let events = |year: Arc<HolidayYear>| year.events.iter().map(|listed| listed.event.clone()).collect();
        self.year(year).map(events).unwrap_or_default()
    }
}

impl PartialEq for Almanac {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl std::fmt::Debug for Almanac {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.holidays.is_some() { "Almanac with holidays" } else { "Almanac" })
    }
}

#[cfg(test)]
mod tests {
    use super::super::holidays::bundled;
    use super::*;

    /// The first public holiday of a year: the same one as long as the year is kept.
    fn first_of(almanac: &Almanac, year: i32) -> Arc<Event> {
        almanac.holidays_of(year)[0].clone()
    }

    #[test]
    fn a_visit_that_comes_by_every_year_does_not_keep_them_all() {
        let almanac = Almanac::with(bundled());
        let seen: Vec<_> = (2020..=2030).map(|year| Arc::downgrade(&first_of(&almanac, year))).collect();
        let kept = seen.iter().filter(|event| event.strong_count() > 0).count();
        assert!((1..=8).contains(&kept), "{kept} of {} years", seen.len());
    }

    #[test]
    fn the_years_of_six_windows_and_of_a_long_search_are_laid_out_once() {
        let almanac = Almanac::with(bundled());
        let years = [2010, 2013, 2016, 2019, 2022, 2030, 2031, 2032];
        let first = years.map(|year| first_of(&almanac, year));
        for (year, first) in years.into_iter().zip(&first).rev() {
            assert!(Arc::ptr_eq(first, &first_of(&almanac, year)), "{year} is laid out again");
        }
    }

    #[test]
    fn events_stay_at_hand_while_they_are_looked_at() {
        let almanac = Almanac::with(bundled());
        let date = |text| crate::time::parse_date(text).unwrap();
        let near = almanac.near(date("2026-12-24"), date("2026-12-26"), &[]);
        let ids = || near.iter().map(|listed| listed.event.id.to_string()).collect::<Vec<_>>();
        let before = ids();
        assert!(before.iter().any(|id| id == "holiday-2026-12-25-christmas-day"), "{before:?}");
        for year in 2009..=2016 {
            almanac.holidays_of(year);
        }
        assert_eq!(ids(), before);
    }
}
