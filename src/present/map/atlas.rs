//! The shapes of the regions as path data, made once.

use std::fmt::Write as _;
use std::rc::Rc;

use super::night_side::globe;
use crate::world::{Point, RegionId, Shapes, ShapesError, project, region, regions};

/// One region as it is drawn.
#[derive(Clone, Debug)]
pub struct Outline {
    pub region: RegionId,
    pub path: Rc<str>,
    /// Square units.
    pub area: f64,
}

/// What the map is drawn from.
#[derive(Debug)]
pub struct Atlas {
    /// In the order of the regions; some small ones have none.
    pub outlines: Vec<Outline>,
    /// The edge of the earth, for the sea.
    pub globe: Rc<str>,
    /// Every line between land and sea, and every line between two regions, as one path each.
    pub coast: Rc<str>,
    pub borders: Rc<str>,
    /// Where the largest city of each region lies, by the number of the region.
    pub cities: Vec<(f64, f64)>,
}

impl Atlas {
    /// Reads the table of shapes.
    pub fn read(text: &str) -> Result<Self, ShapesError> {
        let shapes = Shapes::read(text)?;
        let outlines = shapes.shapes.iter().map(|shape| {
            let mut path = String::new();
            let mut twice = 0_i64;
            for ring in &shape.rings {
                let points: Vec<Point> = shapes.points(ring).collect();
                twice += double_area(&points);
                draw(&mut path, points.into_iter());
                path.push('z');
            }
            Outline { region: shape.region, path: path.into(), area: twice.abs() as f64 / 2.0 }
        });
        let uses = shapes.uses();
        let lines = |wanted: fn(u8) -> bool| {
            let mut path = String::new();
            for (arc, _) in shapes.arcs.iter().zip(&uses).filter(|(_, uses)| wanted(**uses)) {
                draw(&mut path, arc.iter().copied());
            }
            Rc::from(path)
        };
        Ok(Self {
            outlines: outlines.collect(),
            globe: globe().into(),
            coast: lines(|uses| uses == 1),
            borders: lines(|uses| uses > 1),
            cities: regions().iter().map(|region| project(region.lat, region.lon)).collect(),
        })
    }

    /// Where a region is pointed at.
    pub fn city(&self, id: RegionId) -> (f64, f64) {
        self.cities[id.index()]
    }

    /// The shape of a region.
    pub fn outline(&self, id: RegionId) -> Option<&Outline> {
        let found = self.outlines.binary_search_by_key(&id, |outline| outline.region);
        found.ok().map(|index| &self.outlines[index])
    }

    /// The inhabited regions whose shape is too small to be seen, or that have none, where a pixel is `unit` wide.
    pub fn dots(&self, unit: f64) -> impl Iterator<Item = RegionId> + '_ {
        let least = LEAST_PIXELS * unit * unit;
        let seen = move |id: RegionId| self.outline(id).is_some_and(|outline| outline.area >= least);
        RegionId::all().filter(move |id| region(*id).people > 0 && !seen(*id))
    }
}

/// Shapes under so many square pixels are dots.
const LEAST_PIXELS: f64 = 5.0;

/// A line as path data: its first point, and the way from each to the next.
fn draw(path: &mut String, mut points: impl Iterator<Item = Point>) {
    let Some((mut x, mut y)) = points.next() else { return };
    let _infallible = write!(path, "M{x} {y}l");
    for (to_x, to_y) in points {
        let (dx, dy) = (to_x - x, to_y - y);
        if !path.ends_with('l') && dx >= 0 {
            path.push(' ');
        }
        let _infallible = if dy < 0 { write!(path, "{dx}{dy}") } else { write!(path, "{dx} {dy}") };
        (x, y) = (to_x, to_y);
    }
}

/// Twice the area of a ring, positive in one direction and negative in the other.
fn double_area(points: &[Point]) -> i64 {
    let cross = |(a, b): (&Point, &Point)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1);
    points.iter().zip(points.iter().cycle().skip(1)).map(cross).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_written_as_steps() {
        let mut path = String::new();
        draw(&mut path, [(10, 20), (13, 18), (12, 18), (12, 25)].into_iter());
        assert_eq!(path, "M10 20l3-2-1 0 0 7");
    }

    #[test]
    fn an_area_is_that_of_the_ring() {
        assert_eq!(double_area(&[(0, 0), (10, 0), (10, 5), (0, 5)]), 100);
    }
}
