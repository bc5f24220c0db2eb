//! The order of candidates: cost by tiers, then room to either side, then fewer at the edge of their day, then
//! the earlier.

use lowtide_steps::{Grid, Ranges};

use super::prepare::Prepared;
use super::tier::Tiers;

/// No two suggestions start within so many minutes of each other.
const SPREAD: i32 = 3 * 60;

/// A start that was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pick {
    pub(super) start: i32,
    /// Quarters of units, as the curve has them.
    pub(super) cost: i64,
    /// Minutes that the start can move either way.
    pub(super) slack: i32,
}

/// What is ranked.
pub(super) struct Field<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) minutes: i32,
    pub(super) tiers: Tiers,
    pub(super) grid: Grid,
    /// The starts that keep to the rules, beyond the range too.
    pub(super) lawful: Ranges,
}

impl Field<'_> {
    /// The first `count` of `allowed`, which are lawful and in the range.
    pub(super) fn best(&self, allowed: &Ranges, count: usize) -> Vec<Pick> {
        let mut left = allowed.clone();
        let mut picks: Vec<Pick> = vec![];
        let mut roomy: Option<(i64, Ranges)> = None;
        while picks.len() < count {
            let cost = &self.prepared.curves.cost;
            let Some(extremes) = cost.extremes(&left, self.minutes, self.grid) else { break };
            let tier = self.tiers.of(extremes.lowest);
            let runs = match roomy {
                Some((known, runs)) if known == tier => runs,
                _ => cost.at_most(self.tiers.limit(tier), &self.lawful, self.minutes),
            };
            let pick = self.roomiest(&runs, &left);
            roomy = Some((tier, runs));
            let Some(pick) = pick else { break };
            left = left.without(&Ranges::one(pick.start - SPREAD + 1, pick.start + SPREAD));
            picks.push(pick);
        }
        picks
    }

    /// Of the starts in `left` and in one of `runs`, the one with the most room in its run.
    fn roomiest(&self, runs: &Ranges, left: &Ranges) -> Option<Pick> {
        let mut best: Option<(i32, i64, i32)> = None;
        for &(from, to) in left.intersection(runs).as_slice() {
            let run = runs.range_around(from)?;
            let middle = (run.0 + run.1 - 1).div_euclid(2);
            let (first, last) = (self.grid.at_or_after(from), self.grid.at_or_before(to - 1));
            if first > last {
                continue;
            }
            // Slack falls off from the middle on both sides: only its neighbours on the grid can have most.
            for start in [self.grid.at_or_before(middle), self.grid.at_or_after(middle + 1)] {
                let start = start.clamp(first, last);
                let slack = room(run, start);
                let edge = || self.prepared.curves.edge.over(start, self.minutes);
                let better = match best {
                    None => true,
                    Some((most, ..)) if slack != most => slack > most,
                    Some((_, fewest, earliest)) => (edge(), start) < (fewest, earliest),
                };
                if better {
                    best = Some((slack, edge(), start));
                }
            }
        }
        let (slack, _, start) = best?;
        Some(Pick { start, slack, cost: self.prepared.curves.cost.over(start, self.minutes) })
    }

    /// The minutes that a start can move either way without becoming dearer by a tier or breaking a rule.
    pub(super) fn slack(&self, start: i32) -> i32 {
        let cost = &self.prepared.curves.cost;
        let limit = self.tiers.limit(self.tiers.of(cost.over(start, self.minutes)));
        let runs = cost.at_most(limit, &self.lawful, self.minutes);
        runs.range_around(start).map_or(0, |run| room(run, start))
    }
}

/// The minutes that a start can move either way within its run.
fn room((begin, end): (i32, i32), start: i32) -> i32 {
    (start - begin).min(end - 1 - start)
}
