//! Alterations of an input, without a fuzzer: single bits and bytes, parts left out, doubled, taken from others, and
//! the words that such inputs are made of.

use fastrand::Rng;

/// What an input is altered with.
pub struct Material {
    pub seeds: Vec<Vec<u8>>,
    /// Words to be put anywhere.
    pub words: Vec<Vec<u8>>,
}

impl Material {
    #[must_use]
    pub fn any<'a>(&'a self, random: &mut Rng) -> &'a [u8] {
        &self.seeds[random.usize(..self.seeds.len())]
    }

    /// `of` with one to six alterations.
    #[must_use]
    pub fn altered(&self, of: &[u8], random: &mut Rng) -> Vec<u8> {
        let mut bytes = of.to_vec();
        for _ in 0..random.u8(1..7) {
            let at = random.usize(..=bytes.len());
            let end = (at + random.usize(1..12)).min(bytes.len());
            match random.u8(..10) {
                0 if at < bytes.len() => bytes[at] ^= 1 << random.u8(..8),
                1 if at < bytes.len() => bytes[at] = random.u8(..),
                2 => bytes.insert(at, random.u8(..)),
                3 => drop(bytes.drain(at..end)),
                4 => bytes.truncate(at),
                5 => {
                    let copied = bytes[at..end].to_vec();
                    let to = random.usize(..=bytes.len());
                    bytes.splice(to..to, copied);
                }
                6 | 7 if !self.words.is_empty() => {
                    let word = &self.words[random.usize(..self.words.len())];
                    bytes.splice(at..at, word.iter().copied());
                }
                8 => {
                    let other = self.any(random);
                    let from = random.usize(..=other.len());
                    let until = (from + random.usize(1..40)).min(other.len());
                    bytes.splice(at..end, other[from..until].iter().copied());
                }
                _ if at < bytes.len() => bytes[at] = b"0179azAZ_-:/%&="[random.usize(..15)],
                _ => {}
            }
        }
        bytes
    }
}

/// The words of a dictionary as libFuzzer reads it: `"text"` a line, any byte as `\xHH`.
///
/// # Errors
/// The first line that is no such word.
pub fn words(dictionary: &str) -> Result<Vec<Vec<u8>>, String> {
    dictionary
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let quoted = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
            quoted
                .and_then(bytes_of)
                .ok_or_else(|| format!("{line} is no word: write it like \"UID:\\x0D\\x0A\""))
        })
        .collect()
}

fn bytes_of(quoted: &str) -> Option<Vec<u8>> {
    let mut parts = quoted.split("\\x");
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(rest.bytes());
    }
    Some(bytes)
}
