//! What was asked for. Knows the words of the command line and nothing of how they are carried out.

use anyhow::{Context, Result, bail};

/// Printed by `cargo xtask help`, and by `cargo xtask` alone.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--no-build]  build the page for release and serve it at http://127.0.0.1:8080/lowtide/
  test [--quick] [--verbose]     every check there is; --quick leaves out the browser, --verbose shows all output
  looks [--update] [--no-build]  build the page and compare its main states with their pictures; --update takes
                                 new pictures, which hold for the browser and the fonts of this machine
  soak [--edits N] [--seed N] [--no-build]
                                 10,000 random edits in one visit, by seed: nothing breaks, memory holds still, and
                                 every step goes back and forward
  firefox [--no-build]           the main stories in Firefox ESR
  lighthouse [--no-build]        Lighthouse's scores of a first visit by phone, against their limits
  dist                           the release build into dist/, with its sizes against their budgets
  notices                        other people's work in the command line, with its licences; the page has its own
  setup                          find or install the tools that the commands above need
  data [check|build]             check (default) or rebuild the bundled tables
  tzdata [--update]              compare the bundled clock rules with the newest; --update takes them over
  bench [--peers]                run the benchmarks and print their figures, then compare with other ways to do
                                 the same in the browser; --peers only compares

Each command installs what it misses into ~/.cache/lowtide (LOWTIDE_CACHE moves it) and says so.
TRUNK, WASM_BINDGEN, CHROMIUM and FIREFOX name a program to use instead of looking for one.";

/// How many edits a soak has unless told otherwise, and the fewest that say something of memory.
const SOAK_EDITS: u32 = 10_000;
const SOAK_LEAST: u32 = 500;

/// One command with its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print [`HELP`].
    Help,
    /// Find or install every tool.
    Setup,
    /// Build the page for release and weigh it.
    Dist,
    /// Serve the page on `port`, or on the first free one from 8080 on.
    Serve {
        /// The port asked for, if any.
        port: Option<u16>,
        /// Whether to build first.
        build: bool,
    },
    /// Run every check.
    Test {
        /// How much of it.
        extent: TestExtent,
        /// Whether to show the output of steps that pass.
        verbose: bool,
    },
    /// Check or rebuild the bundled tables.
    Data {
        /// Which of the two.
        action: DataAction,
    },
    /// Compare the main states of the page with their pictures.
    Looks {
        /// Whether to take new pictures instead.
        update: bool,
        /// Whether to build first.
        build: bool,
    },
    /// Edit at random for long.
    Soak {
        /// How many edits.
        edits: u32,
        /// What they follow from.
        seed: u32,
        /// Whether to build first.
        build: bool,
    },
    /// The main stories in Firefox.
    Firefox {
        /// Whether to build first.
        build: bool,
    },
    /// Lighthouse's scores.
    Lighthouse {
        /// Whether to build first.
        build: bool,
    },
    /// Compare the clock rules with the newest ones.
    Tzdata {
        /// Whether to take the newest over.
        update: bool,
    },
    /// Run the benchmarks.
    Bench {
        /// Which of them.
        part: BenchPart,
    },
    /// Finish the page that trunk has just staged: trunk's hook, not for people.
    Seal,
    /// Print the third-party notices of the command line.
    Notices,
}

/// How much `test` covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TestExtent {
    /// All steps.
    Everything,
    /// All but the tests in a browser.
    WithoutBrowser,
}

/// Which benchmarks to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BenchPart {
    /// Those of this project's own parts, then the comparison.
    Everything,
    /// The comparison with other ways to do the same.
    Peers,
}

/// What to do with the bundled tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DataAction {
    /// Regenerate them in memory and compare.
    Check,
    /// Write them anew.
    Build,
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// A word that is not known, or an option that lacks its value.
pub(crate) fn read(arguments: impl IntoIterator<Item = String>) -> Result<Task> {
    let mut words = arguments.into_iter();
    let Some(command) = words.next() else {
        return Ok(Task::Help);
    };
    let rest: Vec<String> = words.collect();
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "setup" => bare(&command, &rest, Task::Setup),
        "dist" => bare(&command, &rest, Task::Dist),
        "seal" => bare(&command, &rest, Task::Seal),
        "notices" => bare(&command, &rest, Task::Notices),
        "serve" => serve(&rest),
        "test" => test(&rest),
        "looks" => looks(&rest),
        "soak" => soak(&rest),
        "firefox" => options(&command, &rest, ["--no-build"]).map(|[no]| Task::Firefox { build: !no }),
        "lighthouse" => options(&command, &rest, ["--no-build"]).map(|[no]| Task::Lighthouse { build: !no }),
        "data" => data(&rest),
        "bench" => bench(&rest),
        "tzdata" => options(&command, &rest, ["--update"]).map(|[update]| Task::Tzdata { update }),
        other => bail!("unknown command {other:?}: `cargo xtask help` lists them"),
    }
}

/// Which of the `known` options are there; none of them takes a value.
fn options<const N: usize>(command: &str, rest: &[String], known: [&str; N]) -> Result<[bool; N]> {
    match rest.iter().find(|word| !known.contains(&word.as_str())) {
        Some(word) => Err(unknown_word(command, word)),
        None => Ok(known.map(|option| rest.iter().any(|word| word == option))),
    }
}

/// A command without options.
fn bare(command: &str, rest: &[String], task: Task) -> Result<Task> {
    options(command, rest, []).map(|[]| task)
}

