//! Figures as people read them.

/// A value with one decimal: `12.3`. By whole tenths: the formatting of floating-point numbers would
/// bring 6 kB (gzip) into the page.
pub fn tenths(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

fn whole(value: f64) -> String {
    (value.round() as i64).to_string()
}

/// `67 %`: whole percent, and one decimal below 10 where it says something.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent == 0.0 {
        "0 %".to_owned()
    } else if percent < 0.1 {
        "under 0.1 %".to_owned()
    } else {
        format!("{} %", short(percent))
    }
}

/// `<0.1 %`: for narrow columns.
pub(super) fn short_percent(share: f64) -> String {
    percent(share).replace("under ", "<")
}

/// `2.4 billion`, `610 million`, `12 thousand`, `840`.
pub fn count(figure: f64) -> String {
    for (size, word) in [(1e9, "billion"), (1e6, "million"), (1e3, "thousand")] {
        // From where rounding would reach the next word's "1": 999,600,000 is 1 billion.
        if figure >= size * 0.9995 {
            return format!("{} {word}", short(figure / size));
        }
    }
    whole(figure)
}

/// `5,985`, for numbers below a million.
pub(super) fn thousands(number: usize) -> String {
    if number < 1_000 {
        return number.to_string();
    }
    format!("{},{:03}", thousands(number / 1_000), number % 1_000)
}

/// Whole from 10 on; below that one decimal, unless it is 0.
fn short(value: f64) -> String {
    if value >= 9.95 {
        return whole(value);
    }
    let text = tenths(value);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// `90 min`, `4 h`, `6 h 30 min`, `3 days 4 h`.
pub fn length(minutes: i64) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let mut parts = vec![];
    // Up to two hours minutes read better; up to two days hours do.
    if minutes < 120 {
        return format!("{minutes} min");
    }
    if minutes < 2880 {
        parts.push(format!("{} h", minutes / 60));
    } else {
        parts.push(format!("{days} days"));
        if hours > 0 {
            parts.push(format!("{hours} h"));
        }
    }
    if rest > 0 {
        parts.push(format!("{rest} min"));
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_percent_with_a_decimal_only_where_small() {
        let said: Vec<_> = [0.0, 0.0004, 0.02, 0.0123, 0.0996, 0.673, 1.0].map(percent).into();
        assert_eq!(said, ["0 %", "under 0.1 %", "2 %", "1.2 %", "10 %", "67 %", "100 %"]);
    }

    #[test]
    fn every_three_digits_are_apart() {
        let said: Vec<_> = [0, 999, 1_000, 17_280, 1_052_640].map(thousands).into();
        assert_eq!(said, ["0", "999", "1,000", "17,280", "1,052,640"]);
    }

    #[test]
    fn counts_are_said_in_words() {
        let said: Vec<_> = [0.0, 840.0, 12_345.0, 610e6, 999.7e6, 2.44e9, 5.0e9].map(count).into();
        assert_eq!(said, ["0", "840", "12 thousand", "610 million", "1 billion", "2.4 billion", "5 billion"]);
    }

    #[test]
    fn lengths_are_said_in_the_unit_that_fits() {
        let said: Vec<_> = [1, 90, 120, 390, 1560, 2880, 4560].map(length).into();
        assert_eq!(said, ["1 min", "90 min", "2 h", "6 h 30 min", "26 h", "2 days", "3 days 4 h"]);
    }
}
