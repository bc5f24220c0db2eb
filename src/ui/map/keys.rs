//! What keys do on the map.

use crate::present::{CameraMove, Direction};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    Walk(Direction),
    Look(CameraMove),
    Pick,
    /// Points at nothing, and shows the whole map.
    Leave,
}

/// By how much of what is shown Shift with an arrow moves the map.
const STEP: f64 = 0.25;

/// `None` for a key that means nothing here.
pub fn wish(key: &str, shift: bool) -> Option<Wish> {
    let arrow = |direction: Direction, right: f64, down: f64| {
        if shift { Wish::Look(CameraMove::By(right * STEP, down * STEP)) } else { Wish::Walk(direction) }
    };
    Some(match key {
        "ArrowLeft" => arrow(Direction::Left, -1.0, 0.0),
        "ArrowRight" => arrow(Direction::Right, 1.0, 0.0),
        "ArrowUp" => arrow(Direction::Up, 0.0, -1.0),
        "ArrowDown" => arrow(Direction::Down, 0.0, 1.0),
        "+" | "=" => Wish::Look(CameraMove::In),
        "-" => Wish::Look(CameraMove::Out),
        "0" => Wish::Look(CameraMove::Whole),
        "Enter" | " " => Wish::Pick,
        "Escape" => Wish::Leave,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_walk_and_with_shift_move_the_map() {
        assert_eq!(wish("ArrowUp", false), Some(Wish::Walk(Direction::Up)));
        assert_eq!(wish("ArrowUp", true), Some(Wish::Look(CameraMove::By(0.0, -STEP))));
        assert_eq!(wish("n", false), None, "what is no key of the map goes on to the page");
    }
}
