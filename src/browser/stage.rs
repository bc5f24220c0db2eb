//! Where the app stands on the page.

use gloo::utils::document;
use web_sys::Element;

/// Its place, by its id.
const PLACE: &str = "app";
/// What the build wrote there, where it is seen: see `style/layout.css`.
const EXAMPLE: &str = ":root:not(.known) #first-visit";

/// Where the app is drawn.
pub struct Stage {
    /// Its root.
    pub root: Element,
    /// The place that the root is to take once it is whole; `None` where it is there already.
    pub behind: Option<Element>,
}

/// The place of the app, or one behind what the reader looks at in the meantime. `None` on a page without a place.
pub fn stage() -> Option<Stage> {
    let place = document().get_element_by_id(PLACE)?;
    if document().query_selector(EXAMPLE).ok()?.is_none() {
        return Some(Stage { root: place, behind: None });
    }
    let root = document().create_element("div").ok()?;
    root.set_id(PLACE);
    Some(Stage { root, behind: Some(place) })
}

/// Puts the app in front: nothing of it is seen before all of it is.
pub fn step_forward(root: &Element, place: &Element) {
    let _gone = place.replace_with_with_node_1(root);
}
