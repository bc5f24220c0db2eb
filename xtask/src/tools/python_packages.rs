//! The Python packages that a file of requirements pins.
//!
//! Installed once for each content of the file and each Python, into the cache, as a folder for `PYTHONPATH`: the
//! user's own packages are left alone. Where packages come from is pip's own configuration.

use std::fs;

use anyhow::{Context, Result};

use super::Ready;
use crate::{
    cache,
    process::{self, Show},
    project, python,
};

/// A file of the project that pins packages.
pub(super) struct PythonPackages {
    /// From the root of the project.
    pub(super) file: &'static str,
    /// The package whose version is shown.
    pub(super) named: &'static str,
}

impl PythonPackages {
    /// # Errors
    /// When Python or its pip is missing, or a package cannot be had.
    pub(super) fn set_up(&self) -> Result<Ready> {
        let path = project::root().join(self.file);
        let pinned =
            fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let version = pinned.lines().find_map(|line| line.strip_prefix(self.named)?.strip_prefix("=="));
        let version = version.with_context(|| format!("{} does not pin {}", self.file, self.named))?;
        // Some packages are compiled for one Python.
        let name =
            format!("python-{}", cache::short_hash(format!("{}\n{pinned}", python::version()?).as_bytes()));
        let folder = cache::tools_folder()?.join(name);
        cache::installed(&folder, |unfinished| {
            println!("  installing Python packages into {}", folder.display());
            let mut pip =
                python::command(&["-m", "pip", "install", "--no-input", "--disable-pip-version-check"])?;
            pip.args(["--quiet", "--no-deps", "--only-binary=:all:", "--target"])
                .arg(unfinished)
                .arg("-r")
                .arg(&path);
            process::must(&mut pip, Show::Progress).map(drop).context(
                "could not install the Python packages: python3 with pip, and its package index, are needed",
            )
        })?;
        Ok(Ready { version: format!("{} {version}", self.named), path: folder })
    }
}
