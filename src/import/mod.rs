//! What comes in from files. Untrusted: limits first, then every line is checked and named when wrong.

mod weights;

pub use weights::{WeightsError, weights_from_csv};
