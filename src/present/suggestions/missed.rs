//! When nothing is left: which rule to loosen, and what that would give.

use super::super::number::percent;
use super::super::when::{local_span, long_date};
use super::ruled_out::rule_words;
use crate::assess::Assessment;
use crate::search::{Found, NearMiss};
use crate::time::clock_time;

/// `without the weekdays: Saturday 28 November 2026 10:00–11:00 UTC, 12 % in their day`.
pub fn near_miss_words(missed: &NearMiss) -> String {
    let assessment = &missed.suggestion.assessment;
    let share = percent(assessment.totals.daytime_share);
    format!("without {}: {}, {share} in their day", rule_words(missed.rule), when_words(assessment))
}

/// Why there is no suggestion; nothing where there is one.
pub fn nothing_left_words(found: &Found) -> Option<&'static str> {
    if !found.suggestions.is_empty() {
        return None;
    }
    Some(if found.near_misses.is_empty() {
        "no start keeps to the rules, and loosening one of them is not enough"
    } else {
        "no start keeps to the rules: loosen one of them"
    })
}

/// `Friday 27 November 2026 10:00–11:00 in Berlin`, on the plan's clock.
pub(super) fn when_words(assessment: &Assessment) -> String {
    let window = &assessment.window;
    let (start, end) = (window.start, window.end);
    let span = if start.civil.date() == end.civil.date() {
        format!("{} {}–{}", long_date(start.civil.date()), clock_time(start.civil), clock_time(end.civil))
    } else {
        format!("{}, {}", long_date(start.civil.date()), local_span(start, end))
    };
    if window.zone.name() == "UTC" {
        format!("{span} UTC")
    } else {
        format!("{span} in {}", window.zone.place())
    }
}
