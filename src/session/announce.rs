//! What a screen reader is told: a text once it has settled, and what a field says about what is typed.

use yew::prelude::*;

use super::action::Action;
use super::handle::Handle;
use crate::browser::Timer;

/// Long enough that a run of key presses is spoken once.
const SETTLE_MILLISECONDS: u32 = 600;

/// Says `hint` to those who do not see the field that it belongs to; a field that goes takes its hint along.
#[hook]
pub fn use_hint(handle: &Handle, hint: Option<String>) {
    let handle = handle.clone();
    // A field that has had nothing to say leaves alone what others say.
    let told = use_mut_ref(|| false);
    {
        let (handle, told) = (handle.clone(), told.clone());
        use_effect_with((), move |()| {
            move || {
                if *told.borrow() {
                    handle.act(Action::Hint(None));
                }
            }
        });
    }
    use_effect_with(hint, move |hint| {
        // Nobody is told of a text that is still being typed.
        let tells = *told.borrow() || hint.is_some();
        told.replace(tells);
        let hint = hint.clone();
        let timer =
            tells.then(|| Timer::after(SETTLE_MILLISECONDS / 2, move || handle.act(Action::Hint(hint))));
        move || drop(timer)
    });
}

/// `text` as it was when it last stood still.
#[hook]
pub fn use_settled(text: AttrValue) -> AttrValue {
    let settled = use_state(|| text.clone());
    {
        let settled = settled.clone();
        use_effect_with(text, move |text| {
            let text = text.clone();
            let timer = Timer::after(SETTLE_MILLISECONDS, move || settled.set(text));
            move || drop(timer)
        });
    }
    (*settled).clone()
}
