//! A browser for tests: one that is there, or that of the system's packages where they may be installed.

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

/// A browser as this system may have it.
pub(super) struct Browser {
    /// The environment's variable that names a program instead.
    pub(super) variable: &'static str,
    /// Programs that are it, the best first.
    pub(super) names: &'static [&'static str],
    /// That of the system's packages.
    pub(super) package: &'static str,
    /// What to install by hand.
    pub(super) wanted: &'static str,
}

/// Runs the browser tests.
pub(super) const CHROMIUM: Browser = Browser {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
    wanted: "chromium or Chrome",
};

/// Runs the main stories once more. Its driver is pinned to the extended support release.
pub(super) const FIREFOX: Browser = Browser {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
    wanted: "Firefox ESR",
};

impl Browser {
    /// # Errors
    /// When there is none and none can be installed.
    pub(super) fn set_up(&self) -> Result<Ready> {
        if let Some(path) = std::env::var_os(self.variable) {
            let path = PathBuf::from(path);
            return ready(&path)
                .with_context(|| format!("{} names {}, which does not run", self.variable, path.display()));
        }
        if let Some(found) = self.installed() {
            return Ok(found);
        }
        let _held = cache::lock()?;
        if let Some(found) = self.installed() {
            return Ok(found);
        }
        self.install()?;
        self.installed().with_context(|| {
            format!("{} was installed, but it is not on the path or does not run", self.package)
        })
    }

    fn installed(&self) -> Option<Ready> {
        self.names.iter().filter_map(|name| process::on_path(name)).find_map(|path| ready(&path))
    }

    fn install(&self) -> Result<()> {
        let package = self.package;
        let Some(prefix) = administrator().filter(|_| process::on_path("apt-get").is_some()) else {
            bail!(
                "no {package} was found: install {}, or set {} to one; without it the tests in it cannot run",
                self.wanted,
                self.variable
            );
        };
        println!("  installing {package} from the system's packages (about half a minute)");
        let start = Instant::now();
        apt_get(prefix, &["update", "-qq"])?;
        apt_get(prefix, &["install", "-y", "-qq", "--no-install-recommends", package])
            .with_context(|| format!("could not install {package}"))?;
        println!("    installed in {}", elapsed::in_words(start.elapsed()));
        Ok(())
    }
}

fn ready(path: &Path) -> Option<Ready> {
    let line = process::version_line(path)?;
    // "Chromium 156.0.8078.79 built on Debian": two words are enough, three for "Google Chrome 156".
    let words = line.split_whitespace();
    let end = words.clone().position(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let version: Vec<&str> = words.take(end + 1).collect();
    Some(Ready { path: path.to_owned(), version: version.join(" ").to_lowercase() })
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
