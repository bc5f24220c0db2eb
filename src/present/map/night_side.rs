//! The night side and the twilight at an instant, as path data.

use crate::present::number::tenths;
use crate::time::Instant;
use crate::world::{CENTRAL_MERIDIAN, Night, Twilight, onto_map};

/// Two areas, the larger of which holds the smaller.
#[derive(Clone, Debug, PartialEq)]
pub struct NightSide {
    /// The sun is below the horizon.
    pub down: String,
    /// The end of civil twilight has passed.
    pub dark: String,
}

/// Degrees between the meridians that the edge is reckoned on.
const STEP: i32 = 3;

pub fn night_side(at: Instant) -> NightSide {
    NightSide { down: area(Night::at(at, Twilight::Horizon)), dark: area(Night::at(at, Twilight::Civil)) }
}

/// The edge of the earth, for the sea.
pub(super) fn globe() -> String {
    let side = |east: f64, from: f64, to: f64| along(east, from, to);
    let ring = side(180.0, 90.0, -90.0).chain(side(-180.0, -90.0, 90.0));
    polygon(ring)
}

fn area(night: Night) -> String {
    let dark_at =
        |east: f64| night.on_meridian(CENTRAL_MERIDIAN + east).map(|(south, north)| (east, south, north));
    let meridians: Vec<Option<(f64, f64, f64)>> =
        (-180..=180).step_by(STEP as usize).map(|east| dark_at(f64::from(east))).collect();
    let mut path = String::new();
    for stretch in meridians.split(Option::is_none) {
        let stretch: Vec<(f64, f64, f64)> = stretch.iter().flatten().copied().collect();
        let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { continue };
        let north = stretch.iter().map(|(east, _, north)| (*north, *east));
        let south = stretch.iter().rev().map(|(east, south, _)| (*south, *east));
        // The sides follow their meridian, which is curved.
        let down = along(last.0, last.2, last.1);
        let up = along(first.0, first.1, first.2);
        path.push_str(&polygon(north.chain(down).chain(south).chain(up)));
    }
    path
}

/// Of (latitude, degrees east of the central meridian).
fn polygon(ring: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (lat, east) in ring {
        let (x, y) = onto_map(lat, east);
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&tenths(x));
        path.push(' ');
        path.push_str(&tenths(y));
    }
    path.push('Z');
    path
}

/// Places on a meridian between two latitudes.
fn along(east: f64, from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..=30).map(move |part| (from + (to - from) * f64::from(part) / 30.0, east))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::project;

    /// The points of the only area of a path.
    fn points(path: &str) -> Vec<(f64, f64)> {
        let body = path.strip_prefix('M').unwrap().strip_suffix('Z').unwrap();
        let number = |text: &str| text.parse::<f64>().unwrap();
        body.split('L')
            .map(|point| point.split_once(' ').unwrap())
            .map(|(x, y)| (number(x), number(y)))
            .collect()
    }

    fn holds(ring: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        let crossed = edges.filter(|((ax, ay), (bx, by))| {
            (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
        });
        crossed.count() % 2 == 1
    }

    #[test]
    fn at_the_planned_hour_of_the_founding_case_it_is_dark_in_san_francisco_and_light_in_tehran() {
        let side = night_side("2009-06-16T05:30Z".parse().unwrap());
        let (down, dark) = (points(&side.down), points(&side.dark));
        let san_francisco = project(37.77, -122.42);
        assert!(holds(&down, san_francisco) && holds(&dark, san_francisco));
        assert!(!holds(&down, project(35.69, 51.42)));
        // London's sun rose at 04:43 local time, 03:43 UTC.
        assert!(!holds(&down, project(51.51, -0.13)));
    }

    #[test]
    fn there_is_an_area_at_every_hour_of_the_year() {
        for hour in (0..24 * 365).step_by(11) {
            let at = Instant::from_minutes(hour * 60);
            let side = night_side(at);
            assert!(side.down.len() > 300 && !side.down.contains("NaN"), "{at}");
            assert!(side.dark.len() > 300 && !side.dark.contains("NaN"), "{at}");
        }
    }
}
