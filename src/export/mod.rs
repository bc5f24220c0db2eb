//! What goes out for other programs: text made of an assessment, without words for people.
//!
//! Knows no browser: [`crate::session`] puts the text into the clipboard.

mod regions_csv;

pub use regions_csv::regions_csv;
