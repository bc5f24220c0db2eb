//! Files of the page's own that are read after it has started.

use gloo::utils::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::timer::soon;

/// Reads a text file beside the page and tells what came of it, in a turn of its own: `None` where it did not arrive
/// whole.
pub fn read_file(path: &'static str, then: impl FnOnce(Option<String>) + 'static) {
    read(path, Box::new(then));
}

/// Once in the program, whatever is done with the text.
fn read(path: &'static str, then: Box<dyn FnOnce(Option<String>)>) {
    spawn_local(async move {
        let text = fetch(path).await;
        soon(move || then(text));
    });
}

async fn fetch(path: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
