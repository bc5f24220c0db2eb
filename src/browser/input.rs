//! What a form control holds, and how a button was pressed.

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, EventInit, FocusEvent, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    InputEvent, MouseEvent,
};
use yew::TargetCast as _;

/// The text of the input that sent `event`.
pub fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// The value of the select that sent `event`.
pub fn typed_choice(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// The text of the text area that sent `event`.
pub fn typed_lines(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
}

/// Puts a text into the text area with this id, which hears of it as if it had been pasted.
pub fn fill_lines(id: &str, text: &str) {
    let found = document().get_element_by_id(id);
    let Some(area) = found.and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    area.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _unheard = area.dispatch_event(&event);
    }
}

/// Selects the text of the input that got the focus, so that typing takes its place.
pub fn select_text(event: &FocusEvent) {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.select();
    }
}

/// Whether a click came from a key: a pointer counts its presses.
pub fn by_keyboard(click: &MouseEvent) -> bool {
    click.detail() == 0
}

/// The number that ends the id of the nearest element with one around what an event happened to: 37 of `week-37`.
pub fn number_of(event: &Event) -> Option<usize> {
    let element = event.target_dyn_into::<Element>()?.closest("[id]").ok()??;
    element.id().rsplit_once('-')?.1.parse().ok()
}

/// Chooses the option with this value.
pub fn set_choice(select: &Element, value: &str) {
    if let Some(select) = select.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}
