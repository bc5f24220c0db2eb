//! How busy the window is among the starts of the week around it.

use lowtide_steps::{Changes, Grid, Ranges};

use super::alike::weighted_stretches;
use super::bands::BandRule;
use super::weight::RegionWeights;
use crate::time::{Instant, Span};
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
    pub const ALL: [Self; 3] = [Self::Quiet, Self::Mixed, Self::Busy];

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
    /// No start costs half a point of the share more or less: whatever is chosen, it is much the same.
    pub alike: bool,
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
    // Local days begin and end on quarter hours almost always, and steps there are added up the fastest.
    let origin = Instant::from_minutes(first.minutes().div_euclid(15) * 15);
    let minute = |instant: Instant| instant.since(origin) as i32;
    let (length, last) = (window.minutes() as i32, first.plus_minutes(STARTS as i64));
    let span = Span::new(origin, last.plus_minutes(i64::from(length)));
    // Weight × level.
    let mut held = Changes::new(minute(span.end));
    weighted_stretches(scope, weights, rule, span, &mut |part, _, level, units| {
        held.add(minute(part.start), minute(part.end), units * i64::from(level));
    });
    let held = held.into_curve();
    let own = held.over(minute(window.start), length);
    let starts = Ranges::one(minute(first), minute(last));
    let half_a_point = weights.total() as i64 * i64::from(rule.full_level()) * i64::from(length) / 200;
    let limits = [own - half_a_point, own, own + 1, own + 1 + half_a_point];
    let below = held.below(&limits, &starts, length, Grid::MINUTES);
    Standing {
        cheaper: below[1] as usize,
        dearer: STARTS - below[2] as usize,
        alike: below[0] == 0 && below[3] as usize == STARTS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(cheaper: usize, dearer: usize) -> Load {
        Standing { cheaper, dearer, alike: false }.load()
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
