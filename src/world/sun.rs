//! Sunrise, sunset and civil twilight, from NOAA's solar equations.
//!
//! The equations are those of the NOAA Global Monitoring Laboratory's solar calculator, after Jean
//! Meeus, *Astronomical Algorithms* (low accuracy). Against an ephemeris they are right to about ten
//! seconds between the polar circles (`tests/domain/sun.rs`).

use super::region::Region;
use crate::time::{Date, Instant, Span};

/// How far below the horizon the sun's centre stands, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Twilight {
    /// Sunrise and sunset: refraction and the sun's radius.
    Horizon,
    /// The end of civil twilight.
    Civil,
}

impl Twilight {
    pub(super) const fn depression(self) -> f64 {
        match self {
            Self::Horizon => 0.833,
            Self::Civil => 6.0,
        }
    }
}

/// When the sun is above the given height around one solar noon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Day {
    /// Unix seconds of rise and set.
    RisesAndSets {
        rise: f64,
        set: f64,
    },
    UpAllDay,
    DownAllDay,
}

const MINUTES_A_DAY: f64 = 1440.0;
const SECONDS_A_DAY: f64 = 86_400.0;
/// Julian day number of 1970-01-01T00:00Z and of the epoch J2000.0.
const UNIX_EPOCH_JD: f64 = 2_440_587.5;
const J2000_JD: f64 = 2_451_545.0;
/// The iteration converges below a second after three rounds everywhere but at the polar edge.
const ROUNDS: usize = 5;

/// The sun's day at a place around the solar noon that is nearest to `about`. Latitude and longitude
/// in degrees, north and east positive.
///
/// Asked by instant, not by date: on Kiritimati (+14:00 at 157° west) the noon of a local date lies on
/// the UTC date before, and no rule about dates survives that.
pub fn sun_around(lat: f64, lon: f64, about: Instant, twilight: Twilight) -> Day {
    let mean_noon = mean_noon(lon);
    let day = solar_day(mean_noon, about) * SECONDS_A_DAY;
    let noon = |t: f64| day + (720.0 - 4.0 * lon - Sun::at(t).equation_of_time) * 60.0;
    let transit = noon(noon(day + mean_noon));

    let lat = lat.to_radians();
    let horizon = (90.0 + twilight.depression()).to_radians().cos();
    let crossing = |side: f64| -> Result<f64, Day> {
        let mut t = transit;
        for _ in 0..ROUNDS {
            let sun = Sun::at(t);
            let cos_hour_angle =
                (horizon - lat.sin() * sun.declination.sin()) / (lat.cos() * sun.declination.cos());
            if cos_hour_angle > 1.0 {
                return Err(Day::DownAllDay);
            }
            if cos_hour_angle < -1.0 {
                return Err(Day::UpAllDay);
            }
            t = noon(t) + side * cos_hour_angle.acos().to_degrees() * 240.0;
        }
        Ok(t)
    };
    match (crossing(-1.0), crossing(1.0)) {
        (Ok(rise), Ok(set)) => Day::RisesAndSets { rise, set },
        (Err(day), _) | (_, Err(day)) => day,
    }
}

/// Where the sun is overhead: latitude and longitude in degrees, the latter −180 to 180.
pub(super) fn sun_overhead(at: Instant) -> (f64, f64) {
    let seconds = at.unix_seconds() as f64;
    let sun = Sun::at(seconds);
    let minutes_after_noon = (at.minutes().rem_euclid(1440)) as f64 - 720.0 + sun.equation_of_time;
    let lon = -minutes_after_noon / 4.0;
    let lon = if lon > 180.0 { lon - 360.0 } else { lon };
    (sun.declination.to_degrees(), lon)
}

/// Seconds from midnight UTC to the mean solar noon of a longitude: 12:00 UTC - lon/15 h.
fn mean_noon(lon: f64) -> f64 {
    SECONDS_A_DAY / 2.0 - lon * 240.0
}

/// The number of the mean noon that is nearest to `about`.
fn solar_day(mean_noon: f64, about: Instant) -> f64 {
    ((about.unix_seconds() as f64 - mean_noon) / SECONDS_A_DAY).round()
}

