//! What belongs to the person in front of the page: the zone and the theme.

use gloo::utils::document;
use js_sys::{Array, Intl, Object, Reflect};

/// The zone that the browser reports. `None` when it hides it: then nobody guesses.
pub fn reader_zone_name() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

/// The element that the page is mounted on.
pub fn element(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// `light` or `dark`; `None` follows the system.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _refused = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}
