//! Everything that leaves the page, in a dialog.

mod dialog;
mod row;

pub use dialog::share_dialog;
pub use row::copy;
