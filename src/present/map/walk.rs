//! From region to region by the arrow keys.

use super::atlas::Atlas;
use crate::world::RegionId;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// How far a place lies in this direction, and how far beside it.
    fn split(self, (dx, dy): (f64, f64)) -> (f64, f64) {
        match self {
            Self::Left => (-dx, dy.abs()),
            Self::Right => (dx, dy.abs()),
            Self::Up => (-dy, dx.abs()),
            Self::Down => (dy, dx.abs()),
        }
    }
}

/// The region that one comes to from another: the nearest in that direction, where what lies beside it counts double.
pub fn neighbour(
    atlas: &Atlas,
    among: impl Iterator<Item = RegionId>,
    from: RegionId,
    direction: Direction,
) -> Option<RegionId> {
    let here = atlas.city(from);
    let reach = |id: RegionId| {
        let (x, y) = atlas.city(id);
        let (ahead, beside) = direction.split((x - here.0, y - here.1));
        (ahead > 0.0 && beside <= 2.0 * ahead).then_some(ahead + 2.0 * beside)
    };
    let found = among.filter(|id| *id != from).filter_map(|id| Some((reach(id)?, id)));
    found.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
}
