//! What a pointer does to the window: drags it whole or by an edge, or calls it to where it clicks.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::ID_START;
use crate::plan::{Edit, Grip, Slide, Window};
use crate::present::Span;
use crate::session::{Action, Drag, DragListener, Handle, along, focus_soon, hold};

/// The element whose width is the view.
const PLOT: &str = ".tide-plot";

/// The listeners of a block that can be moved.
#[derive(Clone, PartialEq)]
pub struct Hands {
    pub whole: Callback<PointerEvent>,
    pub start: Callback<PointerEvent>,
    pub end: Callback<PointerEvent>,
    /// A click beside the block.
    pub call: Callback<MouseEvent>,
}

/// What listens while something is held.
pub type Held = Rc<RefCell<Option<DragListener>>>;

pub fn hands(handle: &Handle, held: &Held, window: &Window, index: usize, view: Span, snap: i64) -> Hands {
    let grip = |grip: Grip| {
        let (handle, held, window) = (handle.clone(), held.clone(), window.clone());
        Callback::from(move |press: PointerEvent| {
            let Some(slide) = Slide::of(&window, grip, view, snap) else { return };
            let dragged = {
                let handle = handle.clone();
                move |drag| match drag {
                    Drag::Moved(fraction, _) => {
                        let to = slide.by(minutes_of(fraction, view));
                        handle.act(Action::Type(Edit::Window { window: index, to }));
                    }
                    Drag::Dropped => {
                        handle.act(Action::LetGo);
                        // Keys go on where the pointer has stopped.
                        focus_soon(ID_START.to_owned(), false);
                    }
                    Drag::GivenUp => handle.act(Action::GiveUp),
                }
            };
            if let Some(listener) = hold(&press, PLOT, dragged) {
                handle.act(Action::Grasp);
                held.replace(Some(listener));
            }
        })
    };
    let call = {
        let (handle, window) = (handle.clone(), window.clone());
        Callback::from(move |click: MouseEvent| {
            let slide = Slide::of(&window, Grip::Whole, view, snap);
            if let (Some(slide), Some(fraction)) = (slide, along(&click, PLOT)) {
                let to = slide.to(view.start.plus_minutes(minutes_of(fraction, view)));
                handle.act(Action::Edit(Edit::Window { window: index, to }));
            }
        })
    };
    Hands { whole: grip(Grip::Whole), start: grip(Grip::Start), end: grip(Grip::End), call }
}

fn minutes_of(fraction: f64, view: Span) -> i64 {
    (fraction * view.minutes() as f64).round() as i64
}
