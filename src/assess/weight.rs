//! Each region's weight as whole units, so that sums are exact and a free window costs exactly nothing.

use crate::plan::{Audience, Weights};
use crate::sorting::sort_by_key;
use crate::world::{Region, RegionId, region, regions};

/// The user's own figures are scaled so that their sum has about this many units: fine enough to keep
/// every figure's first ten digits, small enough that five years of minutes stay within 64 bits.
const OWN_UNITS: f64 = 1e10;

/// A weight for each region, 0 for those out of scope.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionWeights {
    units: Vec<u64>,
    /// For each region its place among all, the heaviest first, ties by id.
    ranks: Vec<u16>,
    total: u64,
    /// What one unit is in the audience's own unit (people, users …).
    unit: f64,
}

impl RegionWeights {
    pub fn of(audience: &Audience) -> Self {
        let counts = |region: &Region| audience.covers(region);
        let (units, unit): (Vec<u64>, f64) = match &audience.weights {
            Weights::InternetUsers | Weights::Withheld(_) => (units(|r| r.internet_users, counts), 1.0),
            Weights::People => (units(|r| r.people, counts), 1.0),
            Weights::Even => (units(|r| u64::from(r.people > 0), counts), 1.0),
            Weights::Own(own) => {
                let mut shares = vec![0.0; regions().len()];
                for own in &own.figures {
                    let holders: Vec<_> = RegionId::all().filter(|id| own.place.holds(region(*id))).collect();
                    let people: u64 = holders.iter().map(|id| region(*id).people).sum();
                    for id in &holders {
                        // Where nobody is counted (Antarctica), the figure is shared evenly.
                        let share = if people > 0 {
                            region(*id).people as f64 / people as f64
                        } else {
                            1.0 / holders.len() as f64
                        };
                        shares[id.index()] += own.figure * share;
                    }
                }
                let in_scope = regions().iter().zip(&shares).filter(|(r, _)| counts(r));
                let sum: f64 = in_scope.map(|(_, share)| share).sum();
                // Of the sum first: however small the figures, a share is at most 1.
                let in_units = |share: f64| (share / sum * OWN_UNITS).round() as u64;
                let units = regions()
                    .iter()
                    .zip(&shares)
                    .map(|(r, share)| if counts(r) && sum > 0.0 { in_units(*share) } else { 0 })
                    .collect();
                (units, sum / OWN_UNITS)
            }
        };
        let mut heaviest: Vec<RegionId> = RegionId::all().collect();
        sort_by_key(&mut heaviest, |id| std::cmp::Reverse(units[id.index()]));
        let mut ranks = vec![0; units.len()];
        for (rank, id) in heaviest.into_iter().enumerate() {
            ranks[id.index()] = rank as u16;
        }
        let total = units.iter().sum();
        Self { units, ranks, total, unit }
    }

    /// A region's place among all, the heaviest first.
    pub fn rank(&self, id: RegionId) -> u16 {
        self.ranks[id.index()]
    }

    pub fn units(&self, id: RegionId) -> u64 {
        self.units[id.index()]
    }

    pub fn total(&self) -> u64 {
        self.total
    }

    /// Units in the audience's own unit.
    pub fn in_own_unit(&self, units: u64) -> f64 {
        units as f64 * self.unit
    }

    /// A region's weight in the audience's own unit.
    pub fn weight(&self, id: RegionId) -> f64 {
        self.in_own_unit(self.units(id))
    }

    /// `units` as a share of the audience, 0 to 1; 0 when there is no audience.
    pub fn share(&self, units: u64) -> f64 {
        if self.total == 0 { 0.0 } else { units as f64 / self.total as f64 }
    }
}

fn units(figure: impl Fn(&Region) -> u64, counts: impl Fn(&Region) -> bool) -> Vec<u64> {
    regions().iter().map(|region| if counts(region) { figure(region) } else { 0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::OwnWeight;
    use crate::world::{region_by_id, regions_of_country};

    fn own(figures: &[(&str, f64)]) -> RegionWeights {
        let figures: Vec<_> = figures
            .iter()
            .map(|(place, figure)| OwnWeight { place: place.parse().unwrap(), figure: *figure })
            .collect();
        RegionWeights::of(&Audience { weights: Weights::from(figures), ..Audience::default() })
    }

    #[test]
    fn a_country_figure_is_shared_as_its_people_are() {
        let weights = own(&[("US", 100.0), ("DE", 50.0)]);
        let us: f64 = regions_of_country("US").map(|id| weights.weight(id)).sum();
        assert!((us - 100.0).abs() < 1e-6, "{us}");
        let east = region_by_id("US/America/New_York").unwrap();
        let people: u64 = regions_of_country("US").map(|id| region(id).people).sum();
        let expected = 100.0 * region(east).people as f64 / people as f64;
        assert!((weights.weight(east) - expected).abs() < 1e-6);
    }

    #[test]
    fn figures_of_the_same_place_add_up() {
        let weights = own(&[("DE", 50.0), ("DE", 25.0)]);
        assert!((weights.in_own_unit(weights.total()) - 75.0).abs() < 1e-6);
    }

    #[test]
    fn out_of_scope_weighs_nothing() {
        let audience = Audience {
            scope: vec!["DE".parse().unwrap(), "FR".parse().unwrap()],
            except: vec!["FR".parse().unwrap()],
            ..Audience::default()
        };
        let weights = RegionWeights::of(&audience);
        let germany = region_by_id("DE/Europe/Berlin").unwrap();
        assert_eq!(weights.total(), region(germany).internet_users);
    }

    #[test]
    fn the_smallest_and_the_largest_figures_keep_their_shares() {
        for figure in [f64::MIN_POSITIVE, 1e-300, 1.0, 1e15] {
            let weights = own(&[("DE", figure), ("FR", figure)]);
            let germany = region_by_id("DE/Europe/Berlin").unwrap();
            let share = weights.share(weights.units(germany));
            assert!((share - 0.5).abs() < 1e-6, "{figure}: {share}");
        }
    }

    #[test]
    fn an_audience_of_nobody_has_shares_of_zero() {
        let weights = own(&[("DE", 0.0)]);
        assert_eq!((weights.total(), weights.share(5)), (0, 0.0));
    }
}
