//! Which regions lose daytime: the ranked table, and a bar of 24 hours for each.

mod bar;
mod row;
mod table;

pub use table::Regions;
