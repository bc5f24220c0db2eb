//! What a pointer does on the map: points at a region, picks it, drags a map that is near.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::chart::Looks;
use crate::present::{CameraMove, RegionId};
use crate::session::{Action, Drag, DragListener, Handle, hold, number_of};

const WITHIN: &str = "#map-box";

/// The listeners of the map.
pub struct Hands {
    pub over: Callback<PointerEvent>,
    pub leave: Callback<PointerEvent>,
    pub press: Callback<PointerEvent>,
    pub click: Callback<MouseEvent>,
}

/// `dragged` tells of the last press whether it moved the map.
pub fn hands(
    handle: &Handle,
    looks: &Looks,
    held: &Rc<RefCell<Option<DragListener>>>,
    dragged: &Rc<RefCell<bool>>,
) -> Hands {
    let pointed = looks.pointed.setter();
    let over = {
        let pointed = pointed.clone();
        Callback::from(move |event: PointerEvent| pointed.set(region_of(&event)))
    };
    let leave = {
        let pointed = pointed.clone();
        Callback::from(move |_: PointerEvent| pointed.set(None))
    };
    let click = {
        let (handle, dragged) = (handle.clone(), dragged.clone());
        Callback::from(move |event: MouseEvent| {
            // What ends a drag is no click.
            let region = region_of(&event).filter(|_| !dragged.replace(false));
            pointed.set(region);
            if region.is_some() {
                handle.act(Action::Pick(region));
            }
        })
    };
    let press = {
        let (camera, held, dragged) = (looks.camera.clone(), held.clone(), dragged.clone());
        Callback::from(move |press: PointerEvent| {
            dragged.replace(false);
            if camera.is_whole() {
                return;
            }
            let (from, camera, dragged) = (*camera, camera.setter(), dragged.clone());
            let told = move |drag| match drag {
                Drag::Moved(right, down) => {
                    dragged.replace(true);
                    // Both are fractions of the width.
                    let down = down * from.width() / from.height();
                    camera.set(from.after(CameraMove::By(-right, -down), None));
                }
                Drag::GivenUp => camera.set(from),
                Drag::Dropped => {}
            };
            held.replace(hold(&press, WITHIN, told));
        })
    };
    Hands { over, leave, press, click }
}

/// The region whose shape or dot an event is about.
fn region_of(event: &Event) -> Option<RegionId> {
    number_of(event).and_then(|number| RegionId::all().nth(number))
}
