//! Dates: `2009-06-15`, `15 Jun 2009`, `sat`, `tomorrow`; and the date that each means.
//!
//! A date in figures and slashes is refused, since half of the world reads it otherwise.

use chrono::{Datelike as _, Days, NaiveTime, Timelike as _};

use super::token::Cursor;
use crate::time::{Civil, Date, calendar_day, day_name, month_of, weekday, weekday_of};

/// What a line or a field says about the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct DayWords {
    weekday: Option<usize>,
    /// `next fri`: never today.
    next: bool,
    day: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    Date(Date),
    /// `15 Jun`, without a year.
    Yearly {
        month: u32,
        day: u32,
    },
    Today,
    Tonight,
    Tomorrow,
}

/// A four-digit number in these years, after a day and a month, is their year and not a time.
const YEARS: std::ops::Range<u32> = 1970..2100;
/// The hour at which a night is over.
const NIGHT_ENDS: u32 = 6;

impl DayWords {
    pub(in crate::import) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Whether the words name a date by themselves, without knowing today's.
    pub(super) fn date(self) -> Option<Date> {
        match self.day {
            Some(Day::Date(date)) => Some(date),
            _ => None,
        }
    }

    pub(super) fn is_tonight(self) -> bool {
        self.day == Some(Day::Tonight)
    }

    /// Takes a date or a word for one if it comes next, unless its place is taken.
    pub(in crate::import) fn take(&mut self, cursor: &mut Cursor) -> Result<bool, String> {
        let next = cursor.text(0) == "next";
        if let Some(weekday) = weekday_of(cursor.text(usize::from(next))) {
            if self.weekday.replace(weekday).is_some() {
                return Err(too_many(cursor.chunk()));
            }
            self.next = next;
            cursor.advance(1 + usize::from(next));
            return Ok(true);
        }
        let chunk = cursor.chunk();
        let Some(day) = take_day(cursor)? else { return Ok(false) };
        if self.day.replace(day).is_some() {
            return Err(too_many(chunk));
        }
        Ok(true)
    }

    /// The date meant, for a start at `time` when a clock at the place shows `now`. For no words at all
    /// `None`.
    pub(in crate::import) fn date_at(
        self,
        now: Option<Civil>,
        time: NaiveTime,
    ) -> Result<Option<Date>, String> {
        let today = |word: &str| {
            now.ok_or_else(|| {
                format!("{word} depends on today's date, which is not known here: write it like 2009-06-15")
            })
        };
        let ahead = |now: Civil, date: Date| date.and_time(time) > now;
        let date = match self.day {
            Some(Day::Date(date)) => date,
            Some(Day::Yearly { month, day }) => {
                let now = today("a date without a year")?.date();
                let of = |year: i32| Date::from_ymd_opt(year, month, day);
                // The 29th of February can be up to eight years away.
                let found =
                    (now.year()..now.year() + 9).find_map(|year| of(year).filter(|date| *date >= now));
                found.ok_or_else(|| {
                    "there is no such day of the month: write it like 15 Jun 2009".to_owned()
                })?
            }
            Some(Day::Today) => today("today")?.date(),
            Some(Day::Tomorrow) => after(today("tomorrow")?.date(), 1)?,
            Some(Day::Tonight) => {
                let now = today("tonight")?;
                let later = time.hour() < NIGHT_ENDS
                    && !(crate::time::hour(now) < NIGHT_ENDS && ahead(now, now.date()));
                after(now.date(), u64::from(later))?
            }
            None => {
                let Some(wanted) = self.weekday else { return Ok(None) };
                let now = today("a weekday")?;
                let days = (wanted + 7 - weekday(now.date())) % 7;
                let passed = days == 0 && (self.next || !ahead(now, now.date()));
                return after(now.date(), if passed { 7 } else { days as u64 }).map(Some);
            }
        };
        match self.weekday.filter(|wanted| *wanted != weekday(date)) {
            Some(_) => {
                Err(format!("{} is a {}: correct the day or the date", calendar_day(date), day_name(date)))
            }
            None => Ok(Some(date)),
        }
    }

    /// Whether the words, said of an end, count from the start of the window and not from today:
    /// `Sat 22:00 to Sun 02:00`.
    pub(super) fn counts_from_start(self) -> bool {
        matches!(self.day, None | Some(Day::Yearly { .. }))
    }

    /// Whether the words are a weekday and no more.
    pub(super) fn is_weekday(self) -> bool {
        self.day.is_none() && self.weekday.is_some()
    }

    /// Whether the words need a note of the date that they became.
    pub(super) fn is_relative(self) -> bool {
        !self.is_empty() && !matches!(self.day, Some(Day::Date(_)))
    }
}

