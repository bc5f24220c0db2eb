//! The Python programs of `data/`: how they are called, and what their exit codes mean.

use std::{
    path::PathBuf,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};

use crate::{command_line::DataAction, process, project};

/// The oldest Python that runs them.
const OLDEST: (u32, u32) = (3, 11);

/// Exit code of a check that could not be made, for want of a file that must come from outside.
pub(crate) const NOT_CHECKABLE: i32 = 3;

/// `cargo xtask data`: checks or rebuilds the bundled tables, shows what the program says, and ends as it does.
///
/// # Errors
/// When there is no Python.
pub(crate) fn data(action: DataAction) -> Result<ExitCode> {
    let word = match action {
        DataAction::Check => "check",
        DataAction::Build => "build",
    };
    shown(&["data/build.py", word])
}

/// `cargo xtask tzdata`: compares the clock rules with the newest, or takes those over.
///
/// # Errors
/// When there is no Python.
pub(crate) fn tzdata(update: bool) -> Result<ExitCode> {
    let mut words = vec!["data/tzdata_freshness.py"];
    words.extend(update.then_some("--update"));
    shown(&words)
}

/// Python with these words, to be run in the project's folder.
///
/// # Errors
/// Why there is none that is new enough, in words that can stand after "skipped:".
pub(crate) fn command(words: &[&str]) -> Result<Command> {
    let (program, _) = found()?;
    let mut command = Command::new(program);
    command
        .args(words)
        .current_dir(project::root())
        // The tests must not leave compiled files between the sources.
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONUNBUFFERED", "1");
    Ok(command)
}

/// Which Python that is: `Python 3.11.7`.
///
/// # Errors
/// As for [`command`].
pub(crate) fn version() -> Result<String> {
    found().map(|(_, line)| line)
}

/// The program and its version.
fn found() -> Result<(PathBuf, String)> {
    let (major, minor) = OLDEST;
    let needed = format!("{major}.{minor} or newer is needed");
    let program =
        process::on_path("python3").with_context(|| format!("there is no python3 on the path: {needed}"))?;
    let line = process::version_line(&program).with_context(|| format!("python3 does not run: {needed}"))?;
    ensure!(is_new_enough(&line), "{line} is too old: {needed}");
    Ok((program, line))
}

fn shown(words: &[&str]) -> Result<ExitCode> {
    let mut command = command(words)?;
    let status =
        command.status().with_context(|| format!("could not start {}", process::in_words(&command)))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn is_new_enough(line: &str) -> bool {
    let version = line.split_whitespace().nth(1).unwrap_or_default();
    let mut numbers = version.split('.').map_while(|part| part.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(major), Some(minor)) => (major, minor) >= OLDEST,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        for (line, enough) in [
            ("Python 3.11.7", true),
            ("Python 3.9.18", false),
            ("Python 4.0.0", true),
            ("Python 3.12.0rc1", true),
            ("no version", false),
        ] {
            assert_eq!(is_new_enough(line), enough, "{line}");
        }
    }
}
