//! A number as people and spreadsheets write it, in a list of figures.

/// A number without spaces, apostrophes and a percent sign, and without the marks of its thousands where they
/// can be nothing else: `1,234,567`, `1.234,5`. `None` where a single mark before three last digits may be either.
pub(super) fn ungrouped(number: &str) -> Option<String> {
    let plain = unspaced(number.strip_suffix('%').unwrap_or(number).trim());
    let plain = plain.as_str();
    let count = |mark: char| plain.matches(mark).count();
    // What marks thousands, and the part that it can stand in.
    let (mark, grouped, fraction) = match (plain.rfind('.'), plain.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => (',', &plain[..point], &plain[point + 1..]),
        (Some(point), Some(comma)) if comma > point => ('.', &plain[..comma], &plain[comma + 1..]),
        (_, Some(_)) => (',', plain, ""),
        _ => ('.', plain, ""),
    };
    let mut groups = grouped.split(mark);
    let head = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let marks = count(mark);
    let thousands = marks > 0
        && (1..=3).contains(&head.len())
        && head != "0"
        && digits(head)
        && groups.all(|group| group.len() == 3 && digits(group));
    match (thousands, marks) {
        (false, _) => Some(plain.to_owned()),
        (true, 1) if fraction.is_empty() => None,
        (true, _) => {
            let whole = grouped.replace(mark, "");
            Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
        }
    }
}

/// Without the spaces and apostrophes that stand before three digits: `1 234 567`. Others stay, and no number has them.
fn unspaced(number: &str) -> String {
    let spaced = |c: char| matches!(c, ' ' | '_' | '\'' | '’' | '\u{a0}' | '\u{202f}');
    let mut groups = number.split(spaced);
    let mut plain = groups.next().unwrap_or_default().to_owned();
    for group in groups {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        if digits != 3 || plain.is_empty() {
            return number.to_owned();
        }
        plain.push_str(group);
    }
    plain
}

/// Reads `70`, `1.5`, `2e6`: a number from 0 on. By whole numbers, because the general reading of
/// floating-point numbers weighs 6 kB (gzip) in the page; the answer is within one unit of the last place.
pub(super) fn figure(text: &str) -> Option<f64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            (mantissa, exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?)
        }
        None => (text, 0_i32),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = whole.bytes().chain(fraction.bytes());
    let usable = digits.clone().all(|b| b.is_ascii_digit()) && digits.clone().next().is_some();
    if !usable || mantissa.len() > 40 || exponent.abs() > 40 {
        return None;
    }
    let value = digits.fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let shift = exponent - fraction.len() as i32;
    let mut scale = 1.0;
    for _ in 0..shift.abs() {
        scale *= 10.0;
    }
    Some(if shift < 0 { value / scale } else { value * scale })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_the_standard_library_reads_them() {
        for text in
            ["0", "70", "1.5", ".5", "5.", "2e6", "1.25E+3", "5e-2", "999999999999999", "0.1", "123.456"]
        {
            let want: f64 = text.parse().unwrap();
            assert!((figure(text).unwrap() - want).abs() <= want * f64::EPSILON, "{text}");
        }
        for bad in
            ["", ".", "-1", "+1", "1e", "1e99", "NaN", "inf", "1,5", "٣", "0x10", "1.2.3", &"9".repeat(50)]
        {
            assert_eq!(figure(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn spaces_and_apostrophes_are_marks_before_three_digits_alone() {
        for (text, want) in [("1 234 567", "1234567"), ("1'234.5", "1234.5"), ("12\u{202f}345 %", "12345")] {
            assert_eq!(ungrouped(text).as_deref(), Some(want), "{text}");
        }
        for text in ["70 5", "7 0", "1 2345", " 1 23"] {
            let read = ungrouped(text).and_then(|plain| figure(&plain));
            assert_eq!(read, None, "{text}");
        }
    }
}
