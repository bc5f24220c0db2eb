//! Files that arguments name.

use std::io::Read as _;

/// The beginning of a file, a byte more than is looked at: what lies beyond is never read.
pub(crate) fn read_limited(path: &str, most: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = vec![];
    std::fs::File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
