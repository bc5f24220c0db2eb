//! What a better window has to keep to: the hard rules of a search.

use std::fmt;
use std::str::FromStr;

use super::place::Place;
use super::window::{Window, WindowProblem};
use crate::time::{DATA_RANGE, DAY_MINUTES, Date, Instant, Span, Zone, calendar_day, day_begins, days_from};
use crate::world::Weekdays;

/// The longest range that is searched, in days: two years, one of them a leap year.
pub const MAX_RANGE_DAYS: i64 = 731;
/// The most stretches of dates that a plan keeps clear of.
pub const MAX_NEVER: usize = 20;
/// The most places that a plan protects.
pub const MAX_PROTECTED: usize = 60;
/// The longest notice, in days.
pub const MAX_NOTICE_DAYS: u16 = 366;
/// The widest gap to another window, in minutes: 28 days.
pub const MAX_GAP_MINUTES: u32 = 28 * 24 * 60;

/// Where no dates are given, the starts from so many days before the window's own date to as many after.
const DAYS_AROUND: i64 = 3;

const MINUTES_A_DAY: u16 = DAY_MINUTES as u16;

/// Hours of a day on a clock, in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    /// 0 to 1439.
    pub from: u16,
    /// 1 to 1440, exclusive; at or before `from` it lies on the next day.
    pub to: u16,
}

/// When the crew works, by a clock of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Crew {
    pub zone: Zone,
    pub hours: Hours,
}

/// Hard rules for a window's start, and for the window as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// The first and the last date of the start; `None` is three days before and after the window's own.
    pub from: Option<Date>,
    pub to: Option<Date>,
    /// Whose dates, weekdays and hours are meant; `None` is the window's zone.
    pub zone: Option<Zone>,
    /// Of the start; none means any.
    pub weekdays: Weekdays,
    /// Of the start.
    pub hours: Option<Hours>,
    /// The whole window lies within these hours.
    pub crew: Option<Crew>,
    /// The start is at least so many times 24 hours from now.
    pub notice_days: u16,
    /// Dates of which no minute is touched, both included.
    pub never: Vec<(Date, Date)>,
    /// Places that may not lose a daytime minute.
    pub protect: Vec<Place>,
    /// At least so many minutes to every other window of the plan.
    pub gap_minutes: u32,
}

/// What is wrong with the rules, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesProblem {
    /// The last date is before the first.
    Reversed { from: Date, to: Date },
    /// The range is too long.
    Long { days: i64 },
    /// Not every window that starts on a date lies within the clock data; from the first to the last date it does.
    OutOfRange { date: Date, first: Date, last: Date },
    /// The clocks of the zone skipped the date.
    Skipped { date: Date, zone: Zone },
    /// A gap is asked for, and another window of the plan, by its place there, names no instant.
    Gap { window: usize, problem: WindowProblem },
}

impl fmt::Display for RulesProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reversed { from, to } => write!(
                f,
                "{} is before {}: put the earlier date first",
                calendar_day(*to),
                calendar_day(*from)
            ),
            Self::Long { days } => {
                write!(
                    f,
                    "a search over {days} days is too long: use at most two years ({MAX_RANGE_DAYS} days)"
                )
            }
            Self::OutOfRange { date, first, last } => write!(
                f,
                "a window that starts on {} leaves the clock data: choose dates from {} to {}",
                calendar_day(*date),
                calendar_day(*first),
                calendar_day(*last)
            ),
            Self::Skipped { date, zone } => {
                write!(f, "{} does not exist in {zone}: choose another date", calendar_day(*date))
            }
            Self::Gap { problem, .. } => {
                write!(f, "no gap can be kept to a window that names no time: {problem}")
            }
        }
    }
}

impl std::error::Error for RulesProblem {}

impl Rules {
    /// The zone whose dates, weekdays and hours are meant.
    pub fn zone_for(&self, window: &Window) -> Zone {
        self.zone.unwrap_or(window.zone)
    }

    /// The first and the last date of the start.
    pub fn dates(&self, window: &Window) -> Result<(Date, Date), RulesProblem> {
        let date = window
            .resolve_start()
            .map_or(window.start.date(), |start| self.zone_for(window).local(start).civil.date());
        // The days around a window at the edge of the clock data end with it.
        let zone = self.zone_for(window);
        let last = zone.local(DATA_RANGE.end.plus_minutes(-1)).civil.date();
        let first = zone.local(DATA_RANGE.start).civil.date();
        let near = |days| days_from(date, days).unwrap_or(date).clamp(first.min(date), last.max(date));
        let from =
            self.from.unwrap_or_else(|| self.to.map_or(near(-DAYS_AROUND), |to| to.min(near(-DAYS_AROUND))));
        let to = self.to.unwrap_or_else(|| near(DAYS_AROUND).max(from));
        if to < from {
            return Err(RulesProblem::Reversed { from, to });
        }
        let days = (to - from).num_days() + 1;
        if days > MAX_RANGE_DAYS {
            return Err(RulesProblem::Long { days });
        }
        Ok((from, to))
    }

