//! What must hold whatever comes in. Shared by the fuzzer and by `mutate`, which needs none.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lowtide::link::{Opened, decode, encode_draft};

/// A link opens or is refused; one that opens is written as a link that opens to the same.
///
/// # Panics
/// When that does not hold.
pub fn link(text: &str) -> Option<Opened> {
    let opened = decode(text).ok()?;
    let again = encode_draft(&opened.plan, &opened.beside);
    let again = again.unwrap_or_else(|error| panic!("{text:?} opens and cannot be written: {error}"));
    let reopened = decode(&again).unwrap_or_else(|error| panic!("{text:?} is rewritten to {again:?}: {error}"));
    assert_eq!(reopened.plan, opened.plan, "{text:?} changes when it is written again");
    assert_eq!(reopened.beside, opened.beside, "{text:?} changes when it is written again");
    Some(opened)
}

/// A link with any bytes in its part x, under a seal that is right.
#[must_use]
pub fn sealed_with(readable: &str, tag: u8, body: &[u8]) -> String {
    let mut bytes = vec![tag];
    bytes.extend(body);
    sealed(&format!("{readable}&x={}&dur=90", URL_SAFE_NO_PAD.encode(bytes)))
}

/// `text` under a seal that is right.
#[must_use]
pub fn sealed(text: &str) -> String {
    format!("v=1-{:08x}&{text}", crc32fast::hash(text.as_bytes()))
}

/// The bytes of the part x of a link, inflated.
#[must_use]
pub fn extra(link: &str) -> Option<Vec<u8>> {
    let text = link.split('&').find_map(|pair| pair.strip_prefix("x="))?;
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    match bytes.split_first()? {
        (0, body) => Some(body.to_vec()),
        (_, body) => miniz_oxide::inflate::decompress_to_vec(body).ok(),
    }
}
