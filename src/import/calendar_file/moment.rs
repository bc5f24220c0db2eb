//! Days, times and lengths as calendar files write them.

use chrono::{Days, NaiveTime};

use super::property::Property;
use super::zone_id::Zones;
use crate::time::{Civil, DAY_MINUTES, Date, Instant, Resolution, Zone, resolve};

/// A day of every calendar, or a time of one clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moment {
    Day(Date),
    Time(ClockTime),
}

/// What a clock shows, to the minute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ClockTime {
    pub(super) civil: Civil,
    pub(super) zone: Zone,
    /// It names no zone.
    pub(super) floating: bool,
    /// Seconds were cut off.
    pub(super) cut: bool,
}

/// How long an event takes: days by the calendar, then minutes by the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Length {
    pub(super) days: i64,
    pub(super) minutes: i64,
}

/// Longer than all years of the clock data.
const MAX_DAYS: i64 = 100_000;

impl Moment {
    /// The date that it shows.
    pub(super) fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Time(time) => time.civil.date(),
        }
    }

    /// Whether it is a time that names no zone.
    pub(super) fn is_floating(self) -> bool {
        matches!(self, Self::Time(ClockTime { floating: true, .. }))
    }

    /// The same time on another day.
    pub(super) fn on(self, date: Date) -> Self {
        match self {
            Self::Day(_) => Self::Day(date),
            Self::Time(time) => Self::Time(ClockTime { civil: date.and_time(time.civil.time()), ..time }),
        }
    }

    /// What is the same for the same moment, however written.
    pub(super) fn identity(self) -> (Option<Date>, Option<Instant>) {
        match self {
            Self::Day(date) => (Some(date), None),
            Self::Time(time) => match time.instant() {
                Some(instant) => (None, Some(instant)),
                None => (Some(time.civil.date()), None),
            },
        }
    }
}

impl ClockTime {
    /// Whether the two are on different clocks. Of the moments of one event, those that name no zone are on the
    /// clock of the others: many programs leave it out of exceptions.
    pub(super) fn is_elsewhere(self, other: Self) -> bool {
        self.zone != other.zone && !self.floating && !other.floating
    }

    /// The instant it names, as RFC 5545 3.3.5 has it: the first of two; and in a gap, by the offset before the
    /// gap. `None` outside the clock data.
    pub(super) fn instant(self) -> Option<Instant> {
        match resolve(self.civil, self.zone) {
            Resolution::Unique(instant) | Resolution::Ambiguous(instant, _) => Some(instant),
            Resolution::Gap { before, .. } => {
                Some(Instant::from_utc(self.civil).plus_minutes(-i64::from(before.offset.minutes())))
            }
            Resolution::OutOfRange => None,
        }
    }

    /// The instant after `length`: days by the calendar first, then minutes as they pass.
    pub(super) fn after(self, length: Length) -> Option<Instant> {
        let civil = self.civil.checked_add_days(Days::new(length.days.max(0) as u64))?;
        Some(Self { civil, ..self }.instant()?.plus_minutes(length.minutes))
    }
}

impl Length {
    /// From `start` to an `end` that is not included. `None` when the end is before it, or the two are not of a
    /// kind.
    pub(super) fn between(start: Moment, end: Moment) -> Option<Self> {
        let length = match (start, end) {
            (Moment::Day(start), Moment::Day(end)) => {
                Self { days: end.signed_duration_since(start).num_days(), minutes: 0 }
            }
            (Moment::Time(start), Moment::Time(end)) => {
                let passed = match (start.instant(), end.instant()) {
                    (Some(start), Some(end)) => end.since(start),
                    _ if start.zone == end.zone => {
                        Instant::from_utc(end.civil).since(Instant::from_utc(start.civil))
                    }
                    _ => return None,
                };
                Self { days: 0, minutes: passed + i64::from(end.cut) }
            }
            _ => return None,
        };
        length.checked()
    }

