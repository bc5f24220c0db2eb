//! Chance, for names that must not be given twice.

/// A number of 64 bits that nobody can foresee by accident. It is no secret and needs to be none.
pub fn random() -> u64 {
    // The browser's number has 53 bits at most.
    let half = || (js_sys::Math::random() * 4_294_967_296.0) as u64;
    half() << 32 | half()
}
