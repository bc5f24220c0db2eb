//! Where costs stand among those of all starts.

use lowtide_steps::{Curve, Grid, Ranges};

use crate::sorting::sort_by_key;

/// The starts that costs are compared with.
#[derive(Clone, Copy)]
pub(super) struct Starts<'a> {
    pub(super) all: &'a Ranges,
    /// Length of the window.
    pub(super) minutes: i32,
    pub(super) grid: Grid,
}

/// How many starts cost strictly less, and how many strictly more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) cheaper: u32,
    pub(super) dearer: u32,
}

impl Starts<'_> {
    pub(super) fn count(self) -> u32 {
        self.all.count(self.grid)
    }

    /// The standing of each of `costs`, all counted in one walk.
    pub(super) fn standings(self, curve: &Curve, costs: &[i64]) -> Vec<Standing> {
        let mut limits: Vec<i64> = costs.iter().flat_map(|cost| [*cost, cost + 1]).collect();
        sort_by_key(&mut limits, |limit| *limit);
        let counts = curve.below(&limits, self.all, self.minutes, self.grid);
        let below = |limit: i64| counts[limits.partition_point(|other| *other < limit)];
        let count = self.count();
        costs.iter().map(|cost| Standing { cheaper: below(*cost), dearer: count - below(cost + 1) }).collect()
    }

    pub(super) fn standing(self, curve: &Curve, cost: i64) -> Standing {
        self.standings(curve, &[cost])[0]
    }
}
