//! The dialog of the plan's own events and freezes.

mod dialog;
mod form;
mod list;
mod moment;

pub use dialog::own_events_dialog;
