//! How much of the audience is in its day and in its edge, from minute to minute.

use super::alike::weighted_stretches;
use super::bands::{Band, BandRule};
use super::weight::RegionWeights;
use crate::sorting::sort_by_key;
use crate::time::{Instant, Span};
use crate::world::RegionId;

/// The weight × level in its day, and the weight in its edge, from an instant on, until the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TideStep {
    pub at: Instant,
    pub day: u64,
    pub edge: u64,
}

/// The course of the audience over a span, exact to the minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tide {
    pub span: Span,
    /// The whole audience, at the full level.
    pub whole: u64,
    /// In order; the first begins with the span, and each differs from the one before.
    pub steps: Vec<TideStep>,
}

impl Tide {
    /// `units` as a share of the audience, 0 to 1; 0 when there is no audience.
    pub fn share(&self, units: u64) -> f64 {
        if self.whole == 0 { 0.0 } else { units as f64 / self.whole as f64 }
    }

    /// The first of the steps with the least weight in its day.
    pub fn lowest(&self) -> TideStep {
        let lower = |best: TideStep, step: TideStep| if step.day < best.day { step } else { best };
        self.steps.iter().copied().fold(self.steps[0], lower)
    }

    /// The first of the steps with the most weight in its day.
    pub fn highest(&self) -> TideStep {
        let higher = |best: TideStep, step: TideStep| if step.day > best.day { step } else { best };
        self.steps.iter().copied().fold(self.steps[0], higher)
    }
}

pub(super) fn tide(scope: &[RegionId], weights: &RegionWeights, rule: &BandRule, span: Span) -> Tide {
    let full = i64::from(rule.full_level());
    // By how much day and edge change at an instant.
    let mut changes: Vec<(Instant, i64, i64)> = vec![(span.start, 0, 0)];
    weighted_stretches(scope, weights, rule, span, &mut |part, band, level, units| {
        let (day, edge) = (units * i64::from(level), if band == Band::Edge { units * full } else { 0 });
        changes.push((part.start, day, edge));
        changes.push((part.end, -day, -edge));
    });
    sort_by_key(&mut changes, |change| change.0);
    let mut steps: Vec<TideStep> = vec![];
    let (mut day, mut edge) = (0, 0);
    for (index, (at, more_day, more_edge)) in changes.iter().enumerate() {
        day += more_day;
        edge += more_edge;
        let last_of_instant = changes.get(index + 1).is_none_or(|next| next.0 != *at);
        let step = TideStep { at: *at, day: day as u64, edge: edge as u64 };
        let differs = steps.last().is_none_or(|last| (last.day, last.edge) != (step.day, step.edge));
        if last_of_instant && differs && *at < span.end {
            steps.push(step);
        }
    }
    Tide { span, whole: weights.total() * u64::from(rule.full_level()), steps }
}

#[cfg(test)]
mod tests {
    use crate::assess::{Assessor, minute_from};
    use crate::calendar::Almanac;
    use crate::plan::{Daytime, Plan, examples::founding_case};
    use crate::time::Span;

    fn assessor(plan: &Plan) -> Assessor {
        Assessor::for_plan(plan, Almanac::bundled())
    }

    #[test]
    fn at_every_minute_it_is_what_a_window_of_a_minute_costs() {
        for (rule, start) in [
            (Daytime::Waking, "2009-06-15T15:00Z"),
            (Daytime::Office, "2026-10-22T00:00Z"),
            (Daytime::Daylight, "2026-06-20T11:00Z"),
            (Daytime::Waking, "2011-12-27T00:00Z"),
        ] {
            let plan = Plan { daytime: Some(rule), ..founding_case() };
            let assessor = assessor(&plan);
            let tide = assessor.tide(Span::starting(start.parse().unwrap(), 7 * 1440));
            // 61 and 10,080 share no factor but 1, so the minutes fall on all parts of an hour.
            for minute in (0..7 * 1440).step_by(61) {
                let at = tide.span.start.plus_minutes(minute);
                let step = tide.steps[tide.steps.partition_point(|step| step.at <= at) - 1];
                let totals = assessor.assess(&minute_from(at).resolve().unwrap(), |_| None).totals;
                let shares = (tide.share(step.day), tide.share(step.edge));
                assert_eq!(shares, (totals.daytime_share, totals.edge_share), "{rule} at {at}");
            }
        }
    }

    #[test]
    fn every_step_is_one_and_the_first_begins_the_span() {
        let span = Span::starting("2027-03-13T00:00Z".parse().unwrap(), 14 * 1440);
        let tide = assessor(&founding_case()).tide(span);
        assert_eq!(tide.steps[0].at, span.start);
        assert!(tide.steps.windows(2).all(|two| two[0].at < two[1].at));
        assert!(tide.steps.windows(2).all(|two| (two[0].day, two[0].edge) != (two[1].day, two[1].edge)));
        assert!(tide.steps.last().unwrap().at < span.end);
    }

    #[test]
    fn low_water_is_where_the_founding_case_moved_to() {
        let span = Span::starting("2009-06-15T15:00Z".parse().unwrap(), 42 * 60);
        let tide = assessor(&founding_case()).tide(span);
        let (lowest, highest) = (tide.lowest(), tide.highest());
        assert!(tide.share(lowest.day) < 0.18 && tide.share(highest.day) > 0.9);
        assert!(tide.steps.iter().all(|step| (lowest.day..=highest.day).contains(&step.day)));
    }

    #[test]
    fn an_audience_of_nobody_has_no_tide() {
        let mut plan = founding_case();
        plan.audience.scope = vec!["AQ".parse().unwrap()];
        let tide = assessor(&plan).tide(Span::starting("2027-03-13T00:00Z".parse().unwrap(), 1440));
        assert_eq!((tide.steps.len(), tide.share(tide.highest().day)), (1, 0.0));
    }
}
