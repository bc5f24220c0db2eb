//! The week and the year at a glance: tables of starts in five colours, and a question about a weekly window.
//!
//! [`outlook_dialog`] is the place; `heat_table` draws one table and knows its keys.

mod cursor;
mod dialog;
mod habit;
mod heat_rows;
mod heat_table;
mod legend;
mod panel;
mod week;
mod year;

pub use dialog::outlook_dialog;
