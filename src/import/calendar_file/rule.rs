//! A recurrence rule as it is written: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`.
//!
//! Reads the parts that speak of days. What they give is found in `expansion`.

use super::moment::{Moment, quoted, read_moment};
use super::property::Property;
use super::zone_id::Zones;

/// Days of a rule: which periods, which days in them, and when it ends.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rule {
    pub(super) every: Every,
    /// Every so many periods.
    pub(super) interval: i32,
    /// How often at most, the first time counted.
    pub(super) count: Option<u32>,
    /// The last moment, included.
    pub(super) until: Option<Moment>,
    pub(super) months: Vec<i32>,
    /// Days of the month; from its end where negative.
    pub(super) month_days: Vec<i32>,
    pub(super) weekdays: Vec<RuleDay>,
    /// Which of the days of a period; from its end where negative. Empty: all.
    pub(super) places: Vec<i32>,
    /// The weekday that begins a week, Monday = 0.
    pub(super) week_start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// `-1SU`: a weekday, Monday = 0, and which of the month or year, from its end where negative; 0 is every one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RuleDay {
    pub(super) which: i32,
    pub(super) weekday: usize,
}

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// Longer intervals leave the years that can be asked about.
const MAX_INTERVAL: i32 = 100_000;
/// More days in a list are none that differ.
const MAX_LIST: usize = 400;

impl Rule {
    /// Why not, in words, for what is wrong or not known here.
    pub(super) fn read(property: &Property, zones: &Zones) -> Result<Self, String> {
        let mut every = None;
        let mut rule = Self {
            every: Every::Day,
            interval: 1,
            count: None,
            until: None,
            months: vec![],
            month_days: vec![],
            weekdays: vec![],
            places: vec![],
            week_start: 0,
        };
        for part in property.value.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            let wrong = || format!("its rule has {}, which cannot be read", quoted(part));
            let numbers = |limit| numbers(&value, limit).ok_or_else(wrong);
            match name.as_str() {
                "FREQ" => every = Some(frequency(&value)?),
                "INTERVAL" => rule.interval = positive(&value).ok_or_else(wrong)?.min(MAX_INTERVAL),
                "COUNT" => rule.count = Some(positive(&value).ok_or_else(wrong)? as u32),
                "UNTIL" => rule.until = Some(read_moment(&value, property, zones).map_err(|_| wrong())?),
                "BYMONTH" => rule.months = numbers(12)?,
                "BYMONTHDAY" => rule.month_days = numbers(31)?,
                "BYSETPOS" => rule.places = numbers(366)?,
                "BYDAY" => rule.weekdays = rule_days(&value).ok_or_else(wrong)?,
                "WKST" => rule.week_start = weekday(&value).ok_or_else(wrong)?,
                _ if name.starts_with("X-") => {}
                _ => return Err(format!("its rule has {}, which is not known here", quoted(&name))),
            }
        }
        rule.every = every.ok_or("its rule has no FREQ")?;
        rule.checked()
    }

    /// Refuses what the format does not allow, and so gives no meaning.
    fn checked(self) -> Result<Self, String> {
        let counted = self.weekdays.iter().any(|day| day.which != 0);
        let no_days = self.months.is_empty() && self.month_days.is_empty() && self.weekdays.is_empty();
        let fault = if self.months.iter().any(|month| *month < 0) {
            "a negative month"
        } else if counted && matches!(self.every, Every::Day | Every::Week) {
            "counted weekdays in days or weeks"
        } else if self.every == Every::Week && !self.month_days.is_empty() {
            "days of the month in weeks"
        } else if no_days && !self.places.is_empty() {
            "BYSETPOS without days"
        } else {
            return Ok(self);
        };
        Err(format!("its rule has {fault}, which the format does not allow"))
    }
}

fn frequency(value: &str) -> Result<Every, String> {
    match value {
        "DAILY" => Ok(Every::Day),
        "WEEKLY" => Ok(Every::Week),
        "MONTHLY" => Ok(Every::Month),
        "YEARLY" => Ok(Every::Year),
        _ => Err(format!("its rule has the frequency {}, which is not known here", quoted(value))),
    }
}

