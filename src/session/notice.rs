//! What the reader should know, whatever the plan.

use super::draft::Draft;
use super::forget::Forgotten;
use super::start::Unreadable;

/// Something that the reader should know and can put away.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The browser does not keep the draft: storage is blocked or full.
    NotKept,
    /// The stored draft cannot be read.
    Unreadable(Unreadable),
    /// The table of public holidays did not arrive.
    NoHolidays,
    /// Another tab has changed the draft.
    Elsewhere(Box<Draft>),
    /// What the browser kept has been deleted, or not.
    Forgotten(Forgotten),
}
