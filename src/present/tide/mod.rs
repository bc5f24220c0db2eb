//! The tide: how much of the audience is in its day around the window, ready to be drawn.
//!
//! Positions are percentages of the plot's width, so that one drawing serves every width; heights are
//! thousandths of the audience. [`TideView`] depends on the audience and the span shown and on no window, so
//! that it stands still while one is dragged; [`TideBlock`] is a window in it. Start with [`TideView::of`].

mod axis;
mod block;
mod curve;
mod place;
mod view;
mod words;
mod zoom;

pub use axis::{AxisRow, Tick};
pub use block::{TideBlock, away_words, tide_blocks, tide_ghost};
pub use place::Stretch;
pub(super) use place::x;
pub use view::{LaneMark, TideView};
pub use words::{length_words, start_words, tide_caption};
pub use zoom::{TideZoom, snap, tide_span};
