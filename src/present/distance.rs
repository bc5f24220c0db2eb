//! How far off a window is, as people say it.

use super::number::length;
use crate::time::{Date, Instant, Span, Zone, day_of_month, month_number, year_of};

/// Up to so many days are counted in days.
const DAYS: i64 = 60;
/// Up to so many months are counted in months.
const MONTHS: i64 = 24;

/// `in 9 days`, `tomorrow`, `now, for 20 min more`, `was 17 years ago`. Days are those of the calendar of `zone`.
///
/// ```
/// use lowtide::present::distance_words;
/// use lowtide::time::{Instant, Span, Zone};
/// let at = |text: &str| text.parse::<Instant>().unwrap();
/// let window = Span::new(at("2026-12-01T10:00Z"), at("2026-12-01T11:00Z"));
/// assert_eq!(distance_words(window, at("2026-11-22T23:00Z"), Zone::UTC), "in 9 days");
/// assert_eq!(distance_words(window, at("2026-12-01T10:40Z"), Zone::UTC), "now, for 20 min more");
/// ```
pub fn distance_words(window: Span, now: Instant, zone: Zone) -> String {
    if window.start <= now && now < window.end {
        return format!("now, for {} more", length(window.end.since(now)));
    }
    let ahead = now < window.start;
    let (from, to) = if ahead { (now, window.start) } else { (window.end, now) };
    let minutes = to.since(from);
    let date = |instant: Instant| zone.local(instant).civil.date();
    let days = (date(to) - date(from)).num_days();
    let far = match days {
        0 => hours(minutes),
        1 if minutes < 6 * 60 => hours(minutes),
        1 if ahead => return "tomorrow".to_owned(),
        1 => return "was yesterday".to_owned(),
        2..DAYS => format!("{days} days"),
        _ => {
            let months = whole_months(date(from), date(to));
            if months < 2 {
                format!("{days} days")
            } else if months < MONTHS {
                format!("{months} months")
            } else {
                format!("{} years", months / 12)
            }
        }
    };
    if ahead { format!("in {far}") } else { format!("was {far} ago") }
}

/// `25 min`, `5 h`
fn hours(minutes: i64) -> String {
    if minutes < 60 { format!("{} min", minutes.max(1)) } else { format!("{} h", minutes / 60) }
}

fn whole_months(from: Date, to: Date) -> i64 {
    let months = |date: Date| i64::from(year_of(date)) * 12 + i64::from(month_number(date));
    let begun = i64::from(day_of_month(to) < day_of_month(from));
    months(to) - months(from) - begun
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(now: &str, zone: &str) -> String {
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let window = Span::new(at("2026-12-01T10:00Z"), at("2026-12-01T11:00Z"));
        distance_words(window, at(now), Zone::parse(zone).unwrap())
    }

    #[test]
    fn near_is_told_in_minutes_and_hours_and_far_in_days_months_and_years() {
        for (now, words) in [
            ("2026-12-01T09:35Z", "in 25 min"),
            ("2026-12-01T03:05Z", "in 6 h"),
            ("2026-11-30T20:00Z", "tomorrow"),
            ("2026-11-22T23:00Z", "in 9 days"),
            ("2026-10-02T10:00Z", "in 60 days"),
            ("2026-09-15T10:00Z", "in 2 months"),
            ("2023-12-02T10:00Z", "in 2 years"),
            ("2026-12-01T10:00Z", "now, for 60 min more"),
            ("2026-12-01T10:59Z", "now, for 1 min more"),
            ("2026-12-01T11:00Z", "was 1 min ago"),
            ("2026-12-01T16:00Z", "was 5 h ago"),
            ("2026-12-02T10:00Z", "was yesterday"),
            ("2026-12-04T10:00Z", "was 3 days ago"),
            ("2043-12-01T10:00Z", "was 17 years ago"),
        ] {
            assert_eq!(said(now, "UTC"), words, "at {now}");
        }
    }

    #[test]
    fn days_are_those_of_the_readers_calendar() {
        // Monday 20:00 in UTC is Tuesday already in Kiritimati, where the window is on Wednesday 00:00.
        assert_eq!(said("2026-11-30T20:00Z", "Pacific/Kiritimati"), "tomorrow");
        assert_eq!(said("2026-11-30T08:00Z", "Pacific/Kiritimati"), "in 2 days");
        assert_eq!(said("2026-12-01T06:00Z", "Pacific/Kiritimati"), "in 4 h");
    }
}
