//! A panic is a bug: the page says so outside the app, with a way out (`assets/boot.js`).

use gloo::utils::window;
use web_sys::Event;

/// From here on every panic sends `lowtide-panic` to the page, besides the message on the console.
pub fn announce_panics() {
    std::panic::set_hook(Box::new(|info| {
        gloo::console::error!(info.to_string());
        if let Ok(event) = Event::new("lowtide-panic") {
            let _unheard = window().dispatch_event(&event);
        }
    }));
}
