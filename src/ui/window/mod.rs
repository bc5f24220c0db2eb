//! The window: its tabs, the typed line and the fields, nudges, and how it reads on three clocks.

mod date;
mod fields;
mod fold;
mod interruption;
mod nudges;
mod panel;
mod readings;
mod record;
mod tabs;
mod when;
mod zone;

pub use fold::fold;
pub use nudges::nudges;
pub use panel::window_panel;
pub use readings::reading_table;
pub use when::WhenLine;
