//! The frame of the page: bar, notes, foot, and what stands there when a link is broken.

mod broken_link;
mod foot;
mod notes;
mod top_bar;

pub use broken_link::BrokenLink;
pub use foot::Foot;
pub use notes::Notes;
pub use top_bar::TopBar;
