//! When nothing is left: which rule to loosen, and what that would give.

use super::super::daytime_words::counted_words;
use super::super::level_words::level_words;
use super::super::number::percent;
use super::super::when::{long_date, told_time};
use super::ruled_out::rule_words;
use crate::assess::Assessment;
use crate::search::{Found, NearMiss, Rule};
use crate::time::{Zone, day_name};

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
    let (start, end) = (window.start.civil.date(), window.end.civil.date());
    let ends_at = told_time(window.end, window.zone);
    let until = match (end - start).num_days() {
        0 => format!("–{ends_at}"),
        1..=5 => format!(" to {} {ends_at}", day_name(end)),
        // A weekday alone could be the first one again.
        _ => format!(" to {} {ends_at}", long_date(end)),
    };
    let span = format!("{} {}{until}", long_date(start), told_time(window.start, window.zone));
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
    use crate::plan::{Fold, Plan, examples::founding_case};
    use crate::time::parse_civil;

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

    #[test]
    fn a_window_at_the_change_of_clocks_says_which_hour_is_meant() {
        let mut plan = Plan::of(founding_case().windows[0].clone());
        let window = &mut plan.windows[0];
        (window.minutes, window.fold) = (60, Some(Fold::First));
        window.start = parse_civil("2026-11-01T01:30").unwrap();
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        let said = when_words(&assessor.assess(&plan.windows[0].resolve().unwrap(), |_| None));
        assert_eq!(said, "Sunday 1 November 2026 01:30 (first)–01:30 (second) in Los Angeles");
    }
}
