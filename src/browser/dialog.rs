//! Dialogs: the browser's own, which keep the focus and know Escape.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement};

/// Opens a dialog over the page. A browser without dialogs shows it in its place in the page.
pub fn open_dialog(dialog: &Element) {
    let shown = dialog.dyn_ref::<HtmlDialogElement>().map(HtmlDialogElement::show_modal);
    if !matches!(shown, Some(Ok(()))) {
        let _refused = dialog.set_attribute("open", "");
    }
}

/// Closes it; the focus returns to where it was.
pub fn close_dialog(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
        dialog.close();
    }
}
