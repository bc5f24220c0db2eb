//! Clocks of large cities on the map, as many as there is room for.

use super::atlas::Atlas;
use super::camera::Camera;
use crate::time::{Instant, clock_time};
use crate::world::{RegionId, region};

/// What a clock on the wall of a city shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    pub region: RegionId,
    pub at: (f64, f64),
    pub city: &'static str,
    /// `21:45`
    pub time: String,
    /// Where the plate begins, to the right of the city or, below 0, to the left of it; in pixels, as is its width.
    pub from: f64,
    pub width: f64,
}

/// Pixels: a letter, what surrounds a text, its height, and the least gap between two.
const LETTER: f64 = 6.2;
const AROUND: f64 = 10.0;
pub const PLATE_HEIGHT: f64 = 17.0;
const GAP: f64 = 5.0;
/// From the city to its plate.
const BESIDE: f64 = 7.0;
const MOST: usize = 10;

/// An area on the screen, in pixels.
#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn meets(self, other: Self) -> bool {
        self.left < other.right + GAP
            && other.left < self.right + GAP
            && self.top < other.bottom + GAP
            && other.top < self.bottom + GAP
    }
}

/// The plates of `wanted`, first come first served, on a map of so many pixels; beside the
/// places of `taken` is a text of so many pixels already, to the left where that is less than nothing.
pub fn plates(
    atlas: &Atlas,
    wanted: impl Iterator<Item = RegionId>,
    at: Instant,
    camera: Camera,
    pixels: f64,
    taken: &[((f64, f64), f64)],
) -> Vec<Plate> {
    let unit = camera.unit(pixels);
    let (width, height) = (camera.width() / unit, camera.height() / unit);
    let on_screen = |(x, y): (f64, f64)| ((x - camera.x) / unit, (y - camera.y) / unit);
    let beside = |(x, y): (f64, f64), long: f64, from: f64| {
        let from = x + from;
        Area { left: from, top: y - PLATE_HEIGHT / 2.0, right: from + long, bottom: y + PLATE_HEIGHT / 2.0 }
    };
    let mut areas: Vec<Area> = taken
        .iter()
        .map(|(place, long)| {
            let (x, y) = on_screen(*place);
            Area { left: x + long.min(-12.0), top: y - 15.0, right: x + long.max(12.0), bottom: y + 17.0 }
        })
        .collect();
    let mut plates: Vec<Plate> = vec![];
    // As many as the width has room for.
    let most = ((width / 80.0) as usize).min(MOST);
    for id in wanted {
        if plates.len() >= most {
            break;
        }
        let place = atlas.city(id);
        if !camera.shows(place, 0.0) || plates.iter().any(|plate| plate.region == id) {
            continue;
        }
        let city = region(id).city;
        let long = LETTER * (city.chars().count() + 6) as f64 + AROUND;
        let free = |from: f64| {
            let area = beside(on_screen(place), long, from);
            let inside = area.left >= 2.0
                && area.right <= width - 2.0
                && area.top >= 2.0
                && area.bottom <= height - 2.0;
            (inside && !areas.iter().any(|other| area.meets(*other))).then_some((area, from))
        };
        if let Some((area, from)) = free(BESIDE).or_else(|| free(-BESIDE - long)) {
            areas.push(area);
            let time = clock_time(region(id).clock.local(at).civil);
            plates.push(Plate { region: id, at: place, city, time, from, width: long });
        }
    }
    plates
}
