//! What comes in: files, form fields, lines, searches. Untrusted: limits first, then every part is checked
//! and named when wrong.

mod field;
mod find_place;
mod find_zone;
mod matching;
mod place_names;
mod weights;
mod when;
mod zone_caution;

pub use field::{Field, read_field};
pub use find_place::{PlaceHit, find_places};
pub use find_zone::{ZoneHit, find_zones};
pub use weights::{MAX_WEIGHTS_BYTES, WeightsError, weights_from_csv};
pub use when::{Instead, Understood, WhenHints, WhenNote, read_when, when_line};
pub use zone_caution::zone_caution;
