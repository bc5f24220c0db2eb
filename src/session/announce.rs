//! What a screen reader is told: a text once it has settled, and what a field says about what is typed.

use yew::prelude::*;

use super::action::Action;
use super::handle::Handle;
use crate::browser::Timer;

/// Long enough that a run of key presses is spoken once.
const SETTLE_MILLISECONDS: u32 = 600;

/// Says `hint` to those who do not see the field that it belongs to.
#[hook]
pub fn use_hint(handle: &Handle, hint: Option<String>) {
    let handle = handle.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(hint, move |hint| {
        // A field that has nothing to say from the beginning leaves alone what others say; and nobody is
        // told of a text that is still being typed.
        let tells = !first.replace(false) || hint.is_some();
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
