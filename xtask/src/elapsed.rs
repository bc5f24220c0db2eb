//! How long things take, as a person reads it.

use std::time::Duration;

/// `41 s`, `2 min 03 s`: whole seconds, rounded down, and tenths below ten seconds.
pub(crate) fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 10 {
        format!("{}.{} s", seconds, time.subsec_millis() / 100)
    } else if seconds < 60 {
        format!("{seconds} s")
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_reads_like_a_time() {
        let cases = [
            (0, "0.0 s"),
            (9_960, "9.9 s"),
            (10_000, "10 s"),
            (59_999, "59 s"),
            (60_000, "1 min 00 s"),
            (3_723_000, "62 min 03 s"),
        ];
        for (milliseconds, words) in cases {
            assert_eq!(in_words(Duration::from_millis(milliseconds)), words);
        }
    }
}
