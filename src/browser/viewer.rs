//! What belongs to the person in front of the page: the zone, the theme, the hours; and what is seen of an element.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlInputElement;

/// The zone that the browser reports. `None` when it hides it: then nobody guesses.
pub fn reader_zone_name() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

/// Whether people of the browser's language read `9:15 PM` rather than `21:15`.
pub fn reads_twelve_hours() -> bool {
    let options = Object::new();
    let asked = Reflect::set(&options, &"hour".into(), &"numeric".into());
    let resolved = Intl::DateTimeFormat::new(&Array::new(), &options).resolved_options();
    asked.is_ok() && Reflect::get(&resolved, &"hour12".into()).ok() == Some(JsValue::TRUE)
}

/// Whether the system asks for dark pages.
pub fn prefers_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the page is as narrow as on a phone, as `style/` has it.
pub fn is_narrow() -> bool {
    matches("(width < 760px)")
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Opens the calendar of the date input `id`, where the browser has one.
pub fn show_picker(id: &str) {
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _refused = input.show_picker();
    }
}

/// An element of the page.
pub fn element(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// The width of an element in pixels.
pub fn width_of(id: &str) -> Option<f64> {
    element(id).map(|element| f64::from(element.client_width())).filter(|width| *width > 0.0)
}

/// Calls back whenever the window has another size, until the listener is dropped.
pub fn on_resize(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "resize", move |_| call())
}

/// `light` or `dark`; `None` follows the system.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _refused = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}
