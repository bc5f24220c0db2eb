//! The clipboard.

use gloo::utils::window;
use wasm_bindgen_futures::JsFuture;

/// Copies `text` and tells whether the browser let it.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let navigator = window().navigator();
        // Without a secure context there is no clipboard at all.
        let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
        let there = clipboard.is_ok_and(|clipboard| clipboard.is_object());
        let copied = there && JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok();
        done(copied);
    });
}
