//! What a plan costs, computed no more often than it must be: some of it need not follow every frame of a drag.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::Timer;
use crate::calendar::Almanac;
use crate::plan::Plan;
use crate::present::{Assessed, Assessor};

/// A drag rests when it has not moved for so long.
const REST_MILLISECONDS: u32 = 80;

/// The plan with what its windows cost. What one needs to assess any window changes rarely; the windows may change
/// with every frame.
#[hook]
pub fn use_assessed(plan: &Plan, almanac: &'static Almanac) -> Rc<Assessed> {
    let (audience, own) = (plan.audience.clone(), plan.own_events.clone());
    let basis = (audience, plan.daytime_rule(), plan.profile, own, almanac);
    let assessor = use_memo(basis, |_| Assessor::for_plan(plan, almanac));
    use_memo((plan.clone(), almanac), |(plan, _)| Assessed::by(&assessor, plan))
}

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
    calm.borrow().clone()
}
