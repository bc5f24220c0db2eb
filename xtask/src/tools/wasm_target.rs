//! The standard library for wasm, as part of the toolchain in `rust-toolchain.toml`.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::Ready;
use crate::{
    process::{self, Show},
    project,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// # Errors
/// When the target is missing and rustup cannot add it.
pub(crate) fn set_up() -> Result<Ready> {
    if let Some(path) = library() {
        return Ok(ready(path));
    }
    println!("  adding the rust target {TARGET} with rustup");
    process::must(
        Command::new("rustup").args(["target", "add", TARGET]).current_dir(project::root()),
        Show::Progress,
    )
    .with_context(|| format!("the rust target {TARGET} is missing and could not be added"))?;
    match library() {
        Some(path) => Ok(ready(path)),
        None => bail!("rustup added {TARGET}, but not to the rustc on the path: use rustup's rustc"),
    }
}

fn ready(path: PathBuf) -> Ready {
    Ready { path, version: format!("rust target {TARGET}") }
}

fn library() -> Option<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(project::root())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let folder = Path::new(text.trim());
    folder.is_dir().then(|| folder.to_owned())
}
