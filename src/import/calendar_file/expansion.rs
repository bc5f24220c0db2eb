//! The days that a rule gives, by the table of RFC 5545 3.3.10.
//!
//! Looks at every day of every period, because that is short and plain; a budget of days bounds the work for a
//! whole file. Knows dates and nothing of clocks.

use chrono::{Datelike as _, Days};

use super::rule::{Every, Rule, RuleDay};
use crate::time::{Date, weekday};

/// What may still be done for a file, in days looked at.
pub(super) struct Work {
    left: u32,
}

/// The days of a rule within a horizon.
#[derive(Debug, Default, PartialEq)]
pub(super) struct RuleDays {
    pub(super) days: Vec<Date>,
    /// It repeats beyond the horizon.
    pub(super) goes_on: bool,
    /// There were more days than are kept, or the file's work was done.
    pub(super) cut: bool,
}

impl Work {
    pub(super) fn of(days: u32) -> Self {
        Self { left: days }
    }

    /// Takes so many days; `false` when there are none left.
    pub(super) fn take(&mut self, days: u32) -> bool {
        let enough = self.left >= days;
        self.left = self.left.saturating_sub(days);
        enough
    }
}

impl Rule {
    /// The days from `start` on that lie within the horizon, both ends included, at most `limit`. `start` is
    /// always one of them, and the first that is counted.
    pub(super) fn days(&self, start: Date, horizon: (Date, Date), limit: usize, work: &mut Work) -> RuleDays {
        let rule = self.with_days_of(start);
        let mut found = RuleDays::default();
        let mut count = 1;
        if horizon.0 <= start && start <= horizon.1 {
            found.days.push(start);
        }
        let first = if rule.count.is_some() { 0 } else { rule.periods_before(start, horizon.0) };
        for period in (first..).step_by(rule.interval as usize) {
            let Some((from, to)) = rule.period(start, period) else { break };
            if from > horizon.1 {
                found.goes_on = rule.count.is_none_or(|most| count < most);
                break;
            }
            let Some(days) = rule.days_of_period(from, to, work) else {
                found.cut = true;
                break;
            };
            for day in days.into_iter().filter(|day| *day > start) {
                if rule.count.is_some_and(|most| count >= most) {
                    return found;
                }
                count += 1;
                if day > horizon.1 {
                    found.goes_on = true;
                    return found;
                }
                if day >= horizon.0 {
                    if found.days.len() >= limit {
                        found.cut = true;
                        return found;
                    }
                    found.days.push(day);
                }
            }
        }
        found
    }

    /// The rule with the days that it leaves to the start.
    fn with_days_of(&self, start: Date) -> Self {
        let mut rule = self.clone();
        if rule.weekdays.is_empty() && rule.month_days.is_empty() {
            match rule.every {
                Every::Day => {}
                Every::Week => rule.weekdays.push(RuleDay { which: 0, weekday: weekday(start) }),
                Every::Month | Every::Year => {
                    rule.month_days.push(start.day() as i32);
                    if rule.every == Every::Year && rule.months.is_empty() {
                        rule.months.push(start.month() as i32);
                    }
                }
            }
        }
        rule
    }

    /// How many periods can be left out because they end before the horizon, a multiple of the interval.
    fn periods_before(&self, start: Date, horizon: Date) -> i32 {
        let days = horizon.signed_duration_since(start).num_days().max(0) as i32;
        let periods = match self.every {
            Every::Day => days,
            Every::Week => days / 7,
            Every::Month => days / 31,
            Every::Year => days / 366,
        };
        (periods - 1).max(0) / self.interval * self.interval
    }

