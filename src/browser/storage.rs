//! The browser's local storage: texts under names. It may be blocked or full, and another tab may write to it.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast as _;
use web_sys::{Storage, StorageEvent};

/// The browser did not let the page store or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

fn storage() -> Result<Storage, Refused> {
    window().local_storage().ok().flatten().ok_or(Refused)
}

/// What is stored under `name`, if anything is.
pub fn stored(name: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(name).map_err(|_| Refused)
}

pub fn store(name: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(name, text).map_err(|_| Refused)
}

pub fn forget(name: &str) {
    if let Ok(storage) = storage() {
        let _refused = storage.remove_item(name);
    }
}

/// Forgets all texts whose names begin with `prefix`.
pub fn forget_all(prefix: &str) -> Result<(), Refused> {
    let storage = storage()?;
    let count = storage.length().map_err(|_| Refused)?;
    // All names before the first is removed: the rest move up.
    let names: Vec<String> = (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for name in names.iter().filter(|name| name.starts_with(prefix)) {
        storage.remove_item(name).map_err(|_| Refused)?;
    }
    Ok(())
}

/// Stops listening when dropped.
pub struct StorageListener(
    #[expect(dead_code, reason = "held so that dropping it ends the listening")] EventListener,
);

/// Calls `changed` with the new text whenever another tab stores one under `name`.
pub fn on_stored_elsewhere(name: &'static str, changed: impl Fn(String) + 'static) -> StorageListener {
    StorageListener(EventListener::new(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        if event.key().as_deref() == Some(name)
            && let Some(text) = event.new_value()
        {
            changed(text);
        }
    }))
}
