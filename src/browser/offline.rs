//! The copy of the page that the browser keeps for use without a network (`assets/update.js`).

use gloo::utils::window;
use web_sys::Event;

/// Has the copy deleted, and the worker that answers from it.
pub fn forget_copy() {
    if let Ok(event) = Event::new("lowtide-forget") {
        let _unheard = window().dispatch_event(&event);
    }
}
