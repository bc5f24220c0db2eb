//! The windows of the plan beside each other: facts, who wins and who loses, and what if one takes longer.

mod facts;
mod heads;
mod overrun;
mod panel;
mod swings;

pub use heads::Head;
pub use panel::{Compare, CompareProps};
