//! The shapes of the regions, as they are released.

use lowtide::present::{Atlas, RegionId};
use lowtide::world::{Shapes, project, region, region_by_id, regions};
use proptest::prelude::*;

use super::problem::config;

const TABLE: &str = include_str!("../../data/built/map.txt");

#[test]
fn every_inhabited_region_has_a_shape_or_a_dot() {
    let atlas = Atlas::read(TABLE).unwrap();
    assert!(atlas.outlines.len() > 300);
    let unit = 10_000.0 / 776.0;
    let dots: Vec<RegionId> = atlas.dots(unit).collect();
    for id in RegionId::all().filter(|id| region(*id).people > 0) {
        let seen = atlas.outline(id).is_some_and(|outline| outline.area >= 5.0 * unit * unit);
        assert_eq!(dots.contains(&id), !seen, "{}", region(id).id);
    }
    let id = |id: &str| region_by_id(id).unwrap();
    assert!(dots.contains(&id("SG/Asia/Singapore")) && dots.contains(&id("MT/Europe/Malta")));
    assert!(!dots.contains(&id("IR/Asia/Tehran")) && !dots.contains(&id("FR/Europe/Paris")));
}

#[test]
fn a_line_belongs_to_one_region_or_to_two() {
    let shapes = Shapes::read(TABLE).unwrap();
    assert!(shapes.uses().iter().all(|uses| (1..=2).contains(uses)));
}

/// How far a place lies from a line between two, in units.
fn distance((x, y): (f64, f64), (ax, ay): (f64, f64), (bx, by): (f64, f64)) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

#[test]
fn the_largest_city_of_a_region_lies_in_its_shape() {
    let (shapes, atlas) = (Shapes::read(TABLE).unwrap(), Atlas::read(TABLE).unwrap());
    let mut asked = 0;
    for shape in &shapes.shapes {
        let place = region(shape.region);
        let city = project(place.lat, place.lon);
        let (mut crossed, mut nearest) = (0, f64::MAX);
        for ring in &shape.rings {
            let points: Vec<(f64, f64)> =
                shapes.points(ring).map(|(x, y)| (f64::from(x), f64::from(y))).collect();
            for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
                nearest = nearest.min(distance(city, *a, *b));
                let meets = (a.1 > city.1) != (b.1 > city.1);
                if meets && city.0 < (b.0 - a.0) * (city.1 - a.1) / (b.1 - a.1) + a.0 {
                    crossed += 1;
                }
            }
        }
        let area = atlas.outline(shape.region).map_or(0.0, |outline| outline.area);
        // Of archipelagos the largest island is drawn; that of Atikokan's clock is far from Atikokan.
        if area > 3000.0 && place.id != "CA/America/Atikokan" {
            asked += 1;
            // A port lies at a coast that is simplified by 15 km: 35 km are ten units.
            assert!(crossed % 2 == 1 || nearest < 10.0, "{}: {nearest} units away", place.id);
        }
    }
    assert!(asked > 140, "{asked}");
}

#[test]
fn the_table_is_of_this_release() {
    let known: Vec<&str> = regions().iter().map(|region| region.id).collect();
    assert!(TABLE.lines().filter_map(|line| line.split_once('\t')).all(|(id, _)| known.contains(&id)));
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_changed_table_is_refused_or_read_but_never_a_panic(
        at in 0..TABLE.len(), to in 0x20_u8..0x7f, cut in proptest::option::of(0..TABLE.len()),
    ) {
        let mut bytes = TABLE.as_bytes().to_vec();
        bytes[at] = to;
        bytes.truncate(cut.unwrap_or(TABLE.len()));
        let changed = String::from_utf8(bytes).unwrap();
        if let Ok(atlas) = Atlas::read(&changed) {
            prop_assert!(atlas.outlines.iter().all(|outline| outline.area.is_finite()));
        }
    }
}
