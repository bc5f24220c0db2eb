//! What leaves the browser otherwise than by its clipboard: files, the system's own sheet, paper.
//!
//! Methods are called by their names: a typed binding of each would go into the glue in front of the module, which has
//! ten kilobytes to keep to.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlElement};

/// The browser has begun to read a file long before that.
const READ_MILLISECONDS: u32 = 10_000;

/// Offers `bytes` as a file; tells whether the browser takes it.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    saved(name, kind, bytes).is_some()
}

fn saved(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let address = object_url(kind, bytes)?;
    let anchor = document().create_element("a").ok()?;
    anchor.set_attribute("href", &address).ok()?;
    anchor.set_attribute("download", name).ok()?;
    anchor.dyn_into::<HtmlElement>().ok()?.click();
    Timeout::new(READ_MILLISECONDS, move || revoke(&address)).forget();
    Some(())
}

/// An address of these bytes within the page, until it is revoked.
pub(super) fn object_url(kind: &str, bytes: &[u8]) -> Option<String> {
    let options = with(&[("type", kind)])?.unchecked_into();
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    call(&urls()?, "createObjectURL", &blob)?.as_string()
}

pub(super) fn revoke(address: &str) {
    let _gone = urls().and_then(|urls| call(&urls, "revokeObjectURL", &address.into()));
}

fn urls() -> Option<JsValue> {
    Reflect::get(&window(), &"URL".into()).ok()
}

/// Whether the system has a sheet of programs that take a text.
pub fn can_share() -> bool {
    method(&window().navigator(), "share").is_some()
}

/// Opens that sheet; whoever closes it has changed their mind, which is no fault.
pub fn share(title: &str, text: &str) {
    let data = with(&[("title", title), ("text", text)]);
    if let Some(closed) = data.and_then(|data| call(&window().navigator(), "share", &data)) {
        // Nobody would hear a refusal, and the browser would call that a fault of the page.
        spawn_local(async move { _ = JsFuture::from(Promise::resolve(&closed)).await });
    }
}

/// Opens the browser's way to paper.
pub fn print() {
    let _refused = call(&window(), "print", &JsValue::UNDEFINED);
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn call(of: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    method(of, name)?.call1(of, argument).ok()
}

/// An object with these texts.
fn with(texts: &[(&str, &str)]) -> Option<Object> {
    let object = Object::new();
    for (name, text) in texts {
        Reflect::set(&object, &(*name).into(), &(*text).into()).ok()?;
    }
    Some(object)
}
