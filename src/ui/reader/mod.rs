//! What a link shows whoever opens it: their own time first, and how to answer.

mod announced;
mod considered;
mod propose;
mod reply;
mod strip;

pub use announced::announced;
pub use considered::considered_windows;
pub use propose::propose_dialog;
