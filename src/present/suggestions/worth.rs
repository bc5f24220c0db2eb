//! What a suggestion is worth beside the proposal: the list is of better windows, and of nothing else.
//!
//! The search ranks all starts that keep to the rules, whatever was proposed; here stands which of them are an offer.

use crate::assess::Level;
use crate::search::{Found, Placed, Suggestion};
use crate::time::Instant;

/// A share that differs by less is the same, in parts of 1.
const ALIKE: f64 = 0.005;

/// What a suggestion is beside the proposal, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worth {
    Worse,
    /// The proposal lies in the same stretch.
    Own,
    AsGood,
    Better,
}

/// The worth of one suggestion. Beside a proposal that does not keep to the rules all are better that are not graver.
pub fn worth(found: &Found, suggestion: &Suggestion) -> Worth {
    let Some(Placed { assessment: proposal, cost, .. }) = &found.proposal else { return Worth::Better };
    let offered = &suggestion.assessment;
    let (level, before) = (offered.verdict.level, proposal.verdict.level);
    let (share, share_before) = (offered.totals.daytime_share, proposal.totals.daytime_share);
    let is_graver = level > before && (level == Level::Block || share > share_before);
    if is_graver {
        return Worth::Worse;
    }
    if !found.proposal_keeps {
        return Worth::Better;
    }
    let [at, proposed] = [offered, proposal].map(|each| each.window.span.start);
    // One stretch may have several suggestions: the proposal and this one lie in that of any of them.
    let reaches = |middle: &Suggestion, start: Instant| {
        start.since(middle.assessment.window.span.start).abs() <= i64::from(middle.slack)
    };
    let is_own = || found.suggestions.iter().any(|each| reaches(each, proposed) && reaches(each, at));
    match () {
        () if level >= before && is_own() => Worth::Own,
        () if suggestion.cost < *cost || level < before => Worth::Better,
        () if level == before && (share - share_before).abs() < ALIKE => Worth::AsGood,
        () => Worth::Worse,
    }
}

/// The worth of the best that was found.
pub(super) fn best_worth(found: &Found) -> Worth {
    found.suggestions.iter().map(|each| worth(found, each)).max().unwrap_or(Worth::Worse)
}

/// Why the list does not begin with something better: `This is your window: nothing is better.`
pub fn none_better_words(found: &Found) -> Option<String> {
    let best = best_worth(found);
    if found.suggestions.is_empty() || best == Worth::Better {
        return None;
    }
    let own = found.suggestions.iter().any(|each| worth(found, each) == Worth::Own);
    let first = if own { "This is your window: nothing is better." } else { "Nothing is better than yours." };
    Some(if best == Worth::AsGood { format!("{first} As good:") } else { first.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::super::shown_lows;
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, Window, examples::founding_case};
    use crate::search::{Preparation, Query, find};
    use crate::time::{Zone, parse_civil, parse_date};

    /// An hour in UTC, searched for over these dates.
    fn found(start: &str, dates: (&str, &str), change: impl FnOnce(&mut Plan)) -> Found {
        let start = parse_civil(start).unwrap();
        let window = Window { start, zone: Zone::UTC, minutes: 60, ..founding_case().windows[0].clone() };
        let mut plan = Plan::of(window);
        plan.rules.from = parse_date(dates.0).ok();
        plan.rules.to = parse_date(dates.1).ok();
        change(&mut plan);
        let range = plan.rules.starts(&plan.windows[0]).unwrap();
        let prepared = Preparation::new(&plan, range, false, Almanac::bundled()).finish();
        find(&prepared, &Query { count: 12, ..Query::of(&plan, 0, None) })
    }

    fn starts(found: &Found) -> Vec<String> {
        shown_lows(found)
            .iter()
            .map(|low| low.nearest.assessment.window.span.start.to_string()[..16].to_owned())
            .collect()
    }

    #[test]
    fn beside_the_best_nothing_is_better_and_other_days_are_as_good() {
        let found = found("2027-01-12T22:00", ("2027-01-12", "2027-01-13"), |_| {});
        assert_eq!(starts(&found), ["2027-01-13T22:00"]);
        let said = none_better_words(&found).unwrap();
        assert_eq!(said, "This is your window: nothing is better. As good:");
    }

    #[test]
    fn beside_a_busy_hour_only_what_costs_less_is_offered() {
        let found = found("2027-01-12T19:00", ("2027-01-12", "2027-01-12"), |_| {});
        assert!(found.suggestions.len() > 3, "there is more to rank");
        let cost = found.proposal.as_ref().unwrap().cost;
        let shown = shown_lows(&found);
        assert!(!shown.is_empty() && shown.len() < found.suggestions.len());
        assert!(shown.iter().all(|low| low.nearest.cost < cost));
        assert_eq!(none_better_words(&found), None);
    }

    #[test]
    fn beside_what_breaks_a_rule_all_that_keeps_it_is_offered() {
        let found = found("2027-01-12T22:00", ("2027-01-12", "2027-01-12"), |plan| {
            plan.rules.hours = "09:00-17:00".parse().ok();
        });
        assert!(!found.proposal_keeps);
        assert!(!starts(&found).is_empty(), "dearer, but by the rules");
    }

    #[test]
    fn what_nobody_may_do_is_not_offered_beside_what_one_may() {
        let mut found = found("2027-01-12T12:00", ("2027-01-12", "2027-01-12"), |_| {});
        let mut grave = (*found.suggestions[0].assessment).clone();
        grave.verdict.level = Level::Block;
        found.suggestions[0].assessment = grave.into();
        assert_eq!(worth(&found, &found.suggestions[0]), Worth::Worse);
        found.proposal_keeps = false;
        assert_eq!(worth(&found, &found.suggestions[0]), Worth::Worse);
    }
}
