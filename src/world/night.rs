//! The dark side of the earth at an instant.

use super::sun::{Twilight, sun_overhead};
use crate::time::Instant;

/// Where the sun is lower than a given height: a cap of the globe around the place that has midnight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Night {
    /// Of the sun, and the longitude where it is overhead, in degrees.
    sin_declination: f64,
    cos_declination: f64,
    longitude: f64,
    /// The sine of the sun's height at the edge.
    height: f64,
}

impl Night {
    pub fn at(instant: Instant, twilight: Twilight) -> Self {
        let (declination, longitude) = sun_overhead(instant);
        let (sin_declination, cos_declination) = declination.to_radians().sin_cos();
        let height = (-twilight.depression()).to_radians().sin();
        Self { sin_declination, cos_declination, longitude, height }
    }

    /// From which latitude to which it is dark on a meridian, in degrees; `None` where it is nowhere.
    pub fn on_meridian(&self, lon: f64) -> Option<(f64, f64)> {
        let across = self.cos_declination * (lon - self.longitude).to_radians().cos();
        // The sine of the sun's height is sin·sin(lat) + across·cos(lat), which is reach·sin(lat + lead).
        let reach = self.sin_declination.hypot(across);
        let lead = across.atan2(self.sin_declination).to_degrees();
        if self.height <= -reach {
            return None;
        }
        let edge = (self.height / reach).min(1.0).asin().to_degrees();
        // Around the meridian as a full circle it is dark from here to there; a turn on is the same place.
        let (from, to) = (-180.0 - edge - lead, edge - lead);
        [0.0, 360.0].into_iter().find_map(|turn| {
            let (south, north) = ((from + turn).max(-90.0), (to + turn).min(90.0));
            (south < north).then_some((south, north))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Day, regions, sun_around};

    #[test]
    fn a_city_is_in_the_dark_when_its_sun_has_set() {
        let mut checked = 0;
        for start in ["2009-06-16T04:45Z", "2026-03-20T15:00Z", "2026-12-21T21:00Z", "2027-09-23T06:00Z"] {
            let at: Instant = start.parse().unwrap();
            for twilight in [Twilight::Horizon, Twilight::Civil] {
                let night = Night::at(at, twilight);
                for region in regions() {
                    let light = match sun_around(region.lat, region.lon, at, twilight) {
                        Day::RisesAndSets { rise, set } => {
                            let now = at.unix_seconds() as f64;
                            // So near to the edge either answer is right.
                            if (now - rise).abs() < 60.0 || (now - set).abs() < 60.0 {
                                continue;
                            }
                            rise < now && now < set
                        }
                        Day::UpAllDay => true,
                        Day::DownAllDay => false,
                    };
                    let dark = night
                        .on_meridian(region.lon)
                        .is_some_and(|(south, north)| south < region.lat && region.lat < north);
                    assert_eq!(dark, !light, "{} at {start}", region.id);
                    checked += 1;
                }
            }
        }
        assert!(checked > 2400);
    }

    #[test]
    fn at_midsummer_noon_in_greenwich_the_south_pole_is_dark_and_the_north_pole_is_not() {
        let night = Night::at("2026-06-21T12:00Z".parse().unwrap(), Twilight::Horizon);
        let (south, north) = night.on_meridian(180.0).unwrap();
        assert!(south <= -90.0 && (north - 65.7).abs() < 0.3, "midnight sun north of {north}");
        let (south, north) = night.on_meridian(0.0).unwrap();
        assert!(south <= -90.0 && (north + 67.4).abs() < 0.3, "polar night south of {north}");
    }

    #[test]
    fn when_day_and_night_are_equal_it_is_dark_on_one_side_alone() {
        let night = Night::at("2026-03-20T14:46Z".parse().unwrap(), Twilight::Horizon);
        assert_eq!(night.on_meridian(-40.0), None, "early afternoon from pole to pole");
        let (south, north) = night.on_meridian(140.0).unwrap();
        // Refraction keeps the sun up at both poles.
        assert!((-89.5..-88.5).contains(&south) && (88.5..89.5).contains(&north));
    }
}
