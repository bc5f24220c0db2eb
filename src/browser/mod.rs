//! The only code that touches the browser: it speaks strings, bytes, JSON and callbacks, and knows no
//! plan.
//!
//! Every call that a browser may refuse (a hidden zone, a blocked clipboard) answers with an option or a
//! flag, never with a panic.

#![expect(clippy::disallowed_methods, reason = "this is the gate that the fence leads to")]

mod address;
mod clipboard;
mod clock;
mod crash;
mod dialog;
mod drag;
mod fetch;
mod files;
mod focus;
mod input;
mod json;
mod keys;
mod offline;
mod paste;
mod picture;
mod random;
mod save;
mod stage;
mod storage;
mod timer;
mod viewer;

pub use address::{
    AddressListener, clear_fragment, fragment, fragment_is_ours, on_fragment_change, on_leaving, page,
    replace_fragment,
};
pub use clipboard::copy;
pub use clock::{milliseconds, now_minutes, own_offset};
pub use crash::announce_panics;
pub use dialog::{close_dialog, finish_dialog, open_dialog};
pub use drag::{Drag, DragListener, along, hold};
pub use fetch::read_file;
pub use files::{DropListener, Picked, chosen_file, on_file_drop};
pub use focus::{focus_soon, press, rescue_focus, reveal, scroll_to};
pub use input::{
    by_keyboard, fill_lines, number_of, select_text, set_choice, typed, typed_choice, typed_lines,
};
pub use json::{json_text, read_json};
pub use keys::{Key, on_key};
pub use offline::forget_copy;
pub use paste::{PasteListener, Pasted, on_paste};
pub use picture::png_of_svg;
pub use random::random;
pub use save::{can_share, print, save, share};
pub use stage::{Stage, is_in_front, say_that_it_stands, stage, step_forward};
pub use storage::{Refused, StorageListener, forget, forget_all, on_stored_elsewhere, store, stored};
pub use timer::{Timer, every_minute, soon};
pub use viewer::{
    element, is_narrow, on_resize, prefers_dark, reader_zone_name, reads_twelve_hours, set_theme,
    show_picker, width_of,
};
