//! What is printed at the end, and the sum of it all.

use std::{fmt::Write as _, time::Duration};

use super::{steps::Verdict, tally::Counts};
use crate::elapsed;

/// One step that has been.
pub(crate) struct Line {
    /// The step.
    pub(crate) name: &'static str,
    /// How it ended.
    pub(crate) verdict: Verdict,
    /// Its single tests; `None` for a step that has none.
    pub(crate) counts: Option<Counts>,
    /// How long it took.
    pub(crate) took: Duration,
}

impl Line {
    /// `passed in 12 s: 321 tests`
    pub(crate) fn in_words(&self) -> String {
        let verdict = self.verdict.word();
        let time = elapsed::in_words(self.took);
        match self.counts {
            None => format!("{verdict} in {time}"),
            Some(Counts { passed: 1, failed: 0 }) => format!("{verdict} in {time}: 1 test"),
            Some(Counts { passed, failed: 0 }) => format!("{verdict} in {time}: {passed} tests"),
            Some(Counts { passed, failed }) => {
                format!("{verdict} in {time}: {passed} tests passed, {failed} failed")
            }
        }
    }

    /// What the step adds to the sum: its tests, and one for a step that failed without a failed test.
    fn weight(&self) -> Counts {
        let tests = self.counts.unwrap_or_default();
        let extra = match (self.verdict, self.counts) {
            (Verdict::Failed, _) if tests.failed == 0 => Counts { passed: 0, failed: 1 },
            (Verdict::Passed, None) => Counts { passed: 1, failed: 0 },
            _ => Counts::default(),
        };
        tests + extra
    }
}

/// The sum over all steps.
pub(crate) fn total(lines: &[Line]) -> Counts {
    lines.iter().map(Line::weight).fold(Counts::default(), |sum, weight| sum + weight)
}

/// One line for each step.
pub(crate) fn table(lines: &[Line]) -> String {
    let width = lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
    let mut table = format!("{:<width$}  {:<8} {:>6} {:>12}", "step", "result", "tests", "time");
    for line in lines {
        let tests = match line.counts {
            None => "-".to_owned(),
            Some(counts) => (counts.passed + counts.failed).to_string(),
        };
        write!(
            table,
            "\n{:<width$}  {:<8} {tests:>6} {:>12}",
            line.name,
            line.verdict.word(),
            elapsed::in_words(line.took)
        )
        .expect("writing to a string cannot fail");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(verdict: Verdict, counts: Option<(u64, u64)>) -> Line {
        Line {
            name: "step",
            verdict,
            counts: counts.map(|(passed, failed)| Counts { passed, failed }),
            took: Duration::from_secs(12),
        }
    }

    #[test]
    fn a_step_without_tests_counts_as_one_and_a_skipped_one_as_none() {
        let lines = [line(Verdict::Passed, None), line(Verdict::Failed, None), line(Verdict::Skipped, None)];
        let sum = total(&lines);
        assert_eq!((sum.passed, sum.failed), (1, 1));
    }

    #[test]
    fn a_step_that_fails_without_a_failed_test_still_shows_in_the_sum() {
        let crashed = total(&[line(Verdict::Failed, Some((3, 0)))]);
        assert_eq!((crashed.passed, crashed.failed), (3, 1));
        let failed = total(&[line(Verdict::Failed, Some((3, 2)))]);
        assert_eq!((failed.passed, failed.failed), (3, 2));
    }

    #[test]
    fn the_table_has_a_line_for_each_step() {
        let table = table(&[line(Verdict::Passed, Some((321, 0))), line(Verdict::Failed, None)]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[1].contains("passed") && lines[1].contains("321") && lines[1].ends_with("12 s"));
        assert!(lines[2].contains("failed") && lines[2].contains(" - "));
    }
}
