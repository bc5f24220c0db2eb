//! Any text as a link; text that does not begin like one is the part x of a link under a right seal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lowtide_fuzz::{link, sealed_with};

fuzz_target!(|data: &[u8]| {
    match data.split_first() {
        Some((0, body)) => _ = link(&sealed_with("start=2009-06-15T21:45&tz=UTC", 0, body)),
        _ => _ = std::str::from_utf8(data).ok().and_then(link),
    }
});
