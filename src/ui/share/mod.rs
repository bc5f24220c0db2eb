//! Everything that leaves the page, in a dialog.

mod dialog;
mod offers;

pub use dialog::share_dialog;