    /// Reads `P1DT2H30M`. Seconds make the minute they begin. `P1M` is no length: months have none.
    pub(super) fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('+').unwrap_or(text).strip_prefix(['P', 'p'])?;
        let (mut days, mut seconds) = (0, 0);
        let mut number: Option<i64> = None;
        let mut in_time = false;
        for byte in rest.bytes() {
            let count = number;
            number = None;
            match (byte.to_ascii_uppercase(), count) {
                (digit @ b'0'..=b'9', _) => {
                    let more = count.unwrap_or(0) * 10 + i64::from(digit - b'0');
                    number = Some(more).filter(|number| *number < 1_000_000_000);
                    number?;
                }
                (b'T', None) if !in_time => in_time = true,
                (b'W', Some(count)) if !in_time => days += count * 7,
                (b'D', Some(count)) if !in_time => days += count,
                (b'H', Some(count)) if in_time => seconds += count * 3600,
                (b'M', Some(count)) if in_time => seconds += count * 60,
                (b'S', Some(count)) if in_time => seconds += count,
                _ => return None,
            }
        }
        let whole = number.is_none() && rest.len() > 1;
        whole.then_some(Self { days, minutes: (seconds + 59) / 60 })?.checked()
    }

    /// In whole days, as days are counted in.
    pub(super) fn whole_days(self) -> Option<i64> {
        (self.minutes % DAY_MINUTES == 0).then_some(self.days + self.minutes / DAY_MINUTES)
    }

    /// At least as many days.
    pub(super) fn days_at_most(self) -> i64 {
        self.days + self.minutes / DAY_MINUTES + 1
    }

    fn checked(self) -> Option<Self> {
        let minutes = self.minutes.min(MAX_DAYS * DAY_MINUTES);
        (self.days >= 0 && self.minutes >= 0).then_some(Self { days: self.days.min(MAX_DAYS), minutes })
    }
}

/// The moments of a property whose value is a list; where only one stands, that.
pub(super) fn read_moments(property: &Property, zones: &Zones) -> Result<Vec<Moment>, String> {
    property.value.split(',').map(|text| read_moment(text, property, zones)).collect()
}

/// One moment of `property`, `text` being its value or a part of that.
pub(super) fn read_moment(text: &str, property: &Property, zones: &Zones) -> Result<Moment, String> {
    let text = text.trim();
    let unreadable = || {
        format!("its {} {} is no date or time: write it like 20261224T180000", property.name, quoted(text))
    };
    let is_date = property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"));
    let (day, time) = text.split_once(['T', 't']).unwrap_or((text, ""));
    let date = read_date(day).ok_or_else(unreadable)?;
    if is_date || !text.contains(['T', 't']) {
        return Ok(Moment::Day(date));
    }
    let (digits, utc) = match time.strip_suffix(['Z', 'z']) {
        Some(digits) => (digits, true),
        None => (time, false),
    };
    let (hours, cut) = read_time(digits).ok_or_else(unreadable)?;
    let named = property.parameter("TZID").filter(|name| !utc && !name.is_empty());
    let zone = match named {
        Some(name) => zones.find(name).ok_or_else(|| {
            format!(
                "its {} names no known zone, {}: use a name such as Europe/Berlin",
                property.name,
                quoted(name)
            )
        })?,
        None if utc => Zone::UTC,
        None => zones.floating,
    };
    Ok(Moment::Time(ClockTime { civil: date.and_time(hours), zone, floating: !utc && named.is_none(), cut }))
}

/// A part of the file in a message: short, and in quotes.
pub(super) fn quoted(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("{shown:?}")
}

