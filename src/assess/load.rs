//! How busy the window is among the starts of the week around it.

use super::alike::weighted_stretches;
use super::bands::BandRule;
use super::weight::RegionWeights;
use crate::time::Span;
use crate::world::RegionId;

/// Every start minute from 3½ days before to 3½ days after is compared.
const STARTS: usize = 7 * 1440;
/// Quiet is up to the value that this share of the starts reaches; busy from the median on.
const QUIET_FRACTION: f64 = 0.2;
const BUSY_FRACTION: f64 = 0.5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    Quiet,
    Mixed,
    Busy,
}

impl Load {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Mixed => "mixed",
            Self::Busy => "busy",
        }
    }
}

/// Where a window stands among the [`STARTS`] of its week, by weight × daytime minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Starts that cost strictly less.
    pub cheaper: usize,
    /// Starts that cost strictly more.
    pub dearer: usize,
}

impl Standing {
    pub fn load(self) -> Load {
        // The value at rank ⌈q·n⌉ of the sorted costs is at least ours when fewer than that are cheaper.
        let rank = |fraction: f64| (fraction * STARTS as f64).ceil() as usize;
        if self.cheaper < rank(QUIET_FRACTION) {
            Load::Quiet
        } else if STARTS - self.dearer >= rank(BUSY_FRACTION) {
            Load::Busy
        } else {
            Load::Mixed
        }
    }

    /// "Quieter than 8 of 10 starts that week", to the nearest tenth; all ten is said in other words.
    pub fn quieter_than_tenths(self) -> usize {
        tenths(self.dearer)
    }

    /// "Busier than 6 of 10 starts that week".
    pub fn busier_than_tenths(self) -> usize {
        tenths(self.cheaper)
    }
}

fn tenths(starts: usize) -> usize {
    ((starts * 10 + STARTS / 2) / STARTS).min(9)
}

pub(super) fn standing(
    scope: &[RegionId],
    weights: &RegionWeights,
    rule: &BandRule,
    window: Span,
) -> Standing {
    let first = window.start.plus_minutes(-(STARTS as i64) / 2);
    let length = window.minutes() as usize;
    let span = Span::starting(first, (STARTS + length) as i64);
    let reached = people_minutes(scope, weights, rule, span);
    let cost = |start: usize| reached[start + length] - reached[start];
    let own = cost(STARTS / 2);
    let mut standing = Standing { cheaper: 0, dearer: 0 };
    for start in 0..STARTS {
        let cost = cost(start);
        standing.cheaper += usize::from(cost < own);
        standing.dearer += usize::from(cost > own);
    }
    standing
}

/// Weight × levels of the minutes from the start of `span` to each of its minutes.
fn people_minutes(scope: &[RegionId], weights: &RegionWeights, rule: &BandRule, span: Span) -> Vec<i64> {
    let minutes = span.minutes() as usize;
    // First the changes of the weight × level, then, in the same place, their double sum.
    let mut reached = vec![0_i64; minutes + 1];
    weighted_stretches(scope, weights, rule, span, &mut |part, _, level, units| {
        let units = units * i64::from(level);
        reached[part.start.since(span.start) as usize] += units;
        reached[part.end.since(span.start) as usize] -= units;
    });
    let (mut in_daytime, mut sum) = (0, 0);
    for minute in &mut reached {
        in_daytime += *minute;
        *minute = sum;
        sum += in_daytime;
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(cheaper: usize, dearer: usize) -> Load {
        Standing { cheaper, dearer }.load()
    }

    #[test]
    fn the_quietest_fifth_is_quiet_and_the_upper_half_busy() {
        assert_eq!(load(0, STARTS - 1), Load::Quiet);
        assert_eq!(load(2015, STARTS - 2016), Load::Quiet);
        assert_eq!(load(2016, STARTS - 2017), Load::Mixed);
        assert_eq!(load(5038, STARTS - 5039), Load::Mixed);
        assert_eq!(load(5039, STARTS - 5040), Load::Busy);
    }

    #[test]
    fn a_week_in_which_every_start_costs_the_same_is_quiet() {
        assert_eq!(load(0, 0), Load::Quiet);
    }
}
