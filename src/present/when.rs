//! Dates and times as people read them: 24-hour clock, weekday first.

use crate::plan::ResolvedWindow;
use crate::time::{
    Date, Instant, Local, Resolution, Span, Zone, calendar_day, clock_time, day_and_month, day_name, hour,
    resolve, short_calendar_day, short_day_name,
};

/// `Tue 16 Jun 2009`
pub fn short_date(date: Date) -> String {
    format!("{} {}", short_day_name(date), short_calendar_day(date))
}

/// `Tuesday 16 June 2009`
pub fn long_date(date: Date) -> String {
    format!("{} {}", day_name(date), calendar_day(date))
}

/// `09:15`, or `01:30 (second)` of a time that the zone's clocks show twice.
pub(super) fn told_time(local: Local, zone: Zone) -> String {
    let time = clock_time(local.civil);
    match resolve(local.civil, zone) {
        Resolution::Ambiguous(first, _) if zone.offset(first) == local.offset => format!("{time} (first)"),
        Resolution::Ambiguous(..) => format!("{time} (second)"),
        _ => time,
    }
}

/// `Tue 16 Jun 2009 09:15–10:45`, or `Mon 15 Jun 2009 23:15 to Tue 16 Jun 2009 00:45` over midnight. A time that comes
/// twice says which it is.
pub(super) fn dated_span(span: Span, zone: Zone) -> String {
    let (start, end) = (zone.local(span.start), zone.local(span.end));
    let (first, last) = (start.civil.date(), end.civil.date());
    let (date, from, to) = (short_date(first), told_time(start, zone), told_time(end, zone));
    if first == last {
        format!("{date} {from}–{to}")
    } else {
        format!("{date} {from} to {} {to}", short_date(last))
    }
}

/// `Tuesday 09:15–10:45`, or `Monday 23:15 to Tuesday 00:45` over midnight; dates alone from six days on, `15 June to 22
/// June`.
pub fn local_span(start: Local, end: Local) -> String {
    let (from, to) = (start.civil, end.civil);
    if from.date() == to.date() {
        format!("{} {}–{}", day_name(from.date()), clock_time(from), clock_time(to))
    } else if (to.date() - from.date()).num_days() >= 6 {
        // A weekday alone would name the same day twice.
        format!("{} to {}", day_and_month(from.date()), day_and_month(to.date()))
    } else {
        format!(
            "{} {} to {} {}",
            day_name(from.date()),
            clock_time(from),
            day_name(to.date()),
            clock_time(to)
        )
    }
}

/// `Tonight, Monday 22:00–23:00 in Berlin`, or `Tomorrow, …`.
pub fn night_words(window: &ResolvedWindow, now: Instant) -> String {
    let today = window.zone.local(now).civil.date();
    let word = if window.start.civil.date() == today { "Tonight" } else { "Tomorrow" };
    format!("{word}, {} in {}", local_span(window.start, window.end), window.zone.place())
}

/// The hour of the day, 0 to 23.
pub(super) fn local_hour(local: Local) -> u32 {
    hour(local.civil)
}

/// `+1 day`, `−1 day`, or nothing for the same date.
pub fn day_mark(shift: i64) -> Option<String> {
    let days = if shift.abs() == 1 { "day" } else { "days" };
    match shift {
        0 => None,
        1.. => Some(format!("+{shift} {days}")),
        _ => Some(format!("−{} {days}", shift.abs())),
    }
}

/// `+1 d`: for narrow columns.
pub(super) fn short_day_mark(shift: i64) -> Option<String> {
    match shift {
        0 => None,
        1.. => Some(format!("+{shift} d")),
        _ => Some(format!("−{} d", shift.abs())),
    }
}

/// `four` … `ten`, then digits.
pub(super) fn spelled(number: i64) -> String {
    const WORDS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    usize::try_from(number - 1)
        .ok()
        .and_then(|index| WORDS.get(index))
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Zone;

    #[test]
    fn spans_name_the_second_day_only_when_it_is_another() {
        let tehran = Zone::parse("Asia/Tehran").unwrap();
        let local = |text: &str| tehran.local(text.parse::<Instant>().unwrap());
        let start = local("2009-06-16T04:45Z");
        assert_eq!(local_span(start, local("2009-06-16T06:15Z")), "Tuesday 09:15–10:45");
        assert_eq!(local_span(start, local("2009-06-16T20:00Z")), "Tuesday 09:15 to Wednesday 00:30");
        assert_eq!(short_date(start.civil.date()), "Tue 16 Jun 2009");
    }

    #[test]
    fn day_marks_carry_a_real_minus() {
        assert_eq!(day_mark(0), None);
        assert_eq!(day_mark(1).unwrap(), "+1 day");
        assert_eq!(day_mark(-1).unwrap(), "−1 day");
        assert_eq!(day_mark(2).unwrap(), "+2 days");
    }
}
