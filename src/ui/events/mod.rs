//! What is happening there, and what of it is set aside.

mod card;
mod filter;
mod holidays;
mod list;
mod own;
mod set_aside;
mod strip;
mod uncovered;

pub use list::{Events, EventsProps};
