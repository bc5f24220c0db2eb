//! Easter Sunday of the West and of the East, by arithmetic.

use crate::time::Date;

/// Of the Gregorian calendar (Meeus, Jones, Butcher).
pub(super) fn western_easter(year: i32) -> Option<Date> {
    let (century, rest) = (year / 100, year % 100);
    let golden = year % 19;
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    march_or_april(year, moon + week - 7 * late + 114, 0)
}

/// Of the Julian calendar, as a Gregorian date of the years 1900 to 2099.
pub(super) fn eastern_easter(year: i32) -> Option<Date> {
    let moon = (19 * (year % 19) + 15) % 30;
    let week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    march_or_april(year, moon + week + 114, 13)
}

fn march_or_april(year: i32, count: i32, later: u64) -> Option<Date> {
    Date::from_ymd_opt(year, (count / 31) as u32, (count % 31 + 1) as u32)?
        .checked_add_days(chrono::Days::new(later))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_almanacs_say() {
        let day = |year, month, day| Date::from_ymd_opt(year, month, day);
        for (year, western, eastern) in [
            (2009, (4, 12), (4, 19)),
            (2010, (4, 4), (4, 4)),
            (2024, (3, 31), (5, 5)),
            (2027, (3, 28), (5, 2)),
            (2035, (3, 25), (4, 29)),
            (2038, (4, 25), (4, 25)),
        ] {
            assert_eq!(western_easter(year), day(year, western.0, western.1));
            assert_eq!(eastern_easter(year), day(year, eastern.0, eastern.1));
        }
    }
}
