//! Who says so: a text, and an address where it names one.

/// One source of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub text: String,
    /// An address that may stand in a link.
    pub address: Option<SafeUrl>,
}

/// An address of the web, `http` or `https` and nothing else: it cannot run a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Reads an address; `None` for every other scheme and for what holds characters that no address has.
    pub fn parse(text: &str) -> Option<Self> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let plain = host.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"'`\\{}|^".contains(&byte));
        let named = host.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
        (plain && named).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Finds the address in the text of a source: `INEC timetable, https://example.org/timetable (2026-03-01)`.
pub(super) fn source(text: &str) -> Source {
    let words = text.split([' ', '(', ')', ',']);
    let address = words.filter(|word| word.contains("://")).find_map(SafeUrl::parse);
    Source { text: text.to_owned(), address }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_the_text_around_it() {
        let found = source("INEC timetable (https://example.org/a?b=c, read 2026-03-01)");
        assert_eq!(found.address.unwrap().as_str(), "https://example.org/a?b=c");
        assert_eq!(source("PyPI holidays 0.109").address, None);
    }

    #[test]
    fn nothing_but_the_web_becomes_an_address() {
        for text in
            ["javascript://example.org/%0aalert(1)", "data://text", "https://", "https://a\"b", "HTTPS://-x"]
        {
            assert_eq!(SafeUrl::parse(text), None, "{text}");
            assert_eq!(source(text).address, None, "{text}");
        }
    }
}
