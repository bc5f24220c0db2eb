//! Links as they come on their way, and links made up under a right seal, which lets them in deeper.

use fastrand::Rng;
use lowtide::link::{Opened, decode};

use crate::link::{extra, link, sealed, sealed_with};
use crate::mutation::Material;

/// The part before x of a link whose x is made up.
const READABLE: &str = "start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles";

/// A link to alter, and what it opens to.
pub struct Seed {
    link: String,
    opened: Opened,
    extra: Vec<u8>,
}

impl Seed {
    /// `None` for a link that does not open.
    #[must_use]
    pub fn of(text: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(text).ok()?.trim();
        let opened = decode(text).ok()?;
        let link = text.split_once('#').map_or(text, |(_, fragment)| fragment).to_owned();
        Some(Self { extra: extra(&link).unwrap_or_else(|| vec![0; 24]), link, opened })
    }

    /// Alters the link and opens it: whether it opens.
    ///
    /// # Panics
    /// When what holds for every link does not, or when it opens to another plan without a word.
    #[must_use]
    pub fn opens_altered(&self, material: &Material, random: &mut Rng) -> bool {
        // Half as they come on their way; the rest under a right seal.
        let (text, own_seal) = match random.u8(..4) {
            0 | 1 => (lossy(material.altered(self.link.as_bytes(), random)), true),
            2 => (sealed(&lossy(material.altered(unsealed(&self.link).as_bytes(), random))), false),
            _ => (self.deep(material, random), false),
        };
        let Some(opened) = link(&text) else { return false };
        // Whoever takes the seal off writes a link by hand; where its key is hit, what is left of it is told as a part
        // that is not shown.
        let is_told = !text.contains("v=1-") || !opened.unknown.is_empty();
        assert!(
            !own_seal || is_told || opened.plan == self.opened.plan,
            "{text:?} opens to another plan than {:?}",
            self.link
        );
        true
    }

    /// The postcard of the link, altered and sealed anew.
    fn deep(&self, material: &Material, random: &mut Rng) -> String {
        let raw = material.altered(&self.extra, random);
        if random.bool() {
            return sealed_with(READABLE, 0, &raw);
        }
        let mut deflated = miniz_oxide::deflate::compress_to_vec(&raw, 6);
        if random.u8(..4) == 0 {
            deflated = material.altered(&deflated, random);
        }
        sealed_with(READABLE, 1, &deflated)
    }
}

fn unsealed(link: &str) -> &str {
    link.split_once('&').map_or(link, |(_, text)| text)
}

fn lossy(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