/// `count` days after `date`.
pub(super) fn after(date: Date, count: u64) -> Result<Date, String> {
    date.checked_add_days(Days::new(count)).ok_or_else(|| format!("there is no calendar after {date}"))
}

pub(super) fn too_many(chunk: &str) -> String {
    format!("{chunk:?} says again what the line has already said: leave one of them out")
}

fn take_day(cursor: &mut Cursor) -> Result<Option<Day>, String> {
    let word = match cursor.text(0) {
        "today" => Some(Day::Today),
        "tonight" => Some(Day::Tonight),
        "tomorrow" => Some(Day::Tomorrow),
        _ => None,
    };
    if word.is_some() {
        cursor.advance(1);
        return Ok(word);
    }
    let chunk = cursor.chunk();
    let wrong = || format!("{chunk:?} is not a date: write it like 2009-06-15 or 15 Jun 2009");
    if let Some(month) = month_of(cursor.text(0)) {
        // `June 15 2009`
        // A word that only begins like a month may be a city's, `Mar del Plata`.
        let Some(day) = cursor.number(1) else { return Ok(None) };
        if day.digits > 2 || cursor.text(2) == ":" {
            return Err(wrong());
        }
        cursor.advance(2);
        skip_ordinal(cursor);
        return with_year(cursor, month, day.value).map(Some).ok_or_else(wrong);
    }
    let Some(first) = cursor.number(0) else { return Ok(None) };
    let mark = cursor.text(1);
    let in_figures = cursor.is_glued(1) && matches!(mark, "-" | "/" | ".");
    if let Some(third) = cursor.number(4).filter(|_| in_figures && cursor.text(3) == mark) {
        // Where dates are written with dots, the day comes first.
        let dotted = mark == "." && first.digits <= 2 && third.digits == 4;
        if first.digits != 4 && !dotted {
            return Err(ambiguous(chunk));
        }
        let month = cursor.number(2).ok_or_else(wrong)?;
        let (year, day) = if dotted { (third.value, first.value) } else { (first.value, third.value) };
        cursor.advance(5);
        let date = Date::from_ymd_opt(year as i32, month.value, day);
        return date.map(|date| Some(Day::Date(date))).ok_or_else(wrong);
    }
    if in_figures && mark == "/" && first.digits <= 2 && cursor.number(2).is_some_and(|next| next.digits <= 2)
    {
        return Err(ambiguous(chunk));
    }
    if first.digits == 8 {
        cursor.advance(1);
        let (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100);
        let date = Date::from_ymd_opt(year as i32, month, day);
        return date.map(|date| Some(Day::Date(date))).ok_or_else(wrong);
    }
    let from = cursor.position();
    cursor.advance(1);
    if first.digits <= 2 {
        skip_ordinal(cursor);
        if cursor.text(0) == "of" || cursor.is_dash(0) {
            cursor.advance(1);
        }
    }
    if let Some(month) = month_of(cursor.text(0)) {
        cursor.advance(1);
        if cursor.is_dash(0) && cursor.number(1).is_some_and(|year| year.digits == 4) {
            cursor.advance(1);
        }
        let day = if first.digits == 4 {
            // `2009 Jun 15`
            let day = cursor.number(0).filter(|day| day.digits <= 2).ok_or_else(wrong)?;
            cursor.advance(1);
            Date::from_ymd_opt(first.value as i32, month, day.value).map(Day::Date)
        } else {
            with_year(cursor, month, first.value)
        };
        return day.map(Some).ok_or_else(wrong);
    }
    cursor.back_to(from);
    Ok(None)
}

/// The `th` of `15th`.
fn skip_ordinal(cursor: &mut Cursor) {
    if cursor.is_glued(0) && matches!(cursor.text(0), "st" | "nd" | "rd" | "th") {
        cursor.advance(1);
    }
}

fn with_year(cursor: &mut Cursor, month: u32, day: u32) -> Option<Day> {
    let year = cursor.number(0).filter(|year| {
        // `15 Jun 2000-2200` is two times.
        let goes_on = cursor.text(1) == ":" || cursor.is_dash(1) && cursor.is_glued(1);
        year.digits == 4 && YEARS.contains(&year.value) && !goes_on
    });
    if let Some(year) = year {
        cursor.advance(1);
        return Date::from_ymd_opt(year.value as i32, month, day).map(Day::Date);
    }
    // A leap year has every day.
    Date::from_ymd_opt(2000, month, day).map(|_| Day::Yearly { month, day })
}

fn ambiguous(chunk: &str) -> String {
    format!(
        "{chunk:?} is in an order that countries read in two ways: write the date like 2026-04-03 or 3 Apr 2026"
    )
}
