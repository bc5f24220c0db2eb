//! What one window cannot do.

use super::super::number::{count, percent};
use super::who_pays::counts_heads;
use crate::assess::{Assessment, Level};
use crate::plan::Plan;
use crate::search::{Prepared, Split, split_in_two};
use crate::time::{Instant, Zone, clock_time};

/// Below this share one window is good enough.
const WORTH_SAYING: f64 = 0.01;

/// `by region, two windows would cut 920 million to about 10 million: at 01:30 and 19:15 in Berlin`; nothing where
/// two are not half of one, and where events stand in the way: two windows are not looked at for those.
pub fn split_words(split: &Split, first: &Assessment, plan: &Plan) -> Option<String> {
    let one = first.totals.daytime_share;
    let two = if first.audience > 0.0 { split.weight_in_day / first.audience } else { 0.0 };
    if one < WORTH_SAYING || two * 2.0 > one || first.verdict.level >= Level::Watch {
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

/// The best two windows around a suggestion, within the half day before and after its start.
pub fn split_of(prepared: &Prepared, first: &Assessment) -> Split {
    const HALF_A_DAY: i64 = 12 * 60;
    const QUARTER: i64 = 15;
    let early = first.window.span.start.minutes() - HALF_A_DAY;
    let from = Instant::from_minutes(early - early.rem_euclid(QUARTER));
    split_in_two(prepared, from, first.window.minutes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::{Weights, Window, examples::founding_case};
    use crate::time::parse_civil;

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
        let said = split_words(&split(10.0e6), &one, &plan).unwrap();
        assert!(said.starts_with("by region, two windows would cut 9"), "{said}");
        assert!(said.ends_with(" million to about 10 million: at 05:45 and 20:15 UTC"), "{said}");
        assert!(split_words(&split(0.0), &one, &plan).unwrap().contains(" to nobody: "));
        assert_eq!(split_words(&split(500.0e6), &one, &plan), None);
        plan.audience.weights = Weights::Even;
        let said = split_words(&split(one.audience / 500.0), &one, &plan).unwrap();
        assert!(said.contains(" 17 % to about 0.2 %: "), "{said}");
    }

    #[test]
    fn two_windows_are_not_told_where_an_event_is_to_be_watched() {
        let (plan, one) = plan("2026-11-03T22:00");
        assert_eq!(split_words(&split(10.0e6), &one, &plan), None);
    }
}
