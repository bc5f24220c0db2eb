//! The folder of this user that holds what was installed for the project, shared by all its checkouts.

use std::{
    ffi::OsString,
    fmt::Write as _,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::elapsed;

/// `$LOWTIDE_CACHE/tools`, else `$XDG_CACHE_HOME/lowtide/tools`, else `~/.cache/lowtide/tools`.
///
/// # Errors
/// When none of the three is set.
pub(crate) fn tools_folder() -> Result<PathBuf> {
    let folder =
        choose(std::env::var_os("LOWTIDE_CACHE"), std::env::var_os("XDG_CACHE_HOME"), std::env::home_dir())?;
    Ok(folder.join("tools"))
}

fn choose(own: Option<OsString>, xdg: Option<OsString>, home: Option<PathBuf>) -> Result<PathBuf> {
    let given = |value: Option<OsString>| value.filter(|v| !v.is_empty()).map(PathBuf::from);
    given(own)
        .or_else(|| given(xdg).map(|folder| folder.join("lowtide")))
        .or_else(|| home.map(|folder| folder.join(".cache").join("lowtide")))
        .context("there is no home folder to install tools into: set LOWTIDE_CACHE")
}

/// Held while something is installed, so that two commands at once do not install the same thing twice.
/// The lock ends with the value, or with the program.
///
/// # Errors
/// When the folder cannot be made or locked.
pub(crate) fn lock() -> Result<File> {
    let folder = tools_folder()?;
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let path = folder.join(".lock");
    let file = File::create(&path).with_context(|| format!("could not write {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("  another installation is under way, waiting for it to end");
            file.lock().with_context(|| format!("could not lock {}", path.display()))?;
        }
        Err(TryLockError::Error(error)) => {
            return Err(error).with_context(|| format!("could not lock {}", path.display()));
        }
    }
    Ok(file)
}

/// What tells the content of one file from that of another, for the name of a folder.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)[..6].iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string cannot fail");
        text
    })
}

/// Lets `install` fill `folder`, unless that is there already. An interrupted installation is never taken for a whole
/// one: it is made beside its place.
///
/// # Errors
/// When it cannot be filled or put in its place.
pub(crate) fn installed(folder: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let _held = lock()?;
    if folder.is_dir() {
        return Ok(());
    }
    let start = Instant::now();
    let unfinished = folder.with_extension("unfinished");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)
            .with_context(|| format!("could not remove {}", unfinished.display()))?;
    }
    fs::create_dir_all(&unfinished).with_context(|| format!("could not make {}", unfinished.display()))?;
    install(&unfinished)?;
    fs::rename(&unfinished, folder)
        .with_context(|| format!("could not move {} into place", unfinished.display()))?;
    println!("    installed in {}", elapsed::in_words(start.elapsed()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(own: Option<&str>, xdg: Option<&str>, home: Option<&str>) -> Option<PathBuf> {
        choose(own.map(Into::into), xdg.map(Into::into), home.map(Into::into)).ok()
    }

    #[test]
    fn the_projects_own_variable_goes_first_and_is_taken_as_it_is() {
        assert_eq!(chosen(Some("/c"), Some("/x"), Some("/h")), Some("/c".into()));
    }

    #[test]
    fn an_empty_variable_counts_as_unset() {
        assert_eq!(chosen(Some(""), Some(""), Some("/h")), Some("/h/.cache/lowtide".into()));
        assert_eq!(chosen(None, Some("/x"), None), Some("/x/lowtide".into()));
    }

    #[test]
    fn another_content_is_another_folder() {
        assert_eq!(short_hash(b"").len(), 12);
        assert_ne!(short_hash(b"a"), short_hash(b"b"));
    }

    #[test]
    fn without_any_home_the_remedy_is_named() {
        let error = choose(None, None, None).unwrap_err();
        assert!(error.to_string().contains("LOWTIDE_CACHE"));
    }
}
