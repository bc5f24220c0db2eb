//! When nothing is left: which rule to loosen, and what that would give.

use super::super::daytime_words::counted_words;
use super::super::level_words::level_words;
use super::super::number::percent;
use super::super::when::long_date;
use super::ruled_out::rule_words;
use crate::assess::Assessment;
use crate::search::{Found, NearMiss, Rule};
use crate::time::{Zone, clock_time, day_name};

/// `without the weekdays: Saturday 28 November 2026 10:00–11:00 UTC, 12 % in their day, Avoid`.
pub fn near_miss_words(missed: &NearMiss) -> String {
    let assessment = &missed.suggestion.assessment;
    let share = percent(assessment.totals.daytime_share);
    let counted = counted_words(assessment.daytime);
    let level = level_words(assessment.verdict.level);
    format!("without {}: {}, {share} {counted}, {level}", rule_words(missed.rule), when_words(assessment))
}

/// Why there is no suggestion; nothing where there is one.
pub fn nothing_left_words(found: &Found) -> Option<&'static str> {
    if !found.suggestions.is_empty() {
        return None;
    }
    // No rule of the plan's that could be loosened.
    let event = |missed: &NearMiss| matches!(missed.rule, Rule::Freeze | Rule::Block);
    let missed = &found.near_misses;
    Some(match () {
        () if found.nobody => "nobody is in the chosen audience: no start is better than another",
        () if missed.is_empty() => "no start keeps to the rules, and loosening one of them is not enough",
        () if missed.iter().all(event) => {
            "no start keeps clear of what is happening: set the event aside with a reason, or choose other dates"
        }
        () if missed.iter().any(event) => {
            "no start keeps to the rules: loosen one of them, set the event aside with a reason, or choose other dates"
        }
        () => "no start keeps to the rules: loosen one of them",
    })
}

/// `Friday 27 November 2026 10:00–11:00 in Berlin`, on the plan's clock.
pub fn when_words(assessment: &Assessment) -> String {
    let window = &assessment.window;
    let (start, end) = (window.start.civil, window.end.civil);
    let until = match (end.date() - start.date()).num_days() {
        0 => format!("–{}", clock_time(end)),
        1..=5 => format!(" to {} {}", day_name(end.date()), clock_time(end)),
        // A weekday alone could be the first one again.
        _ => format!(" to {} {}", long_date(end.date()), clock_time(end)),
    };
    let span = format!("{} {}{until}", long_date(start.date()), clock_time(start));
    if window.zone == Zone::UTC {
        format!("{span} UTC")
    } else {
        format!("{span} in {}", window.zone.place())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, examples::founding_case};

    #[test]
    fn a_window_is_named_with_the_day_on_which_it_ends() {
        let said = |minutes: u32| {
            let mut plan = Plan::of(founding_case().windows[0].clone());
            plan.windows[0].minutes = minutes;
            let assessor = Assessor::for_plan(&plan, Almanac::bundled());
            when_words(&assessor.assess(&plan.windows[0].resolve().unwrap(), |_| None))
        };
        assert_eq!(said(60), "Monday 15 June 2009 21:45–22:45 in Los Angeles");
        assert_eq!(said(180), "Monday 15 June 2009 21:45 to Tuesday 00:45 in Los Angeles");
        let week = said(7 * 1440);
        assert_eq!(week, "Monday 15 June 2009 21:45 to Monday 22 June 2009 21:45 in Los Angeles");
    }
}
