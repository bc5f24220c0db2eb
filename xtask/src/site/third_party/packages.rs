//! Other people's code in a product: which packages, and the text of the licence that is chosen for each.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::project;

/// What Rust puts into every program: it is no package, and its licence is said on <https://www.rust-lang.org/policies/licenses>.
const STANDARD_LIBRARY: (&str, &str) = ("The Rust standard library", "The Rust Project Contributors");

/// What the standard library of the command line's target links in: <https://git.musl-libc.org/cgit/musl/tree/COPYRIGHT>.
const MUSL: (&str, &str) = ("musl, as Rust brings it", "2005-2020 Rich Felker, et al.");

/// What is delivered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Product {
    Page,
    /// As releases have it.
    CommandLine,
}

impl Product {
    /// What cargo is told to see what is compiled into it.
    fn features(self) -> [&'static str; 2] {
        ["--no-default-features", if self == Self::Page { "--features=app" } else { "--features=cli" }]
    }

    fn target(self) -> &'static str {
        if self == Self::Page { project::WASM } else { "x86_64-unknown-linux-musl" }
    }
}

/// One piece of other people's code.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// As its author says it: `MIT OR Apache-2.0`.
    pub(super) expression: String,
    /// Where it is kept, if it says so.
    pub(super) home: Option<String>,
    /// The text of the licence that is chosen.
    pub(super) text: String,
}

/// What is compiled into it, by name, the standard library first.
pub(super) fn packages(product: Product) -> Result<Vec<Package>> {
    let described = described(product)?;
    let (name, holder) = STANDARD_LIBRARY;
    let mut packages = vec![Package {
        name: name.to_owned(),
        version: toolchain()?,
        expression: "MIT OR Apache-2.0".to_owned(),
        home: Some("https://github.com/rust-lang/rust".to_owned()),
        text: standard_text(holder)?,
    }];
    if product == Product::CommandLine {
        let (name, holder) = MUSL;
        let (name, text) = (name.to_owned(), standard_text(holder)?);
        packages.push(Package {
            name,
            version: String::new(),
            expression: "MIT".to_owned(),
            home: None,
            text,
        });
    }
    for (name, version) in compiled(product)? {
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

/// Name and version of each package that is compiled into it.
fn compiled(product: Product) -> Result<Vec<(String, String)>> {
    let mut tree = project::cargo();
    tree.args(["tree", "--locked", "--package=lowtide", "--edges=normal,no-proc-macro", "--prefix=none"])
        .args(["--format={p}", "--target", product.target()])
        .args(product.features());
    let listed = said(&mut tree)?;
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

fn described(product: Product) -> Result<BTreeMap<(String, String), Value>> {
    let mut metadata = project::cargo();
    metadata
        .args(["metadata", "--locked", "--format-version=1", "--filter-platform", product.target()])
        .args(product.features());
    let text = said(&mut metadata)?;
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
    let manifest = described["manifest_path"].as_str();
    let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
    let folder =
        folder.with_context(|| format!("cargo metadata does not say where {name} {version} lies"))?;
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
    let line = ours.lines().find(|line| line.starts_with("Copyright"));
    let line = line.context("LICENSE-MIT names no holder: give it a line that begins with Copyright")?;
    Ok(ours.trim().replace(line, &format!("Copyright (c) {holder}")))
}

pub(super) fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}
