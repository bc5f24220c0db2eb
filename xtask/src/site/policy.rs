//! The content security policy of the page: which inline scripts it lets run.
//!
//! `index.html` and `404.html` hold the policy as a meta tag with a placeholder in it. Static hosting sends no header of
//! ours, and a nonce that is built into a file is no secret; so the few inline scripts, which trunk writes,
//! are named by the SHA-256 of their text.

use anyhow::{Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::references::{self, Tag};

/// Where the hashes go.
pub(crate) const PLACEHOLDER: &str = "{{script-hashes}}";

/// The page with the hashes of its inline scripts in the place of [`PLACEHOLDER`].
///
/// # Errors
/// When the placeholder is missing, stands more than once, or a script could not be hashed as browsers do.
pub(crate) fn seal(html: &str) -> Result<String> {
    let places = html.matches(PLACEHOLDER).count();
    let in_policy = references::tags(html)
        .filter(|tag| is_policy(tag) && tag.attribute("content").is_some_and(|c| c.contains(PLACEHOLDER)))
        .count();
    if (places, in_policy) != (1, 1) {
        bail!(
            "it has {places} times {PLACEHOLDER}, and {in_policy} times in its Content-Security-Policy: \
             it belongs there once, in script-src, and nowhere else"
        );
    }
    let scripts = inline_scripts(html);
    if scripts.iter().any(|script| script.contains('\r')) {
        bail!("an inline script has a carriage return, which browsers drop before they hash it");
    }
    let mut hashes: Vec<String> = scripts.into_iter().map(hash).collect();
    hashes.dedup();
    Ok(html.replace(PLACEHOLDER, &hashes.join(" ")))
}

/// Whether this is the tag that carries the policy.
pub(crate) fn is_policy(tag: &Tag) -> bool {
    tag.name == "meta"
        && tag
            .attribute("http-equiv")
            .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
}

/// The source expression that allows `script`, to the byte.
pub(crate) fn hash(script: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)))
}

/// The text between the tags of every script that has no address of its own.
pub(crate) fn inline_scripts(html: &str) -> Vec<&str> {
    references::tags(html)
        .filter(|tag| tag.name == "script" && tag.attribute("src").is_none())
        .filter_map(|tag| {
            let text = &html[tag.end..];
            text.find("</script").map(|end| &text[..end])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<meta http-equiv="Content-Security-Policy" content="script-src 'self' {{script-hashes}}">
<script src="boot.js" defer></script><script type="module">go()</script>"#;

    #[test]
    fn the_hash_is_the_one_that_the_specification_shows() {
        // The example of CSP level 3, section "Using hashes".
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn only_inline_scripts_are_named() {
        assert_eq!(inline_scripts(PAGE), ["go()"]);
        let sealed = seal(PAGE).unwrap();
        assert!(sealed.contains(&format!("'self' {}\"", hash("go()"))), "{sealed}");
        assert!(!sealed.contains(PLACEHOLDER));
    }

    #[test]
    fn a_page_without_the_placeholder_is_refused() {
        let error = seal(&PAGE.replace(PLACEHOLDER, "")).unwrap_err();
        assert!(error.to_string().contains("belongs there once"), "{error}");
    }

    #[test]
    fn a_placeholder_outside_the_policy_does_not_count() {
        let page = PAGE.replace(PLACEHOLDER, "") + "<!-- {{script-hashes}} -->";
        assert!(seal(&page).is_err());
    }

    #[test]
    fn a_script_that_browsers_would_hash_otherwise_is_refused() {
        assert!(seal(&PAGE.replace("go()", "go();\r\n")).is_err());
    }
}
