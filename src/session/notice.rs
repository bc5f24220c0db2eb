//! What lies over the page and what stands above it: dialogs, and notices that the reader can put away.

use super::start::Unreadable;
use crate::plan::Plan;

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Help,
    /// How every figure is computed.
    Method,
    /// Whom the service serves, and when they need it.
    Audience,
    /// Events and freezes of the plan's own; begins with the one of this number.
    OwnEvents(Option<u16>),
    /// What is in a calendar file, before it is taken.
    Import,
}

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
    Elsewhere(Box<Plan>),
}
