//! The hours of the regions that matter, under the tide and on its axis.

mod panel;

pub use panel::{Timelines, TimelinesProps};
