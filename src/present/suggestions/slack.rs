//! How far a start can move without becoming dearer.

use super::super::number::length;

const HALF_HOUR: i32 = 30;
const HOUR: i32 = 60;
/// From here on the exact number says nothing.
const DAYS: i32 = 2 * 24 * HOUR;

/// `4½ hours to spare either way`, `5 min to spare either way`, `no slack`.
pub fn slack_words(minutes: i32) -> String {
    let room = match minutes {
        ..=0 => return "no slack".to_owned(),
        DAYS.. => "days".to_owned(),
        HOUR => "1 hour".to_owned(),
        _ if minutes > HOUR && minutes % HOUR == 0 => format!("{} hours", minutes / HOUR),
        _ if minutes > HOUR && minutes % HALF_HOUR == 0 => format!("{}½ hours", minutes / HOUR),
        _ => length(i64::from(minutes)),
    };
    format!("{room} to spare either way")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_said_in_the_unit_that_fits() {
        let said: Vec<_> = [0, 5, 30, 60, 90, 270, 300, 125, 10_080].map(slack_words).into();
        assert_eq!(
            said,
            [
                "no slack",
                "5 min to spare either way",
                "30 min to spare either way",
                "1 hour to spare either way",
                "1½ hours to spare either way",
                "4½ hours to spare either way",
                "5 hours to spare either way",
                "2 h 5 min to spare either way",
                "days to spare either way",
            ]
        );
    }
}
