//! The regions of the world, and where the sun stands over them.
//!
//! Look-ups over generated tables (see `docs/data.md`); knows [`crate::time`] and nothing else. A
//! [`Region`] is one country on one clock: `US/America/New_York`, `IR/Asia/Tehran`. Start with
//! [`regions`].

mod alias;
mod cities;
mod facts;
mod night;
mod projection;
mod region;
mod shapes;
mod sun;
mod weekdays;

pub use alias::{current_zone, old_names, place_of_zone};
pub use cities::large_cities;
pub use facts::{AGREED, DATA_AS_OF, FIGURES_SINCE, data_date};
pub use night::Night;
pub use projection::{CENTRAL_MERIDIAN, MAP_HEIGHT, MAP_WIDTH, onto_map, project};
pub use region::{Continent, Region, RegionId, region, region_by_id, regions, regions_of_country};
pub use shapes::{Point, Shape, Shapes, ShapesError, Way};
pub use sun::{Day, Twilight, minutes_of_solar_day, sun_around, sunset};
pub use weekdays::{Weekdays, WeekdaysError};
