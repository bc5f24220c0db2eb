//! The page of third-party notices: other people's data and code in the built page, with their licences.
//!
//! Which packages are compiled into the page is what `cargo tree` says for its features and its target, without the
//! packages that only run while it is built; where each lies and what it says of itself comes from `cargo metadata`.
//! The texts of the licences are those in the packages.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::policy;
use crate::project;

/// What Rust puts into every program: it is no package, and its licence is said on <https://www.rust-lang.org/policies/licenses>.
const STANDARD_LIBRARY: (&str, &str) = ("The Rust standard library", "The Rust Project Contributors");

/// One piece of other people's code.
struct Package {
    name: String,
    version: String,
    /// As its author says it: `MIT OR Apache-2.0`.
    expression: String,
    /// Where it is kept, if it says so.
    home: Option<String>,
    /// The text of the licence that is chosen.
    text: String,
}

/// Fills `template`, a page like `index`, whose styles, icon and theme it shares.
///
/// # Errors
/// When cargo cannot tell the dependencies, a package has no licence, or the page they are shared with lacks a part.
pub(crate) fn fill(template: &str, index: &str) -> Result<String> {
    let packages = packages()?;
    let notice = read(&project::root().join("NOTICE"))?;
    let (_, data) = notice.split_once("\n\n").context("NOTICE has no part on data")?;
    let theme = policy::inline_scripts(index)
        .into_iter()
        .find(|script| script.contains("dataset.theme"))
        .context("index.html has no script that sets the reader's theme")?;
    Ok(template
        .replace("{{icon}}", link(index, "icon-").context("index.html has no icon")?)
        .replace("{{theme}}", &format!("<script>{theme}</script>"))
        .replace("{{styles}}", &styles(index)?)
        .replace("{{data}}", &with_links(data.trim()))
        .replace("{{count}}", &(packages.len() - 1).to_string())
        .replace("{{packages}}", &rows(&packages))
        .replace("{{licences}}", &texts(&packages)))
}

/// The tag that loads the file whose name begins so.
fn link<'a>(index: &'a str, name: &str) -> Option<&'a str> {
    let at = index.find(&format!("./{name}"))?;
    let start = index[..at].rfind("<link")?;
    let end = at + index[at..].find('>')?;
    Some(&index[start..=end])
}

/// The layers that every page begins with.
fn styles(index: &str) -> Result<String> {
    let one = |name: &str| link(index, name).with_context(|| format!("index.html has no style {name}"));
    Ok(["layers-", "tokens-", "base-"].into_iter().map(one).collect::<Result<Vec<_>>>()?.join("\n    "))
}

/// What is compiled into the page, by name, the standard library first.
fn packages() -> Result<Vec<Package>> {
    let described = described()?;
    let (name, holder) = STANDARD_LIBRARY;
    let mut packages = vec![Package {
        name: name.to_owned(),
        version: toolchain()?,
        expression: "MIT OR Apache-2.0".to_owned(),
        home: Some("https://github.com/rust-lang/rust".to_owned()),
        text: standard_text(holder)?,
    }];
    for (name, version) in compiled()? {
        let package = described.get(&(name.clone(), version.clone()));
        let package = package.with_context(|| format!("cargo metadata does not know {name} {version}"))?;
        // Our own.
        if package["source"].is_null() {
            continue;
        }
        packages.push(read_package(name, version, package)?);
    }
    Ok(packages)
}

/// Name and version of each package that is compiled into the page.
fn compiled() -> Result<Vec<(String, String)>> {
    let listed = said(project::cargo().args([
        "tree",
        "--locked",
        "--package=lowtide",
        "--no-default-features",
        "--features=app",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p}",
    ]))?;
    let mut packages: Vec<(String, String)> = listed
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .filter_map(|(name, rest)| Some((name.to_owned(), rest.split(' ').next()?.to_owned())))
        .collect();
    packages.sort();
    packages.dedup();
    ensure!(packages.len() > 1, "cargo tree named no dependency: {listed}");
    Ok(packages)
}

fn described() -> Result<BTreeMap<(String, String), Value>> {
    let text = said(project::cargo().args([
        "metadata",
        "--locked",
        "--format-version=1",
        "--no-default-features",
        "--features=app",
        "--filter-platform=wasm32-unknown-unknown",
    ]))?;
    let metadata: Value = serde_json::from_str(&text).context("cargo metadata is no JSON")?;
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let word = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_owned();
    Ok(packages
        .iter()
        .map(|package| ((word(package, "name"), word(package, "version")), package.clone()))
        .collect())
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output().context("could not start cargo")?;
    ensure!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr).trim());
    String::from_utf8(output.stdout).context("cargo wrote something else than text")
}