fn read_date(digits: &str) -> Option<Date> {
    let all = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !all {
        return None;
    }
    Date::from_ymd_opt(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}

/// `180000`, and `1800` without seconds: the minute, and whether it had seconds. The 60th second, which the
/// format allows, is one of them.
fn read_time(digits: &str) -> Option<(NaiveTime, bool)> {
    let all = matches!(digits.len(), 4 | 6) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !all {
        return None;
    }
    let seconds: u32 = digits[4..].parse().unwrap_or(0);
    let time = NaiveTime::from_hms_opt(digits[..2].parse().ok()?, digits[2..4].parse().ok()?, 0)?;
    (seconds <= 60).then_some((time, seconds > 0))
}

#[cfg(test)]
mod tests {
    use super::super::lines::Line;
    use super::*;

    fn moment(line: &str) -> Result<Moment, String> {
        let property = Property::read(&Line { number: 1, text: line.to_owned() }).unwrap();
        read_moment(&property.value, &property, &Zones::new(Zone::parse("Europe/Berlin").unwrap()))
    }

    fn instant(line: &str) -> String {
        match moment(line) {
            Ok(Moment::Time(time)) => time.instant().map_or("none".to_owned(), |instant| instant.to_string()),
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn times_are_in_utc_in_a_zone_or_floating() {
        assert_eq!(instant("DTSTART:20260616T044500Z"), "2026-06-16T04:45:00Z");
        assert_eq!(instant("DTSTART;TZID=Asia/Tehran:20260616T044500"), "2026-06-16T01:15:00Z");
        assert_eq!(instant("DTSTART;TZID=Asia/Tehran:20260616T044500Z"), "2026-06-16T04:45:00Z");
        assert_eq!(instant("DTSTART:20260616T0445"), "2026-06-16T02:45:00Z");
        assert_eq!(instant("DTSTART:19991231T0445"), "none");
    }

    #[test]
    fn a_gap_takes_the_offset_before_it_and_a_fold_the_first_of_two() {
        assert_eq!(instant("DTSTART;TZID=America/New_York:20270314T023000"), "2027-03-14T07:30:00Z");
        assert_eq!(instant("DTSTART;TZID=America/New_York:20261101T013000"), "2026-11-01T05:30:00Z");
        assert_eq!(instant("DTSTART;TZID=Pacific/Apia:20111230T120000"), "2011-12-30T22:00:00Z");
    }

    #[test]
    fn dates_are_dates_with_and_without_the_word() {
        let day = Date::from_ymd_opt(2026, 12, 24).unwrap();
        for line in ["DTSTART:20261224", "DTSTART;VALUE=DATE:20261224", "DTSTART;VALUE=DATE:20261224T000000"]
        {
            assert_eq!(moment(line), Ok(Moment::Day(day)), "{line}");
        }
    }

    #[test]
    fn what_is_no_date_is_said_with_the_remedy() {
        for line in [
            "DTSTART:",
            "DTSTART:2026-12-24",
            "DTSTART:20260229",
            "DTSTART:20261224T",
            "DTSTART:20261224T240000",
            "DTSTART:20261224T120061",
            "DTSTART:20261224T1200é",
            "DTSTART:é026122",
        ] {
            assert!(moment(line).is_err(), "{line}");
        }
        assert_eq!(
            moment("DTSTART;TZID=Mars:20261224T120000").unwrap_err(),
            "its DTSTART names no known zone, \"Mars\": use a name such as Europe/Berlin"
        );
    }

    #[test]
    fn lengths_are_read_in_days_and_minutes() {
        let length = |days, minutes| Some(Length { days, minutes });
        assert_eq!(Length::read("P1W"), length(7, 0));
        assert_eq!(Length::read("P1DT2H30M"), length(1, 150));
        assert_eq!(Length::read("+PT59M59S"), length(0, 60));
        assert_eq!(Length::read("PT0S"), length(0, 0));
        assert_eq!(Length::read("P999999D"), length(MAX_DAYS, 0));
        for bad in [
            "",
            "P",
            "PT",
            "1D",
            "-P1D",
            "P1",
            "PD",
            "P1X",
            "P9999999999D",
            "P1é",
            "P1M",
            "P1H",
            "PT1D",
            "PT1HT1M",
        ] {
            assert_eq!(Length::read(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_length_between_times_is_what_passes_and_a_last_second_is_a_whole_minute() {
        let at = |line: &str| moment(line).unwrap();
        let night = Length::between(
            at("DTSTART;TZID=Europe/Berlin:20261024T230000"),
            at("DTEND;TZID=Europe/Berlin:20261025T050000"),
        );
        assert_eq!(night, Some(Length { days: 0, minutes: 420 }));
        let day = Length::between(at("DTSTART:20261224T000000Z"), at("DTEND:20261224T235959Z"));
        assert_eq!(day, Some(Length { days: 0, minutes: 1440 }));
        assert_eq!(Length::between(at("DTSTART:20261224"), at("DTEND:20261223")), None);
        assert_eq!(Length::between(at("DTSTART:20261224"), at("DTEND:20261224T100000Z")), None);
    }

    #[test]
    fn a_day_by_the_calendar_ends_at_the_same_time_of_the_clock() {
        let Ok(Moment::Time(time)) = moment("DTSTART;TZID=Europe/Berlin:20261024T120000") else { panic!() };
        let end = time.after(Length { days: 1, minutes: 30 }).unwrap();
        assert_eq!(end.to_string(), "2026-10-25T11:30:00Z");
    }
}
