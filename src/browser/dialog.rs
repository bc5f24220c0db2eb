//! Dialogs: the browser's own, which keep the focus and know Escape.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens a dialog over the page. A browser without dialogs shows it in its place in the page.
pub fn open_dialog(dialog: &Element) {
    let shown = dialog.dyn_ref::<HtmlDialogElement>().map(HtmlDialogElement::show_modal);
    if !matches!(shown, Some(Ok(()))) {
        let _refused = dialog.set_attribute("open", "");
    }
}

/// Closes it, but not over a field that holds what cannot be used: that gets the focus.
pub fn finish_dialog(dialog: &Element) {
    let wrong = dialog.query_selector("[aria-invalid]").ok().flatten();
    match wrong.and_then(|wrong| wrong.dyn_into::<HtmlElement>().ok()) {
        Some(wrong) => _ = wrong.focus(),
        None => close_dialog(dialog),
    }
}

/// Closes it; the focus returns to where it was.
pub fn close_dialog(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
        dialog.close();
    }
}
