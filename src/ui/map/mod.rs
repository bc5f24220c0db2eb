//! The map: who is in their day, what happens where, where it is dark; a card for the region pointed at, and a replay
//! of the day.

mod card;
mod chart;
mod drawn;
mod hands;
mod hatches;
mod head;
mod keys;
mod land;
mod over;
mod panel;
mod replay;

pub use chart::{Chart, ChartProps};
pub use panel::{WorldMap, WorldMapProps};
