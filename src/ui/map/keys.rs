//! What keys do on the map.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::Looks;
use crate::present::{
    Assessment, Atlas, Camera, CameraMove, Direction, Instant, RegionId, heaviest, map_card, neighbour,
};
use crate::session::{Action, Handle};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    Walk(Direction),
    Look(CameraMove),
    Pick,
    /// Points at nothing, and shows the whole map.
    Leave,
}

/// By how much of what is shown Shift with an arrow moves the map.
const STEP: f64 = 0.25;

/// The listener for keys; `at` is the instant that the map shows.
pub fn on_key(
    handle: &Handle,
    looks: &Looks,
    atlas: &'static Atlas,
    assessment: &Rc<Assessment>,
    picked: Option<RegionId>,
    at: Option<Instant>,
) -> Callback<KeyboardEvent> {
    let (handle, Looks { camera, pointed }, assessment) = (handle.clone(), looks.clone(), assessment.clone());
    Callback::from(move |key: KeyboardEvent| {
        let plain = !key.ctrl_key() && !key.meta_key() && !key.alt_key();
        let Some(wish) = wish(&key.key(), key.shift_key()).filter(|_| plain) else { return };
        key.prevent_default();
        key.stop_propagation();
        let among = heaviest(&assessment);
        let here = (*pointed).or(picked).or_else(|| among.first().copied());
        match wish {
            Wish::Walk(direction) => {
                // The first arrow points at where one is.
                let next =
                    |from: RegionId| neighbour(atlas, among.iter().copied(), from, direction).unwrap_or(from);
                let Some(to) = (*pointed).map(next).or(here) else { return };
                let (x, y) = atlas.city(to);
                camera.set(camera.after(CameraMove::Show(x, y), None));
                handle.act(Action::Hint(Some(map_card(&assessment, to, at).words())));
                pointed.set(Some(to));
            }
            Wish::Look(wish) => camera.set(camera.after(wish, here.map(|id| atlas.city(id)))),
            Wish::Pick => handle.act(Action::Pick(here)),
            Wish::Leave => {
                pointed.set(None);
                camera.set(Camera::default());
            }
        }
    })
}

/// `None` for a key that means nothing here.
fn wish(key: &str, shift: bool) -> Option<Wish> {
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
