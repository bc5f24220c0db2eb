//! The browser's clock: the only one that the page reads.

/// Whole minutes since 1970-01-01T00:00Z.
pub fn now_minutes() -> i64 {
    (js_sys::Date::now() / 60_000.0).floor() as i64
}

/// Milliseconds since then, to tell how long something took.
pub fn milliseconds() -> f64 {
    js_sys::Date::now()
}

/// Minutes that the browser's own clock is ahead of UTC at a minute, by the rules of its zone as it has them; `None`
/// where there is no browser.
pub fn own_offset(minutes: i64) -> Option<i64> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let date = js_sys::Date::new(&(minutes as f64 * 60_000.0).into());
    // It counts the other way round.
    Some(-date.get_timezone_offset() as i64)
}