    /// Every start that is looked at, whatever the other rules say.
    pub fn starts(&self, window: &Window) -> Result<Span, RulesProblem> {
        let (from, to) = self.dates(window)?;
        let zone = self.zone_for(window);
        let typed = dates_in(zone, from, to)?;
        let last = last_start(window);
        let span = match (self.from, self.to) {
            (None, None) => Span::new(typed.start.max(DATA_RANGE.start), typed.end.min(last)),
            _ => typed,
        };
        if span.start < DATA_RANGE.start || span.start >= last {
            return Err(out_of_range(zone, last, from));
        }
        if span.end > last {
            return Err(out_of_range(zone, last, to));
        }
        if span.minutes() == 0 {
            return Err(RulesProblem::Skipped { date: from, zone });
        }
        Ok(span)
    }
}

impl RulesProblem {
    /// A date that lies outside the clock data; the dates that do not are those of a window's starts.
    pub fn out_of_range(rules: &Rules, window: &Window, date: Date) -> Self {
        out_of_range(rules.zone_for(window), last_start(window), date)
    }
}

/// The instant by which a window has to start to end within the clock data.
fn last_start(window: &Window) -> Instant {
    DATA_RANGE.end.plus_minutes(1 - i64::from(window.minutes))
}

/// The dates that lie wholly within the clock data up to `last`, for one that does not.
fn out_of_range(zone: Zone, last: Instant, date: Date) -> RulesProblem {
    let first = zone.local(DATA_RANGE.start).civil.date();
    let begun = i64::from(day_begins(zone, first) < DATA_RANGE.start);
    let last = zone.local(last).civil.date();
    RulesProblem::OutOfRange {
        date,
        first: days_from(first, begun).unwrap_or(first),
        last: days_from(last, -1).unwrap_or(last),
    }
}

/// The instants of dates in a zone, both included.
pub fn dates_in(zone: Zone, from: Date, to: Date) -> Result<Span, RulesProblem> {
    if to < from {
        return Err(RulesProblem::Reversed { from, to });
    }
    let begins = |date: Date| -> Instant { day_begins(zone, date) };
    let after = days_from(to, 1).ok_or_else(|| out_of_range(zone, DATA_RANGE.end, to))?;
    Ok(Span::new(begins(from), begins(after)))
}

impl Hours {
    /// Whether a minute of the day lies within.
    pub fn contain(self, minute_of_day: u16) -> bool {
        if self.to > self.from {
            (self.from..self.to).contains(&minute_of_day)
        } else {
            minute_of_day >= self.from || minute_of_day < self.to
        }
    }
}

/// A text that names no hours of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursError(pub String);

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let like = if self.0 == "00:00-00:00" { "00:00-24:00" } else { "22:00-06:00" };
        write!(f, "{:?} are not hours of a day: write them like {like}", self.0)
    }
}

impl std::error::Error for HoursError {}

/// `07:30-19:00`
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = self;
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    /// Reads `07:30-19:00`; the end may be `24:00`, and may lie on the next day.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let hours = || {
            let (from, to) = text.split_once('-')?;
            let (from, to) = (minute_of_day(from)?, minute_of_day(to)?);
            // "22:00-00:00" ends at midnight; "00:00-00:00" would be empty or everything: ask again.
            let to = if to == 0 { MINUTES_A_DAY } else { to };
            let whole = from == 0 && to == MINUTES_A_DAY && !text.ends_with("24:00");
            (from < MINUTES_A_DAY && from != to && !whole).then_some(Self { from, to })
        };
        hours().ok_or_else(|| HoursError(text.to_owned()))
    }
}

