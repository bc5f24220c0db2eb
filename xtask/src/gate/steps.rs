//! The steps of the gate, in their order: what each is for and how it is judged.

use std::{fs, process::Command};

use anyhow::{Context, Result, bail};

use super::tally::{self, Counts};
use crate::{
    command_line::TestExtent,
    process::{self, Show},
    project::{self, WASM},
    python,
    serve::Server,
    site,
    tools::{self, Extent, Tools},
};

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// All is well.
    Passed,
    /// Something is wrong.
    Failed,
    /// It could not be judged here; its note says why.
    Skipped,
}

impl Verdict {
    /// For the table.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }
}

/// A step that has been.
pub(crate) struct Ended {
    /// How it ended.
    pub(crate) verdict: Verdict,
    /// Its single tests; `None` for a step that has none.
    pub(crate) counts: Option<Counts>,
    /// Shown in any case.
    pub(crate) note: Option<String>,
    /// Shown when it failed.
    pub(crate) output: String,
}

/// One step, not yet run.
pub(crate) struct Step {
    /// Short, for the table.
    pub(crate) name: &'static str,
    /// What it does, for whoever waits.
    pub(crate) about: &'static str,
    /// Runs it; an error is a failure whose output is the error.
    pub(crate) run: fn(&mut SoFar) -> Result<Ended>,
}

/// What the steps before have left for those after.
pub(crate) struct SoFar {
    extent: TestExtent,
    show: Show,
    tools: Option<Tools>,
    page_is_built: bool,
}

impl SoFar {
    /// At the start: nothing yet.
    pub(crate) fn new(extent: TestExtent, show: Show) -> Self {
        Self { extent, show, tools: None, page_is_built: false }
    }

    fn tools(&self) -> Result<&Tools> {
        self.tools.as_ref().context("the tools were not set up")
    }

    /// Runs a command that has no tests of its own.
    fn check(&self, command: &mut Command) -> Result<Ended> {
        let ended = self.run(command)?;
        Ok(Ended::of(ended.status.success(), None, self.unseen(&ended.said)))
    }

    /// Runs a command whose tests `count` can count. A run without any test has failed.
    fn tests(&self, command: &mut Command, count: fn(&str) -> Counts) -> Result<Ended> {
        let ended = self.run(command)?;
        let counts = count(&ended.said);
        Ok(self.tested(ended.status.success(), counts, &ended.said))
    }

    fn tested(&self, success: bool, counts: Counts, said: &str) -> Ended {
        let none = counts == Counts::default();
        let mut output = self.unseen(said);
        if success && none {
            output.push_str("no test was run");
        }
        Ended::of(success && !none, Some(counts), output)
    }

    fn run(&self, command: &mut Command) -> Result<process::Ended> {
        println!("    {}", process::in_words(command));
        process::run(command, self.show)
    }

    /// What has not been shown yet.
    fn unseen(&self, said: &str) -> String {
        match self.show {
            Show::Progress => process::without_progress(said),
            Show::Everything => String::new(),
        }
    }
}

impl Ended {
    fn of(success: bool, counts: Option<Counts>, output: String) -> Self {
        Self { verdict: if success { Verdict::Passed } else { Verdict::Failed }, counts, note: None, output }
    }

    fn skipped(reason: &str) -> Self {
        Self {
            verdict: Verdict::Skipped,
            counts: None,
            note: Some(format!("    skipped: {reason}")),
            output: String::new(),
        }
    }
}

/// All steps that `extent` covers.
pub(crate) fn all(extent: TestExtent) -> Vec<Step> {
    let mut steps = vec![
        Step {
            name: "tools",
            about: "finds or installs what the steps below need",
            run: |so_far| Ok(set_up(so_far)),
        },
        Step {
            name: "rustfmt",
            about: "the code is formatted",
            run: |so_far| {
                so_far.check(project::cargo().args(["fmt", "--all", "--check", "--", "--color", "never"]))
            },
        },
        Step {
            name: "clippy, core",
            about: "no warning in the core, the command line, xtask and the clock data",
            run: |so_far| so_far.check(&mut clippy(&["--workspace", "--all-targets"])),
        },
        Step {
            name: "clippy, page",
            about: "no warning in the page as it is rendered on a server",
            run: |so_far| so_far.check(&mut clippy(&["-p", "lowtide", "--features", "app,ssr", "--tests"])),
        },
        Step {
            name: "clippy, wasm",
            about: "no warning in the page as the browser runs it",
            run: |so_far| {
                let page = ["--no-default-features", "--features", "app", "--target", WASM];
                so_far.check(&mut clippy(&[&["-p", "lowtide"], &page[..]].concat()))
            },
        },
        Step {
            name: "core tests",
            about: "unit, property, golden, architecture and command-line tests, and the examples in the docs",
            run: |so_far| {
                so_far.tests(project::cargo().args(["test", "--workspace", "--no-fail-fast"]), tally::of_rust)
            },
        },
        Step {
            name: "markup tests",
            about: "the page's components, rendered without a browser",
            run: |so_far| {
                so_far.tests(
                    project::cargo().args(["test", "-p", "lowtide", "--features", "ssr", "--test", "markup"]),
                    tally::of_rust,
                )
            },
        },
        Step {
            name: "wasm tests",
            about: "the core compiled to wasm, on node: the same answers as native",
            run: wasm_tests,
        },
        Step {
            name: "data tests",
            about: "the programs that make the bundled tables, and the tables themselves",
            run: data_tests,
        },
        Step {
            name: "notice tests",
            about: "calendar files as the readers of network operators take them",
            run: notice_tests,
        },
        Step { name: "data fresh", about: "the bundled tables are what their sources give", run: data_fresh },
        Step {
            name: "page",
            about: "builds the page for release, weighs it, and looks for what its policy forbids",
            run: page,
        },
    ];
    if extent == TestExtent::Everything {
        steps.push(Step {
            name: "browser tests",
            about: "the built page in chromium, under a path, in three time zones",
            run: browser_tests,
        });
    }
    steps
}

