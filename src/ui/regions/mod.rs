//! Which regions lose daytime: the ranked table, a bar of 24 hours for each, and what is known of each.

mod bar;
mod detail;
mod group;
mod heads;
mod more;
mod row;
mod table;
mod tools;

pub use table::{Regions, RegionsProps};

use crate::present::RegionId;

/// The id of a region's name button, its pin or its details; a group goes by its first region.
fn id_of(what: &'static str, region: RegionId) -> String {
    format!("{what}-{}", region.index())
}
