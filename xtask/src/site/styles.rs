//! The styles as one file: they are written in small ones, and are sent as one. What they have in common is then
//! compressed once (9 of 24 kB), and the first paint waits for one answer instead of nineteen.

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use super::references::{self, Tag};

/// The beginning of its name.
pub(crate) const NAME: &str = "style-";

/// A page whose styles are one.
pub(crate) struct Joined {
    pub(crate) html: String,
    /// The name of the one.
    pub(crate) name: String,
    pub(crate) style: String,
    /// The names of those that it stands for.
    pub(crate) parts: Vec<String>,
}

/// The page with one style in the place of all, in their order; `read` gives the text of one by its name. `None` where
/// it has none.
///
/// # Errors
/// When a style cannot be read.
pub(crate) fn joined(html: &str, read: impl Fn(&str) -> Result<String>) -> Result<Option<Joined>> {
    let (mut before, mut rest, mut at) = (String::new(), String::new(), 0);
    let (mut style, mut parts) = (String::new(), Vec::new());
    for tag in references::tags(html).filter(is_style) {
        let name = tag.attribute("href").unwrap_or_default().trim_start_matches("./");
        style += &read(name)?;
        let begin = html[..tag.end].rfind('<').context("a tag begins with <")?;
        let kept = if parts.is_empty() { &mut before } else { &mut rest };
        *kept += html[at..begin].trim_end();
        parts.push(name.to_owned());
        at = tag.end;
    }
    if parts.is_empty() {
        return Ok(None);
    }
    let digest = Sha384::digest(&style);
    let short = digest[..8].iter().fold(String::new(), |short, byte| short + &format!("{byte:02x}"));
    let name = format!("{NAME}{short}.css");
    let integrity = BASE64_STANDARD.encode(digest);
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"sha384-{integrity}\">");
    Ok(Some(Joined { html: [&before, &link, &rest, &html[at..]].concat(), name, style, parts }))
}

fn is_style(tag: &Tag) -> bool {
    tag.name == "link" && tag.attribute("rel") == Some("stylesheet")
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    const PAGE: &str = "<title>x</title>\n<link href=./a-1.css integrity=x rel=stylesheet>\n<link rel=icon href=./i.svg>\
                        <link rel=\"stylesheet\" href=\"./b-2.css\"><p>text</p>";

    fn read(name: &str) -> Result<String> {
        match name {
            "a-1.css" => Ok("@layer a,b;".to_owned()),
            "b-2.css" => Ok("p{top:0}".to_owned()),
            _ => bail!("there is no {name}"),
        }
    }

    #[test]
    fn the_styles_are_one_in_their_order_where_the_first_was() {
        let Joined { html, name, style, parts } = joined(PAGE, read).unwrap().unwrap();
        assert_eq!(style, "@layer a,b;p{top:0}");
        assert_eq!(parts, ["a-1.css", "b-2.css"]);
        // By `printf '@layer a,b;p{top:0}' | openssl dgst -sha384 -binary | base64`.
        let integrity = "LcEvCySlBhPZJfmnDpN8wQdkNx3Katj6MMr+b7gerra6L7Ke9FS4DKBIVRvAyEBp";
        let link = format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"sha384-{integrity}\">");
        assert_eq!(html, format!("<title>x</title>{link}\n<link rel=icon href=./i.svg><p>text</p>"));
    }

    #[test]
    fn other_styles_have_another_name() {
        let name = |css: &str| joined(PAGE, |_| Ok(css.to_owned())).unwrap().unwrap().name;
        assert_eq!(name("p{top:0}"), name("p{top:0}"));
        assert_ne!(name("p{top:0}"), name("p{top:1px}"));
    }

    #[test]
    fn a_page_without_styles_has_none_and_one_that_is_missing_is_an_error() {
        assert!(joined("<p>text</p>", read).unwrap().is_none());
        assert!(joined("<link rel=stylesheet href=./c-3.css>", read).is_err());
    }
}
