//! Sunrise and sunset against an ephemeris.
//!
//! `tests/data/sun-times.csv`: place, latitude, longitude, date, Unix seconds of rise and set, state. The date
//! is that of the place's own mean solar day, whatever its clocks say: on Kiritimati the noon of 16 June 2009
//! by the sun falls on 17 June by the clock.

use lowtide::time::{Instant, parse_date};
use lowtide::world::{Day, Twilight, sun_around};

const ROWS: &str = include_str!("../data/sun-times.csv");

/// The equations promise about ten seconds.
const TOLERANCE_SECONDS: f64 = 10.0;

/// Mean solar noon of `date`: 12:00 UTC less four minutes for each degree east.
fn mean_noon(date: &str, lon: f64) -> Instant {
    let date = parse_date(date).expect("the table holds dates");
    let noon = date.and_hms_opt(12, 0, 0).expect("every date has a noon");
    Instant::from_utc(noon).plus_minutes((-4.0 * lon).round() as i64)
}

#[test]
fn the_sun_rises_and_sets_within_ten_seconds_of_the_ephemeris() {
    let mut days = 0;
    for line in ROWS.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let &[_, lat, lon, date, rise, set, state] = &cells[..] else { panic!("{line}") };
        let (lat, lon): (f64, f64) = (lat.parse().unwrap(), lon.parse().unwrap());
        let noon = mean_noon(date, lon);
        // The answer is that of the nearest noon, from whatever time of the day it is asked.
        for hours in [-11, 0, 11] {
            match sun_around(lat, lon, noon.plus_minutes(hours * 60), Twilight::Horizon) {
                Day::RisesAndSets { rise: found_rise, set: found_set } => {
                    assert_eq!(state, "normal", "{line}");
                    for (found, wanted) in [(found_rise, rise), (found_set, set)] {
                        let off = found - wanted.parse::<f64>().unwrap();
                        assert!(off.abs() <= TOLERANCE_SECONDS, "{off:.1} s off: {line}");
                    }
                }
                Day::UpAllDay => assert_eq!(state, "up", "{line}"),
                Day::DownAllDay => assert_eq!(state, "down", "{line}"),
            }
        }
        days += 1;
    }
    assert_eq!(days, 100);
}

#[test]
fn civil_twilight_begins_before_sunrise_and_ends_after_sunset() {
    for lat in [-65.0, -45.0, -20.0, 0.0, 20.0, 45.0, 65.0] {
        let noon = mean_noon("2026-03-20", 0.0);
        let Day::RisesAndSets { rise, set } = sun_around(lat, 0.0, noon, Twilight::Horizon) else {
            panic!("the sun rises everywhere at the equinox");
        };
        let Day::RisesAndSets { rise: dawn, set: dusk } = sun_around(lat, 0.0, noon, Twilight::Civil) else {
            panic!("and there is a dawn");
        };
        // At the equinox the sun climbs 15 degrees an hour times the cosine of the latitude.
        let expected = (6.0 - 0.833) * 240.0 / f64::cos(lat.to_radians());
        for twilight in [rise - dawn, dusk - set] {
            assert!((twilight / expected - 1.0).abs() < 0.03, "{twilight} s at {lat}, not {expected}");
        }
    }
}
