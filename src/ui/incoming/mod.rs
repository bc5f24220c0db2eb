//! What comes in by a file, a link or a text: the way in, and what it is before anything of it is taken.

mod open;
mod preview;

pub use open::open_dialog;
pub use preview::import_dialog;
