//! The tags of a page and what they refer to. Just enough reading of HTML for pages that the build writes:
//! no entities, no unclosed comments.

/// One start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// Its name in lower case.
    pub(crate) name: String,
    /// Where the text after it begins.
    pub(crate) end: usize,
    /// What stands between the name and `>`.
    inside: &'a str,
}

/// The start tags of `html` in order, without those in comments and in the text of scripts.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + html[at..].find('<')?;
            let rest = &html[open..];
            if rest.starts_with("<!--") {
                at = open + rest.find("-->")? + 3;
                continue;
            }
            let name_end = rest[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '-')? + 1;
            if name_end == 1 {
                at = open + 1; // an end tag, a doctype, or a bare `<`
                continue;
            }
            let close = name_end + end_of_tag(&rest[name_end..])?;
            let name = rest[1..name_end].to_ascii_lowercase();
            let end = open + close + 1;
            at = match name.as_str() {
                "script" => end + html[end..].find("</script").unwrap_or(0),
                _ => end,
            };
            return Some(Tag { name, end, inside: &rest[name_end..close] });
        }
    })
}

/// The place of the `>` that ends the tag: not one inside quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, c)| {
        match quote {
            Some(mark) if c == mark => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => return Some(at),
            Some(_) | None => {}
        }
        None
    })
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty when it has none, `None` when it is not there.
    pub(crate) fn attribute(&self, wanted: &str) -> Option<&'a str> {
        self.attributes().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    }

    /// All attributes in order, with their values.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut rest = self.inside;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let Some(value) = after.trim_start().strip_prefix('=') else {
                rest = after;
                return Some((name, ""));
            };
            let value = value.trim_start();
            let (value, after) = match value.chars().next() {
                Some(mark @ ('"' | '\'')) => value[1..].split_once(mark).unwrap_or((&value[1..], "")),
                _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            };
            rest = after;
            Some((name, value))
        })
    }
}

/// What the page itself loads, as written: scripts, styles, icons, preloads; not where its links lead.
pub(crate) fn loaded(html: &str) -> Vec<&str> {
    tags(html)
        .flat_map(|tag| {
            let addresses: &[&str] = match tag.name.as_str() {
                "a" | "area" => &[],
                "link" if tag.attribute("rel") == Some("canonical") => &[],
                "form" => &["action"],
                _ => &["src", "href", "data", "poster"],
            };
            addresses.iter().filter_map(|name| tag.attribute(name)).collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_comments_and_scripts_are_not_tags() {
        let html = "<!-- <b> --><i>1 < 2</i><script>'<u>'</script><p title='a > b'>";
        let names: Vec<String> = tags(html).map(|tag| tag.name).collect();
        assert_eq!(names, ["i", "script", "p"]);
    }

    #[test]
    fn attributes_are_read_with_any_quotes_or_none() {
        let tag = tags("<link rel=icon href='a b.svg' integrity=\"sha384-x/y=\" hidden/>").next().unwrap();
        let found: Vec<_> = tag.attributes().collect();
        let expected = [("rel", "icon"), ("href", "a b.svg"), ("integrity", "sha384-x/y="), ("hidden", "")];
        assert_eq!(found, expected);
        assert_eq!(tag.attribute("HREF"), Some("a b.svg"));
        assert_eq!(tag.attribute("media"), None);
    }

    #[test]
    fn links_that_a_reader_follows_are_not_loaded() {
        let html = r#"<link rel="canonical" href="https://example.org/"><a href="https://example.org/">x</a>
            <link rel="stylesheet" href="./a.css"><script src="./b.js"></script><img src="c.png">"#;
        assert_eq!(loaded(html), ["./a.css", "./b.js", "c.png"]);
    }
}
