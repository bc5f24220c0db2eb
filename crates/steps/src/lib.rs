//! Step functions of time, what a sliding window holds of them, and sets of minutes.
//!
//! The arithmetic under Lowtide's search, and nothing of its subject: time is whole minutes from an origin that
//! the caller keeps, a rate is a whole number. A window of fixed length that slides over a step function holds a
//! sum that is linear between the minutes at which either end meets a step, so its lowest and highest values,
//! and the minutes at which it stays below a limit, are found exactly from some ten thousand steps instead of
//! half a million minutes.
//!
//! It is a crate of its own so that it can be compiled for speed inside a page that is compiled for size; for
//! that, what is called from outside is not generic.

mod curve;
mod ranges;

pub use curve::{Changes, Curve, Extremes};
pub use ranges::{Grid, Ranges};
