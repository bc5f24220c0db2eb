//! Small parts used in several places.

mod choice;
mod entry;
mod icon;
mod prose;

pub use choice::{Choice, Choices};
pub use entry::Entry;
pub use icon::{Icon, level_icon, load_icon};
pub use prose::Prose;
