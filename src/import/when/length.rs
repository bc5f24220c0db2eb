//! Lengths of time: `90 min`, `1h30`, `+90m`, `PT1H30M`.

use super::token::Cursor;
use crate::time::month_of;

/// Takes a length in minutes if one comes next. Numbers need a unit, but for minutes after hours.
pub(in crate::import) fn take_length(cursor: &mut Cursor) -> Result<Option<u32>, String> {
    let chunk = cursor.chunk();
    let from = cursor.position();
    if matches!(cursor.text(0), "p" | "pt") && cursor.is_glued(1) && cursor.number(1).is_some() {
        return iso_length(cursor).map(Some).ok_or_else(|| not_a_length(chunk));
    }
    if cursor.text(0) == "+" {
        cursor.advance(1);
    }
    let mut total: Option<u32> = None;
    let mut after_hours = false;
    while let Some(number) = cursor.number(0) {
        let unit = unit(cursor.text(1));
        if unit.is_none() && !(after_hours && is_bare_minutes(cursor)) {
            break;
        }
        cursor.advance(if unit.is_some() { 2 } else { 1 });
        let unit = unit.unwrap_or(1);
        let part = number.value.checked_mul(unit);
        let sum = part.and_then(|part| total.unwrap_or(0).checked_add(part));
        total = Some(sum.ok_or_else(|| not_a_length(chunk))?);
        after_hours = unit == 60;
    }
    if total.is_none() {
        cursor.back_to(from);
    }
    Ok(total)
}

/// What a field or a line says to a text that is no length.
pub(in crate::import) fn not_a_length(text: &str) -> String {
    format!("{text:?} is not a length: write it like 90 min or 2 h 30")
}

/// Minutes in a unit.
pub(super) fn unit(word: &str) -> Option<u32> {
    match word {
        "m" | "min" | "mins" | "minute" | "minutes" => Some(1),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(60),
        "d" | "day" | "days" => Some(1440),
        _ => None,
    }
}

/// Whether the number that comes next stands alone: `1h30`, but not the `22` of `1h 22:00` or `1h 15 Jun`.
fn is_bare_minutes(cursor: &Cursor) -> bool {
    let short = cursor.number(0).is_some_and(|number| number.digits <= 2 && number.value < 60);
    let next = cursor.text(1);
    let belongs = cursor.is_glued(1) || matches!(next, "am" | "pm") || month_of(next).is_some();
    short && !belongs
}

/// `PT90M`, `PT1H30M`, `P1DT2H`: whole days, hours and minutes.
fn iso_length(cursor: &mut Cursor) -> Option<u32> {
    let mut in_time = cursor.text(0) == "pt";
    let mut total: u32 = 0;
    cursor.advance(1);
    while let Some(number) = cursor.number(0).filter(|_| cursor.is_glued(0)) {
        let minutes = match (cursor.text(1), in_time) {
            ("d" | "dt", false) => 1440,
            ("h", true) => 60,
            ("m", true) => 1,
            _ => return None,
        };
        in_time |= cursor.text(1) == "dt";
        total = number.value.checked_mul(minutes).and_then(|part| total.checked_add(part))?;
        cursor.advance(2);
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<u32> {
        let mut cursor = Cursor::new(text, text);
        take_length(&mut cursor).ok()?.filter(|_| cursor.is_done())
    }

    #[test]
    fn lengths_are_read_with_their_units() {
        for (text, want) in [
            ("90m", 90),
            ("+90m", 90),
            ("90 min", 90),
            ("1h30", 90),
            ("1 h 30", 90),
            ("1h30m", 90),
            ("1 day 2 hours", 1560),
            ("pt90m", 90),
            ("pt1h30m", 90),
            ("p1dt2h", 1560),
            ("p1d", 1440),
        ] {
            assert_eq!(read(text), Some(want), "{text:?}");
        }
        for bad in ["", "90", "+90", "h", "p1m", "pt1s", "99999999h", "1h 22:00", "1h 99", "1.5h", "p1h"] {
            assert_eq!(read(bad), None, "{bad:?} was accepted");
        }
    }

    #[test]
    fn minutes_after_hours_do_not_eat_what_follows() {
        for (text, next) in [("1h 22:00", "22"), ("2h 15 jun", "15"), ("1h 9pm", "9"), ("4h 2245", "2245")] {
            let mut cursor = Cursor::new(text, text);
            assert!(take_length(&mut cursor).unwrap().is_some());
            assert_eq!(cursor.text(0), next, "{text:?}");
        }
    }
}
