//! Files that arguments name.

use std::io::Read as _;

/// The beginning of a file, a byte more than is looked at: what lies beyond is never read. The error is the system's,
/// in lower case.
pub(crate) fn read_limited(path: &str, most: usize) -> Result<Vec<u8>, String> {
    let mut bytes = vec![];
    std::fs::File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| error.to_string().to_lowercase())?;
    Ok(bytes)
}
