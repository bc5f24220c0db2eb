//! Costs that are too near each other to matter.

/// The range between the lowest and the highest cost is cut into so many tiers.
const TIERS: i128 = 1000;
/// What costs nothing is a tier of its own: no small loss is as good as none.
const FREE: i64 = -1;

/// The lowest and the highest cost over the range searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tiers {
    pub(super) lowest: i64,
    pub(super) highest: i64,
}

impl Tiers {
    fn width(self) -> i128 {
        i128::from(self.highest) - i128::from(self.lowest)
    }

    /// 0 for the cheapest, [`FREE`] before it for what costs nothing; all costs are of one when they are equal.
    pub(super) fn of(self, cost: i64) -> i64 {
        if self.width() == 0 {
            return 0;
        }
        if cost == 0 {
            return FREE;
        }
        ((i128::from(cost) - i128::from(self.lowest)) * TIERS).div_euclid(self.width()) as i64
    }

    /// The highest cost that is in `tier` or below.
    pub(super) fn limit(self, tier: i64) -> i64 {
        if self.width() == 0 {
            return self.highest;
        }
        if tier == FREE {
            return 0;
        }
        let above = (i128::from(tier) + 1) * self.width();
        (i128::from(self.lowest) + (above - 1).div_euclid(TIERS)) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_the_last_cost_of_its_tier() {
        for (lowest, highest) in [(0, 1), (0, 999), (5, 1005), (7, 123_456), (0, i64::MAX)] {
            let tiers = Tiers { lowest, highest };
            assert_eq!(tiers.of(lowest), if lowest == 0 { FREE } else { 0 });
            assert_eq!(tiers.of(highest), 1000);
            for tier in [FREE, 0, 1, 2, 500, 999].into_iter().filter(|tier| *tier != FREE || lowest == 0) {
                let limit = tiers.limit(tier);
                assert!(tiers.of(limit) <= tier, "{lowest}..{highest} tier {tier}");
                assert!(tiers.of(limit + 1) > tier, "{lowest}..{highest} tier {tier}");
            }
        }
    }

    #[test]
    fn equal_costs_are_one_tier() {
        let tiers = Tiers { lowest: 7, highest: 7 };
        assert_eq!((tiers.of(7), tiers.limit(0)), (0, 7));
    }
}
