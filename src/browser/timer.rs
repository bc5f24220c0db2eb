//! Doing something a little later, or again and again.

use gloo::timers::callback::{Interval, Timeout};

/// A pending call; dropped, it does not happen.
pub struct Timer(#[expect(dead_code, reason = "held so that dropping it cancels the call")] Timeout);

impl Timer {
    pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Self {
        Self(Timeout::new(milliseconds, call))
    }
}

/// Calls in a turn of its own, once the browser has had its own.
pub fn soon(call: impl FnOnce() + 'static) {
    Timeout::new(0, call).forget();
}

/// Stops when dropped.
pub struct Every(#[expect(dead_code, reason = "held so that dropping it ends the calls")] Interval);

/// Calls once a minute, for as long as the answer lives.
pub fn every_minute(call: impl FnMut() + 'static) -> Every {
    Every(Interval::new(60_000, call))
}
