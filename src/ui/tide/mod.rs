//! The tide: who is in their day, hour by hour around the window, and the window in it.
//!
//! [`Tide`] is the place; what is under the window (`water`) is drawn anew only with another view.

mod block;
mod hands;
mod head;
mod marks;
mod panel;
mod sliders;
mod view;
mod water;

pub use panel::{Tide, TideProps};
pub use view::use_view;

/// The slider of the start, which gets the focus after a drag.
const ID_START: &str = "tide-start";

/// The plot, in pixels from the top of the drawing: above it flags and the lane of events, below it marks and axis.
const TOP: u32 = 30;
const HEIGHT: u32 = 114;
const FOOT: u32 = TOP + HEIGHT;
