//! The browser for the tests: one that is there, or that of the system's packages where they may be installed.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result, bail};

use super::Ready;
use crate::{
    cache, elapsed,
    process::{self, Show},
};

const VARIABLE: &str = "CHROMIUM";
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// # Errors
/// When there is none and none can be installed.
pub(crate) fn set_up() -> Result<Ready> {
    if let Some(path) = std::env::var_os(VARIABLE) {
        let path = PathBuf::from(path);
        return ready(&path)
            .with_context(|| format!("{VARIABLE} names {}, which does not run", path.display()));
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    let _held = cache::lock()?;
    if let Some(found) = installed() {
        return Ok(found);
    }
    install()?;
    installed().context("chromium was installed, but it is not on the path or does not run")
}

fn installed() -> Option<Ready> {
    NAMES.iter().filter_map(|name| process::on_path(name)).find_map(|path| ready(&path))
}

fn ready(path: &Path) -> Option<Ready> {
    let line = process::version_line(path)?;
    // "Chromium 156.0.8078.79 built on Debian": two words are enough, three for "Google Chrome 156".
    let words = line.split_whitespace();
    let end = words.clone().position(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let version: Vec<&str> = words.take(end + 1).collect();
    Some(Ready { path: path.to_owned(), version: version.join(" ").to_lowercase() })
}

fn install() -> Result<()> {
    let Some(prefix) = administrator().filter(|_| process::on_path("apt-get").is_some()) else {
        bail!(
            "no chromium was found: install chromium or Chrome, or set {VARIABLE} to one; \
             without it the browser tests cannot run"
        );
    };
    println!("  installing chromium from the system's packages (about half a minute)");
    let start = Instant::now();
    apt_get(prefix, &["update", "-qq"])?;
    apt_get(prefix, &["install", "-y", "-qq", "--no-install-recommends", "chromium"])
        .context("could not install chromium")?;
    println!("    installed in {}", elapsed::in_words(start.elapsed()));
    Ok(())
}

/// What to put before a command to run it as administrator: nothing, or sudo; `None` when it cannot be done.
fn administrator() -> Option<&'static [&'static str]> {
    let answers = |program: &str, arguments: &[&str]| {
        Command::new(program).args(arguments).output().ok().filter(|output| output.status.success())
    };
    if answers("id", &["-u"])?.stdout.trim_ascii() == b"0" {
        return Some(&[]);
    }
    answers("sudo", &["-n", "true"]).map(|_| &["sudo", "-n"] as &[_])
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    let mut words = prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = Command::new(words.next().expect("the chain above is not empty"));
    command.args(words).args(arguments);
    process::must(&mut command, Show::Progress).map(drop)
}
