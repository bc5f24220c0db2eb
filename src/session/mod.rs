//! Joins plan, link and browser: what is open, how it started, and what keeps the address in step.
//!
//! [`Workspace`] is the state and changes only by an [`Action`], a pure function; effects live in the
//! hooks here. Components get data by props and a [`Handle`] for their edits.

mod announce;
mod handle;
mod start;
mod sync;
mod workspace;

pub use crate::browser::{announce_panics, by_keyboard, element, focus_soon, typed, typed_choice};
pub use crate::export::regions_csv;
pub use crate::import::{Field, read_field};
pub use announce::use_settled;
pub use handle::Handle;
pub use start::{Broken, Start, start};
pub use sync::use_workspace;
pub use workspace::{Action, Theme, Workspace};
