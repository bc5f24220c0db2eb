//! What leaves the browser otherwise than by its clipboard: files, the system's own sheet, paper.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// The browser has begun to read a file long before that.
const READ_MILLISECONDS: u32 = 10_000;

/// Offers `text` as a file; tells whether the browser takes it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    saved(name, kind, text).is_some()
}

fn saved(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let anchor = document().create_element("a").ok()?;
    anchor.set_attribute("href", &address).ok()?;
    anchor.set_attribute("download", name).ok()?;
    anchor.dyn_into::<HtmlElement>().ok()?.click();
    let forget = Timeout::new(READ_MILLISECONDS, move || {
        let _gone = Url::revoke_object_url(&address);
    });
    forget.forget();
    Some(())
}

/// Whether the system has a sheet of programs that take a text.
pub fn can_share() -> bool {
    share_function().is_some()
}

/// Opens that sheet; whoever closes it has changed their mind, which is no fault.
pub fn share(title: &str, text: &str) {
    let data = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&data, &name.into(), &value.into());
    if let (Some(share), Ok(_), Ok(_)) = (share_function(), set("title", title), set("text", text)) {
        let closed = share.call1(&window().navigator(), &data);
        if let Some(promise) = closed.ok().and_then(|closed| closed.dyn_into::<Promise>().ok()) {
            // Nobody would hear a refusal, and the browser would call that a fault of the page.
            spawn_local(async move { _ = JsFuture::from(promise).await });
        }
    }
}

fn share_function() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Opens the browser's way to paper.
pub fn print() {
    let _refused = window().print();
}
