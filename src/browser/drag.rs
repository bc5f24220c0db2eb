//! Holding something with a pointer, be it a mouse, a finger or a pen, until it is let go or given up.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};
use yew::TargetCast as _;

/// What becomes of what is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drag {
    /// It is so far to the right of and below where it was taken, as fractions of the width of what it lies in.
    /// Told once a frame at the most.
    Moved(f64, f64),
    Dropped,
    /// Escape, or the browser took the pointer for itself, to scroll.
    GivenUp,
}

/// Stops listening when dropped.
pub struct DragListener(
    #[expect(dead_code, reason = "held so that dropping it ends the listening")] [EventListener; 4],
);

/// How far along the element `within` around its target a click is, as a fraction of its width.
pub fn along(click: &MouseEvent, within: &str) -> Option<f64> {
    let (left, width) = extent(click, within)?;
    Some((f64::from(click.client_x()) - left) / width)
}

/// Takes hold of the target of a press of the main button, which lies in the element `within`, and tells what
/// becomes of it.
pub fn hold(press: &PointerEvent, within: &str, told: impl Fn(Drag) + 'static) -> Option<DragListener> {
    if press.button() != 0 || !press.is_primary() {
        return None;
    }
    let (_, width) = extent(press, within)?;
    let (pointer, from) = (press.pointer_id(), (f64::from(press.client_x()), f64::from(press.client_y())));
    // The pointer may leave the page, and still it is heard.
    let _refused = press.target_dyn_into::<Element>().map(|target| target.set_pointer_capture(pointer));
    let told = Rc::new(told);
    // Where it is, once it has moved and until that is told.
    let moved = Rc::new(Cell::new(None::<(f64, f64)>));
    let ended = Rc::new(Cell::new(false));
    let over = ended.clone();
    let end = {
        let (told, moved, ended) = (told.clone(), moved.clone(), ended.clone());
        Rc::new(move |how: Drag| {
            if !ended.replace(true) {
                if let Some((right, down)) = moved.take().filter(|_| how == Drag::Dropped) {
                    told(Drag::Moved(right, down));
                }
                told(how);
            }
        })
    };
    let on = |name: &'static str, heard: Box<dyn Fn(&PointerEvent)>| {
        EventListener::new(&window(), name, move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>().filter(|event| event.pointer_id() == pointer)
            {
                heard(event);
            }
        })
    };
    let on_move = Box::new(move |event: &PointerEvent| {
        let right = (f64::from(event.client_x()) - from.0) / width;
        let down = (f64::from(event.client_y()) - from.1) / width;
        if !ended.get() && moved.replace(Some((right, down))).is_none() {
            let (told, moved) = (told.clone(), moved.clone());
            next_frame(move || {
                if let Some((right, down)) = moved.take() {
                    told(Drag::Moved(right, down));
                }
            });
        }
    });
    let (drop, cancel, escape) = (end.clone(), end.clone(), end);
    let options = EventListenerOptions::enable_prevent_default();
    Some(DragListener([
        on("pointermove", on_move),
        on("pointerup", Box::new(move |_| drop(Drag::Dropped))),
        on("pointercancel", Box::new(move |_| cancel(Drag::GivenUp))),
        EventListener::new_with_options(&window(), "keydown", options, move |event| {
            // What listens is kept until the next hold, and Escape is a dialog's once this one is over.
            if !over.get() && event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                event.prevent_default();
                escape(Drag::GivenUp);
            }
        }),
    ]))
}

fn next_frame(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    let _refused = window().request_animation_frame(call.unchecked_ref());
}

/// The left side and the width of the element `within` around the target of an event.
fn extent(event: &MouseEvent, within: &str) -> Option<(f64, f64)> {
    let inside = event.target_dyn_into::<Element>()?;
    let around = inside.closest(within).ok()??.get_bounding_client_rect();
    (around.width() > 0.0).then(|| (around.left(), around.width()))
}
