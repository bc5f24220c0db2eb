//! Files that the user chooses, or drops anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Element, Event, File, FileList, HtmlInputElement};
use yew::TargetCast as _;

/// A file that is not read yet.
pub struct Picked(File);

impl Picked {
    /// The only one of a list.
    pub(super) fn only(files: Option<FileList>) -> Option<Self> {
        let files = files.filter(|files| files.length() == 1)?;
        files.get(0).map(Self)
    }

    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its length in bytes, known before it is read.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Reads all of it; `None` where the browser cannot.
    pub fn read(self, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
        spawn_local(async move {
            let buffer = JsFuture::from(self.0.array_buffer()).await;
            then(buffer.ok().map(|buffer| Uint8Array::new(&buffer).to_vec()));
        });
    }
}

/// The file chosen in the input that sent `event`, which forgets it: the same one can be chosen again.
pub fn chosen_file(event: &Event) -> Option<Picked> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let picked = Picked::only(input.files());
    input.set_value("");
    picked
}

/// While files are dragged over the page, its root says so.
const DRAGGING: &str = "data-dragging";

/// Stops listening when dropped.
pub struct DropListener(
    #[expect(dead_code, reason = "held so that dropping it ends the listening")] [EventListener; 3],
);

/// Calls `dropped` with the file that is dropped anywhere on the page, or `None` where it is not one file, and
/// with the id of the element it is dropped on. What is dragged and is no file is left to the browser.
pub fn on_file_drop(dropped: impl Fn(Option<Picked>, String) + 'static) -> DropListener {
    let listen = |name: &'static str, heard: Box<dyn Fn(&DragEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), name, options, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| brings_files(event)) {
                // Otherwise the browser would leave the page for the file.
                event.prevent_default();
                heard(event);
            }
        })
    };
    DropListener([
        listen("dragover", Box::new(|_| mark(true))),
        listen(
            "dragleave",
            Box::new(|event| {
                if event.related_target().is_none() {
                    mark(false);
                }
            }),
        ),
        listen(
            "drop",
            Box::new(move |event| {
                mark(false);
                let onto = event.target_dyn_into::<Element>().map(|element| element.id());
                let files = event.data_transfer().and_then(|data| data.files());
                dropped(Picked::only(files), onto.unwrap_or_default());
            }),
        ),
    ])
}

fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn mark(dragging: bool) {
    let Some(root) = document().document_element() else { return };
    let _refused = if dragging { root.set_attribute(DRAGGING, "") } else { root.remove_attribute(DRAGGING) };
}