fn positive(value: &str) -> Option<i32> {
    let digits = value.len() <= 9 && value.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| value.parse().ok()).flatten().filter(|number| *number > 0)
}

/// A list of numbers, none of them 0 or beyond `limit`.
fn numbers(value: &str, limit: i32) -> Option<Vec<i32>> {
    let mut found = vec![];
    for text in value.split(',').map(str::trim) {
        let size = positive(text.trim_start_matches(['+', '-'])).filter(|size| *size <= limit)?;
        let number = if text.starts_with('-') { -size } else { size };
        if !found.contains(&number) {
            found.push(number);
        }
    }
    Some(found)
}

fn rule_days(value: &str) -> Option<Vec<RuleDay>> {
    let mut found = vec![];
    for text in value.split(',').map(str::trim).take(MAX_LIST) {
        let (which, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let which = if which.is_empty() { 0 } else { *numbers(which, 53)?.first()? };
        found.push(RuleDay { which, weekday: weekday(name)? });
    }
    Some(found)
}

fn weekday(name: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|known| *known == name)
}

#[cfg(test)]
mod tests {
    use super::super::lines::Line;
    use super::*;
    use crate::time::{Date, Zone};

    fn read(value: &str) -> Result<Rule, String> {
        let property = Property::read(&Line { number: 1, text: format!("RRULE:{value}") }).unwrap();
        Rule::read(&property, &Zones::new(Zone::UTC))
    }

    #[test]
    fn every_part_that_speaks_of_days_is_read() {
        let rule = read(
            "FREQ=MONTHLY;INTERVAL=2;UNTIL=20270101;BYDAY=MO,+2TU,-1FR;BYMONTHDAY=-1,15;BYMONTH=3,9;BYSETPOS=-1;WKST=SU;",
        );
        let day = |which, weekday| RuleDay { which, weekday };
        assert_eq!(
            rule,
            Ok(Rule {
                every: Every::Month,
                interval: 2,
                count: None,
                until: Some(Moment::Day(Date::from_ymd_opt(2027, 1, 1).unwrap())),
                months: vec![3, 9],
                month_days: vec![-1, 15],
                weekdays: vec![day(0, 0), day(2, 1), day(-1, 4)],
                places: vec![-1],
                week_start: 6,
            })
        );
        assert_eq!(read("freq=daily;count=3;x-note=1").unwrap().count, Some(3));
    }

    #[test]
    fn what_is_not_known_or_not_allowed_is_named() {
        for (value, named) in [
            ("FREQ=HOURLY", "HOURLY"),
            ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO"),
            ("FREQ=YEARLY;BYYEARDAY=1", "BYYEARDAY"),
            ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
            ("RSCALE=HEBREW;FREQ=YEARLY", "RSCALE"),
            ("BYDAY=MO", "no FREQ"),
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
            ("FREQ=DAILY;COUNT=-3", "COUNT=-3"),
            ("FREQ=DAILY;COUNT=99999999999", "COUNT="),
            ("FREQ=DAILY;UNTIL=soon", "UNTIL=soon"),
            ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
            ("FREQ=WEEKLY;BYDAY=éé", "BYDAY=éé"),
            ("FREQ=WEEKLY;BYDAY=", "BYDAY="),
            ("FREQ=WEEKLY;BYDAY=2MO", "counted weekdays"),
            ("FREQ=WEEKLY;BYMONTHDAY=2", "days of the month"),
            ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
            ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
            ("FREQ=YEARLY;BYMONTH=-1", "a negative month"),
            ("FREQ=MONTHLY;BYSETPOS=2", "BYSETPOS without"),
            ("W1 MO TU", "W1 MO TU"),
        ] {
            let why = read(value).unwrap_err();
            assert!(why.contains(named), "{value}: {why}");
        }
    }
}
