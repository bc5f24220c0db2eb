//! Times of day: `21:45`, `9:45 pm`, `9pm`, `2245`, `2-3pm`, `noon`. Knows no date and no zone.

use super::token::Cursor;

/// A time on the wall. `24:00`, the end of a day, is left to the reader to refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct ClockTime {
    pub(in crate::import) hour: u32,
    pub(in crate::import) minute: u32,
}

#[derive(Clone, Copy, PartialEq)]
enum Half {
    Am,
    Pm,
}

/// Takes a time if one comes next.
pub(in crate::import) fn take_time(cursor: &mut Cursor) -> Result<Option<ClockTime>, String> {
    if cursor.text(0) == "noon" {
        cursor.advance(1);
        return Ok(Some(ClockTime { hour: 12, minute: 0 }));
    }
    let Some(first) = cursor.number(0) else { return Ok(None) };
    let wrong = not_a_time(cursor.chunk());
    if cursor.text(1) == ":" {
        return with_colon(cursor, first.value).map(Some);
    }
    if let Some((half, length)) = half(cursor, 1) {
        cursor.advance(1 + length);
        return in_half(first.value, 0, Some(half)).map(Some).ok_or(wrong);
    }
    // `2245`, and the `214500` of a compact ISO time.
    let plain = match first.digits {
        4 => Some(first.value),
        6 if first.value % 100 == 0 => Some(first.value / 100),
        _ => None,
    };
    if let Some(plain) = plain {
        cursor.advance(1);
        return in_half(plain / 100, plain % 100, None).map(Some).ok_or(wrong);
    }
    // `2-3pm`: the first hour shares the second one's half of the day, unless it comes after it.
    let joined = cursor.is_dash(1) || cursor.text(1) == "to";
    if let Some((until, half)) = then_half(cursor).filter(|_| joined) {
        cursor.advance(1);
        let crosses = first.value % 12 > until % 12;
        let half = if crosses { half.other() } else { half };
        return in_half(first.value, 0, Some(half)).map(Some).ok_or(wrong);
    }
    Ok(None)
}

/// What a field or a line says to a text that is no time.
pub(in crate::import) fn not_a_time(text: &str) -> String {
    format!("{text:?} is not a time: write it like 21:45 or 9:45 pm")
}

/// `21:45`, `9:45pm`, `21:45:00`, `21:45:00.000`.
fn with_colon(cursor: &mut Cursor, hour: u32) -> Result<ClockTime, String> {
    let chunk = cursor.chunk();
    let minute = cursor.number(2).filter(|minute| minute.digits == 2);
    let minute = minute.ok_or_else(|| not_a_time(chunk))?.value;
    let mut length = 3;
    if cursor.text(3) == ":" {
        length = 5;
        let mut whole = cursor.number(4).is_some_and(|seconds| seconds.value == 0);
        if cursor.text(5) == "." && cursor.is_glued(6) {
            length = 7;
            whole &= cursor.number(6).is_some_and(|fraction| fraction.value == 0);
        }
        if !whole {
            return Err(format!("{chunk:?} is finer than a minute: leave the seconds out"));
        }
    }
    let half = half(cursor, length);
    cursor.advance(length + half.map_or(0, |(_, length)| length));
    in_half(hour, minute, half.map(|(half, _)| half)).ok_or_else(|| not_a_time(chunk))
}

impl Half {
    const fn other(self) -> Self {
        match self {
            Self::Am => Self::Pm,
            Self::Pm => Self::Am,
        }
    }
}

/// `am`, `p.m.` or a glued `p`, and how many tokens that is.
fn half(cursor: &Cursor, ahead: usize) -> Option<(Half, usize)> {
    let (half, letter) = match cursor.text(ahead) {
        "am" => (Half::Am, false),
        "pm" => (Half::Pm, false),
        "a" => (Half::Am, true),
        "p" => (Half::Pm, true),
        _ => return None,
    };
    if letter && cursor.text(ahead + 1) == "." && cursor.text(ahead + 2) == "m" {
        return Some((half, if cursor.text(ahead + 3) == "." { 4 } else { 3 }));
    }
    (!letter || cursor.is_glued(ahead)).then_some((half, 1))
}

/// The hour and the half of the day of the time after the next two tokens.
fn then_half(cursor: &Cursor) -> Option<(u32, Half)> {
    let until = cursor.number(2)?.value;
    let after = if cursor.text(3) == ":" { 5 } else { 3 };
    half(cursor, after).map(|(half, _)| (until, half))
}

fn in_half(hour: u32, minute: u32, half: Option<Half>) -> Option<ClockTime> {
    let hour = match half {
        None if hour < 24 || (hour == 24 && minute == 0) => hour,
        Some(half) if (1..=12).contains(&hour) => hour % 12 + if half == Half::Pm { 12 } else { 0 },
        _ => return None,
    };
    (minute < 60).then_some(ClockTime { hour, minute })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let mut cursor = Cursor::new(text, text);
        let time = take_time(&mut cursor).ok()??;
        cursor.is_done().then(|| format!("{}:{:02}", time.hour, time.minute))
    }

    #[test]
    fn times_are_read_on_both_kinds_of_clock() {
        for (text, want) in [
            ("21:45", "21:45"),
            ("9:05", "9:05"),
            ("9:45pm", "21:45"),
            ("9:45 p.m.", "21:45"),
            ("9 pm", "21:00"),
            ("3p", "15:00"),
            ("12am", "0:00"),
            ("12 pm", "12:00"),
            ("2245", "22:45"),
            ("noon", "12:00"),
            ("21:45:00.000", "21:45"),
            ("24:00", "24:00"),
        ] {
            assert_eq!(read(text).as_deref(), Some(want), "{text:?}");
        }
        for bad in ["", "9", "9:5", "24:01", "25:00", "12:60", "13 pm", "0am", "9 p", "21:45:30", "2260"] {
            assert_eq!(read(bad), None, "{bad:?} was accepted");
        }
    }

    #[test]
    fn the_first_hour_of_two_shares_the_half_of_the_day() {
        for (text, want) in [("2-3p", 14), ("9-11 pm", 21), ("11-1pm", 11), ("11 to 12:30 pm", 11)] {
            let mut cursor = Cursor::new(text, text);
            assert_eq!(take_time(&mut cursor).unwrap().unwrap().hour, want, "{text:?}");
        }
    }
}
