//! Dates and times in writing.
//!
//! By hand and not by chrono's patterns: those bring a formatting engine of some 8 kB (gzip) into the
//! page, for a handful of fixed forms.

use chrono::{Datelike as _, Timelike as _};

use super::civil::{Civil, Date, begins};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `21:45`
pub fn clock_time(civil: Civil) -> String {
    format!("{:02}:{:02}", civil.hour(), civil.minute())
}

/// The hour of the day, 0 to 23.
pub fn hour(civil: Civil) -> u32 {
    civil.hour()
}

/// Minutes since midnight, 0 to 1439.
pub fn minute_of_day(civil: Civil) -> u32 {
    civil.hour() * 60 + civil.minute()
}

/// `2009-06-15T21:45`
pub fn iso_minute(civil: Civil) -> String {
    format!("{}T{}", civil.date(), clock_time(civil))
}

/// `June`
pub fn month_name(date: Date) -> &'static str {
    MONTHS[date.month0() as usize]
}

/// `Jun`
pub fn short_month(date: Date) -> &'static str {
    &month_name(date)[..3]
}

/// 6 of 15 June.
pub fn month_number(date: Date) -> u32 {
    date.month()
}

/// 2009 of 15 June 2009.
pub fn year_of(date: Date) -> i32 {
    date.year()
}

/// 1 January of a year of the clock data or next to it.
pub fn new_year(year: i32) -> Date {
    Date::from_ymd_opt(year, 1, 1).expect("a year next to those of the data is one of the calendar")
}

/// A date at a minute of the day, 0 to 1439.
pub fn at_minute(date: Date, minute_of_day: i64) -> Civil {
    date.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::minutes(minute_of_day)
}

/// The month, 1 to 12, that a word such as `jun`, `Sept` or `June` names.
pub fn month_of(word: &str) -> Option<u32> {
    let month = MONTHS.iter().position(|month| begins(month, word))?;
    (word.len() >= 3).then_some(month as u32 + 1)
}

/// 15 of 15 June.
pub fn day_of_month(date: Date) -> u32 {
    date.day()
}

/// The date so many days later; `None` beyond all calendars.
pub fn days_from(date: Date, days: i64) -> Option<Date> {
    date.checked_add_signed(chrono::TimeDelta::days(days))
}

/// `15 June`
pub fn day_and_month(date: Date) -> String {
    format!("{} {}", date.day(), month_name(date))
}

/// `15 June 2009`
pub fn calendar_day(date: Date) -> String {
    format!("{} {}", day_and_month(date), date.year())
}

/// `16 Jun 2009`
pub fn short_calendar_day(date: Date) -> String {
    format!("{} {} {}", date.day(), short_month(date), date.year())
}

/// `June 2009`
pub fn month_and_year(date: Date) -> String {
    format!("{} {}", month_name(date), date.year())
}

/// `12 June 2009`, `13 to 30 June 2009`, `1 June to 31 July 2027`: both included.
pub fn calendar_days(from: Date, to: Date) -> String {
    let last = calendar_day(to);
    if from == to {
        last
    } else if (from.year(), from.month()) == (to.year(), to.month()) {
        format!("{} to {last}", from.day())
    } else if from.year() == to.year() {
        format!("{} to {last}", day_and_month(from))
    } else {
        format!("{} to {last}", calendar_day(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_civil;

    #[test]
    fn fixed_forms_agree_with_the_patterns_of_chrono() {
        let mut civil = parse_civil("2000-01-01T00:00").unwrap();
        for _ in 0..500 {
            let date = civil.date();
            assert_eq!(clock_time(civil), civil.format("%H:%M").to_string());
            assert_eq!(iso_minute(civil), civil.format("%Y-%m-%dT%H:%M").to_string());
            assert_eq!(month_name(date), date.format("%B").to_string());
            assert_eq!(calendar_day(date), date.format("%-d %B %Y").to_string());
            assert_eq!(short_calendar_day(date), date.format("%-d %b %Y").to_string());
            assert_eq!(month_and_year(date), date.format("%B %Y").to_string());
            civil += chrono::TimeDelta::minutes(51_113);
        }
    }

    #[test]
    fn months_are_found_by_their_names_and_beginnings() {
        assert_eq!(
            ["jun", "Sept", "MAY", "ju", "junes", "é"].map(month_of),
            [Some(6), Some(9), Some(5), None, None, None]
        );
    }

    #[test]
    fn spans_of_days_name_what_both_share_only_once() {
        let said = |from: &str, to: &str| {
            calendar_days(crate::time::parse_date(from).unwrap(), crate::time::parse_date(to).unwrap())
        };
        assert_eq!(said("2009-06-12", "2009-06-12"), "12 June 2009");
        assert_eq!(said("2009-06-13", "2009-06-30"), "13 to 30 June 2009");
        assert_eq!(said("2027-06-01", "2027-07-31"), "1 June to 31 July 2027");
        assert_eq!(said("2026-12-24", "2027-02-06"), "24 December 2026 to 6 February 2027");
    }
}
