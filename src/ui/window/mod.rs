//! The window: its tabs, fields, nudges, and how it reads on three clocks.

mod fields;
mod nudges;
mod panel;
mod readings;
mod tabs;

pub use panel::WindowPanel;
