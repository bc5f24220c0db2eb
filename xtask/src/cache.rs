//! The folder of this user that holds what was installed for the project, shared by all its checkouts.

use std::{
    ffi::OsString,
    fs::{self, File, TryLockError},
    path::PathBuf,
};

use anyhow::{Context, Result};

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
    fn without_any_home_the_remedy_is_named() {
        let error = choose(None, None, None).unwrap_err();
        assert!(error.to_string().contains("LOWTIDE_CACHE"));
    }
}
