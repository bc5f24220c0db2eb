//! What people type into the fields of a window, read forgivingly and refused with an example.

use crate::plan::{Edit, Fold, Window, minutes_until};
use crate::time::{Zone, parse_date};

/// A field of the window form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Date,
    Time,
    Length,
    /// The wall-clock time of the end: the first such time after the start.
    End,
    Zone,
}

/// The edit that `text` in a field of window `index` asks for, or what is wrong with the text.
///
/// ```
/// use lowtide::import::{Field, read_field};
/// use lowtide::plan::{Edit, examples::founding_case};
/// let window = &founding_case().windows[0];
/// let edit = read_field(Field::Length, "1 h 30", 0, window);
/// assert_eq!(edit, Ok(Edit::Length { window: 0, minutes: 90 }));
/// assert_eq!(
///     read_field(Field::Time, "9 pm", 0, window).unwrap_err(),
///     "\"9 pm\" is not a time: write it like 21:45"
/// );
/// ```
pub fn read_field(field: Field, text: &str, index: usize, window: &Window) -> Result<Edit, String> {
    let text = text.trim();
    match field {
        Field::Date => {
            let date = parse_date(text).map_err(|error| error.to_string())?;
            Ok(Edit::Start { window: index, start: date.and_time(window.start.time()) })
        }
        Field::Time => {
            let (hour, minute) = clock_time(text)?;
            let start = window.start.date().and_hms_opt(hour, minute, 0);
            let start = start.ok_or_else(|| not_a_time(text))?;
            Ok(Edit::Start { window: index, start })
        }
        Field::Length => Ok(Edit::Length { window: index, minutes: length(text)? }),
        Field::End => Ok(Edit::Length { window: index, minutes: minutes_to(text, window)? }),
        Field::Zone => {
            let zone = Zone::parse(text).map_err(|error| error.to_string())?;
            Ok(Edit::Zone { window: index, zone })
        }
    }
}

/// `21:45`, `9:45` or `2145`.
fn clock_time(text: &str) -> Result<(u32, u32), String> {
    let (hours, minutes) = match text.split_once(':') {
        Some(parts) => parts,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => return Err(not_a_time(text)),
    };
    let digits = |part: &str, most: usize| -> Option<u32> {
        let plain = !part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten()
    };
    match (digits(hours, 2), digits(minutes, 2)) {
        (Some(hour @ 0..24), Some(minute @ 0..60)) if minutes.len() == 2 => Ok((hour, minute)),
        _ => Err(not_a_time(text)),
    }
}

fn not_a_time(text: &str) -> String {
    format!("{text:?} is not a time: write it like 21:45")
}

/// `90`, `90 min`, `2h`, `1 h 30`, `1h30m`, `1:30`, `1 d`; a bare number counts minutes, after hours too.
fn length(text: &str) -> Result<u32, String> {
    let wrong = || format!("{text:?} is not a length: write it like 90 min or 2 h 30");
    if let Some((hours, minutes)) = text.split_once(':') {
        let digits =
            |part: &str| part.len() <= 3 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let usable = digits(hours) && digits(minutes) && minutes.len() == 2;
        let parts =
            usable.then(|| Some((hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?))).flatten();
        return parts.filter(|(_, minutes)| *minutes < 60).map(|(h, m)| h * 60 + m).ok_or_else(wrong);
    }
    let lower = text.to_ascii_lowercase();
    let mut rest = lower.trim();
    let mut total: u32 = 0;
    if rest.is_empty() {
        return Err(wrong());
    }
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number: u32 = rest[..end].parse().map_err(|_| wrong())?;
        rest = rest[end..].trim_start();
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let unit = match &rest[..end] {
            "" | "m" | "min" | "mins" | "minute" | "minutes" => 1,
            "h" | "hr" | "hour" | "hours" => 60,
            "d" | "day" | "days" => 1440,
            _ => return Err(wrong()),
        };
        rest = rest[end..].trim_start();
        total = number.checked_mul(unit).and_then(|part| total.checked_add(part)).ok_or_else(wrong)?;
    }
    Ok(total)
}

/// Elapsed minutes to `text` o'clock on the window's own clock, first after the start and as many whole days
/// later as the window has.
fn minutes_to(text: &str, window: &Window) -> Result<u32, String> {
    let (hour, minute) = clock_time(text)?;
    let end = window.start.date().and_hms_opt(hour, minute, 0).ok_or_else(|| not_a_time(text))?;
    let end = if end > window.start { end } else { end + chrono::TimeDelta::days(1) };
    let whole_days = i64::from(window.minutes.saturating_sub(1) / 1440);
    let end = end + chrono::TimeDelta::days(whole_days);
    // A form field cannot ask which of two ends is meant: the later one keeps the window whole.
    minutes_until(window, end, Some(Fold::Second)).map_err(|problem| problem.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;
    use crate::time::parse_civil;

    fn read(field: Field, text: &str) -> Result<Edit, String> {
        read_field(field, text, 0, &founding_case().windows[0])
    }

    fn minutes(field: Field, text: &str) -> Option<u32> {
        match read(field, text) {
            Ok(Edit::Length { minutes, .. }) => Some(minutes),
            _ => None,
        }
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, want) in [
            ("90", 90),
            ("90 min", 90),
            ("2h", 120),
            ("1 h 30", 90),
            ("1h30m", 90),
            ("1 day", 1440),
            ("1:30", 90),
        ] {
            assert_eq!(minutes(Field::Length, text), Some(want), "{text:?}");
        }
        for bad in ["", "h", "-5", "1.5 h", "90 x", "99999999999", "٣", "1 d ½", "1:5", "1:60", ":30"] {
            assert!(read(Field::Length, bad).is_err(), "{bad:?} was accepted");
        }
    }

    #[test]
    fn times_are_read_with_and_without_colon() {
        let start = |text: &str| match read(Field::Time, text) {
            Ok(Edit::Start { start, .. }) => Some(start.format("%H:%M").to_string()),
            _ => None,
        };
        assert_eq!(start("21:45").as_deref(), Some("21:45"));
        assert_eq!(start("9:05").as_deref(), Some("09:05"));
        assert_eq!(start("0905").as_deref(), Some("09:05"));
        for bad in ["", "9", "9:5", "24:00", "12:60", "12:345", "ab:cd", "1२:00", ":30"] {
            assert_eq!(start(bad), None, "{bad:?} was accepted");
        }
    }

    #[test]
    fn an_end_before_the_start_lies_on_the_next_day() {
        assert_eq!(minutes(Field::End, "23:15"), Some(90));
        assert_eq!(minutes(Field::End, "00:15"), Some(150));
        assert_eq!(minutes(Field::End, "21:45"), Some(1440));
    }

    #[test]
    fn an_end_keeps_the_whole_days_of_a_long_window() {
        let mut window = founding_case().windows[0].clone();
        window.minutes = 3 * 1440 + 90;
        let edit = read_field(Field::End, "23:00", 0, &window).unwrap();
        assert_eq!(edit, Edit::Length { window: 0, minutes: 3 * 1440 + 75 });
    }

    #[test]
    fn an_end_after_a_clock_change_counts_elapsed_minutes() {
        let mut window = founding_case().windows[0].clone();
        window.start = parse_civil("2017-11-05T00:00").unwrap();
        window.zone = Zone::parse("America/New_York").unwrap();
        let edit = read_field(Field::End, "12:00", 0, &window).unwrap();
        assert_eq!(edit, Edit::Length { window: 0, minutes: 780 });
    }
}
