//! The page as it is released: built by trunk, sealed by its policy, inspected and weighed.

mod first_visit;
mod head;
mod inspection;
mod offline;
mod policy;
mod references;
mod styles;
mod third_party;
mod weight;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    process::{self, Show},
    project,
    tools::{self, Extent, Tools},
};

/// Builds the page, prints its sizes, and takes nothing that breaks a rule: `cargo xtask dist`.
///
/// # Errors
/// When a tool is missing, the build fails, or the built page is too heavy or reaches outside.
pub(crate) fn release() -> Result<()> {
    let tools = tools::set_up(Extent::Building);
    build_aloud(&tools)?;
    let report = examine(&project::dist())?;
    println!("{}", report.table);
    if report.faults.is_empty() {
        return Ok(());
    }
    bail!("the built page breaks its rules:\n  {}", report.faults.join("\n  "))
}

/// Builds the page and says so, for whoever waits at a terminal.
///
/// # Errors
/// As [`build`].
pub(crate) fn build_aloud(tools: &Tools) -> Result<()> {
    println!("building the page for release");
    build(tools, Show::Progress)
}

/// Builds the page into `dist/`.
///
/// # Errors
/// When a tool is missing or the build fails.
pub(crate) fn build(tools: &Tools, show: Show) -> Result<()> {
    let trunk = tools.trunk()?;
    let search_path = tools.search_path()?;
    // Trunk itself stays offline, or it would bring tools of its own; so what cargo needs is fetched before.
    let mut fetch = project::cargo();
    fetch.args(["fetch", "--target", project::WASM]);
    if std::env::var_os("CI").is_some() {
        fetch.arg("--locked");
    }
    process::must(&mut fetch, show)?;
    let mut command = Command::new(trunk);
    command
        .args(["build", "--release", "--offline"])
        .current_dir(project::root())
        .env("PATH", search_path)
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_PROGRESS_WHEN", "never")
        // What trunk reports is about the page: where in trunk it noticed is of no use here.
        .env("RUST_BACKTRACE", "0")
        // It cannot read the script that wasm-bindgen writes and leaves it as it is, as is expected; that it has
        // read every style is looked at afterwards.
        .env("RUST_LOG", "info,trunk::processing::minify=error")
        // Trunk reads this variable as its own option and refuses the usual value 1.
        .env_remove("NO_COLOR")
        .args(["--color", "never"]);
    process::must(&mut command, show).map(drop)
}

/// What the built page weighs, and what is wrong with it.
pub(crate) struct Report {
    /// The sizes and their budgets, for a person.
    pub(crate) table: String,
    /// One line for each broken rule; empty when all is well.
    pub(crate) faults: Vec<String>,
}

/// Weighs and inspects the page built in `dist`.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn examine(dist: &Path) -> Result<Report> {
    let files = BuiltFile::all_in(dist)?;
    let weights = weight::weigh(&files)?;
    let mut faults = inspection::faults(&files);
    faults.extend(weight::excesses(&weights));
    faults.extend(weight::lengthy_times(&files));
    faults.extend(offline::stale_list(&files));
    Ok(Report { table: weight::table(&weights), faults })
}

/// Finishes the pages that trunk has staged: their styles as one, what a first visit shows, where they will be, the
/// hashes of their inline scripts, and, when all else is as it will be sent, the list of the service worker. Called by
/// trunk's hook.
///
/// # Errors
/// When trunk did not say where the pages are, or one of them has no place for what belongs there.
pub(crate) fn seal_staged() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .context("seal is called by trunk, which sets TRUNK_STAGING_DIR: run `cargo xtask dist`")?;
    let folder = PathBuf::from(folder);
    let place = std::env::var(head::VARIABLE).ok();
    for name in ["index.html", "404.html"] {
        rewrite(&folder.join(name), |html| {
            let html = first_visit::written(&one_style(html, &folder)?)?;
            policy::seal(&head::fill(&html, place.as_deref())?)
        })?;
    }
    let index = folder.join("index.html");
    let index = fs::read_to_string(&index).with_context(|| format!("could not read {}", index.display()))?;
    rewrite(&folder.join("third-party.html"), |html| policy::seal(&third_party::fill(html, &index)?))?;
    let build = match std::env::var("TRUNK_PROFILE").as_deref() {
        Ok("debug") => offline::Build::Debug,
        _ => offline::Build::Release,
    };
    let files = BuiltFile::all_in(&folder)?;
    rewrite(&folder.join(offline::WORKER), |template| offline::worker(template, &files, build))
}

/// The page with its styles as one file, which takes their place in `folder`.
fn one_style(html: &str, folder: &Path) -> Result<String> {
    let read =
        |name: &str| fs::read_to_string(folder.join(name)).with_context(|| format!("could not read {name}"));
    let Some(styles::Joined { html, name, style, parts }) = styles::joined(html, read)? else {
        return Ok(html.to_owned());
    };
    for part in &parts {
        fs::remove_file(folder.join(part)).with_context(|| format!("could not remove {part}"))?;
    }
    fs::write(folder.join(&name), style).with_context(|| format!("could not write {name}"))?;
    Ok(html)
}

fn rewrite(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    let changed = change(&text).with_context(|| path.display().to_string())?;
    fs::write(path, changed).with_context(|| format!("could not write {}", path.display()))
}

/// Other people's work in the command line, with its licences: `cargo xtask notices`.
///
/// # Errors
/// When cargo cannot tell the dependencies, or one has no licence.
pub(crate) fn notices() -> Result<String> {
    third_party::of_command_line()
}

/// One file of the built page.
pub(crate) struct BuiltFile {
    /// Its path in the site, with `/`, such as `index.html`.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

impl BuiltFile {
    /// All files under `folder`, by name.
    ///
    /// # Errors
    /// When there is no built page, or a file cannot be read.
    pub(crate) fn all_in(folder: &Path) -> Result<Vec<Self>> {
        if !folder.join("index.html").is_file() {
            bail!("there is no built page in {}: run `cargo xtask dist`", folder.display());
        }
        let mut files = Vec::new();
        collect(folder, "", &mut files)?;
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(files)
    }

    /// The part after the last dot, or nothing.
    pub(crate) fn extension(&self) -> &str {
        self.name.rsplit_once('.').map_or("", |(_, end)| end)
    }

    /// The content as text; what is not UTF-8 is replaced, which is fine for looking into it.
    pub(crate) fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<BuiltFile>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(entry.path())
                .with_context(|| format!("could not read {}", entry.path().display()))?;
            files.push(BuiltFile { name, bytes });
        }
    }
    Ok(())
}
