//! What stays the same when a plan is put into a calendar again.

/// The name of a plan among calendars. It is made once, and no part of the plan: equal plans may have different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarId {
    /// Random.
    pub uid: u64,
    /// How often the plan was different when it was put into a calendar again; from 0.
    pub sequence: u32,
}
