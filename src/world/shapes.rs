//! The shapes of the regions on the map, which share their borders.
//!
//! The table is text (`data/built/map.txt`, see `docs/data.md`), fetched by the page once it stands, so it is
//! untrusted: what is not as it should be is an error. Start with [`Shapes::read`].

use super::projection::{MAP_HEIGHT, MAP_WIDTH};
use super::region::{RegionId, region_by_id};

/// Limits far above any table.
const MAX_LENGTH: usize = 400_000;
const MAX_ARCS: usize = 20_000;

const NAME: &str = "lowtide-map";
const VERSION: &str = "1";

/// Digits of a number: the characters from `#` on, those of the second half with more to follow.
const FIRST_DIGIT: u8 = b'#';
const BASE: u32 = 46;

/// A point in units of the map.
pub type Point = (i32, i32);

/// A way along an arc: its place among the arcs, and whether it is walked from its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub arc: usize,
    pub reversed: bool,
}

/// The rings of one region; what lies in an odd number of them is land.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub region: RegionId,
    pub rings: Vec<Vec<Way>>,
}

/// Every shape, and the lines that they are made of. A line that one shape uses is a coast, a line that two use
/// is a border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shapes {
    pub arcs: Vec<Vec<Point>>,
    /// In the order of the regions.
    pub shapes: Vec<Shape>,
}

/// Why a text is no table of shapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShapesError {
    /// It is longer than any table.
    Long,
    /// It does not begin as a table of this version does.
    Header,
    /// This line, counted from 1, cannot be read.
    Line(usize),
    /// It has fewer or more lines than its header says: it was cut or changed.
    Count,
}

impl Shapes {
    /// Reads a table and checks every number in it.
    pub fn read(text: &str) -> Result<Self, ShapesError> {
        if text.len() > MAX_LENGTH {
            return Err(ShapesError::Long);
        }
        // What was cut lacks the end of its last line, or a line.
        let mut lines = text.strip_suffix('\n').ok_or(ShapesError::Count)?.split('\n');
        let (arc_count, shape_count) = lines.next().and_then(header).ok_or(ShapesError::Header)?;
        let mut arcs = Vec::with_capacity(arc_count);
        for number in 0..arc_count {
            let line = lines.next().ok_or(ShapesError::Count)?;
            arcs.push(arc(line).ok_or(ShapesError::Line(number + 2))?);
        }
        let mut shapes: Vec<Shape> = vec![];
        for number in 0..shape_count {
            let line = lines.next().ok_or(ShapesError::Count)?;
            let shape = shape(line, arc_count)
                .filter(|shape| shapes.last().is_none_or(|last| last.region < shape.region));
            shapes.push(shape.ok_or(ShapesError::Line(number + 2 + arc_count))?);
        }
        if lines.next().is_some() { Err(ShapesError::Count) } else { Ok(Self { arcs, shapes }) }
    }

    /// The points of a ring, the first not repeated at its end.
    pub fn points<'a>(&'a self, ring: &'a [Way]) -> impl Iterator<Item = Point> + 'a {
        ring.iter().flat_map(|way| {
            let arc = &self.arcs[way.arc];
            // The last point of an arc is the first of the next.
            (0..arc.len() - 1).map(|index| if way.reversed { arc[arc.len() - 1 - index] } else { arc[index] })
        })
    }

    /// How many shapes use each arc.
    pub fn uses(&self) -> Vec<u8> {
        let mut uses = vec![0_u8; self.arcs.len()];
        for way in self.shapes.iter().flat_map(|shape| shape.rings.iter().flatten()) {
            uses[way.arc] = uses[way.arc].saturating_add(1);
        }
        uses
    }
}

/// The numbers of arcs and of shapes.
fn header(line: &str) -> Option<(usize, usize)> {
    let mut words = line.split(' ');
    let known = words.next()? == NAME && words.next()? == VERSION;
    let mut number = || words.next()?.parse::<usize>().ok();
    let size = (number()?, number()?);
    let (arcs, shapes) = (number()?, number()?);
    let fits = size == (MAP_WIDTH as usize, MAP_HEIGHT as usize);
    let ends = words.next().is_none();
    (known && fits && ends && arcs <= MAX_ARCS && shapes <= RegionId::all().count()).then_some((arcs, shapes))
}

/// An arc: its first point, and the way from each to the next.
fn arc(line: &str) -> Option<Vec<Point>> {
    let mut bytes = line.bytes();
    let mut points: Vec<Point> = vec![];
    let (mut x, mut y) = (0_i32, 0_i32);
    while let Some(dx) = number(&mut bytes)? {
        let dy = number(&mut bytes)??;
        (x, y) = (x.checked_add(dx)?, y.checked_add(dy)?);
        if !(0..=MAP_WIDTH).contains(&x) || !(0..=MAP_HEIGHT).contains(&y) {
            return None;
        }
        points.push((x, y));
    }
    (points.len() >= 2).then_some(points)
}

