//! The plan's own events and freezes: the dialog of all of them, and what a calendar file holds.

mod dialog;
mod draft;
mod form;
mod import;
mod list;
mod moment;

pub use dialog::own_events_dialog;
pub use import::calendar_preview;
