//! What people type into the fields of the rules, read forgivingly and refused with an example.

use super::field::{date, length};
use super::when::{ClockTime, Cursor, take_time};
use crate::plan::{
    Crew, Hours, MAX_GAP_MINUTES, MAX_NEVER, MAX_NOTICE_DAYS, Rules, RulesProblem, Window, dates_in,
};
use crate::time::{DATA_RANGE, Date, Instant, day_begins};

/// A typed field of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleField {
    From,
    To,
    Hours,
    CrewHours,
    Notice,
    Gap,
    Never,
}

/// The rules with what `text` in a field says, or what is wrong with the text. An empty field drops its rule.
/// `now` is for weekdays and relative days.
///
/// ```
/// use lowtide::import::{RuleField, read_rule};
/// use lowtide::plan::{Rules, examples::founding_case};
/// let window = &founding_case().windows[0];
/// let rules = read_rule(RuleField::Hours, "22:00-6:00", &Rules::default(), window, None).unwrap();
/// assert_eq!(rules.hours.unwrap().to_string(), "22:00-06:00");
/// ```
pub fn read_rule(
    field: RuleField,
    text: &str,
    rules: &Rules,
    window: &Window,
    now: Option<Instant>,
) -> Result<Rules, String> {
    let text = text.trim();
    let day = |text: &str| {
        let date = date(text, window, now)?;
        let begins = day_begins(rules.zone_for(window), date);
        if DATA_RANGE.start <= begins && begins < DATA_RANGE.end {
            return Ok(date);
        }
        Err(RulesProblem::out_of_range(rules, window, date).to_string())
    };
    let mut rules = rules.clone();
    match field {
        RuleField::From => rules.from = optional(text, day)?,
        RuleField::To => rules.to = optional(text, day)?,
        RuleField::Hours => rules.hours = optional(text, hours)?,
        RuleField::CrewHours => {
            let zone = rules.crew.map_or(window.zone, |crew| crew.zone);
            rules.crew = optional(text, hours)?.map(|hours| Crew { zone, hours });
        }
        RuleField::Notice => rules.notice_days = optional(text, notice)?.unwrap_or(0),
        RuleField::Gap => rules.gap_minutes = optional(text, gap)?.unwrap_or(0),
        RuleField::Never => rules.never = never(text, &rules, window, now)?,
    }
    if matches!(field, RuleField::From | RuleField::To) {
        rules.starts(window).map_err(|problem: RulesProblem| problem.to_string())?;
    }
    Ok(rules)
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some) }
}

/// `22:00-06:00`, also with another dash, spaces, hours of one digit, and `9am-5:30 pm`.
fn hours(text: &str) -> Result<Hours, String> {
    let plain = text.replace(['–', '—'], "-").replace(' ', "").to_ascii_lowercase();
    let two_digits = |time: &str| {
        let time = if time.contains(':') { time.to_owned() } else { format!("{time}:00") };
        if time.find(':') == Some(1) { format!("0{time}") } else { time }
    };
    let spelled = |time: &str| half_of_the_day(time).unwrap_or_else(|| two_digits(time));
    let spelled = plain.split_once('-').map(|(from, to)| format!("{}-{}", spelled(from), spelled(to)));
    spelled
        .unwrap_or_default()
        .parse()
        .map_err(|_| format!("{text:?} are not hours of a day: write them like 22:00-06:00"))
}

/// `9am` and `5:30pm` as `09:00` and `17:30`.
fn half_of_the_day(text: &str) -> Option<String> {
    let mut cursor = Cursor::new(text, text);
    let ClockTime { hour, minute } =
        take_time(&mut cursor).ok()?.filter(|_| cursor.is_done() && text.ends_with('m'))?;
    Some(format!("{hour:02}:{minute:02}"))
}

/// `7`, `7 days`, `2 weeks`
fn notice(text: &str) -> Result<u16, String> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let weeks = matches!(unit.trim_start(), "w" | "week" | "weeks");
    let named = weeks || matches!(unit.trim_start(), "" | "d" | "day" | "days");
    let days = number.parse::<u16>().ok().filter(|_| named);
    let days = days
        .and_then(|number| number.checked_mul(if weeks { 7 } else { 1 }))
        .filter(|days| *days <= MAX_NOTICE_DAYS);
    days.ok_or_else(|| format!("{text:?} is no notice: use 0 to {MAX_NOTICE_DAYS} days"))
}

