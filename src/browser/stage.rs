//! Where the app stands on the page.

use gloo::utils::{document, window};
use web_sys::{Element, Event};

/// Its place, by its id.
const PLACE: &str = "app";
/// What the build wrote there.
const EXAMPLE: &str = "first-visit";
/// The same where somebody sees it who has not been here: see `index.html`.
const EXAMPLE_SEEN: &str = ":root:not(.known, .at-once) #first-visit";
/// Told to the scripts beside the app, under the name that trunk's own loader has for it: see `assets/boot.js`.
const STANDS: &str = "TrunkApplicationStarted";

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
    if document().query_selector(EXAMPLE_SEEN).ok()?.is_none() {
        return Some(Stage { root: place, behind: None });
    }
    let root = document().create_element("div").ok()?;
    root.set_id(PLACE);
    Some(Stage { root, behind: Some(place) })
}

/// Puts the app in front: nothing of it is seen before all of it is.
pub fn step_forward(root: &Element, place: &Element) {
    let _gone = place.replace_with_with_node_1(root);
    // What was measured behind was measured of nothing.
    tell("resize");
    say_that_it_stands();
}

/// Tells the scripts beside the app that it is there.
pub fn say_that_it_stands() {
    tell(STANDS);
}

/// Whether the app is what the reader sees: until then it answers to nothing.
pub fn is_in_front() -> bool {
    document().get_element_by_id(EXAMPLE).is_none()
}

fn tell(name: &str) {
    if let Ok(event) = Event::new(name) {
        let _heard = window().dispatch_event(&event);
    }
}
