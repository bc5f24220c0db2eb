//! A text that follows another only once it has settled: what a screen reader is told.

use yew::prelude::*;

use crate::browser::Timer;

/// Long enough that a run of key presses is spoken once.
const SETTLE_MILLISECONDS: u32 = 600;

/// `text` as it was when it last stood still.
#[hook]
pub fn use_settled(text: AttrValue) -> AttrValue {
    let settled = use_state(AttrValue::default);
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
