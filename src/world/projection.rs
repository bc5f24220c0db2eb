//! Equal Earth: where a place lies on the map. Areas are true, so that a large yellow shape is a large country.
//!
//! After Šavrič, Patterson and Jenny, *The Equal Earth map projection* (2018), with the central meridian at 11.5°
//! east: the cut runs through the Bering Strait and parts no country that people live in.

/// The meridian in the middle of the map, in degrees east.
pub const CENTRAL_MERIDIAN: f64 = 11.5;

/// The map is so many units wide, and so many high from pole to pole.
pub const MAP_WIDTH: i32 = 10_000;
pub const MAP_HEIGHT: i32 = 4_868;

const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
/// Half the width and half the height of the projection on a sphere of radius 1.
const HALF_WIDTH: f64 = 2.706_629_983_696_075;
const HALF_HEIGHT: f64 = 1.317_362_759_157_413;

/// A place in units of the map: to the right from its left edge, down from the north pole. Latitude and longitude
/// in degrees, north and east positive.
pub fn project(lat: f64, lon: f64) -> (f64, f64) {
    onto_map(lat, east_of_centre(lon))
}

/// The same for degrees east of the central meridian, −180 to 180, both of which lie on the edge.
pub fn onto_map(lat: f64, east: f64) -> (f64, f64) {
    let root3_by_2 = 3.0_f64.sqrt() / 2.0;
    let theta = (root3_by_2 * lat.to_radians().sin()).asin();
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    let x = east.to_radians() * theta.cos() / (root3_by_2 * slope);
    let y = theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
    let scale = f64::from(MAP_WIDTH) / (2.0 * HALF_WIDTH);
    ((HALF_WIDTH + x) * scale, (HALF_HEIGHT - y) * scale)
}

/// Degrees east of the central meridian, −180 to 180.
fn east_of_centre(lon: f64) -> f64 {
    let east = lon - CENTRAL_MERIDIAN;
    if east < -180.0 {
        east + 360.0
    } else if east > 180.0 {
        east - 360.0
    } else {
        east
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: (f64, f64), expected: (f64, f64)) -> bool {
        (found.0 - expected.0).abs() < 0.01 && (found.1 - expected.1).abs() < 0.01
    }

    #[test]
    fn the_map_reaches_from_edge_to_edge_and_from_pole_to_pole() {
        assert!(near(project(0.0, CENTRAL_MERIDIAN), (5000.0, 2433.584)));
        assert!(near(onto_map(0.0, -180.0), (0.0, 2433.584)));
        assert!(near(onto_map(0.0, 180.0), (10_000.0, 2433.584)));
        assert!(project(90.0, 0.0).1.abs() < 0.01);
        assert!((project(-90.0, 0.0).1 - 4867.168).abs() < 0.01);
    }

    #[test]
    fn places_lie_where_proj_puts_them() {
        // PROJ 9.5, `+proj=eqearth +lon_0=11.5 +R=1`: x 0.372105, y 0.941540 thirty degrees east at 50° north.
        let scale = 10_000.0 / (2.0 * HALF_WIDTH);
        let at = |x: f64, y: f64| ((HALF_WIDTH + x) * scale, (HALF_HEIGHT - y) * scale);
        assert!(near(project(50.0, 41.5), at(0.372_105_08, 0.941_540_23)));
        assert!(near(project(-33.0, -108.5), at(-1.663_709_35, -0.648_718_79)));
    }

    #[test]
    fn the_cut_runs_through_the_bering_strait() {
        let (chukotka, alaska) = (project(66.0, -170.0), project(65.6, -168.0));
        assert!(chukotka.0 > 8000.0 && alaska.0 < 2500.0);
    }

    #[test]
    fn areas_are_true() {
        // Two cells of a degree, at the equator and at 60° north, where a degree of longitude is half as wide.
        let area = |lat: f64| {
            let (west, east) = (project(lat, 20.0), project(lat, 21.0));
            let (south, north) = (project(lat - 0.5, 20.5), project(lat + 0.5, 20.5));
            (east.0 - west.0) * (south.1 - north.1)
        };
        assert!((area(60.0) / area(0.0) - 0.5).abs() < 0.001);
    }
}
