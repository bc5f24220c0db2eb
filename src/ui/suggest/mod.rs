//! Better windows: a list to look through and take from, and the rules that they keep to.

mod card;
mod looking;
mod open_card;
mod panel;
mod remarks;
mod rules;
mod rules_dialog;

pub use looking::looking;
pub use panel::{BetterWindows, BetterWindowsProps};
pub use rules_dialog::rules_dialog;
