//! What a form control holds, and how a button was pressed.

use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent, MouseEvent};
use yew::TargetCast as _;

/// The text of the input that sent `event`.
pub fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// The value of the select that sent `event`.
pub fn typed_choice(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Whether a click came from a key: a pointer counts its presses.
pub fn by_keyboard(click: &MouseEvent) -> bool {
    click.detail() == 0
}
