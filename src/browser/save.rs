//! Files that the page hands to the user.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to fetch what it saves.
const FETCHED_MILLISECONDS: u32 = 60_000;

/// Saves a file under a name, as if the user had followed a link to it.
pub fn save(name: &str, mime: &str, bytes: &[u8]) {
    let anchor =
        document().create_element("a").ok().and_then(|made| made.dyn_into::<HtmlAnchorElement>().ok());
    let (Some(anchor), Some(url)) = (anchor, object_url(mime, bytes)) else { return };
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(FETCHED_MILLISECONDS, move || revoke(&url)).forget();
}

/// An address of these bytes within the page, until it is revoked.
pub(super) fn object_url(mime: &str, bytes: &[u8]) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

pub(super) fn revoke(url: &str) {
    let _gone = Url::revoke_object_url(url);
}
