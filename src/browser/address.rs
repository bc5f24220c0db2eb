//! The page's address, of which only the part after `#` is ours.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;

/// The text after `#`, as the address bar holds it.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or_default()
}

/// The address without its fragment.
pub fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// What this tab's history says of the fragments that the page itself has written.
const OURS: &str = "lowtide";

/// Puts `fragment` after `#` without a new entry in the browser's history, marked as ours. A browser that
/// refuses (too many changes in a row) keeps the old address, and nothing else is lost.
pub fn replace_fragment(fragment: &str) {
    let url = format!("#{fragment}");
    let _refused = history().replace_state_with_url(&JsValue::from_str(OURS), "", Some(&url));
}

/// Takes the fragment out of the address, and the mark with it.
pub fn clear_fragment() {
    let _refused = history().replace_state_with_url(&JsValue::NULL, "", Some(&page()));
}

/// Whether the page itself wrote the fragment, in this tab.
pub fn fragment_is_ours() -> bool {
    history().state().is_ok_and(|state| state.as_string().as_deref() == Some(OURS))
}

/// Stops listening when dropped.
pub struct AddressListener(
    #[expect(dead_code, reason = "held so that dropping it ends the listening")] EventListener,
);

/// Calls `changed` with the new fragment whenever somebody else changes it: a pasted link, Back.
pub fn on_fragment_change(changed: impl Fn(String) + 'static) -> AddressListener {
    AddressListener(EventListener::new(&window(), "hashchange", move |_| changed(fragment())))
}

/// Calls `leaving` when the page is about to be reloaded or left.
pub fn on_leaving(leaving: impl Fn() + 'static) -> AddressListener {
    AddressListener(EventListener::new(&window(), "beforeunload", move |_| leaving()))
}