/// When the sun sets at a region's largest city on a local date; `None` where it does not.
pub fn sunset(region: &Region, date: Date) -> Option<Instant> {
    let noon = region.clock.first_at_or_after(date, 12 * 60);
    match sun_around(region.lat, region.lon, noon, Twilight::Horizon) {
        Day::RisesAndSets { set, .. } => Some(first_minute_from(set)),
        Day::UpAllDay | Day::DownAllDay => None,
    }
}

/// The minutes whose nearest mean solar noon is the one nearest to `about`: these days tile all time.
pub fn minutes_of_solar_day(lon: f64, about: Instant) -> Span {
    let mean_noon = mean_noon(lon);
    let day = solar_day(mean_noon, about);
    let edge = |half: f64| first_minute_from((day + half) * SECONDS_A_DAY + mean_noon);
    Span::new(edge(-0.5), edge(0.5))
}

/// The first whole minute at or after a moment in Unix seconds: a minute counts by its beginning.
fn first_minute_from(seconds: f64) -> Instant {
    Instant::from_minutes((seconds / 60.0).ceil() as i64)
}

impl Day {
    /// The minutes of this day's sun: all those `around` noon where it does not set.
    pub fn span(self, around: Span) -> Option<Span> {
        match self {
            Self::RisesAndSets { rise, set } => {
                Some(Span::new(first_minute_from(rise), first_minute_from(set)))
            }
            Self::UpAllDay => Some(around),
            Self::DownAllDay => None,
        }
    }
}

/// Where the sun stands at an instant.
struct Sun {
    /// Radians.
    declination: f64,
    /// Apparent minus mean solar time, in minutes.
    equation_of_time: f64,
}

impl Sun {
    fn at(unix_seconds: f64) -> Self {
        // Julian centuries since J2000.0; ΔT (about a minute) moves the sun by 0.0007° and is left out.
        let c = (unix_seconds / SECONDS_A_DAY + UNIX_EPOCH_JD - J2000_JD) / 36_525.0;
        // Many turns: sines do not mind, and the remainder of floating-point numbers is 1.7 kB of the page.
        let mean_longitude = (280.466_46 + c * (36_000.769_83 + c * 0.000_303_2)).to_radians();
        let mean_anomaly = (357.529_11 + c * (35_999.050_29 - 0.000_153_7 * c)).to_radians();
        let eccentricity = 0.016_708_634 - c * (0.000_042_037 + 0.000_000_126_7 * c);
        let centre = mean_anomaly.sin() * (1.914_602 - c * (0.004_817 + 0.000_014 * c))
            + (2.0 * mean_anomaly).sin() * (0.019_993 - 0.000_101 * c)
            + (3.0 * mean_anomaly).sin() * 0.000_289;
        let node = (125.04 - 1_934.136 * c).to_radians();
        let apparent_longitude = mean_longitude + (centre - 0.005_69 - 0.004_78 * node.sin()).to_radians();
        let mean_obliquity =
            23.0 + (26.0 + (21.448 - c * (46.815 + c * (0.000_59 - c * 0.001_813))) / 60.0) / 60.0;
        let obliquity = (mean_obliquity + 0.002_56 * node.cos()).to_radians();
        // The square of the tangent of half the obliquity.
        let y = (1.0 - obliquity.cos()) / (1.0 + obliquity.cos());
        let equation_of_time = 4.0
            * (y * (2.0 * mean_longitude).sin() - 2.0 * eccentricity * mean_anomaly.sin()
                + 4.0 * eccentricity * y * mean_anomaly.sin() * (2.0 * mean_longitude).cos()
                - 0.5 * y * y * (4.0 * mean_longitude).sin()
                - 1.25 * eccentricity * eccentricity * (2.0 * mean_anomaly).sin())
            .to_degrees();
        debug_assert!(equation_of_time.abs() < MINUTES_A_DAY);
        Self { declination: (obliquity.sin() * apparent_longitude.sin()).asin(), equation_of_time }
    }
}
