//! What is pasted anywhere on the page but into a field.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Element};
use yew::TargetCast as _;

use super::files::Picked;

/// A text, or a file that was copied.
pub enum Pasted {
    Text(String),
    File(Picked),
}

/// Stops listening when dropped.
pub struct PasteListener(
    #[expect(dead_code, reason = "held so that dropping it ends the listening")] EventListener,
);

/// Calls `pasted` with what is pasted outside a field, as far as it is text or one file.
pub fn on_paste(pasted: impl Fn(Pasted) + 'static) -> PasteListener {
    let options = EventListenerOptions::enable_prevent_default();
    PasteListener(EventListener::new_with_options(&window(), "paste", options, move |event| {
        let into = event.target_dyn_into::<Element>();
        if into.is_some_and(|into| matches!(into.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")) {
            return;
        }
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
            return;
        };
        let text = data.get_data("text").unwrap_or_default();
        let found = match Picked::only(data.files()) {
            Some(file) => Pasted::File(file),
            None if text.trim().is_empty() => return,
            None => Pasted::Text(text),
        };
        event.prevent_default();
        pasted(found);
    }))
}
