//! 0 done, 1 the verdict is not accepted, 2 bad input.

use crate::program::run_line;

const PLANNED: &str = "--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";
const MOVED: &str = "--start 2009-06-16T14:00 --zone America/Los_Angeles --minutes 60";
/// Only Iran's aftermath and election speak against the planned window.
const BOTH_ASIDE: &str = "--set-aside ir-2009-aftermath=failover --set-aside ir-2009-president=failover";

/// The exit code of an assessment, which is printed whole whatever the code.
fn code(line: &str) -> i32 {
    let run = run_line(&format!("assess --json {line}"));
    assert_eq!(run.err, "", "{line}");
    assert!(run.document()["verdict"]["level"].is_string(), "{line}");
    run.code
}

#[test]
fn without_a_gate_every_verdict_passes() {
    assert_eq!(code(PLANNED), 0);
    assert_eq!(code(MOVED), 0);
}

#[test]
fn a_level_at_or_above_the_gate_fails() {
    for (window, gate, expected) in [
        (PLANNED, "block", 1),
        (PLANNED, "avoid", 1),
        (PLANNED, "watch", 1),
        (PLANNED, "unknown", 1),
        (MOVED, "block", 0),
        (MOVED, "avoid", 0),
        (MOVED, "watch", 1),
        (MOVED, "unknown", 1),
        ("--start 2030-01-12T22:00Z --minutes 60", "unknown", 1),
        ("--start 2030-01-12T22:00Z --minutes 60", "watch", 0),
        ("--start 2021-02-23T07:00Z --minutes 240", "unknown", 0),
    ] {
        assert_eq!(code(&format!("{window} --fail-on {gate}")), expected, "{window} --fail-on {gate}");
    }
}

#[test]
fn a_daytime_share_above_the_limit_fails_and_one_at_the_limit_passes() {
    assert_eq!(code(&format!("{PLANNED} --max-share 67")), 1);
    assert_eq!(code(&format!("{PLANNED} --max-share 68")), 0);
    assert_eq!(code(&format!("{PLANNED} --max-share 67.3")), 1);
    assert_eq!(code(&format!("{PLANNED} --scope IR --max-share 100")), 0);
    assert_eq!(code(&format!("{MOVED} --scope IR --max-share 0")), 0);
}

#[test]
fn either_gate_alone_fails_the_run() {
    assert_eq!(code(&format!("{MOVED} --fail-on block --max-share 10")), 1);
    assert_eq!(code(&format!("{PLANNED} --fail-on block --max-share 90")), 1);
    assert_eq!(code(&format!("{MOVED} --fail-on block --max-share 90")), 0);
}

#[test]
fn what_is_set_aside_still_fails_the_gate_unless_that_is_allowed() {
    assert_eq!(code(&format!("{PLANNED} {BOTH_ASIDE} --fail-on block")), 1);
    assert_eq!(code(&format!("{PLANNED} {BOTH_ASIDE} --fail-on watch --allow-set-aside")), 0);
    let one_aside = "--set-aside ir-2009-aftermath=failover";
    assert_eq!(code(&format!("{PLANNED} {one_aside} --fail-on block --allow-set-aside")), 0);
    assert_eq!(code(&format!("{PLANNED} {one_aside} --fail-on avoid --allow-set-aside")), 1);
}

#[test]
fn the_readable_answer_has_the_same_exit_code() {
    let run = run_line(&format!("assess --fail-on block {PLANNED}"));
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.starts_with("Do not: "), "{}", run.out);
}
