//! The npm packages of a folder's `package-lock.json`.
//!
//! Installed once for each content of the lock file, into the cache; the folder's `node_modules` is a link
//! to that. No package's own scripts run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::Ready;
use crate::{
    cache,
    process::{self, Show},
    project,
};

/// A folder of the project that pins packages.
pub(super) struct NpmPackages {
    /// From the root of the project.
    pub(super) folder: &'static str,
    /// The packages whose versions are shown.
    pub(super) named: &'static [&'static str],
}

impl NpmPackages {
    /// # Errors
    /// When npm is missing or cannot install the packages, or something else is in the place of the link.
    pub(super) fn set_up(&self) -> Result<Ready> {
        let from = project::root().join(self.folder);
        let lock = fs::read(from.join("package-lock.json"))
            .with_context(|| format!("could not read {}/package-lock.json", self.folder))?;
        let folder = cache::tools_folder()?.join(format!("npm-{}", cache::short_hash(&lock)));
        cache::installed(&folder, |unfinished| {
            println!("  installing npm packages into {}", folder.display());
            install(&from, unfinished)
        })?;
        let modules = folder.join("node_modules");
        link(&from.join("node_modules"), &modules)?;
        Ok(Ready { version: versions(&modules, self.named)?, path: modules })
    }
}

fn install(from: &Path, folder: &Path) -> Result<()> {
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(from.join(file), folder.join(file))
            .with_context(|| format!("could not copy {}", from.join(file).display()))?;
    }
    process::must(
        Command::new("npm").args(["ci", "--ignore-scripts", "--loglevel=error"]).current_dir(folder),
        Show::Progress,
    )
    .map(drop)
    .context("could not install the npm packages: node 20 or newer and its npm are needed")
}

/// Makes `link` lead to `modules`, unless it does so already.
fn link(link: &Path, modules: &Path) -> Result<()> {
    if fs::read_link(link).is_ok_and(|target| target == modules) {
        return Ok(());
    }
    match fs::symlink_metadata(link) {
        Ok(found) if found.is_symlink() => fs::remove_file(link)
            .with_context(|| format!("could not remove the old link {}", link.display()))?,
        Ok(_) => bail!(
            "{} is in the way: remove it, a link to the installed packages belongs there",
            link.display()
        ),
        Err(_) => {}
    }
    make_link(modules, link).with_context(|| format!("could not make the link {}", link.display()))
}

#[cfg(unix)]
fn make_link(modules: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(modules, link)
}

#[cfg(windows)]
fn make_link(modules: &Path, link: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(modules, link)
}

fn versions(modules: &Path, packages: &[&str]) -> Result<String> {
    let words: Result<Vec<String>> = packages
        .iter()
        .map(|package| {
            let path: PathBuf = modules.join(package).join("package.json");
            let text =
                fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
            let manifest: serde_json::Value =
                serde_json::from_str(&text).with_context(|| format!("could not read {}", path.display()))?;
            let version = manifest["version"].as_str().unwrap_or("of no version");
            let name = package.trim_start_matches('@').split('/').next();
            Ok(format!("{} {version}", name.unwrap_or(package)))
        })
        .collect();
    Ok(words?.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_follows_the_lock_file_but_a_folder_is_never_removed() {
        let place = std::env::temp_dir().join(format!("lowtide-link-{}", std::process::id()));
        let (old, new, way) = (place.join("old"), place.join("new"), place.join("way"));
        for folder in [&old, &new] {
            fs::create_dir_all(folder).unwrap();
        }
        link(&way, &old).unwrap();
        link(&way, &new).unwrap();
        assert_eq!(fs::read_link(&way).unwrap(), new);

        let error = link(&old, &new).unwrap_err().to_string();
        assert!(error.contains("in the way"), "{error}");
        assert!(old.is_dir());
        fs::remove_dir_all(&place).unwrap();
    }
}
