//! The standard library for wasm, as part of the toolchain in `rust-toolchain.toml`.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::Ready;
use crate::{
    process::{self, Show},
    project::{self, WASM},
};

/// # Errors
/// When the target is missing and rustup cannot add it.
pub(crate) fn set_up() -> Result<Ready> {
    if let Some(path) = library() {
        return Ok(ready(path));
    }
    println!("  adding the rust target {WASM} with rustup");
    process::must(
        Command::new("rustup").args(["target", "add", WASM]).current_dir(project::root()),
        Show::Progress,
    )
    .with_context(|| format!("the rust target {WASM} is missing and could not be added"))?;
    match library() {
        Some(path) => Ok(ready(path)),
        None => bail!("rustup added {WASM}, but not to the rustc on the path: use rustup's rustc"),
    }
}

fn ready(path: PathBuf) -> Ready {
    Ready { path, version: format!("rust target {WASM}") }
}

fn library() -> Option<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM])
        .current_dir(project::root())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let folder = Path::new(text.trim());
    folder.is_dir().then(|| folder.to_owned())
}
