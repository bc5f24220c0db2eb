//! Version and checksum in front, over the text as it was before mail programs rewrote it.

use super::LinkError;

const VERSION: u32 = 1;

pub(super) struct OpenedText {
    /// What follows the seal, with percent signs and `&amp;` undone.
    pub text: String,
    pub sealed: bool,
}

/// The checksum in front of `text`, so that a cut tail cannot take it along.
pub(super) fn sealed(text: &str) -> String {
    format!("v={VERSION}-{:08x}&{text}", crc32(text.as_bytes()))
}

pub(super) fn open(fragment: &str) -> Result<OpenedText, LinkError> {
    let text = percent_decoded(fragment).ok_or(LinkError::Damaged)?.replace("&amp;", "&");
    let Some(rest) = text.strip_prefix("v=") else {
        return Ok(OpenedText { text, sealed: false });
    };
    let (head, rest) = rest.split_once('&').ok_or(LinkError::Damaged)?;
    let (version, checksum) =
        head.split_once('-').map_or((head, None), |(version, sum)| (version, Some(sum)));
    let version: u32 = version
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| version.parse().ok())
        .flatten()
        .ok_or(LinkError::Damaged)?;
    if version > VERSION {
        return Err(LinkError::Newer(version));
    }
    let right = format!("{:08x}", crc32(rest.as_bytes()));
    match checksum {
        _ if version != VERSION => Err(LinkError::Damaged),
        Some(checksum) if checksum != right => Err(LinkError::Damaged),
        _ => Ok(OpenedText { text: rest.to_owned(), sealed: checksum.is_some() }),
    }
}

/// CRC-32/ISO-HDLC, bit by bit: a link is short, and the tables of a faster one are 16 kB of the page.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut rest = !0_u32;
    for byte in bytes {
        rest ^= u32::from(*byte);
        for _ in 0..8 {
            rest = if rest & 1 == 1 { (rest >> 1) ^ 0xedb8_8320 } else { rest >> 1 };
        }
    }
    !rest
}

/// Undoes `%3A`; a plus sign stays a plus sign (`Etc/GMT+5`). `None` for a broken escape.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| (byte? as char).to_digit(16);
            let (high, low) = (digit(rest.next())?, digit(rest.next())?);
            bytes.push((high * 16 + low) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of CRC algorithms.
    #[test]
    fn the_checksum_is_the_one_that_zip_and_png_use() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn escapes_are_undone_and_broken_ones_refused() {
        assert_eq!(percent_decoded("a%3Ab%2fc+d").as_deref(), Some("a:b/c+d"));
        for broken in ["%", "%3", "%zz", "%ff"] {
            assert_eq!(percent_decoded(broken), None, "{broken:?}");
        }
    }

    #[test]
    fn a_version_without_a_seal_is_open_but_not_sealed() {
        let opened = open("v=1&start=x").unwrap();
        assert_eq!((opened.text.as_str(), opened.sealed), ("start=x", false));
    }
}