fn gap(text: &str) -> Result<u32, String> {
    let minutes = length(text)?;
    if minutes > MAX_GAP_MINUTES {
        return Err(format!(
            "a gap of {minutes} minutes is too wide: use at most {} days",
            MAX_GAP_MINUTES / 1440
        ));
    }
    Ok(minutes)
}

/// `2026-12-20..2027-01-03, 27 Nov 2026`
fn never(
    text: &str,
    rules: &Rules,
    window: &Window,
    now: Option<Instant>,
) -> Result<Vec<(Date, Date)>, String> {
    let parts: Vec<&str> = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > MAX_NEVER {
        return Err(format!("{} stretches are too many: use at most {MAX_NEVER}", parts.len()));
    }
    let stretch = |part: &&str| {
        let (from, to) = part.split_once("..").or_else(|| part.split_once(" to ")).unwrap_or((part, part));
        let (from, to) = (date(from.trim(), window, now)?, date(to.trim(), window, now)?);
        dates_in(rules.zone_for(window), from, to).map_err(|problem| problem.to_string())?;
        Ok((from, to))
    };
    parts.iter().map(stretch).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    fn read(field: RuleField, text: &str) -> Result<Rules, String> {
        read_rule(field, text, &Rules::default(), &founding_case().windows[0], None)
    }

    #[test]
    fn dates_are_read_as_in_the_window_form_and_a_range_must_be_one() {
        let rules = read(RuleField::From, "10 Jun 2009").unwrap();
        assert_eq!(rules.from.map(|date| date.to_string()).as_deref(), Some("2009-06-10"));
        assert_eq!(read(RuleField::From, ""), Ok(Rules::default()));
        assert!(read(RuleField::To, "1 Jun 2012").unwrap_err().contains("too long"));
        assert!(read(RuleField::From, "1999-01-01").unwrap_err().contains("leaves the clock data: choose"));
        assert!(read(RuleField::From, "soonish").unwrap_err().contains("is not a date"));
    }

    #[test]
    fn hours_are_read_forgivingly() {
        let hours = |text| read(RuleField::Hours, text).map(|rules| rules.hours.unwrap().to_string());
        assert_eq!(hours("9–17"), Ok("09:00-17:00".to_owned()));
        assert_eq!(hours("22:30 - 6:00"), Ok("22:30-06:00".to_owned()));
        assert_eq!(hours("9am-5:30 PM"), Ok("09:00-17:30".to_owned()));
        assert_eq!(
            hours("nine – five").unwrap_err(),
            "\"nine – five\" are not hours of a day: write them like 22:00-06:00"
        );
        assert!(hours("night").is_err());
        assert!(hours("-").is_err());
    }

    #[test]
    fn the_crew_keeps_its_zone_and_begins_on_the_plan_s() {
        let rules = read(RuleField::CrewHours, "9-17").unwrap();
        assert_eq!(rules.crew.unwrap().zone.name(), "America/Los_Angeles");
    }

    #[test]
    fn stretches_of_dates_are_a_list() {
        let rules = read(RuleField::Never, "2009-06-20..2009-06-22, 1 July 2009").unwrap();
        let dates: Vec<String> = rules.never.iter().map(|(from, to)| format!("{from} {to}")).collect();
        assert_eq!(dates, ["2009-06-20 2009-06-22", "2009-07-01 2009-07-01"]);
        assert!(read(RuleField::Never, "2009-06-22..2009-06-20").unwrap_err().contains("earlier date first"));
    }

    #[test]
    fn numbers_have_limits() {
        assert_eq!(read(RuleField::Notice, "7 days").unwrap().notice_days, 7);
        assert!(read(RuleField::Notice, "400").unwrap_err().contains("0 to 366 days"));
        assert_eq!(read(RuleField::Gap, "2 h").unwrap().gap_minutes, 120);
        assert!(read(RuleField::Gap, "40 d").is_err());
    }

    #[test]
    fn notice_is_in_days_or_weeks_and_in_nothing_else() {
        for (text, days) in [("7", 7), ("14 days", 14), ("3d", 3), ("1 day", 1), ("2 weeks", 14), ("1w", 7)] {
            assert_eq!(notice(text), Ok(days), "{text}");
        }
        for text in ["48 hours", "2 x", "days", "", "-1", "9999 weeks", "367"] {
            assert!(notice(text).is_err(), "{text}");
        }
    }
}
