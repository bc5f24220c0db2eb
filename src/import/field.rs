//! What people type into the fields of a window, read forgivingly and refused with an example.

use super::place_names::zones_named;
use super::when::{ClockTime, Cursor, DayWords, not_a_length, not_a_time, take_length, take_time};
use crate::plan::{Edit, Fold, MAX_MINUTES, Window, WindowProblem, minutes_until};
use crate::time::{Civil, Date, Instant, Zone};

/// A field of the window form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Date,
    Time,
    Length,
    /// The wall-clock time of the end: the first such time after the start.
    End,
    Zone,
    /// Minutes without service within the window; `all of it` for the whole.
    Interruption,
    /// Minutes at its end that are kept in reserve; `none` for none.
    Buffer,
    /// Minutes after its start by which it is decided whether to roll back; `none` for no such point.
    RollBack,
}

/// The edit that `text` in a field of window `index` asks for, or what is wrong with the text. Weekdays and
/// relative days in the date need `now`.
///
/// ```
/// use lowtide::import::{Field, read_field};
/// use lowtide::plan::{Edit, examples::founding_case};
/// let window = &founding_case().windows[0];
/// let edit = read_field(Field::Length, "1 h 30", 0, window, None);
/// assert_eq!(edit, Ok(Edit::Length { window: 0, minutes: 90 }));
/// assert_eq!(
///     read_field(Field::Time, "9", 0, window, None).unwrap_err(),
///     "\"9\" is not a time: write it like 21:45 or 9:45 pm"
/// );
/// ```
pub fn read_field(
    field: Field,
    text: &str,
    index: usize,
    window: &Window,
    now: Option<Instant>,
) -> Result<Edit, String> {
    let text = text.trim();
    match field {
        Field::Date => {
            let start = date(text, window, now)?.and_time(window.start.time());
            Ok(Edit::Start { window: index, start })
        }
        Field::Time => Ok(Edit::Start { window: index, start: time_on(text, window.start.date())? }),
        Field::Length => {
            let minutes = length(text)?;
            // Refused here and not by the plan: what is typed on the way to 1440 must not lose the verdict.
            if !(1..=MAX_MINUTES).contains(&minutes) {
                return Err(WindowProblem::Length { minutes: i64::from(minutes) }.to_string());
            }
            Ok(Edit::Length { window: index, minutes })
        }
        Field::End => Ok(Edit::Length { window: index, minutes: minutes_to(text, window)? }),
        Field::Interruption => {
            let all = ["", "all", "all of it"].iter().any(|word| text.eq_ignore_ascii_case(word));
            let minutes = if all { None } else { Some(length(text)?) };
            if let Some(minutes) = minutes.filter(|minutes| !(1..=window.minutes).contains(minutes)) {
                return Err(WindowProblem::Interruption { minutes, window: window.minutes }.to_string());
            }
            Ok(Edit::Interruption { window: index, minutes })
        }
        Field::Buffer => Ok(Edit::Buffer(minutes_within(text, window)?.unwrap_or(0))),
        Field::RollBack => Ok(Edit::RollBack(minutes_within(text, window)?)),
        Field::Zone => {
            let zone = Zone::parse(text).or_else(|error| zones_named(text).first().copied().ok_or(error));
            Ok(Edit::Zone { window: index, zone: zone.map_err(|error| error.to_string())? })
        }
    }
}

/// A length that the window has room for; nothing for `none`.
fn minutes_within(text: &str, window: &Window) -> Result<Option<u32>, String> {
    if ["", "0", "none"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Ok(None);
    }
    let minutes = length(text)?;
    if minutes > window.minutes {
        return Err(format!(
            "{minutes} minutes do not fit into a window of {}: use fewer, or none",
            window.minutes
        ));
    }
    Ok(Some(minutes).filter(|minutes| *minutes > 0))
}

/// `2009-06-15`, `Mon 15 Jun 2009`, `tomorrow`, `sat`.
pub(super) fn date(text: &str, window: &Window, now: Option<Instant>) -> Result<Date, String> {
    let lower = text.to_ascii_lowercase();
    let mut cursor = Cursor::new(text, &lower);
    let mut words = DayWords::default();
    while words.take(&mut cursor)? {}
    let now = now.map(|now| window.zone.local(now).civil);
    let date = if cursor.is_done() { words.date_at(now, window.start.time())? } else { None };
    date.ok_or_else(|| format!("{text:?} is not a date: write it like 2009-06-15 or 15 Jun 2009"))
}

/// `21:45`, `9:45 pm` or `2145` on a date.
fn time_on(text: &str, date: Date) -> Result<Civil, String> {
    let lower = text.to_ascii_lowercase();
    let mut cursor = Cursor::new(text, &lower);
    let time = take_time(&mut cursor)?.filter(|_| cursor.is_done());
    let civil = time.and_then(|ClockTime { hour, minute }| date.and_hms_opt(hour, minute, 0));
    civil.ok_or_else(|| not_a_time(text))
}

/// `90`, `90 min`, `2h`, `1 h 30`, `1h30m`, `1:30`, `1 d`; a bare number counts minutes.
pub(super) fn length(text: &str) -> Result<u32, String> {
    let wrong = || not_a_length(text);
    let lower = text.to_ascii_lowercase();
    let mut cursor = Cursor::new(text, &lower);
    let (first, last) = (cursor.number(0), cursor.number(2));
    let minutes = match (first, cursor.text(1), last) {
        (Some(minutes), "", _) => {
            cursor.advance(1);
            Some(minutes.value)
        }
        (Some(hours), ":", Some(rest)) if hours.digits <= 3 && rest.digits == 2 && rest.value < 60 => {
            cursor.advance(3);
            Some(hours.value * 60 + rest.value)
        }
        _ => take_length(&mut cursor)?,
    };
    minutes.filter(|_| cursor.is_done()).ok_or_else(wrong)
}

