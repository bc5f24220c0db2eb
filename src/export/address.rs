//! Which links may stand as an address.

/// A link as an address of the web; `None` for every other scheme, for a part of one, and for what holds characters
/// that would end it early in some format.
pub(super) fn web_address(link: &str) -> Option<&str> {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"))?;
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"<>\"'`\\{}|^".contains(&byte);
    (!rest.is_empty() && rest.bytes().all(plain)).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_address_of_the_web_is_one() {
        let link = "https://example.org/lowtide/#v=1-ab&start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";
        assert_eq!(web_address(link), Some(link));
        for other in [
            "#v=1-ab",
            "javascript:alert(1)//https://example.org",
            "https://",
            "https://example.org/>x",
            "https://example.org/ x",
            "https://example.org/|x",
            "https://example.org/\u{202e}",
        ] {
            assert_eq!(web_address(other), None, "{other}");
        }
    }
}
