//! The browser's clock: the only one that the page reads.

/// Whole minutes since 1970-01-01T00:00Z.
pub fn now_minutes() -> i64 {
    (js_sys::Date::now() / 60_000.0).floor() as i64
}

/// Milliseconds since then, to tell how long something took.
pub fn milliseconds() -> f64 {
    js_sys::Date::now()
}
