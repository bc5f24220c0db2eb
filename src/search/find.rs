//! The answer of a search.

use std::rc::Rc;

use lowtide_steps::{Curve, Extremes, Grid, Ranges};

use super::axis::Axis;
use super::forbidden::{Rule, forbidden};
use super::levels::best_level;
use super::pick::{Field, Pick};
use super::prepare::{Preparation, Prepared};
use super::standing::{Standing, Starts};
use super::tier::Tiers;
use crate::assess::{Assessment, Level};
use crate::plan::{Plan, Window};
use crate::time::{Instant, Span};

/// A suggestion holds however the day is defined when one start in so many at most is cheaper by each rule.
const HOLDS_ONE_IN: u32 = 20;

/// What is asked of a [`Prepared`] search: better windows of the length and kind of one of the plan's.
pub struct Query<'a> {
    pub plan: &'a Plan,
    /// The proposal.
    pub window: &'a Window,
    /// The plan's other windows, for the gap; [`Plan::starts`] refuses one that names no instant.
    pub others: Vec<Span>,
    /// For the notice; without it that rule rules nothing out.
    pub now: Option<Instant>,
    /// Only every so many minutes from the beginning of the range is a start; at least 1.
    pub step: i32,
    /// How many suggestions.
    pub count: usize,
}

impl<'a> Query<'a> {
    /// Every minute of the plan's rules, for one of its windows.
    pub fn of(plan: &'a Plan, index: usize, now: Option<Instant>) -> Self {
        let others = plan.windows.iter().enumerate().filter(|(other, _)| *other != index);
        Self {
            plan,
            window: &plan.windows[index],
            others: others.filter_map(|(_, other)| Some(other.resolve().ok()?.span)).collect(),
            now,
            step: 1,
            count: 5,
        }
    }

    /// The length of the window.
    pub(super) fn minutes(&self) -> i32 {
        self.window.minutes as i32
    }
}

/// A start among all that were searched.
#[derive(Clone, Debug)]
pub struct Placed {
    pub assessment: Rc<Assessment>,
    /// Σ weight × daytime × price, in the audience's own unit × minutes.
    pub cost: f64,
    /// Searched starts that cost strictly less.
    pub cheaper: u32,
    /// Searched starts that cost strictly more.
    pub dearer: u32,
}

/// A better window.
#[derive(Clone, Debug)]
pub struct Suggestion {
    pub assessment: Rc<Assessment>,
    /// As in [`Placed`].
    pub cost: f64,
    pub cheaper: u32,
    pub dearer: u32,
    /// Minutes that the start can move either way.
    pub slack: i32,
    /// Also among the cheapest by the activity curve and by office hours; `None` where that was not asked.
    pub holds: Option<bool>,
}

/// The cheapest start of the best level, where the first suggestion is to be avoided or worse.
#[derive(Clone, Debug)]
pub struct Spares {
    pub suggestion: Suggestion,
    /// What it costs, in times of the first suggestion; `None` where that costs nothing.
    pub times: Option<f64>,
}

/// What one rule alone rules out.
#[derive(Clone, Debug)]
pub struct NearMiss {
    pub rule: Rule,
    /// The best start that breaks this rule and no other, with the room that it has without the rule.
    pub suggestion: Suggestion,
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Starts looked at.
    pub searched: u32,
    /// The minutes of the range that keep to the rules.
    pub allowed: Ranges,
    /// Nobody counts: no start is better than another, and none is suggested.
    pub nobody: bool,
    /// How many each rule ruled out, in the order of [`Rule::ALL`].
    pub excluded: Vec<(Rule, u32)>,
    /// What was proposed; `None` where it names no time.
    pub proposal: Option<Placed>,
    /// Whether that lies in the range and keeps to the rules.
    pub proposal_keeps: bool,
    /// Best first.
    pub suggestions: Vec<Suggestion>,
    pub spares: Option<Spares>,
    /// The dearest start of the range.
    pub worst: Option<Placed>,
    /// Starts that keep to the rules and cost as little as the first suggestion, to the tier.
    pub tie_minutes: u32,
    /// Where nothing is left: for each rule that alone stands in the way, what it costs to keep it.
    pub near_misses: Vec<NearMiss>,
}

/// Ranks every start of a window.
pub fn find(prepared: &Prepared, query: &Query) -> Found {
    let (axis, minutes) = (prepared.axis, query.minutes());
    let starts = axis.starts();
    let grid = Grid { step: query.step.max(1), offset: axis.minute(axis.range().start) };
    let searched = starts.count(grid);
    let cost = &prepared.curves.cost;
    let extremes = cost.extremes(&starts, minutes, grid);
    let tiers = extremes.map_or(Tiers { lowest: 0, highest: 0 }, |Extremes { lowest, highest, .. }| Tiers {
        lowest,
        highest,
    });
    let rules: Vec<(Rule, Ranges)> =
        Rule::ALL.into_iter().map(|rule| (rule, forbidden(rule, prepared, query))).collect();
    let mut allowed = starts.clone();
    let mut excluded = vec![];
    for (rule, out) in &rules {
        let rest = allowed.without(out);
        excluded.push((*rule, allowed.count(grid) - rest.count(grid)));
        allowed = rest;
    }
    let field = Field { prepared, minutes, tiers, grid, lawful: lawful(axis, &rules, None) };
    let all = Starts { all: &starts, minutes, grid };
    let judge = Judge { field: &field, query, all };
    let nobody = prepared.assessor.weights().total() == 0;
    let picks = if nobody { vec![] } else { field.best(&allowed, query.count) };
    let suggestions = judge.suggestions(&picks);
    let tie_minutes = picks.first().map_or(0, |pick| {
        let limit = tiers.limit(tiers.of(pick.cost));
        cost.at_most(limit, &allowed, minutes).count(grid)
    });
    let proposed = query.window.resolve_start().ok();
    Found {
        searched,
        excluded,
        proposal: proposed.and_then(|start| judge.proposal(start)),
        proposal_keeps: proposed.is_some_and(|start| allowed.contains(axis.minute(start))),
        spares: judge.spares(&allowed, suggestions.first()),
        near_misses: if suggestions.is_empty() && !nobody { judge.near_misses(&rules) } else { vec![] },
        suggestions,
        worst: extremes.filter(|_| !nobody).and_then(|found| judge.placed(found.highest_at)),
        nobody,
        tie_minutes,
        allowed,
    }
}

