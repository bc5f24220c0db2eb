//! The only code that touches the browser: it speaks strings, bytes and callbacks, and knows no plan.
//!
//! Every call that a browser may refuse (a hidden zone, a blocked clipboard) answers with an option or a
//! flag, never with a panic.

#![expect(clippy::disallowed_methods, reason = "this is the gate that the fence leads to")]

mod address;
mod clipboard;
mod crash;
mod focus;
mod input;
mod timer;
mod viewer;

pub use address::{fragment, on_fragment_change, page, replace_fragment};
pub use clipboard::copy;
pub use crash::announce_panics;
pub use focus::focus_soon;
pub use input::{by_keyboard, typed, typed_choice};
pub use timer::Timer;
pub use viewer::{element, reader_zone_name, set_theme};