    /// The first and last day of the period that is so many after that of `start`. `None` beyond all dates.
    fn period(&self, start: Date, after: i32) -> Option<(Date, Date)> {
        let ends = |from: Date, days| Some((from, from.checked_add_days(Days::new(days))?));
        match self.every {
            Every::Day => ends(start.checked_add_days(Days::new(after as u64))?, 0),
            Every::Week => {
                let passed = (weekday(start) + 7 - self.week_start) % 7;
                let week = start.checked_sub_days(Days::new(passed as u64))?;
                ends(week.checked_add_days(Days::new(after as u64 * 7))?, 6)
            }
            Every::Month => {
                let month =
                    start.year().checked_mul(12)?.checked_add(start.month0() as i32)?.checked_add(after)?;
                let from = Date::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)?;
                Some((from, end_of_month(from)?))
            }
            Every::Year => {
                let year = start.year().checked_add(after)?;
                Some((Date::from_ymd_opt(year, 1, 1)?, Date::from_ymd_opt(year, 12, 31)?))
            }
        }
    }

    /// The days of one period, in order. `None` when the work is done.
    fn days_of_period(&self, from: Date, to: Date, work: &mut Work) -> Option<Vec<Date>> {
        let mut days = vec![];
        let mut day = from;
        while day <= to {
            if !work.take(1) {
                return None;
            }
            let month = day.month() as i32;
            let last = end_of_month(day)?;
            if !self.months.is_empty() && !self.months.contains(&month) {
                day = last;
            } else if self.has(day, last.day()) {
                days.push(day);
            }
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        if self.places.is_empty() {
            return Some(days);
        }
        let count = days.len() as i32;
        let place = |index: usize| index as i32 + 1;
        let wanted = |index| self.places.iter().any(|p| *p == place(index) || *p == place(index) - 1 - count);
        Some((0..days.len()).filter(|index| wanted(*index)).map(|index| days[index]).collect())
    }

    /// Whether a day of the right month is one of the rule's; the month has `length` days.
    fn has(&self, day: Date, length: u32) -> bool {
        let length = length as i32;
        let in_month = day.day() as i32;
        let counted_in_year = self.every == Every::Year && self.months.is_empty();
        let (ordinal, all) = if counted_in_year {
            (day.ordinal() as i32, if day.leap_year() { 366 } else { 365 })
        } else {
            (in_month, length)
        };
        let which = [0, (ordinal - 1) / 7 + 1, -((all - ordinal) / 7 + 1)];
        let month_day = |wanted: &i32| *wanted == in_month || *wanted == in_month - length - 1;
        let rule_day = |wanted: &RuleDay| wanted.weekday == weekday(day) && which.contains(&wanted.which);
        (self.month_days.is_empty() || self.month_days.iter().any(month_day))
            && (self.weekdays.is_empty() || self.weekdays.iter().any(rule_day))
    }
}

fn end_of_month(day: Date) -> Option<Date> {
    day.with_day(31).or_else(|| day.with_day(30)).or_else(|| day.with_day(29)).or_else(|| day.with_day(28))
}

#[cfg(test)]
mod tests {
    use super::super::lines::Line;
    use super::super::property::Property;
    use super::super::zone_id::Zones;
    use super::*;
    use crate::time::{Zone, parse_date};

