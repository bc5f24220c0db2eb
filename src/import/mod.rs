//! What comes in from files. Untrusted: limits first, then every line is checked and named when wrong.

mod field;
mod weights;

pub use field::{Field, read_field};
pub use weights::{MAX_WEIGHTS_BYTES, WeightsError, weights_from_csv};
