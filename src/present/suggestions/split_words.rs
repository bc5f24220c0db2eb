//! What one window cannot do.

use super::super::number::{count, percent};
use super::who_pays::counts_heads;
use crate::assess::{Assessment, Level};
use crate::plan::Plan;
use crate::search::{Found, Prepared, Split, split_in_two};
use crate::time::{Instant, Zone, clock_time};

/// Below this share one window is good enough.
const WORTH_SAYING: f64 = 0.01;

/// `by region, two windows would cut 920 million to about 10 million: at 01:30 and 19:15 in Berlin`; nothing where
/// two that keep to the rules are not half of one, and where events stand in the way: two windows are not looked at
/// for those.
pub fn split_words(prepared: &Prepared, found: &Found, plan: &Plan) -> Option<String> {
    let first = &*found.suggestions.first()?.assessment;
    if first.totals.daytime_share < WORTH_SAYING || first.verdict.level >= Level::Watch {
        return None;
    }
    let (window, gap) = (&first.window, i64::from(plan.rules.gap_minutes));
    let split = split_in_two(prepared, &found.allowed, window.span.start, window.minutes(), gap)?;
    words(&split, first, plan)
}

fn words(split: &Split, first: &Assessment, plan: &Plan) -> Option<String> {
    let one = first.totals.daytime_share;
    let two = if first.audience > 0.0 { split.weight_in_day / first.audience } else { 0.0 };
    if two * 2.0 > one {
        return None;
    }
    let said = |share: f64| {
        if counts_heads(first, plan) { count(share * first.audience) } else { percent(share) }
    };
    let two = if two == 0.0 { "nobody".to_owned() } else { format!("about {}", said(two)) };
    let zone = first.window.zone;
    let place = if zone == Zone::UTC { "UTC".to_owned() } else { format!("in {}", zone.place()) };
    let time = |at: Instant| clock_time(zone.local(at).civil);
    Some(format!(
        "by region, two windows would cut {} to {two}: at {} and {} {place}",
        said(one),
        time(split.first),
        time(split.second)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::{Weights, Window, examples::founding_case};
    use crate::search::{Preparation, Query, find};
    use crate::time::{parse_civil, parse_date};

    fn plan(start: &str) -> (Plan, Assessment) {
        let start = parse_civil(start).unwrap();
        let window = Window { start, zone: Zone::UTC, minutes: 60, ..founding_case().windows[0].clone() };
        let plan = Plan::of(window);
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        let assessment = assessor.assess(&plan.windows[0].resolve().unwrap(), |_| None);
        (plan, assessment)
    }

    fn split(weight_in_day: f64) -> Split {
        let at = |text: &str| text.parse().unwrap();
        Split { first: at("2027-01-12T05:45Z"), second: at("2027-01-12T20:15Z"), weight_in_day }
    }

    #[test]
    fn two_windows_are_told_where_they_are_half_of_one_or_less() {
        let (mut plan, one) = plan("2027-01-12T22:00");
        let said = words(&split(10.0e6), &one, &plan).unwrap();
        assert!(said.starts_with("by region, two windows would cut 9"), "{said}");
        assert!(said.ends_with(" million to about 10 million: at 05:45 and 20:15 UTC"), "{said}");
        assert!(words(&split(0.0), &one, &plan).unwrap().contains(" to nobody: "));
        assert_eq!(words(&split(500.0e6), &one, &plan), None);
        plan.audience.weights = Weights::Even;
        let said = words(&split(one.audience / 500.0), &one, &plan).unwrap();
        assert!(said.contains(" 17 % to about 0.2 %: "), "{said}");
    }

    fn searched(plan: &mut Plan, from: &str, to: &str) -> Option<String> {
        (plan.rules.from, plan.rules.to) = (parse_date(from).ok(), parse_date(to).ok());
        let range = plan.starts(0).unwrap();
        let prepared = Preparation::new(plan, range, false, Almanac::bundled()).finish();
        split_words(&prepared, &find(&prepared, &Query::of(plan, 0, None)), plan)
    }

    #[test]
    fn both_windows_keep_to_the_rules_and_to_the_range() {
        let (mut plan, _) = plan("2027-01-12T22:00");
        let free = searched(&mut plan, "2027-01-12", "2027-01-12").unwrap();
        assert!(free.ends_with(": at 06:00 and 20:00 UTC"), "{free}");
        plan.rules.hours = "05:00-21:00".parse().ok();
        plan.rules.never = vec![(parse_date("2027-01-11").unwrap(), parse_date("2027-01-12").unwrap())];
        let ruled = searched(&mut plan, "2027-01-12", "2027-01-13").unwrap();
        assert!(ruled.ends_with(": at 06:00 and 20:00 UTC"), "{ruled}");
        plan.rules.hours = "19:00-23:00".parse().ok();
        assert_eq!(searched(&mut plan, "2027-01-12", "2027-01-13"), None, "the morning is not allowed");
        plan.rules.hours = None;
        plan.rules.gap_minutes = 14 * 60;
        let apart = searched(&mut plan, "2027-01-13", "2027-01-13").unwrap();
        assert!(
            apart.ends_with(": at 06:00 and 21:00 UTC"),
            "06:00 and 20:00 are too near each other: {apart}"
        );
    }

    #[test]
    fn two_windows_are_not_told_where_an_event_is_to_be_watched() {
        let (mut plan, _) = plan("2026-11-03T22:00");
        plan.audience.scope = ["US", "IN"].map(|code| code.parse().unwrap()).into();
        assert!(searched(&mut plan, "2026-11-24", "2026-11-24").is_some());
        assert_eq!(searched(&mut plan, "2026-11-03", "2026-11-03"), None);
    }
}
