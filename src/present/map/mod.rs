//! The map: what a window, or one instant, does to each region, where it is dark, and what is written where.
//!
//! Everything is in units of the map ([`crate::world::MAP_WIDTH`]), but what is to have one size on every screen is
//! told in pixels and needs the [`Camera`]. Knows no elements. Start with [`MapView`].

mod atlas;
mod camera;
mod card;
mod fill;
mod marks;
mod night_side;
mod plates;
mod view;
mod walk;

pub use atlas::{Atlas, Outline};
pub use camera::{Camera, CameraMove};
pub use card::{MapCard, map_card};
pub use fill::{Fill, Hatch};
pub use marks::{BESIDE as MARK_TEXT, Mark, marks};
pub use night_side::{NightSide, night_side};
pub use plates::{PLATE_HEIGHT, Plate, plates};
pub use view::{MapColours, MapView, heaviest};
pub use walk::{Direction, neighbour};
