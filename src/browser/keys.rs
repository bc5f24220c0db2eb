//! Key presses anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

/// A key press, as far as shortcuts need to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "three keys that are held, and where the press belongs")]
pub struct Key {
    /// The character or the name of the key: `z`, `?`, `Escape`.
    pub key: String,
    /// Control, or Command on a Mac.
    pub control: bool,
    pub shift: bool,
    pub alt: bool,
    /// Whether it belongs to what has the focus: letters to a text or a list, everything to a text.
    pub taken: bool,
}

/// Stops listening when dropped.
pub struct KeyListener(
    #[expect(dead_code, reason = "held so that dropping it ends the listening")] EventListener,
);

/// Calls `pressed` with every key press outside an open dialog; where it answers `true`, the browser does nothing
/// of its own.
pub fn on_key(pressed: impl Fn(Key) -> bool + 'static) -> KeyListener {
    let options = EventListenerOptions::enable_prevent_default();
    KeyListener(EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let control = event.ctrl_key() || event.meta_key();
        // A letter that is still being composed is none yet.
        if event.is_composing() || event.default_prevented() || in_dialog() {
            return;
        }
        let (shift, alt, taken) = (event.shift_key(), event.alt_key(), is_taken(control));
        let key = Key { key: event.key(), control, shift, alt, taken };
        if pressed(key) {
            event.prevent_default();
        }
    }))
}

/// Whether the press belongs to what has the focus.
fn is_taken(control: bool) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "SELECT" => !control,
        "INPUT" => !matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "range")),
        _ => false,
    })
}

fn in_dialog() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}
