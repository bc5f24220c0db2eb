//! What need not follow every frame of a drag.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::Timer;
use crate::present::Assessed;

/// A drag rests when it has not moved for so long.
const REST_MILLISECONDS: u32 = 80;

/// `assessed` as it is; while a window is dragged, as it was when the drag last rested.
#[hook]
pub fn use_calm(assessed: &Rc<Assessed>, dragged: bool) -> Rc<Assessed> {
    let calm = use_mut_ref(|| assessed.clone());
    let draw = use_force_update();
    if !dragged {
        calm.replace(assessed.clone());
    }
    {
        let calm = calm.clone();
        use_effect_with((assessed.clone(), dragged), move |(assessed, dragged)| {
            let assessed = assessed.clone();
            let timer = dragged.then(|| {
                Timer::after(REST_MILLISECONDS, move || {
                    calm.replace(assessed);
                    draw.force_update();
                })
            });
            move || drop(timer)
        });
    }
    let shown = calm.borrow().clone();
    shown
}
