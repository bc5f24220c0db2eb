//! What must not be in the built page, whatever it weighs: anything that its policy forbids or that would
//! ask another host.

use super::{
    BuiltFile, policy,
    references::{self, Tag},
};

/// One line for each broken rule.
pub(crate) fn faults(files: &[BuiltFile]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        let text = file.text();
        let found = match file.extension() {
            "html" => of_page(&text),
            "css" => of_style(&text),
            "js" | "mjs" => of_script(&text),
            _ => Vec::new(),
        };
        faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", file.name)));
    }
    faults
}

fn of_page(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if html.contains("{{") {
        faults.push("a placeholder `{{…}}` was not filled in".to_owned());
    }
    match references::tags(html).find(policy::is_policy) {
        None => faults.push("it has no Content-Security-Policy".to_owned()),
        Some(tag) => {
            let allowed = tag.attribute("content").unwrap_or_default();
            let forgotten = policy::inline_scripts(html)
                .into_iter()
                .map(policy::hash)
                .filter(|hash| !allowed.contains(hash));
            faults
                .extend(forgotten.map(|hash| format!("its policy does not allow the inline script {hash}")));
        }
    }
    for tag in references::tags(html) {
        faults.extend(forbidden_parts(&tag));
    }
    faults.extend(
        references::loaded(html)
            .into_iter()
            .filter(|address| leads_outside(address))
            .map(|address| format!("it loads {address} from another host")),
    );
    faults
}

/// Inline styles and inline handlers: the policy blocks both, so they would silently do nothing.
fn forbidden_parts(tag: &Tag) -> Vec<String> {
    let mut faults = Vec::new();
    if tag.name == "style" {
        faults.push("it has a <style>, which its policy blocks".to_owned());
    }
    for (name, _) in tag.attributes() {
        let name = name.to_ascii_lowercase();
        if name == "style" || name.starts_with("on") {
            faults.push(format!("<{}> has `{name}=`, which its policy blocks", tag.name));
        }
    }
    faults
}

/// A comment is left only where trunk could not read the style, and then it has left the rest as it was, too.
fn of_style(css: &str) -> Vec<String> {
    if css.contains("/*") {
        return vec!["it has a comment: trunk did not minify it, look for what it cannot read".to_owned()];
    }
    if asks_every_element(css) {
        return vec![
            "`:has()` with nothing before it asks every element at every change: name the one it is about"
                .to_owned(),
        ];
    }
    let urls = css.split("url(").skip(1).map(|rest| rest.split(')').next().unwrap_or_default());
    let imports = css.split("@import").skip(1).map(|rest| rest.split(';').next().unwrap_or_default());
    urls.chain(imports)
        .map(|address| address.trim().trim_matches(['"', '\'']))
        .filter(|address| leads_outside(address))
        .map(|address| format!("it loads {address} from another host"))
        .collect()
}

/// Whether a `:has()` stands alone. It makes browsers reckon the styles of the whole page anew whenever something in
/// it changes: 14 ms of each update in Chromium, on the page's 2,300 elements.
fn asks_every_element(css: &str) -> bool {
    css.match_indices(":has(").any(|(at, _)| {
        let before = css[..at].chars().next_back();
        !before.is_some_and(|c| c.is_ascii_alphanumeric() || "-_])(&".contains(c))
    })
}

/// A script may name a namespace, which nobody loads, and anything in the lines of its comments; any other
/// address in it is one too many.
fn of_script(script: &str) -> Vec<String> {
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    let script: String =
        script.lines().filter(|line| !is_comment(line)).flat_map(|line| [line, "\n"]).collect();
    ["http://", "https://", "ws://", "wss://"]
        .into_iter()
        .flat_map(|scheme| script.match_indices(scheme))
        .map(|(at, _)| {
            let end = script[at..].find(['"', '\'', '`', ' ', '\n', ')', ';']);
            &script[at..at + end.unwrap_or(script.len() - at)]
        })
        .filter(|address| !address.starts_with("http://www.w3.org/"))
        .map(|address| format!("it names {address}"))
        .collect()
}

fn leads_outside(address: &str) -> bool {
    let address = address.trim();
    address.starts_with("//") || address.contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(name: &str, text: &str) -> Vec<String> {
        faults(&[BuiltFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }])
    }

    fn page(policy: &str, body: &str) -> String {
        format!(r#"<meta http-equiv="content-security-policy" content="{policy}">{body}"#)
    }

    #[test]
    fn a_page_that_keeps_the_rules_has_no_fault() {
        let allowed = policy::hash("go()");
        let html = page(&allowed, "<script>go()</script><a href='https://example.org'>source</a>");
        assert_eq!(faults_of("index.html", &html), [""; 0]);
    }

    #[test]
    fn an_inline_script_that_the_policy_forgets_is_a_fault() {
        let html = page(&policy::hash("go()"), "<script>gone()</script>");
        assert!(faults_of("index.html", &html)[0].contains("does not allow the inline script"));
    }

    #[test]
    fn a_page_without_a_policy_is_a_fault() {
        assert_eq!(faults_of("index.html", "<p>"), ["index.html: it has no Content-Security-Policy"]);
    }

    #[test]
    fn inline_styles_handlers_and_foreign_addresses_are_faults() {
        for body in [
            "<p style='top:0'>",
            "<p onclick='go()'>",
            "<style>p{}</style>",
            "<img src='https://example.org/a.png'>",
            "<script src='//example.org/a.js'></script>",
            "{{first-visit}}",
        ] {
            assert_eq!(faults_of("index.html", &page("", body)).len(), 1, "{body}");
        }
    }

    #[test]
    fn a_style_that_was_not_minified_is_a_fault() {
        let fault = "a.css: it has a comment: trunk did not minify it, look for what it cannot read";
        assert_eq!(faults_of("a.css", "/* why */ p { top: 0 }"), [fault]);
    }

    #[test]
    fn a_style_asks_named_elements_what_they_hold_and_never_all() {
        for fine in ["p:has(b){top:0}", "i,.a[b]:has(>c) d{top:0}", "p:not(:has(b)){top:0}"] {
            assert_eq!(faults_of("a.css", fine), [""; 0], "{fine}");
        }
        for slow in [
            ":has(b) i{top:0}",
            "p{top:0}:has(b) i{top:0}",
            "p,:has(b){top:0}",
            "*:has(b){top:0}",
            "i>:has(b){top:0}",
        ] {
            assert_eq!(faults_of("a.css", slow).len(), 1, "{slow}");
        }
    }

    #[test]
    fn a_style_may_not_load_from_other_hosts() {
        assert_eq!(faults_of("a.css", "p{background:url(a.svg)}"), [""; 0]);
        for css in ["p { background: url('https://example.org/a.svg') }", "@import \"//example.org/a.css\";"]
        {
            assert_eq!(faults_of("a.css", css).len(), 1, "{css}");
        }
    }

    #[test]
    fn a_script_may_name_a_namespace_and_nothing_else_outside() {
        let fine = "  // see https://example.org\nel(\"http://www.w3.org/2000/svg\")";
        assert_eq!(faults_of("a.js", fine), [""; 0]);
        assert_eq!(
            faults_of("a.js", "fetch('https://example.org/x')"),
            ["a.js: it names https://example.org/x"]
        );
    }
}