/// The starts on the axis that keep to the rules, but for the one left out.
fn lawful(axis: Axis, rules: &[(Rule, Ranges)], left_out: Option<Rule>) -> Ranges {
    let kept = rules.iter().filter(|(rule, _)| Some(*rule) != left_out);
    kept.fold(axis.reach(), |lawful, (_, out)| lawful.without(out))
}

/// Says what a start is worth.
struct Judge<'a> {
    field: &'a Field<'a>,
    query: &'a Query<'a>,
    all: Starts<'a>,
}

impl Judge<'_> {
    /// Where the window is inside the clock data.
    fn assessment(&self, start: Instant) -> Option<Rc<Assessment>> {
        let window = self.query.window.starting_at(start).resolve().ok()?;
        let set_aside = |event: &str| self.query.plan.set_aside.get(event).cloned();
        Some(Rc::new(self.field.prepared.assessor.assess(&window, set_aside)))
    }

    fn placed(&self, start: i32) -> Option<Placed> {
        let prepared = self.field.prepared;
        let cost = prepared.curves.cost.over(start, self.field.minutes);
        self.placed_at(prepared.axis.instant(start), cost)
    }

    fn suggestions(&self, picks: &[Pick]) -> Vec<Suggestion> {
        let prepared = self.field.prepared;
        let costs: Vec<i64> = picks.iter().map(|pick| pick.cost).collect();
        let standings = self.all.standings(&prepared.curves.cost, &costs);
        let checks: Vec<Vec<bool>> =
            prepared.checks.iter().map(|check| self.hold(&check.cost, picks)).collect();
        let told = picks.iter().zip(standings).enumerate().map(|(index, (pick, standing))| {
            let holds = (!checks.is_empty()).then(|| checks.iter().all(|check| check[index]));
            Some(Suggestion {
                assessment: self.assessment(prepared.axis.instant(pick.start))?,
                cost: prepared.in_own_unit(pick.cost),
                cheaper: standing.cheaper,
                dearer: standing.dearer,
                slack: pick.slack,
                holds,
            })
        });
        told.flatten().collect()
    }

    /// Whether few starts are cheaper than each pick by another rule: of every minute, since of a coarse grid the
    /// best of a handful would always hold.
    fn hold(&self, curve: &Curve, picks: &[Pick]) -> Vec<bool> {
        let every = Starts { grid: Grid::MINUTES, ..self.all };
        let costs: Vec<i64> = picks.iter().map(|pick| curve.over(pick.start, self.field.minutes)).collect();
        let standings = every.standings(curve, &costs);
        standings.into_iter().map(|standing| standing.cheaper * HOLDS_ONE_IN <= every.count()).collect()
    }

    fn at(&self, start: i32) -> Option<Suggestion> {
        let cost = self.field.prepared.curves.cost.over(start, self.field.minutes);
        self.suggestions(&[Pick { start, cost, slack: self.field.slack(start) }]).pop()
    }

    /// The proposal may lie far from the range: then what it costs is worked out for itself.
    fn proposal(&self, start: Instant) -> Option<Placed> {
        let prepared = self.field.prepared;
        let minute = prepared.axis.minute(start);
        if prepared.axis.reach().contains(minute) {
            return self.placed(minute);
        }
        let alone =
            Preparation::new(self.query.plan, Span::starting(start, 1), false, prepared.assessor.almanac())
                .finish();
        let cost = alone.curves.cost.over(alone.axis.minute(start), self.field.minutes);
        self.placed_at(start, cost)
    }

    fn placed_at(&self, start: Instant, cost: i64) -> Option<Placed> {
        let prepared = self.field.prepared;
        let Standing { cheaper, dearer } = self.all.standing(&prepared.curves.cost, cost);
        Some(Placed {
            assessment: self.assessment(start)?,
            cost: prepared.in_own_unit(cost),
            cheaper,
            dearer,
        })
    }

    fn spares(&self, allowed: &Ranges, first: Option<&Suggestion>) -> Option<Spares> {
        let first = first?;
        let level = first.assessment.verdict.level;
        if level < Level::Avoid {
            return None;
        }
        let Field { prepared, minutes, grid, .. } = self.field;
        let best = best_level(prepared, *minutes, allowed, *grid)?;
        let start = prepared.curves.cost.extremes(&best, *minutes, *grid)?.lowest_at;
        let suggestion = self.at(start).filter(|found| found.assessment.verdict.level < level)?;
        let times = (first.cost > 0.0).then(|| suggestion.cost / first.cost);
        Some(Spares { suggestion, times })
    }

    fn near_misses(&self, rules: &[(Rule, Ranges)]) -> Vec<NearMiss> {
        let but_for = |left_out: Rule| {
            let lawful = lawful(self.field.prepared.axis, rules, Some(left_out));
            let free = lawful.intersection(self.all.all);
            let picks = Field { lawful, ..*self.field }.best(&free, 1);
            Some(NearMiss { rule: left_out, suggestion: self.suggestions(&picks).pop()? })
        };
        Rule::ALL.into_iter().filter_map(but_for).collect()
    }
}