    fn date(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn rule(value: &str) -> Rule {
        let property = Property::read(&Line { number: 1, text: format!("RRULE:{value}") }).unwrap();
        Rule::read(&property, &Zones::new(Zone::UTC)).unwrap()
    }

    fn days(value: &str, start: &str, to: &str) -> String {
        let horizon = (date("2000-01-01"), date(to));
        let found = rule(value).days(date(start), horizon, 100, &mut Work::of(100_000));
        found.days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn black_friday_is_the_friday_after_the_fourth_thursday() {
        assert_eq!(
            days(
                "FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29",
                "2023-11-24",
                "2030-12-31"
            ),
            "2023-11-24 2024-11-29 2025-11-28 2026-11-27 2027-11-26 2028-11-24 2029-11-23 2030-11-29"
        );
    }

    #[test]
    fn days_weeks_months_and_years_are_counted_from_the_start() {
        for (value, start, want) in [
            ("FREQ=DAILY;INTERVAL=10;COUNT=3", "2026-01-25", "2026-01-25 2026-02-04 2026-02-14"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4", "1997-08-05", ""),
            ("FREQ=WEEKLY;COUNT=2", "2026-12-30", "2026-12-30 2027-01-06"),
            ("FREQ=MONTHLY;COUNT=3", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31", "2026-01-31 2026-02-28 2026-03-31"),
            ("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2026-01-13", "2026-01-13 2026-02-10 2026-03-10"),
            ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-01-30", "2026-01-30 2026-02-27"),
            ("FREQ=MONTHLY;BYDAY=5FR;COUNT=3", "2026-01-30", "2026-01-30 2026-05-29 2026-07-31"),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "2026-02-13", "2026-02-13 2026-03-13 2026-11-13"),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "2026-01-30", "2026-01-30 2026-02-27"),
            ("FREQ=YEARLY;COUNT=2", "2024-02-29", "2024-02-29 2028-02-29"),
            ("FREQ=YEARLY;BYMONTH=3,6;COUNT=3", "2026-03-15", "2026-03-15 2026-06-15 2027-03-15"),
            ("FREQ=YEARLY;BYMONTHDAY=31;COUNT=3", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31"),
            ("FREQ=YEARLY;BYDAY=20MO;COUNT=3", "2026-05-18", "2026-05-18 2027-05-17 2028-05-15"),
            ("FREQ=YEARLY;BYDAY=-1MO;COUNT=2", "2026-12-28", "2026-12-28 2027-12-27"),
            ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3", "2026-11-26", "2026-11-26 2027-11-25 2028-11-23"),
            ("FREQ=DAILY;BYMONTH=2;BYDAY=SU;COUNT=2", "2026-02-22", "2026-02-22 2027-02-07"),
        ] {
            assert_eq!(days(value, start, "2030-12-31"), want, "{value}");
        }
    }

    #[test]
    fn the_day_that_begins_a_week_matters_every_other_week() {
        let value = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=";
        let from = "2026-08-04";
        assert_eq!(
            days(&format!("{value}MO"), from, "2030-01-01"),
            "2026-08-04 2026-08-09 2026-08-18 2026-08-23"
        );
        assert_eq!(
            days(&format!("{value}SU"), from, "2030-01-01"),
            "2026-08-04 2026-08-16 2026-08-18 2026-08-30"
        );
    }

    #[test]
    fn a_start_that_the_rule_does_not_give_is_still_the_first() {
        assert_eq!(
            days("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-24", "2030-01-01"),
            "2026-11-24 2026-11-30 2026-12-07"
        );
    }

    #[test]
    fn periods_before_the_horizon_are_left_out_and_nothing_else_changes() {
        for value in [
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;INTERVAL=5;BYDAY=SU,WE",
            "FREQ=MONTHLY;INTERVAL=7;BYMONTHDAY=-2,31",
            "FREQ=YEARLY;INTERVAL=3;BYDAY=-3SA",
        ] {
            let all = rule(value).days(
                date("2001-05-09"),
                (date("2001-01-01"), date("2029-06-30")),
                9999,
                &mut Work::of(99_999),
            );
            for from in ["2001-05-10", "2016-02-29", "2029-06-01"].map(date) {
                let late = rule(value).days(
                    date("2001-05-09"),
                    (from, date("2029-06-30")),
                    9999,
                    &mut Work::of(99_999),
                );
                let want: Vec<_> = all.days.iter().copied().filter(|day| *day >= from).collect();
                assert_eq!((late.days, late.goes_on), (want, true), "{value} from {from}");
            }
        }
    }

    #[test]
    fn the_end_is_known_from_the_horizon_and_the_work_is_bounded() {
        let ask = |value: &str, work: u32| {
            let found = rule(value).days(
                date("2026-01-01"),
                (date("2026-01-01"), date("2026-12-31")),
                20,
                &mut Work::of(work),
            );
            (found.days.len(), found.goes_on, found.cut)
        };
        assert_eq!(ask("FREQ=MONTHLY;COUNT=12", 9999), (12, false, false));
        assert_eq!(ask("FREQ=MONTHLY;COUNT=13", 9999), (12, true, false));
        assert_eq!(ask("FREQ=MONTHLY", 9999), (12, true, false));
        assert_eq!(ask("FREQ=DAILY", 9999), (20, false, true));
        assert_eq!(ask("FREQ=DAILY", 10), (10, false, true));
        assert_eq!(ask("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 9999), (1, true, false));
        assert_eq!(ask("FREQ=YEARLY;INTERVAL=100000", 9999), (1, true, false));
    }
}
