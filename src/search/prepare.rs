//! Getting a search ready, piece by piece.

use lowtide_steps::Grid;

use super::axis::Axis;
use super::prices::{PriceList, QUARTERS, Stretch};
use super::rule_curves::{CurveBuilder, RuleCurves};
use crate::assess::{Assessor, BandRule};
use crate::calendar::Almanac;
use crate::plan::{Activity, Daytime, Plan, SetAside};
use crate::time::{Instant, Span};
use crate::world::RegionId;

/// The rules by which a suggestion is looked at once more: "holds however you define the day".
const CHECKS: [Daytime; 2] = [Daytime::Activity(Activity::PUBLISHED), Daytime::Office];

/// A search that is being made ready. The answer does not depend on how the work is cut.
pub struct Preparation {
    assessor: Assessor,
    almanac: &'static Almanac,
    set_aside: SetAside,
    axis: Axis,
    prices: PriceList,
    /// By region, once all events are laid out.
    stretches: Vec<Vec<Stretch>>,
    /// What is laid out one after the other: the plan's own rule, then those of [`CHECKS`] if they are asked for.
    rules: Vec<Daytime>,
    current: Option<(BandRule, CurveBuilder)>,
    finished: Vec<RuleCurves>,
}

/// What a minute costs over a range of starts, for one audience, daytime and set of events.
pub struct Prepared {
    pub(super) assessor: Assessor,
    pub(super) set_aside: SetAside,
    pub(super) axis: Axis,
    pub(super) curves: RuleCurves,
    /// The costs by the rules of [`CHECKS`], where they were asked for.
    pub(super) checks: Vec<RuleCurves>,
}

/// Equal to itself alone.
impl PartialEq for Prepared {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Preparation {
    /// For the starts of `range`. `checked` asks also whether suggestions hold however the day is defined, which
    /// takes three times as long.
    pub fn new(plan: &Plan, range: Span, checked: bool, almanac: &'static Almanac) -> Self {
        let assessor = Assessor::for_plan(plan, almanac);
        let axis = Axis::of(range);
        let checks = CHECKS.into_iter().filter(|_| checked);
        Self {
            prices: PriceList::new(&assessor, &plan.set_aside, axis),
            stretches: vec![],
            rules: [plan.daytime_rule()].into_iter().chain(checks).collect(),
            current: None,
            finished: vec![],
            set_aside: plan.set_aside.clone(),
            axis,
            almanac,
            assessor,
        }
    }

    /// How much of the work is done, and how much there is: a rule counts as much as a region for each in scope.
    pub fn progress(&self) -> (usize, usize) {
        let ((events, all_events), of_rule) = (self.prices.progress(), self.assessor.scope().len());
        let current = self.current.as_ref().map_or(0, |(_, builder)| {
            let (done, all) = builder.progress();
            done * of_rule / all.max(1)
        });
        (events + self.finished.len() * of_rule + current, all_events + self.rules.len() * of_rule)
    }

    /// Does up to `pieces` of work; `true` when all is done.
    pub fn advance(&mut self, pieces: usize) -> bool {
        (0..pieces).any(|_| !self.advance_one())
    }

    fn advance_one(&mut self) -> bool {
        let Self { assessor, axis, prices, stretches, .. } = self;
        if prices.advance(assessor, *axis) {
            return true;
        }
        if stretches.is_empty() {
            *stretches = prices.take_stretches();
            return true;
        }
        let of = |id: RegionId| stretches[id.index()].clone();
        if let Some((rule, builder)) = &mut self.current {
            if !builder.advance(rule, assessor.weights(), of) {
                self.finished.extend(self.current.take().map(|(_, builder)| builder.finish()));
            }
            return true;
        }
        let Some(daytime) = self.rules.get(self.finished.len()) else { return false };
        let rule = BandRule::new(*daytime, self.almanac);
        let builder = CurveBuilder::new(*axis, assessor.scope(), assessor.weights(), &rule);
        self.current = Some((rule, builder));
        true
    }

    /// Does what is left.
    pub fn finish(mut self) -> Prepared {
        while self.advance_one() {}
        let mut finished = self.finished;
        let curves = finished.remove(0);
        Prepared {
            assessor: self.assessor,
            set_aside: self.set_aside,
            axis: self.axis,
            curves,
            checks: finished,
        }
    }
}

impl Prepared {
    /// The rule by which it counts.
    pub fn daytime(&self) -> Daytime {
        self.assessor.daytime()
    }

    /// A sum of quarters of units as cost in the audience's own unit: person-minutes, for people.
    pub(super) fn in_own_unit(&self, cost: i64) -> f64 {
        let scale = QUARTERS * i64::from(self.assessor.rule().full_level());
        self.assessor.weights().in_own_unit(cost as u64) / scale as f64
    }

    /// The cheapest and the dearest start of the range for a window of `minutes`, the earliest of equals, with their
    /// costs in the audience's own unit × minutes.
    pub fn extremes(&self, minutes: i32) -> Option<[(Instant, f64); 2]> {
        let found = self.curves.cost.extremes(&self.axis.starts(), minutes, Grid::MINUTES)?;
        let place = |at, cost| (self.axis.instant(at), self.in_own_unit(cost));
        Some([place(found.lowest_at, found.lowest), place(found.highest_at, found.highest)])
    }

    /// The share of the audience that is in its day, 0 to 1, during a window of `minutes`.
    pub(super) fn daytime_share(&self, start: i32, minutes: i32) -> f64 {
        let held = self.curves.day.over(start, minutes) as f64 / f64::from(self.assessor.rule().full_level());
        let whole = self.assessor.weights().total() as f64 * f64::from(minutes);
        if whole > 0.0 { held / whole } else { 0.0 }
    }

    /// The assessor whose answers these are.
    pub fn assessor(&self) -> &Assessor {
        &self.assessor
    }

    pub fn axis(&self) -> Axis {
        self.axis
    }
}
