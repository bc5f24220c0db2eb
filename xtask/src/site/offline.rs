//! The list of files that the page's service worker keeps for use without a network, and the version they make.
//!
//! `assets/sw.js` is a template: its two placeholders are filled in when all other files are as they will be sent.
//! The version is a hash over the list and the script, so equal builds are one version, and whatever else changes
//! makes another.

use anyhow::{Context, Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::BuiltFile;

/// The service worker, beside the page.
pub(crate) const WORKER: &str = "sw.js";
/// The page by the address at which every server answers with it: some lead `index.html` elsewhere.
const HOME: &str = "./";

const VERSION: &str = "{{version}}";
const FILES: &str = "{{files}}";

/// Which build is being sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// As visitors get it.
    Release,
    /// Of `trunk serve`, which makes a new one at every change and reloads the page: it keeps nothing, or the page
    /// would always be the one before the change.
    Debug,
}

/// The service worker made from its template, for these files.
///
/// # Errors
/// When the template lacks a placeholder, or a file has a name that an address writes otherwise.
pub(crate) fn worker(template: &str, files: &[BuiltFile], build: Build) -> Result<String> {
    for placeholder in [VERSION, FILES] {
        if template.matches(placeholder).count() != 1 {
            bail!("it has to hold {placeholder} once");
        }
    }
    let list = match build {
        Build::Release => list(files)?,
        Build::Debug => Map::new(),
    };
    let list = serde_json::to_string_pretty(&list).context("the list of files cannot be written")?;
    let digest = Sha256::new().chain_update(template).chain_update(&list).finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    let version = format!("{:016x}", u64::from_be_bytes(first));
    Ok(template.replace(VERSION, &version).replace(FILES, &list))
}

/// One line if the built worker would keep other files than those that were built: then every visitor's browser would
/// refuse the version.
pub(crate) fn stale_list(files: &[BuiltFile]) -> Option<String> {
    let Some(worker) = files.iter().find(|file| file.name == WORKER) else {
        return Some(format!("{WORKER}: it was not built"));
    };
    let text = worker.text();
    let written = text.split_once("const FILES = ").and_then(|(_, rest)| rest.split_once(";\n"));
    let written = written.and_then(|(list, _)| serde_json::from_str::<Map<String, Value>>(list).ok());
    let expected = list(files).ok()?;
    (written.as_ref() != Some(&expected))
        .then(|| format!("{WORKER}: its list is not that of the built files: was one written after `seal`?"))
}

/// What is kept, each with its digest as browsers check it.
fn list(files: &[BuiltFile]) -> Result<Map<String, Value>> {
    let mut list = Map::new();
    for file in files.iter().filter(|file| is_kept(file)) {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
        if !file.name.chars().all(plain) {
            bail!("{} has a sign in its name that addresses write otherwise: rename it", file.name);
        }
        let name = if file.name == "index.html" { HOME } else { &file.name };
        let digest = BASE64_STANDARD.encode(Sha256::digest(&file.bytes));
        list.insert(name.to_owned(), format!("sha256-{digest}").into());
    }
    Ok(list)
}

/// Not kept are the worker itself, the answer to wrong paths, which is the host's to give, and the pictures, which the
/// page never shows: they are for home screens and for links in messages.
fn is_kept(file: &BuiltFile) -> bool {
    ![WORKER, "404.html"].contains(&file.name.as_str()) && file.extension() != "png"
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "const VERSION = \"{{version}}\";\nconst FILES = {{files}};\ngo();\n";

    fn file(name: &str, text: &str) -> BuiltFile {
        BuiltFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn site(page: &str) -> Vec<BuiltFile> {
        vec![file("404.html", "gone"), file("a.js", "go()"), file("card.png", "x"), file("index.html", page)]
    }

    fn version(worker: &str) -> &str {
        worker.split('"').nth(1).unwrap()
    }

    #[test]
    fn the_list_has_what_the_page_needs_with_its_digests() {
        let worker = worker(TEMPLATE, &site("page"), Build::Release).unwrap();
        // printf 'page' | openssl dgst -sha256 -binary | base64
        assert!(
            worker.contains(r#""./": "sha256-NmAxWprz3yVdjxmrB35Hl4IrQUiKDioEvGr3EhPCMnQ=""#),
            "{worker}"
        );
        assert!(worker.contains(r#""a.js": "sha256-"#), "{worker}");
        assert_eq!(worker.matches("sha256-").count(), 2, "{worker}");
    }

    #[test]
    fn a_changed_byte_or_another_script_is_another_version_and_an_equal_build_is_none() {
        let of = |template: &str, page: &str| {
            version(&worker(template, &site(page), Build::Release).unwrap()).to_owned()
        };
        assert_eq!(of(TEMPLATE, "page"), of(TEMPLATE, "page"));
        assert_ne!(of(TEMPLATE, "page"), of(TEMPLATE, "pagE"));
        assert_ne!(of(TEMPLATE, "page"), of(&TEMPLATE.replace("go", "gone"), "page"));
        assert_eq!(of(TEMPLATE, "page").len(), 16);
    }

    #[test]
    fn a_file_that_is_written_afterwards_is_a_fault() {
        let mut files = site("page");
        files.push(file(WORKER, &worker(TEMPLATE, &files, Build::Release).unwrap()));
        assert_eq!(stale_list(&files), None);
        files[1].bytes.push(b' ');
        assert!(stale_list(&files).unwrap().contains("not that of the built files"));
        assert_eq!(stale_list(&site("page")).as_deref(), Some("sw.js: it was not built"));
    }

    #[test]
    fn a_page_in_the_making_keeps_nothing() {
        let worker = worker(TEMPLATE, &site("page"), Build::Debug).unwrap();
        assert!(worker.contains("const FILES = {};"), "{worker}");
    }

    #[test]
    fn a_template_without_its_places_and_a_name_that_is_no_address_are_refused() {
        assert!(worker("const FILES = {{files}};", &site(""), Build::Release).is_err());
        assert!(worker(TEMPLATE, &[file("a b.js", "")], Build::Release).is_err());
    }
}
