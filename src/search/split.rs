//! What one window cannot do: the loss when each region gets the better of two.

use lowtide_steps::Ranges;

use super::prepare::Prepared;
use crate::assess::BandRule;
use crate::time::{DAY_MINUTES, Instant, Span};
use crate::world::RegionId;

/// Starts are tried every so many minutes.
const STEP: i64 = 15;

/// The best pair of windows on a day, each region served by the one that costs it less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    pub first: Instant,
    pub second: Instant,
    /// Mean weight in its day, in the audience's own unit.
    pub weight_in_day: f64,
}

/// Looks for the best pair of windows of `minutes` that start in `allowed`, within 24 hours around an instant as far
/// as the range has them, to the quarter hour and at least `gap` apart; `None` where there is no such pair.
pub fn split_in_two(
    prepared: &Prepared,
    allowed: &Ranges,
    around: Instant,
    minutes: i64,
    gap: i64,
) -> Option<Split> {
    let (rule, weights) = (prepared.assessor.rule(), prepared.assessor.weights());
    let range = prepared.axis.range();
    let latest = range.end.plus_minutes(-DAY_MINUTES).max(range.start);
    let from = around.plus_minutes(-DAY_MINUTES / 2).clamp(range.start, latest).minutes();
    let from = Instant::from_minutes(from - from.rem_euclid(STEP));
    let slots = (0..DAY_MINUTES / STEP).map(|slot| from.plus_minutes(slot * STEP));
    let starts: Vec<Instant> = slots.filter(|start| allowed.contains(prepared.axis.minute(*start))).collect();
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
    let mut best: Option<(i64, usize, usize)> = None;
    for first in 0..starts.len() {
        for second in first..starts.len() {
            if starts[second].since(starts[first]) < minutes + gap {
                continue;
            }
            let sum = alike.iter().map(|(lost, units)| units * lost[first].min(lost[second])).sum();
            if best.is_none_or(|(least, ..)| sum < least) {
                best = Some((sum, first, second));
            }
        }
    }
    let (sum, first, second) = best?;
    let scale = minutes as f64 * f64::from(rule.full_level());
    Some(Split {
        first: starts[first],
        second: starts[second],
        weight_in_day: weights.in_own_unit(sum as u64) / scale,
    })
}

fn loss(rule: &BandRule, id: RegionId, span: Span) -> i64 {
    let mut lost = 0;
    rule.for_each_level(id, span, |part, level| lost += part.minutes() * i64::from(level));
    lost
}