fn toolchain() -> Result<String> {
    let file = read(&project::root().join("rust-toolchain.toml"))?;
    let channel = file.lines().find_map(|line| line.strip_prefix("channel = "));
    Ok(channel.context("rust-toolchain.toml names no channel")?.trim_matches('"').to_owned())
}

fn read_package(name: String, version: String, described: &Value) -> Result<Package> {
    let expression =
        described["license"].as_str().with_context(|| format!("{name} {version} names no licence"))?;
    let manifest = described["manifest_path"].as_str().context("cargo metadata says where packages lie")?;
    let folder = Path::new(manifest).parent().context("a manifest lies in a folder")?;
    let authors: Vec<&str> =
        described["authors"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let text = if let Some(text) = text_in(folder, expression)? {
        text
    } else {
        // Some packages name a licence and leave its text out.
        ensure!(expression.contains("MIT"), "{name} {version} has no text of {expression}: add one");
        let holder = if authors.is_empty() { format!("the authors of {name}") } else { authors.join(", ") };
        standard_text(&holder)?
    };
    let home =
        described["repository"].as_str().filter(|home| home.starts_with("https://")).map(str::to_owned);
    Ok(Package { name, version, expression: expression.to_owned(), home, text })
}

/// The text of the licence that is chosen among those in the folder: MIT where there is one, since it is the shortest.
/// Where several hold together, each.
fn text_in(folder: &Path, expression: &str) -> Result<Option<String>> {
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let is_licence = ["LICENSE", "LICENCE", "COPYING"].iter().any(|begin| name.starts_with(begin));
        if is_licence && path.is_file() {
            files.push((name, read(&path)?));
        }
    }
    files.sort();
    let chosen = ["-MIT", "", "-APACHE"].iter().find_map(|kind| {
        files.iter().position(|(name, text)| match *kind {
            "" => text.contains("Permission is hereby granted, free of charge"),
            kind => name.contains(kind),
        })
    });
    let Some(chosen) = chosen.or((!files.is_empty()).then_some(0)) else { return Ok(None) };
    let mut text = files[chosen].1.trim().to_owned();
    if expression.contains(" AND ") {
        let others = files.iter().enumerate();
        for (_, (_, other)) in others.filter(|(at, (name, _))| *at != chosen && !name.contains("-APACHE")) {
            text = format!("{text}\n\n{}", other.trim());
        }
    }
    Ok(Some(text))
}

/// The text of the MIT licence for somebody's work.
fn standard_text(holder: &str) -> Result<String> {
    let ours = read(&project::root().join("LICENSE-MIT"))?;
    let line =
        ours.lines().find(|line| line.starts_with("Copyright")).context("LICENSE-MIT names its holder")?;
    Ok(ours.trim().replace(line, &format!("Copyright (c) {holder}")))
}

fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
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
fn texts(packages: &[Package]) -> String {
    let mut by_text: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for package in packages {
        let name = escaped(&format!("{} {}", package.name, package.version));
        by_text.entry(&package.text).or_default().push(name);
    }
    let mut texts: Vec<(Vec<String>, &str)> =
        by_text.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    let one = |(names, text): (Vec<String>, &str)| {
        let text = with_links(text);
        format!("      <details><summary>{}</summary><pre>{text}</pre></details>\n", names.join(", "))
    };
    texts.into_iter().map(one).collect()
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
    use super::super::references;
    use super::*;

    const INDEX: &str = r#"<link rel="icon" href="./icon-1.svg"><script>document.documentElement.dataset.theme = 1</script>
        <link rel="stylesheet" href="./layers-1.css"><link rel="stylesheet" href="./tokens-2.css" integrity="x">
        <link rel="stylesheet" href="./base-3.css"><link rel="stylesheet" href="./map-4.css">"#;

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
            ["GeoNames", "CC BY 4.0", "Natural Earth", "IANA Time Zone Database", "UNICODE LICENSE V3"]
        {
            let found = page.contains(source) || source == "CC BY 4.0" && page.contains("Attribution 4.0");
            assert!(found, "{source} is missing");
        }
    }

    #[test]
    fn every_package_comes_with_the_text_of_a_licence() {
        for package in packages().unwrap() {
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
    fn it_shares_theme_icon_and_first_styles_with_the_page_and_has_nothing_left_to_fill_in() {
        let page = filled();
        assert!(!page.contains("{{"));
        let loaded = references::loaded(&page);
        assert_eq!(
            loaded,
            ["./icon-1.svg", "./layers-1.css", "./tokens-2.css", "./base-3.css", "./third-party.css"]
        );
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