/// Reads `07:30`, up to `24:00`.
fn minute_of_day(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |s: &str| (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse().ok())?;
    let (hours, minutes): (u16, u16) = (digits(hours)?, digits(minutes)?);
    (minutes < 60 && hours * 60 + minutes <= MINUTES_A_DAY).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{parse_civil, parse_date};

    fn window(start: &str, zone: &str) -> Window {
        Window::of(parse_civil(start).unwrap(), Zone::parse(zone).unwrap(), 60)
    }

    fn date(text: &str) -> Option<Date> {
        parse_date(text).ok()
    }

    #[test]
    fn without_dates_the_week_around_the_window_is_searched() {
        let (from, to) = Rules::default().dates(&window("2009-06-15T21:45", "America/Los_Angeles")).unwrap();
        assert_eq!((from.to_string(), to.to_string()), ("2009-06-12".into(), "2009-06-18".into()));
        let only_to = Rules { to: date("2009-06-01"), ..Rules::default() };
        let (from, to) = only_to.dates(&window("2009-06-15T21:45", "UTC")).unwrap();
        assert_eq!((from.to_string(), to.to_string()), ("2009-06-01".into(), "2009-06-01".into()));
    }

    #[test]
    fn the_dates_are_those_of_the_rules_own_zone_where_there_is_one() {
        let rules = Rules { zone: Some(Zone::parse("Asia/Tehran").unwrap()), ..Rules::default() };
        let (from, _) = rules.dates(&window("2009-06-15T21:45", "America/Los_Angeles")).unwrap();
        assert_eq!(from.to_string(), "2009-06-13");
    }

    #[test]
    fn a_range_of_one_day_has_the_minutes_of_that_day() {
        let rules = Rules { from: date("2026-03-29"), to: date("2026-03-29"), ..Rules::default() };
        let starts = rules.starts(&window("2026-03-29T12:00", "Europe/Berlin")).unwrap();
        assert_eq!(starts.minutes(), 23 * 60);
        assert_eq!(starts.start.to_string(), "2026-03-28T23:00:00Z");
    }

    #[test]
    fn ranges_that_cannot_be_searched_are_refused_with_the_remedy() {
        let problem = |from, to| {
            let rules = Rules { from: date(from), to: date(to), ..Rules::default() };
            rules.starts(&window("2026-03-29T12:00", "UTC")).unwrap_err().to_string()
        };
        assert_eq!(
            problem("2026-02-01", "2026-01-01"),
            "1 January 2026 is before 1 February 2026: put the earlier date first"
        );
        assert!(problem("2026-01-01", "2028-01-02").contains("over 732 days"));
    }

    #[test]
    fn at_either_end_of_the_clock_data_the_first_and_the_last_date_that_work_are_said() {
        let tried = |from: &str, to: &str, zone: &str, minutes| {
            let rules = Rules { from: date(from), to: date(to), ..Rules::default() };
            rules.starts(&Window { minutes, ..window("2026-03-29T12:00", zone) })
        };
        for (zone, minutes, first, last) in [
            ("UTC", 1, "2000-01-01", "2069-12-31"),
            ("UTC", 60, "2000-01-01", "2069-12-30"),
            ("UTC", 14 * 1440, "2000-01-01", "2069-12-17"),
            ("Europe/Berlin", 1, "2000-01-02", "2069-12-31"),
            ("America/Los_Angeles", 60, "2000-01-01", "2069-12-30"),
        ] {
            for works in [first, last] {
                assert!(tried(works, works, zone, minutes).is_ok(), "{works} in {zone}");
            }
            let (before, after) = (date(first).unwrap().pred_opt(), date(last).unwrap().succ_opt());
            for beyond in [before, after].map(|date| date.unwrap()) {
                let text = beyond.to_string();
                let (first, last) = (date(first).unwrap(), date(last).unwrap());
                assert_eq!(
                    tried(&text, &text, zone, minutes),
                    Err(RulesProblem::OutOfRange { date: beyond, first, last }),
                    "{text} in {zone}"
                );
            }
        }
        assert_eq!(
            tried("2069-12-30", "2069-12-30", "UTC", 14 * 1440).unwrap_err().to_string(),
            "a window that starts on 30 December 2069 leaves the clock data: \
             choose dates from 1 January 2000 to 17 December 2069"
        );
    }

    #[test]
    fn a_date_that_never_happened_is_refused_and_a_range_around_it_is_not() {
        let starts = |from, to| {
            let rules = Rules { from: date(from), to: date(to), ..Rules::default() };
            rules.starts(&window("2011-12-29T22:00", "Pacific/Apia"))
        };
        assert_eq!(
            starts("2011-12-30", "2011-12-30").unwrap_err().to_string(),
            "30 December 2011 does not exist in Pacific/Apia: choose another date"
        );
        assert_eq!(starts("2011-12-30", "2011-12-31").unwrap().minutes(), 1440);
    }

    #[test]
    fn the_days_around_a_window_end_with_the_clock_data() {
        for (start, zone) in
            [("2000-01-01T00:00", "UTC"), ("2000-01-01T09:00", "Asia/Tokyo"), ("2069-12-31T22:00", "UTC")]
        {
            let starts = Rules::default().starts(&window(start, zone)).unwrap();
            assert!(DATA_RANGE.start <= starts.start && starts.end <= DATA_RANGE.end, "{start} {zone}");
            assert!(starts.minutes() > 3 * 1440, "{start} {zone}");
        }
    }

    #[test]
    fn hours_may_cross_midnight() {
        let night: Hours = "22:00-06:00".parse().unwrap();
        assert!(night.contain(23 * 60) && night.contain(0) && !night.contain(6 * 60) && !night.contain(720));
        let day: Hours = "09:00-24:00".parse().unwrap();
        assert!(day.contain(1439) && !day.contain(0));
        assert_eq!(night.to_string(), "22:00-06:00");
        assert!("9-17".parse::<Hours>().is_err());
    }
}