fn serve(rest: &[String]) -> Result<Task> {
    let mut port = None;
    let mut build = true;
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--no-build" => build = false,
            "--port" => {
                let text = words.next().context("--port needs a number after it")?;
                let number = text.parse().with_context(|| {
                    format!("--port {text:?} is not a number from 0 to 65535: 0 takes any free one")
                })?;
                port = Some(number);
            }
            other => return Err(unknown_word("serve", other)),
        }
    }
    Ok(Task::Serve { port, build })
}

fn test(rest: &[String]) -> Result<Task> {
    let [quick, verbose] = options("test", rest, ["--quick", "--verbose"])?;
    let extent = if quick { TestExtent::WithoutBrowser } else { TestExtent::Everything };
    Ok(Task::Test { extent, verbose })
}

fn looks(rest: &[String]) -> Result<Task> {
    let [update, no_build] = options("looks", rest, ["--update", "--no-build"])?;
    Ok(Task::Looks { update, build: !no_build })
}

fn soak(rest: &[String]) -> Result<Task> {
    let (mut edits, mut seed, mut build) = (SOAK_EDITS, 1, true);
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        let mut number = || {
            let text = words.next().with_context(|| format!("{word} needs a number after it"))?;
            text.parse().with_context(|| format!("{word} {text:?} is no number: use one from 0 on"))
        };
        match word.as_str() {
            "--edits" => edits = number()?,
            "--seed" => seed = number()?,
            "--no-build" => build = false,
            other => return Err(unknown_word("soak", other)),
        }
    }
    if edits < SOAK_LEAST {
        bail!("--edits {edits} is too few to tell growth from its beginning: use {SOAK_LEAST} or more");
    }
    Ok(Task::Soak { edits, seed, build })
}

fn data(rest: &[String]) -> Result<Task> {
    let action = match options("data", rest, ["check", "build"])? {
        [true, true] => bail!("data checks or builds: use one of the two words"),
        [_, true] => DataAction::Build,
        [_, false] => DataAction::Check,
    };
    Ok(Task::Data { action })
}

fn bench(rest: &[String]) -> Result<Task> {
    let [peers] = options("bench", rest, ["--peers"])?;
    Ok(Task::Bench { part: if peers { BenchPart::Peers } else { BenchPart::Everything } })
}

fn unknown_word(command: &str, word: &str) -> anyhow::Error {
    anyhow::anyhow!("{command} does not know {word:?}: `cargo xtask help` lists what it does")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<Task> {
        read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn no_word_at_all_asks_for_help() {
        assert_eq!(task("").unwrap(), Task::Help);
    }

    #[test]
    fn options_of_serve_may_stand_in_any_order() {
        let wanted = Task::Serve { port: Some(4173), build: false };
        assert_eq!(task("serve --port 4173 --no-build").unwrap(), wanted);
        assert_eq!(task("serve --no-build --port 4173").unwrap(), wanted);
    }

    #[test]
    fn a_port_that_is_no_port_is_named() {
        let error = task("serve --port 70000").unwrap_err();
        assert!(error.to_string().contains("\"70000\""), "{error}");
    }

    #[test]
    fn looks_compares_a_fresh_build_unless_told_otherwise() {
        assert_eq!(task("looks").unwrap(), Task::Looks { update: false, build: true });
        let wanted = Task::Looks { update: true, build: false };
        assert_eq!(task("looks --no-build --update").unwrap(), wanted);
    }

    #[test]
    fn a_soak_is_long_and_the_same_for_the_same_seed_unless_told_otherwise() {
        assert_eq!(task("soak").unwrap(), Task::Soak { edits: 10_000, seed: 1, build: true });
        let wanted = Task::Soak { edits: 500, seed: 7, build: false };
        assert_eq!(task("soak --seed 7 --edits 500 --no-build").unwrap(), wanted);
        for (line, why) in
            [("soak --edits", "--edits needs"), ("soak --seed x", "\"x\""), ("soak --edits 9", "too few")]
        {
            let error = task(line).unwrap_err().to_string();
            assert!(error.contains(why), "{line}: {error}");
        }
    }

    #[test]
    fn what_is_measured_is_a_fresh_build_unless_told_otherwise() {
        assert_eq!(task("firefox").unwrap(), Task::Firefox { build: true });
        assert_eq!(task("lighthouse --no-build").unwrap(), Task::Lighthouse { build: false });
    }

    #[test]
    fn data_checks_unless_told_to_build() {
        let check = Task::Data { action: DataAction::Check };
        assert_eq!(task("data").unwrap(), check);
        assert_eq!(task("data check").unwrap(), check);
        assert!(matches!(task("data build").unwrap(), Task::Data { action: DataAction::Build }));
        assert!(task("data check build").unwrap_err().to_string().contains("one of the two"));
    }

    #[test]
    fn an_unknown_word_is_refused_by_name() {
        for line in [
            "sevre",
            "dist --fast",
            "test --slow",
            "data rebuild",
            "tzdata now",
            "bench --slow",
            "looks twice",
            "firefox nightly",
            "lighthouse twice",
            "firefox --no-build nightly",
            "data check now",
            "tzdata --update now",
        ] {
            let error = task(line).unwrap_err().to_string();
            let word = line.split_whitespace().next_back().unwrap();
            assert!(error.contains(word), "{line}: {error}");
        }
    }
}
