//! The windows of a plan beside each other: the facts of each, and which countries win and lose between two.
//!
//! Formulas and thresholds: `docs/impact.md`. Start with [`compared`] and [`swings`].

mod facts;
mod swings;

pub use facts::{Compared, WindowFacts, compared};
pub use swings::{Swing, Swings, swings, swings_caption};
