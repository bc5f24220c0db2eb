//! How many tests passed and failed, read from what test programs say at their end.

use std::ops::Add;

use serde_json::Value;

/// Single tests. Those that were skipped count as neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests that passed.
    pub(crate) passed: u64,
    /// Tests that failed.
    pub(crate) failed: u64,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// The sum over all closing lines of Rust test programs, doctests and wasm tests among them:
/// `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
pub(crate) fn of_rust(said: &str) -> Counts {
    said.lines()
        .filter_map(|line| line.trim_start().strip_prefix("test result: "))
        .map(|line| Counts { passed: number_before(line, " passed"), failed: number_before(line, " failed") })
        .fold(Counts::default(), Add::add)
}

/// Python's unittest: `Ran 12 tests in 0.1s`, then `OK` or `FAILED (failures=1, errors=2, skipped=1)`.
pub(crate) fn of_unittest(said: &str) -> Counts {
    let Some(ran) = said.lines().rev().find(|line| line.starts_with("Ran ")) else {
        return Counts::default();
    };
    let ran: u64 = ran.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    let closing = said
        .lines()
        .rev()
        .find(|line| line.starts_with("OK") || line.starts_with("FAILED"))
        .unwrap_or_default();
    let of = |name: &str| {
        closing
            .split(['(', ',', ')'])
            .find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='))
            .and_then(|number| number.parse::<u64>().ok())
            .unwrap_or(0)
    };
    let failed = of("failures") + of("errors") + of("unexpected successes");
    Counts { passed: ran.saturating_sub(failed + of("skipped")), failed }
}

/// Playwright's report in JSON. A test that passed when it was tried again has passed: its own closing lines name it.
pub(crate) fn of_playwright(report: &Value) -> Counts {
    let of = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    // What goes wrong outside any test, such as a file that cannot be loaded, is listed apart.
    let outside = report["errors"].as_array().map_or(0, Vec::len) as u64;
    Counts { passed: of("expected") + of("flaky"), failed: of("unexpected") + outside }
}

fn number_before(line: &str, word: &str) -> u64 {
    line.split(word)
        .next()
        .and_then(|before| before.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn the_closing_lines_of_rust_tests_are_summed() {
        let said = "\
running 2 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

     Running tests/domain/main.rs
test result: FAILED. 10 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out
   Doc-tests lowtide
    test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out
";
        assert_eq!(of_rust(said), counts(16, 3));
    }

    #[test]
    fn a_test_that_prints_such_a_line_within_another_is_not_counted() {
        assert_eq!(of_rust("it said: test result: ok. 5 passed; 0 failed"), counts(0, 0));
    }

    #[test]
    fn pythons_closing_lines_are_read_in_every_form() {
        let said = |closing: &str| format!("....\n---\nRan 12 tests in 0.123s\n\n{closing}\n");
        assert_eq!(of_unittest(&said("OK")), counts(12, 0));
        assert_eq!(of_unittest(&said("OK (skipped=2)")), counts(10, 0));
        assert_eq!(of_unittest(&said("FAILED (failures=1, errors=2, skipped=1)")), counts(8, 3));
        assert_eq!(of_unittest("Traceback"), counts(0, 0));
    }

    #[test]
    fn a_browser_test_that_needed_a_second_try_has_passed() {
        let report = serde_json::json!({
            "stats": { "expected": 7, "unexpected": 1, "flaky": 1, "skipped": 3 },
            "errors": [{ "message": "no such file" }],
        });
        assert_eq!(of_playwright(&report), counts(8, 2));
    }
}
