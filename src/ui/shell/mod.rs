//! The frame of the page: bar, notices, questions, dialogs, foot, and what stands there when a link is broken.

mod broken_link;
mod foot;
mod forget;
mod gallery;
mod help;
mod method;
mod notices;
mod palette;
mod palette_list;
mod questions;
mod record;
mod top_bar;
mod welcome;

pub use broken_link::broken_link;
pub use foot::foot;
pub use forget::forget_dialog;
pub use gallery::gallery_dialog;
pub use help::help_dialog;
pub use method::method_dialog;
pub use notices::notices;
pub use palette::Palette;
pub use questions::questions;
pub use record::{record_dialog, record_field};
pub use top_bar::top_bar;
pub use welcome::{Welcome, welcome_at_first};
