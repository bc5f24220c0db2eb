//! The head of the page where it wants addresses with a host in them: where the page itself is, and its card for
//! those who show links.
//!
//! The page works under any path of any host and knows none; other people's programs take only whole addresses.
//! So who builds for a known place says so: `LOWTIDE_PUBLIC_URL=https://example.org/lowtide/ cargo xtask dist`.
//! Without it the tags that need it are left out, and nothing else changes.

use anyhow::{Result, bail};

/// The variable that names the place.
pub(crate) const VARIABLE: &str = "LOWTIDE_PUBLIC_URL";
/// Stands in the page for the place, with the final `/`.
const PLACEHOLDER: &str = "{{public-url}}";
/// Stands for nothing, in tags that are of use only where the others are.
const CONDITION: &str = "{{if-public-url}}";

/// The page with `place` in its tags, or without those tags.
///
/// # Errors
/// When the place is no whole address.
pub(crate) fn fill(html: &str, place: Option<&str>) -> Result<String> {
    match place.map(str::trim).filter(|place| !place.is_empty()) {
        Some(place) => Ok(html.replace(CONDITION, "").replace(PLACEHOLDER, &checked(place)?)),
        None => Ok(without(CONDITION, &without(PLACEHOLDER, html))),
    }
}

/// The place as it goes into attributes, with one final `/`.
fn checked(place: &str) -> Result<String> {
    let host = place.strip_prefix("https://").or_else(|| place.strip_prefix("http://"));
    let fine = |host: &str| {
        !host.starts_with('/') && host.chars().all(|c| c.is_ascii_alphanumeric() || "-._~/:%[]".contains(c))
    };
    match host {
        Some(host) if !host.is_empty() && fine(host) => Ok(format!("{}/", place.trim_end_matches('/'))),
        _ => bail!(
            "{VARIABLE} is `{place}`: write where the page will be, such as https://example.org/lowtide/"
        ),
    }
}

/// The page without the tags that hold `placeholder`.
fn without(placeholder: &str, html: &str) -> String {
    let mut left = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(placeholder) {
        let start = rest[..at].rfind('<').unwrap_or(at);
        let end = rest[at..].find('>').map_or(rest.len(), |length| at + length + 1);
        left.push_str(rest[..start].trim_end());
        rest = &rest[end..];
    }
    left + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<title>Lowtide</title>
<link rel="canonical" href="{{public-url}}">
<meta property="og:title" content="Lowtide">
<meta property="og:image" content="{{public-url}}card.png">
<meta content={{if-public-url}}630 property=og:image:height>
<p>{{script-hashes}}"#;

    #[test]
    fn the_place_stands_in_every_tag_with_one_slash_at_its_end() {
        for place in
            ["https://example.org/lowtide", "https://example.org/lowtide/", " https://example.org/lowtide/\n"]
        {
            let html = fill(PAGE, Some(place)).unwrap();
            assert!(html.contains(r#"<link rel="canonical" href="https://example.org/lowtide/">"#), "{html}");
            assert!(html.contains(r#"content="https://example.org/lowtide/card.png""#), "{html}");
            assert!(html.contains("<meta content=630 property=og:image:height>"), "{html}");
        }
    }

    #[test]
    fn without_a_place_the_tags_that_need_one_are_gone_and_no_others() {
        for place in [None, Some(""), Some(" ")] {
            let html = fill(PAGE, place).unwrap();
            let left = "<title>Lowtide</title>\n<meta property=\"og:title\" content=\"Lowtide\">\n<p>{{script-hashes}}";
            assert_eq!(html, left);
        }
    }

    #[test]
    fn what_is_no_whole_address_is_refused_by_name() {
        for place in
            ["example.org", "/lowtide/", "https://", "https:///x", "https://a.b/\"><script>", "ftp://a.b/"]
        {
            let error = fill(PAGE, Some(place)).unwrap_err().to_string();
            assert!(error.starts_with("LOWTIDE_PUBLIC_URL is `"), "{error}");
        }
    }
}
