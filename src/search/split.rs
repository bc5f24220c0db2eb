//! What one window cannot do: the loss when each region gets the better of two.

use super::prepare::Prepared;
use crate::assess::BandRule;
use crate::time::{Instant, Span};
use crate::world::RegionId;

/// Starts are tried every so many minutes.
const STEP: i64 = 15;
const MINUTES_A_DAY: i64 = 24 * 60;

/// The best pair of windows on a day, each region served by the one that costs it less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    pub first: Instant,
    pub second: Instant,
    /// Mean weight in its day, in the audience's own unit.
    pub weight_in_day: f64,
}

/// Looks for the best pair of windows of `minutes` within the 24 hours that begin at `from`, to the quarter hour.
pub fn split_in_two(prepared: &Prepared, from: Instant, minutes: i64) -> Split {
    let (rule, weights) = (prepared.assessor.rule(), prepared.assessor.weights());
    let starts: Vec<Instant> = (0..MINUTES_A_DAY / STEP).map(|slot| from.plus_minutes(slot * STEP)).collect();
    // Per region what it loses in each slot; regions that lose alike are added up.
    let mut alike: Vec<(Vec<i64>, i64)> = vec![];
    for id in prepared.assessor.scope().iter().filter(|id| weights.units(**id) > 0) {
        let lost: Vec<i64> =
            starts.iter().map(|start| loss(rule, *id, Span::starting(*start, minutes))).collect();
        let units = weights.units(*id) as i64;
        match alike.iter_mut().find(|(known, _)| *known == lost) {
            Some((_, sum)) => *sum += units,
            None => alike.push((lost, units)),
        }
    }
    let mut best = (i64::MAX, 0, 0);
    for first in 0..starts.len() {
        for second in first..starts.len() {
            let sum: i64 = alike.iter().map(|(lost, units)| units * lost[first].min(lost[second])).sum();
            best = best.min((sum, first, second));
        }
    }
    let (sum, first, second) = best;
    let scale = minutes as f64 * f64::from(rule.full_level());
    Split {
        first: starts[first],
        second: starts[second],
        weight_in_day: weights.in_own_unit(sum as u64) / scale,
    }
}

fn loss(rule: &BandRule, id: RegionId, span: Span) -> i64 {
    let mut lost = 0;
    rule.for_each_level(id, span, |part, level| lost += part.minutes() * i64::from(level));
    lost
}