/// Elapsed minutes to `text` o'clock on the window's own clock, first after the start and as many whole days
/// later as the window has.
fn minutes_to(text: &str, window: &Window) -> Result<u32, String> {
    let end = time_on(text, window.start.date())?;
    let end = if end > window.start { end } else { end + chrono::TimeDelta::days(1) };
    // On the wall: a day on which the clocks change has more minutes, or fewer, and is one day.
    let wall = window.resolve().map_or(i64::from(window.minutes), |resolved| resolved.wall_minutes);
    let whole_days = (wall - 1).max(0) / 1440;
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
        read_field(field, text, 0, &founding_case().windows[0], None)
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
    fn reserve_and_roll_back_fit_into_the_window_or_are_none() {
        assert_eq!(read(Field::Buffer, "30 min"), Ok(Edit::Buffer(30)));
        assert_eq!(read(Field::RollBack, "1 h"), Ok(Edit::RollBack(Some(60))));
        for none in ["", "none", "None", "0", "0 min"] {
            assert_eq!(read(Field::Buffer, none), Ok(Edit::Buffer(0)), "{none:?}");
            assert_eq!(read(Field::RollBack, none), Ok(Edit::RollBack(None)), "{none:?}");
        }
        assert_eq!(
            read(Field::RollBack, "91").unwrap_err(),
            "91 minutes do not fit into a window of 90: use fewer, or none"
        );
    }

    #[test]
    fn times_are_read_with_and_without_colon_or_half_of_the_day() {
        let start = |text: &str| match read(Field::Time, text) {
            Ok(Edit::Start { start, .. }) => Some(start.format("%H:%M").to_string()),
            _ => None,
        };
        assert_eq!(start("21:45").as_deref(), Some("21:45"));
        assert_eq!(start("9:05").as_deref(), Some("09:05"));
        assert_eq!(start("0905").as_deref(), Some("09:05"));
        assert_eq!(start("9 pm").as_deref(), Some("21:00"));
        for bad in ["", "9", "9:5", "24:00", "12:60", "12:345", "ab:cd", "1२:00", ":30"] {
            assert_eq!(start(bad), None, "{bad:?} was accepted");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let now = Some("2009-06-16T04:45Z".parse().unwrap());
        let date = |text: &str| match read_field(Field::Date, text, 0, &founding_case().windows[0], now)? {
            Edit::Start { start, .. } => Ok(start.format("%Y-%m-%dT%H:%M").to_string()),
            other => Err(format!("{other:?}")),
        };
        for (text, want) in [
            ("2009-06-15", "2009-06-15T21:45"),
            ("Mon 15 Jun 2009", "2009-06-15T21:45"),
            ("june 15, 2009", "2009-06-15T21:45"),
            // It is still the evening of the 15th in Los Angeles, and 21:45 is not ahead any more.
            ("mon", "2009-06-22T21:45"),
            ("tomorrow", "2009-06-16T21:45"),
        ] {
            assert_eq!(date(text), Ok(want.to_owned()), "{text:?}");
        }
        assert_eq!(
            date("Tue 15 Jun 2009").unwrap_err(),
            "15 June 2009 is a Monday: correct the day or the date"
        );
        for bad in ["", "15/6/2009", "2009-02-29", "mon tue", "soon", "15 Jun 2009 21:45", "²"] {
            assert!(date(bad).is_err(), "{bad:?} was accepted");
        }
        assert!(read(Field::Date, "tomorrow").unwrap_err().contains("today's date"));
    }

    #[test]
    fn a_zone_is_read_by_its_name_or_a_city() {
        let zone = |text: &str| match read(Field::Zone, text) {
            Ok(Edit::Zone { zone, .. }) => Some(zone.name()),
            _ => None,
        };
        assert_eq!(zone("europe/berlin"), Some("Europe/Berlin"));
        assert_eq!(zone("Munich"), Some("Europe/Berlin"));
        assert_eq!(zone("Atlantis"), None);
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
        let edit = read_field(Field::End, "23:00", 0, &window, None).unwrap();
        assert_eq!(edit, Edit::Length { window: 0, minutes: 3 * 1440 + 75 });
    }

    #[test]
    fn an_end_keeps_days_of_the_wall_over_a_change_of_the_clocks() {
        for (start, minutes, end, want) in [
            // 00:00 to 23:30 on a day of 25 hours: 23:00 is half an hour earlier, not a day later.
            ("2017-11-05T00:00", 1470, "23:00", 1440),
            // 00:00 to 00:30 on the day after one of 23 hours.
            ("2027-03-14T00:00", 1410, "01:00", 1440),
        ] {
            let zone = Zone::parse("America/New_York").unwrap();
            let window = Window::of(parse_civil(start).unwrap(), zone, minutes);
            assert_eq!(minutes_to(end, &window), Ok(want), "{start}");
        }
    }

    #[test]
    fn an_end_after_a_clock_change_counts_elapsed_minutes() {
        let mut window = founding_case().windows[0].clone();
        window.start = parse_civil("2017-11-05T00:00").unwrap();
        window.zone = Zone::parse("America/New_York").unwrap();
        let edit = read_field(Field::End, "12:00", 0, &window, None).unwrap();
        assert_eq!(edit, Edit::Length { window: 0, minutes: 780 });
    }
}
