//! The tools that build and test the page: each is found, or installed into the user's cache, and named.
//!
//! Every tool has its own file; this one says which are wanted for what, and in which order. A tool that
//! cannot be had does not stop the others: what needs it says so when it is needed.

mod browser;
mod cargo_tool;
mod npm_packages;
mod python_packages;
mod wasm_target;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, anyhow, bail, ensure};

use crate::project;
use cargo_tool::CargoTool;
use npm_packages::NpmPackages;
use python_packages::PythonPackages;

/// The newest trunk that the compiler of `rust-toolchain.toml` builds.
const TRUNK: &str = "0.21.14";

/// Which tools are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What builds the page and runs its tests outside a browser.
    Building,
    /// The same and a browser.
    Everything,
}

/// One tool that is ready.
#[derive(Debug)]
pub(crate) struct Ready {
    /// The program, or the folder of a set of programs.
    pub(crate) path: PathBuf,
    /// Name and version.
    pub(crate) version: String,
}

/// The tools, each ready or with the reason why not.
pub(crate) struct Tools {
    target: Result<Ready, String>,
    trunk: Result<Ready, String>,
    wasm_bindgen: Result<Ready, String>,
    packages: Result<Ready, String>,
    /// `None` when no browser was asked for.
    chromium: Option<Result<Ready, String>>,
}

/// Finds or installs what `extent` asks for, and says one line for each.
pub(crate) fn set_up(extent: Extent) -> Tools {
    println!("tools");
    Tools {
        target: announced(wasm_target::set_up()),
        trunk: announced(
            CargoTool {
                package: "trunk",
                program: "trunk",
                version: TRUNK.to_owned(),
                variable: "TRUNK",
                usual_time: "10 minutes on two cores",
            }
            .set_up(),
        ),
        wasm_bindgen: announced(project::locked_version("wasm-bindgen").and_then(|version| {
            CargoTool {
                package: "wasm-bindgen-cli",
                program: "wasm-bindgen",
                version,
                variable: "WASM_BINDGEN",
                usual_time: "4 minutes on two cores",
            }
            .set_up()
        })),
        packages: announced(
            NpmPackages {
                folder: "tests/browser",
                named: &["binaryen", "@playwright/test", "@axe-core/playwright"],
            }
            .set_up(),
        ),
        chromium: match extent {
            Extent::Building => None,
            Extent::Everything => Some(announced(browser::CHROMIUM.set_up())),
        },
    }
}

/// Finds or installs what the comparison in `bench/` needs besides.
///
/// # Errors
/// When it could not be had.
pub(crate) fn for_comparison() -> Result<()> {
    let packages = NpmPackages { folder: "bench", named: &["luxon"] };
    ready(announced(packages.set_up())).map(drop)
}

/// Finds or installs Firefox and its driver.
///
/// # Errors
/// When one of them could not be had.
pub(crate) fn for_firefox() -> Result<PathBuf> {
    let packages =
        NpmPackages { folder: "tests/firefox", named: &["playwright-core", "@axe-core/playwright"] };
    ready(announced(packages.set_up()))?;
    Ok(ready(announced(browser::FIREFOX.set_up()))?.path)
}

/// Finds or installs Lighthouse.
///
/// # Errors
/// When it could not be had.
pub(crate) fn for_lighthouse() -> Result<()> {
    let packages = NpmPackages { folder: "tests/lighthouse", named: &["lighthouse"] };
    ready(announced(packages.set_up())).map(drop)
}

/// Finds or installs other people's readers of maintenance notices: a folder for `PYTHONPATH`.
///
/// # Errors
/// When they could not be had.
pub(crate) fn for_notices() -> Result<PathBuf> {
    let packages =
        PythonPackages { file: "tests/notices/requirements.txt", named: "circuit-maintenance-parser" };
    Ok(packages.set_up()?.path)
}

/// Node in a folder of scripts; not yet started.
pub(crate) fn node(folder: &Path) -> Command {
    let mut command = Command::new("node");
    command.current_dir(folder);
    command
}

/// Runs a script that says itself how it goes.
///
/// # Errors
/// When node cannot be started, or with `failed` when the script ends badly.
pub(crate) fn run_script(script: &mut Command, failed: &str) -> Result<()> {
    let status = script.status().context("could not start node: node 20 or newer is needed")?;
    ensure!(status.success(), "{failed}");
    Ok(())
}

fn ready(tool: Result<Ready, String>) -> Result<Ready> {
    tool.map_err(|reason| anyhow!("{reason}"))
}