fn set_up(so_far: &mut SoFar) -> Ended {
    let tools = tools::set_up(match so_far.extent {
        TestExtent::Everything => Extent::Everything,
        TestExtent::WithoutBrowser => Extent::Building,
    });
    let complete = tools.missing().next().is_none();
    so_far.tools = Some(tools);
    // What is missing has been said by then, at its place in the list.
    Ended::of(complete, None, String::new())
}

fn clippy(arguments: &[&str]) -> Command {
    let mut command = project::cargo();
    command.arg("clippy").args(arguments).args(["--", "-D", "warnings"]);
    command
}

fn wasm_tests(so_far: &mut SoFar) -> Result<Ended> {
    let runner = so_far.tools()?.wasm_test_runner()?;
    so_far.tests(
        project::cargo()
            .args(["test", "-p", "lowtide", "--no-default-features", "--target", WASM])
            .args(["--test", "wasm"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner),
        tally::of_rust,
    )
}

fn data_tests(so_far: &mut SoFar) -> Result<Ended> {
    match python::command(&["-m", "unittest", "discover", "-s", "data/tests", "-t", "data"]) {
        Ok(mut command) => so_far.tests(&mut command, tally::of_unittest),
        Err(reason) => Ok(Ended::skipped(&format!("{reason:#}"))),
    }
}

fn notice_tests(so_far: &mut SoFar) -> Result<Ended> {
    let packages = tools::for_notices()?;
    let mut command = python::command(&["-m", "unittest", "discover", "-s", "tests/notices"])?;
    so_far.tests(command.env("PYTHONPATH", packages), tally::of_unittest)
}

fn data_fresh(so_far: &mut SoFar) -> Result<Ended> {
    let mut command = match python::command(&["data/build.py", "check"]) {
        Ok(command) => command,
        Err(reason) => return Ok(Ended::skipped(&format!("{reason:#}"))),
    };
    let ended = so_far.run(&mut command)?;
    if ended.status.code() == Some(python::NOT_CHECKABLE) {
        let reason = ended.said.trim().lines().last().unwrap_or("it cannot be checked here");
        return Ok(Ended::skipped(reason));
    }
    Ok(Ended::of(ended.status.success(), None, so_far.unseen(&ended.said)))
}

fn page(so_far: &mut SoFar) -> Result<Ended> {
    site::build(so_far.tools()?, so_far.show)?;
    so_far.page_is_built = true;
    let report = site::examine(&project::dist())?;
    let mut ended = Ended::of(report.faults.is_empty(), None, report.faults.join("\n"));
    ended.note = Some(report.table);
    Ok(ended)
}

fn browser_tests(so_far: &mut SoFar) -> Result<Ended> {
    if !so_far.page_is_built {
        bail!("there is no page to test: see the step before");
    }
    let tools = so_far.tools()?;
    let report = project::browser_tests().join("test-results/report.json");
    drop(fs::remove_file(&report)); // a report of an earlier run must not count
    let server = Server::start(Some(0))?;
    let ended = so_far.run(
        tools
            .browser_tests(&server.address)?
            .env("BROWSER_REPORT", &report)
            .env_remove("FORCE_COLOR")
            .env("NO_COLOR", "1"),
    )?;
    let counts = match fs::read_to_string(&report) {
        Ok(text) => tally::of_playwright(
            &serde_json::from_str(&text).with_context(|| format!("could not read {}", report.display()))?,
        ),
        Err(_) => Counts::default(),
    };
    Ok(so_far.tested(ended.status.success(), counts, &ended.said))
}
