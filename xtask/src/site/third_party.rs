//! Third-party notices: other people's data and code in what is delivered, with their licences, as a page beside the
//! page and as a text beside the command line.
//!
//! Which packages are compiled in is what `cargo tree` says for features and target, without the packages that only run
//! while it is built; where each lies and what it says of itself comes from `cargo metadata`.
//! The texts of the licences are those in the packages.

mod packages;

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::{Context, Result};

use self::packages::{Package, Product, packages, read};
use super::{policy, styles};
use crate::project;

/// Fills `template`, a page like `index`, whose styles, icon and theme it shares.
///
/// # Errors
/// When cargo cannot tell the dependencies, a package has no licence, or the page they are shared with lacks a part.
pub(crate) fn fill(template: &str, index: &str) -> Result<String> {
    let packages = packages(Product::Page)?;
    let data = data()?;
    let theme = policy::inline_scripts(index)
        .into_iter()
        .find(|script| script.contains("dataset.theme"))
        .context("index.html has no script that sets the reader's theme")?;
    Ok(template
        .replace("{{icon}}", link(index, "icon-").context("index.html has no icon")?)
        .replace("{{theme}}", &format!("<script>{theme}</script>"))
        .replace("{{styles}}", link(index, styles::NAME).context("index.html has no style")?)
        .replace("{{data}}", &with_links(&data))
        .replace("{{count}}", &(packages.len() - 1).to_string())
        .replace("{{packages}}", &rows(&packages))
        .replace("{{licences}}", &texts(&packages)))
}

/// The notices of the command line, as a text.
///
/// # Errors
/// As [`fill`].
pub(crate) fn of_command_line() -> Result<String> {
    let rule = "-".repeat(80);
    let mut text = format!("Other people's work in lowtide, with its licences.\n\n{}\n", data()?);
    for (names, licence) in by_text(&packages(Product::CommandLine)?) {
        let names = names.join(", ");
        write!(text, "\n{rule}\n{names}\n{rule}\n\n{licence}\n").expect("writing to a string cannot fail");
    }
    Ok(text)
}

/// What NOTICE says of the tables.
fn data() -> Result<String> {
    let notice = read(&project::root().join("NOTICE"))?;
    let (_, data) =
        notice.split_once("\n\n").context("NOTICE has no part on data: put an empty line before it")?;
    Ok(data.trim().to_owned())
}

/// The tag that loads the file whose name begins so.
fn link<'a>(index: &'a str, name: &str) -> Option<&'a str> {
    let at = index.find(&format!("./{name}"))?;
    let start = index[..at].rfind("<link")?;
    let end = at + index[at..].find('>')?;
    Some(&index[start..=end])
}

fn rows(packages: &[Package]) -> String {
    let mut rows = String::new();
    for Package { name, version, expression, home, .. } in packages {
        let name = escaped(name);
        let name =
            home.as_ref().map_or(name.clone(), |home| format!("<a href=\"{}\">{name}</a>", escaped(home)));
        let (version, expression) = (escaped(version), escaped(expression));
        writeln!(
            rows,
            "          <tr><th scope=\"row\">{name}</th><td>{version}</td><td>{expression}</td></tr>"
        )
        .expect("writing to a string cannot fail");
    }
    rows
}

/// Each text once, with the packages that it is of.
fn by_text(packages: &[Package]) -> Vec<(Vec<String>, &str)> {
    let mut by_text: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for package in packages {
        let name = format!("{} {}", package.name, package.version);
        by_text.entry(&package.text).or_default().push(name.trim().to_owned());
    }
    let mut texts: Vec<(Vec<String>, &str)> =
        by_text.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    texts
}

fn texts(packages: &[Package]) -> String {
    let one = |(names, text): (Vec<String>, &str)| {
        let (names, text) = (escaped(&names.join(", ")), with_links(text));
        format!("      <details><summary>{names}</summary><pre>{text}</pre></details>\n")
    };
    by_text(packages).into_iter().map(one).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text with its addresses as links.
fn with_links(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("https://") {
        let (before, after) = rest.split_at(at);
        let end = after.find(|c: char| c.is_whitespace() || ")>,;\"'".contains(c)).unwrap_or(after.len());
        let address = escaped(after[..end].trim_end_matches('.'));
        let dots = &after[after[..end].trim_end_matches('.').len()..end];
        write!(html, "{}<a href=\"{address}\">{address}</a>{dots}", escaped(before))
            .expect("writing to a string cannot fail");
        rest = &after[end..];
    }
    html + &escaped(rest)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::references;
    use super::*;

    const INDEX: &str = r#"<link rel="icon" href="./icon-1.svg"><script>document.documentElement.dataset.theme = 1</script>
        <link rel="stylesheet" href="./style-2.css" integrity="x">"#;

    fn filled() -> String {
        let template = fs::read_to_string(project::root().join("assets/third-party.html")).unwrap();
        policy::seal(&fill(&template, INDEX).unwrap()).unwrap()
    }

    #[test]
    fn the_page_names_what_is_in_the_page_and_nothing_that_only_builds_or_tests_it() {
        let page = filled();
        for there in ["yew", "chrono-tz", "postcard", "wasm-bindgen", "The Rust standard library"] {
            assert!(page.contains(&format!(">{there}</a></th>")), "{there} is missing");
        }
        for absent in ["clap", "syn", "yew-macro", "serde_derive", "criterion", "anyhow", "lowtide"] {
            assert!(!page.contains(&format!(">{absent}</")), "{absent} is not in the page");
        }
        for source in
            ["GeoNames", "Attribution 4.0", "Natural Earth", "IANA Time Zone Database", "UNICODE LICENSE V3"]
        {
            assert!(page.contains(source), "{source} is missing");
        }
    }

    #[test]
    fn the_command_line_has_its_own_packages_and_those_of_the_page_only_where_it_shares_them() {
        let text = of_command_line().unwrap();
        for there in ["clap 4", "serde_json 1", "chrono-tz 0", "musl", "Rich Felker", "GeoNames"] {
            assert!(text.contains(there), "{there} is missing");
        }
        assert!(!text.contains("yew 0") && !text.contains("criterion 0"));
    }

    #[test]
    fn every_package_comes_with_the_text_of_a_licence() {
        for package in
            [Product::Page, Product::CommandLine].into_iter().flat_map(|each| packages(each).unwrap())
        {
            let known = [
                "Permission is hereby granted",
                "Apache License",
                "UNICODE LICENSE",
                "Redistribution and use",
            ];
            assert!(
                known.iter().any(|words| package.text.contains(words)),
                "{}: {}",
                package.name,
                package.text
            );
        }
    }

    #[test]
    fn it_shares_theme_icon_and_styles_with_the_page_and_has_nothing_left_to_fill_in() {
        let page = filled();
        assert!(!page.contains("{{"));
        let loaded = references::loaded(&page);
        assert_eq!(loaded, ["./icon-1.svg", "./style-2.css", "./third-party.css"]);
        assert!(page.contains("dataset.theme"));
    }

    #[test]
    fn text_of_others_is_never_markup() {
        let html = with_links("a <b> & \"c\" <https://example.org/?a=1&b>. Or https://example.org.");
        let address = "https://example.org/?a=1&amp;b";
        assert_eq!(
            html,
            format!(
                "a &lt;b&gt; &amp; &quot;c&quot; &lt;<a href=\"{address}\">{address}</a>&gt;. \
                 Or <a href=\"https://example.org\">https://example.org</a>."
            )
        );
    }
}
