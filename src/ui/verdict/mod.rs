//! The verdict: two words, one sentence, and the choices that govern every number.

mod chips;
mod choices;
mod panel;
mod problem;
mod split;

pub use panel::verdict_panel;