fn announced(tool: Result<Ready>) -> Result<Ready, String> {
    match tool {
        Ok(ready) => {
            println!("  {:<52}  {}", ready.version, ready.path.display());
            Ok(ready)
        }
        Err(error) => {
            println!("  {error:#}");
            Err(format!("{error:#}"))
        }
    }
}

impl Tools {
    /// # Errors
    /// The reasons of all that is missing.
    pub(crate) fn complete(&self) -> Result<()> {
        let reasons: Vec<&str> = self.missing().collect();
        if reasons.is_empty() {
            return Ok(());
        }
        bail!("not every tool could be had:\n  {}", reasons.join("\n  "))
    }

    /// Why each tool that is missing is missing.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &str> {
        [&self.target, &self.trunk, &self.wasm_bindgen, &self.packages]
            .into_iter()
            .chain(&self.chromium)
            .filter_map(|tool| tool.as_ref().err().map(String::as_str))
    }

    /// The trunk program.
    ///
    /// # Errors
    /// When it could not be had.
    pub(crate) fn trunk(&self) -> Result<&PathBuf> {
        Ok(&wanted(&self.trunk)?.path)
    }

    /// The program that runs tests which were compiled to wasm: it comes with wasm-bindgen.
    ///
    /// # Errors
    /// When it could not be had.
    pub(crate) fn wasm_test_runner(&self) -> Result<PathBuf> {
        wanted(&self.target)?;
        let name = format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX);
        let runner = wanted(&self.wasm_bindgen)?.path.with_file_name(name);
        if !runner.is_file() {
            bail!(
                "{} is not there: wasm-bindgen comes without its test runner, unset WASM_BINDGEN",
                runner.display()
            );
        }
        Ok(runner)
    }

    /// Playwright's program, for node.
    ///
    /// # Errors
    /// When the packages could not be had.
    pub(crate) fn playwright(&self) -> Result<PathBuf> {
        let program = wanted(&self.packages)?.path.join("@playwright/test/cli.js");
        if !program.is_file() {
            bail!(
                "{} is not there: remove that folder of packages and run `cargo xtask setup`",
                program.display()
            );
        }
        Ok(program)
    }

    /// The program that makes the glue between wasm and JavaScript.
    ///
    /// # Errors
    /// When it could not be had.
    pub(crate) fn wasm_bindgen(&self) -> Result<&PathBuf> {
        Ok(&wanted(&self.wasm_bindgen)?.path)
    }

    /// The program that makes wasm smaller.
    ///
    /// # Errors
    /// When the packages could not be had.
    pub(crate) fn wasm_opt(&self) -> Result<PathBuf> {
        Ok(wanted(&self.packages)?.path.join(".bin/wasm-opt"))
    }

    /// The browser.
    ///
    /// # Errors
    /// When none could be had, or none was asked for.
    pub(crate) fn chromium(&self) -> Result<&PathBuf> {
        let browser = self.chromium.as_ref().context("no browser was set up")?;
        Ok(&wanted(browser)?.path)
    }

    /// Node in a folder of scripts, which find the browser in `CHROMIUM`; not yet started.
    ///
    /// # Errors
    /// When the packages or the browser could not be had.
    pub(crate) fn node(&self, folder: &Path) -> Result<Command> {
        wanted(&self.packages)?;
        let mut command = node(folder);
        command.env("CHROMIUM", self.chromium()?);
        Ok(command)
    }

    /// Playwright's tests on the page that is served at `address`, not yet started.
    ///
    /// # Errors
    /// When the packages or the browser could not be had.
    pub(crate) fn browser_tests(&self, address: &str) -> Result<Command> {
        let mut command = self.node(&project::browser_tests())?;
        command.arg(self.playwright()?).arg("test").env("BASE_URL", address);
        Ok(command)
    }

    /// The search path with the tools first: trunk looks there for wasm-bindgen and wasm-opt.
    ///
    /// # Errors
    /// When one of what trunk needs could not be had.
    pub(crate) fn search_path(&self) -> Result<OsString> {
        wanted(&self.target)?;
        let wasm_bindgen = &wanted(&self.wasm_bindgen)?.path;
        let mut folders = vec![wanted(&self.packages)?.path.join(".bin")];
        folders.extend(wasm_bindgen.parent().map(PathBuf::from));
        if let Some(path) = std::env::var_os("PATH") {
            folders.extend(std::env::split_paths(&path));
        }
        Ok(std::env::join_paths(folders)?)
    }
}

fn wanted(tool: &Result<Ready, String>) -> Result<&Ready> {
    tool.as_ref().map_err(|reason| anyhow!("{reason}"))
}
