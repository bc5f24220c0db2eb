//! Where the keyboard is.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Puts the focus on the element with this id as soon as the page has been drawn anew, and scrolls to it if
/// `scroll`. For controls that go or move when they are used: the focus would fall to the page.
pub fn focus_soon(id: String, scroll: bool) {
    // Drawing waits for no timer, so it comes first.
    Timeout::new(0, move || focus(&id, scroll)).forget();
}

/// Puts the focus on the element with this id if it has fallen to the page by then.
pub fn rescue_focus(id: &'static str) {
    let rescue = Timeout::new(0, move || {
        if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
            focus(id, false);
        }
    });
    rescue.forget();
}

/// Scrolls a box sideways so that an element in it, whose place is counted from the box, is in its middle.
pub fn reveal(container: &str, id: &str) {
    let found =
        |id| document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let (Some(container), Some(element)) = (found(container), found(id)) {
        container.set_scroll_left(element.offset_left() - container.client_width() / 2);
    }
}

/// Scrolls no further than it takes to see the element with this id.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Presses the control with this id.
pub fn press(id: &str) {
    let found = document().get_element_by_id(id);
    let _gone =
        found.and_then(|element| element.dyn_into::<HtmlElement>().ok()).map(|control| control.click());
}

fn focus(id: &str, scroll: bool) {
    let found = document().get_element_by_id(id);
    let options = FocusOptions::new();
    options.set_prevent_scroll(!scroll);
    let _refused = found
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .map(|element| element.focus_with_options(&options));
}
