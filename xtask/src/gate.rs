//! Every check there is, one after the other: `cargo xtask test`.
//!
//! A step that fails does not stop those that do not need it. The last line counts: each single test of
//! the test steps, and one for each of the other steps.

mod report;
mod steps;
mod tally;

use std::{process::ExitCode, time::Instant};

use crate::{command_line::TestExtent, elapsed, process::Show};
use report::Line;
use steps::Verdict;

/// Runs the steps, prints the table, and ends badly when anything failed.
pub(crate) fn run(extent: TestExtent, verbose: bool) -> ExitCode {
    let show = if verbose { Show::Everything } else { Show::Progress };
    let steps = steps::all(extent);
    let count = steps.len();
    let start = Instant::now();
    let mut so_far = steps::SoFar::new(extent, show);
    let mut lines = Vec::new();
    for (number, step) in (1..).zip(steps) {
        println!("\n[{number}/{count}] {}", step.name);
        println!("    {}", step.about);
        let begun = Instant::now();
        let ended = (step.run)(&mut so_far).unwrap_or_else(|error| steps::Ended {
            verdict: Verdict::Failed,
            counts: None,
            note: None,
            output: format!("{error:#}"),
        });
        let line =
            Line { name: step.name, verdict: ended.verdict, counts: ended.counts, took: begun.elapsed() };
        if line.verdict == Verdict::Failed && !ended.output.is_empty() {
            println!("{}", ended.output.trim_end());
        }
        if let Some(note) = ended.note {
            println!("{note}");
        }
        println!("    {}", line.in_words());
        lines.push(line);
    }
    println!("\n{}", report::table(&lines));
    println!("whole run: {}\n", elapsed::in_words(start.elapsed()));
    let total = report::total(&lines);
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