/// The next number, least digit first, its sign in the last bit; `Some(None)` at the end of the line, `None` where
/// there is something else.
#[expect(clippy::option_option, reason = "the end of a line is no error, and an error is no end")]
fn number(bytes: &mut impl Iterator<Item = u8>) -> Option<Option<i32>> {
    let (mut value, mut place) = (0_u32, 1_u32);
    let mut begun = false;
    for byte in bytes {
        begun = true;
        let digit = u32::from(byte.checked_sub(FIRST_DIGIT)?);
        if digit >= 2 * BASE {
            return None;
        }
        value = value.checked_add((digit % BASE).checked_mul(place)?)?;
        if digit < BASE {
            let half = i32::try_from(value / 2).ok()?;
            return Some(Some(if value % 2 == 0 { half } else { -half - 1 }));
        }
        place = place.checked_mul(BASE)?;
    }
    if begun { None } else { Some(None) }
}

/// `FR/Europe/Paris⇥12,~4 7`
fn shape(line: &str, arcs: usize) -> Option<Shape> {
    let (id, rings) = line.split_once('\t')?;
    let way = |text: &str| {
        let (reversed, index) = text.strip_prefix('~').map_or((false, text), |index| (true, index));
        let arc = index.parse::<usize>().ok().filter(|arc| *arc < arcs)?;
        Some(Way { arc, reversed })
    };
    let rings: Option<Vec<Vec<Way>>> =
        rings.split(' ').map(|ring| ring.split(',').map(way).collect()).collect();
    Some(Shape { region: region_by_id(id)?, rings: rings? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side: an arc between them, and one around each.
    fn table() -> String {
        let number = |value: i32| {
            let mut left = if value >= 0 { 2 * value } else { -2 * value - 1 } as u32;
            let mut text = String::new();
            while left >= BASE {
                text.push(char::from(FIRST_DIGIT + (left % BASE + BASE) as u8));
                left /= BASE;
            }
            text.push(char::from(FIRST_DIGIT + left as u8));
            text
        };
        let arc = |numbers: &[i32]| -> String { numbers.iter().map(|each| number(*each)).collect() };
        format!(
            "lowtide-map 1 10000 4868 3 2\n{}\n{}\n{}\nDE/Europe/Berlin\t0,1\nPL/Europe/Warsaw\t~0,2\n",
            arc(&[110, 100, 0, 50]),
            arc(&[110, 150, -60, 0, 0, -50, 60, 0]),
            arc(&[110, 100, 2000, 0, 0, 50, -2000, 0]),
        )
    }

    #[test]
    fn neighbours_walk_their_border_in_opposite_directions() {
        let shapes = Shapes::read(&table()).unwrap();
        let points = |index: usize| shapes.points(&shapes.shapes[index].rings[0]).collect::<Vec<_>>();
        assert_eq!(points(0), [(110, 100), (110, 150), (50, 150), (50, 100)]);
        assert_eq!(points(1), [(110, 150), (110, 100), (2110, 100), (2110, 150)]);
        assert_eq!(shapes.uses(), [2, 1, 1]);
    }

    #[test]
    fn a_table_that_was_cut_or_changed_is_none() {
        let table = table();
        for end in 0..table.len() - 1 {
            assert!(Shapes::read(&table[..end]).is_err(), "{:?}", &table[..end]);
        }
        let changed = |from: &str, to: &str| Shapes::read(&table.replacen(from, to, 1)).unwrap_err();
        assert_eq!(changed("map 1", "map 2"), ShapesError::Header);
        assert_eq!(changed("10000", "10001"), ShapesError::Header);
        assert_eq!(changed("~0,2", "~0,3"), ShapesError::Line(6));
        assert_eq!(changed("DE/Europe/Berlin", "DE/Europe/Bonn"), ShapesError::Line(5));
        assert_eq!(changed("DE/Europe/Berlin", "RU/Europe/Moscow"), ShapesError::Line(6));
        assert_eq!(changed("3 2\n", "3 2\n!"), ShapesError::Line(2));
        assert_eq!(changed("3 2\n", "2 2\n"), ShapesError::Line(4));
        assert_eq!(Shapes::read(&format!("{table}more\n")).unwrap_err(), ShapesError::Count);
        assert_eq!(Shapes::read(&" ".repeat(MAX_LENGTH + 1)).unwrap_err(), ShapesError::Long);
    }

    #[test]
    fn a_number_that_never_ends_is_refused() {
        let endless = format!("lowtide-map 1 10000 4868 1 0\n{}\n", "~".repeat(1000));
        assert_eq!(Shapes::read(&endless).unwrap_err(), ShapesError::Line(2));
    }
}
