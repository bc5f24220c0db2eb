//! Doing something a little later.

use gloo::timers::callback::Timeout;

/// A pending call; dropped, it does not happen.
pub struct Timer(#[expect(dead_code, reason = "held so that dropping it cancels the call")] Timeout);

impl Timer {
    pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Self {
        Self(Timeout::new(milliseconds, call))
    }
}
