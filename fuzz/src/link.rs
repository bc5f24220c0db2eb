//! A link opens or is refused; one that opens is written as a link that opens to the same.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lowtide::link::{Opened, decode, encode_draft, find};

use crate::{MOST_SAID, checked};

/// Bytes as a link; those that begin with a zero are the part x of a link under a right seal.
///
/// # Panics
/// When something of [`link`] does not hold.
#[must_use]
pub fn holds(data: &[u8]) -> bool {
    match data.split_first() {
        Some((0, body)) => link(&sealed_with("start=2009-06-15T21:45&tz=UTC", 0, body)).is_some(),
        _ => std::str::from_utf8(data).is_ok_and(|text| link(text).is_some()),
    }
}

/// What a text opens to.
///
/// # Panics
/// When it opens to what could not have been entered, or to something else once it is written again.
#[must_use]
pub fn link(text: &str) -> Option<Opened> {
    if let Some(found) = find(text) {
        assert!(text.contains(found), "{found:?} is not in {text:?}");
    }
    let opened = match decode(text) {
        Ok(opened) => opened,
        Err(error) => {
            let said = error.to_string();
            assert!(said.len() <= MOST_SAID, "{text:?} is refused in {} bytes", said.len());
            return None;
        }
    };
    checked(&opened.plan, &text);
    let again = encode_draft(&opened.plan, &opened.beside);
    let again = again.unwrap_or_else(|error| panic!("{text:?} opens and cannot be written: {error}"));
    let reopened =
        decode(&again).unwrap_or_else(|error| panic!("{text:?} is rewritten to {again:?}: {error}"));
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
