//! The dialog of whom the service serves and when they need it.

mod activity;
mod dialog;
mod figures;
mod figures_said;
mod hours;
mod places;

pub use dialog::audience_dialog;
