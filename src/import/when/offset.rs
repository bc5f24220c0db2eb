//! Offsets from UTC: `UTC+2`, `-08:00`, `Z`.

use super::length;
use super::token::Cursor;

/// The furthest that any clock is from UTC, in minutes.
const MOST: i16 = 14 * 60;

/// Takes `UTC+2`, `GMT-3` or `utc +05:30` if it comes next.
pub(super) fn take_named_offset(cursor: &mut Cursor) -> Option<i16> {
    if !matches!(cursor.text(0), "utc" | "gmt") {
        return None;
    }
    let (minutes, length) = signed(cursor, 1)?;
    cursor.advance(1 + length);
    Some(minutes)
}

/// Takes `+02:00`, `-08` or `+0530` if it comes next. A single digit is left for `UTC+2`.
pub(super) fn take_signed_offset(cursor: &mut Cursor) -> Option<i16> {
    let (minutes, length) = signed(cursor, 0)?;
    let short = cursor.number(1).is_some_and(|number| number.digits == 1);
    if short {
        return None;
    }
    cursor.advance(length);
    Some(minutes)
}

/// The offset that a whole text is, with or without `UTC` before it.
pub(in crate::import) fn offset_named(text: &str) -> Option<i16> {
    let lower = text.to_ascii_lowercase();
    let mut cursor = Cursor::new(text, &lower);
    if matches!(cursor.text(0), "utc" | "gmt") {
        cursor.advance(1);
    }
    let (minutes, length) = signed(&cursor, 0)?;
    cursor.advance(length);
    cursor.is_done().then_some(minutes)
}

/// `UTC+5:30`, `UTC−3`, `UTC`.
pub(in crate::import) fn offset_text(minutes: i16) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// A sign with a number glued to it, in minutes, and how many tokens that is.
fn signed(cursor: &Cursor, at: usize) -> Option<(i16, usize)> {
    let behind = cursor.is_dash(at);
    if !(behind || cursor.text(at) == "+") || !cursor.is_glued(at + 1) {
        return None;
    }
    let number = cursor.number(at + 1).filter(|number| number.digits <= 4)?;
    let (hours, minutes, length) = if cursor.text(at + 2) == ":" {
        let minutes = cursor.number(at + 3).filter(|minutes| minutes.digits == 2)?;
        (number.value, minutes.value, 4)
    } else if number.digits > 2 {
        (number.value / 100, number.value % 100, 2)
    } else {
        (number.value, 0, 2)
    };
    let is_length = length::unit(cursor.text(at + length)).is_some();
    let size = i16::try_from(hours * 60 + minutes).ok().filter(|size| *size <= MOST)?;
    (!is_length && minutes % 15 == 0 && minutes < 60).then_some((if behind { -size } else { size }, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read_with_their_sign() {
        for (text, want) in [
            ("UTC+2", 120),
            ("gmt-3", -180),
            ("UTC−08:00", -480),
            ("+5:30", 330),
            ("utc +0545", 345),
            ("-8", -480),
        ] {
            assert_eq!(offset_named(text), Some(want), "{text:?}");
        }
        for bad in [
            "utc",
            "+",
            "+15",
            "+2:20",
            "+90m",
            "+99999999",
            "utc+99999999:00",
            "utc+71582789:00",
            "2",
            "utc+2 berlin",
            "-14:30",
        ] {
            assert_eq!(offset_named(bad), None, "{bad:?} was accepted");
        }
    }

    #[test]
    fn offsets_are_written_as_people_say_them() {
        assert_eq!([330, -180, 0].map(offset_text), ["UTC+5:30", "UTC−3", "UTC"]);
    }
}
