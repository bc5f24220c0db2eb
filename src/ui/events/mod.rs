//! What is happening there.

mod card;
mod list;

pub use list::Events;
