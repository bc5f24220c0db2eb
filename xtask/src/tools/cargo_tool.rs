//! A tool that is written in Rust and built by cargo, in one exact version.
//!
//! Taken from, in this order: the variable that names it, the path when the version there fits, the cache,
//! and at last `cargo install` into the cache.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result, bail};

use super::Ready;
use crate::{
    cache, elapsed,
    process::{self, Show},
    project,
};

/// Which tool, and how it is looked for.
pub(crate) struct CargoTool {
    /// The package that `cargo install` is given.
    pub(crate) package: &'static str,
    /// The program in it.
    pub(crate) program: &'static str,
    /// The only version that will do.
    pub(crate) version: String,
    /// The environment variable that names a program to use instead.
    pub(crate) variable: &'static str,
    /// How long an installation takes, in words.
    pub(crate) usual_time: &'static str,
}

impl CargoTool {
    /// # Errors
    /// When the variable names a program of another version, or the installation fails.
    pub(crate) fn set_up(&self) -> Result<Ready> {
        if let Some(path) = std::env::var_os(self.variable) {
            return self.named(Path::new(&path));
        }
        if let Some(path) = process::on_path(self.program).filter(|path| self.fits(path)) {
            return Ok(self.ready(path));
        }
        let folder = cache::tools_folder()?.join(format!("{}-{}", self.package, self.version));
        let path = folder.join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if !self.fits(&path) {
            let _held = cache::lock()?;
            // Somebody else may have installed it while this waited for the lock.
            if !self.fits(&path) {
                self.install(&folder)?;
            }
        }
        if !self.fits(&path) {
            bail!("{} {} was installed, but {} does not run", self.package, self.version, path.display());
        }
        Ok(self.ready(path))
    }

    fn named(&self, path: &Path) -> Result<Ready> {
        let version = process::version_line(path)
            .with_context(|| format!("{} names {}, which does not run", self.variable, path.display()))?;
        if !self.fits(path) {
            bail!(
                "{} names {version}, but {} is needed: unset it or name that version",
                self.variable,
                self.version
            );
        }
        Ok(self.ready(path.to_owned()))
    }

    fn fits(&self, path: &Path) -> bool {
        process::version_line(path).is_some_and(|line| says_version(&line, &self.version))
    }

    fn ready(&self, path: PathBuf) -> Ready {
        Ready { path, version: format!("{} {}", self.program, self.version) }
    }

    fn install(&self, folder: &Path) -> Result<()> {
        println!(
            "  installing {} {} into {} (about {})",
            self.package,
            self.version,
            folder.display(),
            self.usual_time
        );
        let start = Instant::now();
        if let Err(error) = self.cargo_install(folder, &["--locked"]) {
            // The versions that the package was released with may not all be had any more, or not yet.
            println!(
                "  not with the versions it was released with, trying newer ones: {}",
                last_line(&error)
            );
            self.cargo_install(folder, &[])
                .with_context(|| format!("could not install {} {}", self.package, self.version))?;
        }
        println!("    installed in {}", elapsed::in_words(start.elapsed()));
        Ok(())
    }

    fn cargo_install(&self, folder: &Path, options: &[&str]) -> Result<()> {
        let package = format!("{}@{}", self.package, self.version);
        let mut command = project::cargo();
        command.arg("install").args(options).arg("--root").arg(folder).arg(package);
        process::must(&mut command, Show::Progress).map(drop)
    }
}

/// Programs answer `name 1.2.3` and may add more.
fn says_version(line: &str, version: &str) -> bool {
    line.split_whitespace().nth(1) == Some(version)
}

fn last_line(error: &anyhow::Error) -> String {
    let text = error.to_string();
    let line = text.lines().find(|line| line.starts_with("error"));
    line.unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_fits() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("wasm-bindgen 0.2.130 (abc 2026)", "0.2.130"));
        assert!(!says_version("trunk 0.21.140", "0.21.14"));
        assert!(!says_version("trunk", "0.21.14"));
    }

    #[test]
    fn the_reason_of_a_failed_installation_is_its_error_line() {
        let error = anyhow::anyhow!("cargo failed:\n  Updating\nerror: no such version\n  more");
        assert_eq!(last_line(&error), "error: no such version");
    }
}
