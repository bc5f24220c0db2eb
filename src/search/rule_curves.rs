//! What a minute holds under a daytime rule, for all regions together.

use lowtide_steps::{Changes, Curve};

use super::axis::Axis;
use super::prices::{QUARTERS, Stretch};
use crate::assess::{Band, BandRule, RegionWeights};
use crate::time::{DAY_MINUTES, Instant, Offset, Span, days_from};
use crate::world::{RegionId, region};

/// A rule's curves over an axis, in units of weight.
pub(super) struct RuleCurves {
    /// Weight × level: the weight in its day, for rules of bands.
    pub(super) day: Curve,
    pub(super) edge: Curve,
    /// Quarters of weight × level × price.
    pub(super) cost: Curve,
}

/// The curves while they are put together: first groups of regions that live alike, then what sets a region
/// apart from its group.
pub(super) struct CurveBuilder {
    axis: Axis,
    /// A region of each group, and what the group weighs.
    groups: Vec<(RegionId, i64)>,
    /// The regions that weigh something.
    regions: Vec<RegionId>,
    next: usize,
    day: Changes,
    edge: Changes,
    extra: Changes,
}

impl CurveBuilder {
    pub(super) fn new(axis: Axis, scope: &[RegionId], weights: &RegionWeights, rule: &BandRule) -> Self {
        let regions: Vec<RegionId> = scope.iter().copied().filter(|id| weights.units(*id) > 0).collect();
        let new = || Changes::new(axis.end());
        Self {
            axis,
            groups: groups(&regions, weights, rule, axis.span()),
            regions,
            next: 0,
            day: new(),
            edge: new(),
            extra: new(),
        }
    }

    /// How many pieces of work there are, and how many are done.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.next, self.groups.len() + self.regions.len())
    }

    /// Does the next piece of work; `false` when there is none left. `prices` tells a region's stretches of
    /// higher price.
    pub(super) fn advance(
        &mut self,
        rule: &BandRule,
        weights: &RegionWeights,
        prices: impl FnOnce(RegionId) -> Vec<Stretch>,
    ) -> bool {
        let work = self.next;
        self.next += 1;
        if let Some((id, units)) = self.groups.get(work).copied() {
            self.add_regular(rule, id, self.axis.span(), units);
            return true;
        }
        let Some(id) = self.regions.get(work - self.groups.len()).copied() else {
            self.next = work;
            return false;
        };
        let units = weights.units(id) as i64;
        for day_off in self.days_off(rule, id) {
            self.add_regular(rule, id, day_off, -units);
        }
        for (from, to, extra) in prices(id) {
            let span = Span::new(self.axis.instant(from), self.axis.instant(to));
            let Some(span) = span.intersection(self.axis.span()) else { continue };
            let axis = self.axis;
            rule.for_each_level(id, span, |part, level| {
                let rate = units * i64::from(level) * extra;
                self.extra.add(axis.minute(part.start), axis.minute(part.end), rate);
            });
        }
        true
    }

    pub(super) fn finish(self) -> RuleCurves {
        let mut cost = self.extra;
        cost.add_all(&self.day, QUARTERS);
        RuleCurves { day: self.day.into_curve(), edge: self.edge.into_curve(), cost: cost.into_curve() }
    }

    fn add_regular(&mut self, rule: &BandRule, id: RegionId, span: Span, units: i64) {
        let axis = self.axis;
        rule.for_each_regular(id, span, |part, band, level| {
            let (from, to) = (axis.minute(part.start), axis.minute(part.end));
            if level > 0 {
                self.day.add(from, to, units * i64::from(level));
            }
            if band == Band::Edge {
                self.edge.add(from, to, units);
            }
        });
    }

    /// The public holidays of a region, where they are free under the rule.
    fn days_off(&self, rule: &BandRule, id: RegionId) -> Vec<Span> {
        let (Some(almanac), span) = (rule.public_holidays(), self.axis.span()) else { return vec![] };
        let clock = &region(id).clock;
        let midnight = |date| clock.first_at_or_after(date, 0);
        // No local date is more than a day from the UTC date.
        let (first, last) = (span.start.utc().date(), span.end.utc().date());
        let wide = (days_from(first, -1).unwrap_or(first), days_from(last, 1).unwrap_or(last));
        let dates = almanac.days_off(id, wide.0, wide.1);
        let whole = |date| Span::new(midnight(date), clock.first_at_or_after(date, DAY_MINUTES));
        dates.filter_map(|date| whole(date).intersection(span)).collect()
    }
}

/// Regions by the clock and the regular days that they share: one of each group, and what all of it weighs.
fn groups(
    regions: &[RegionId],
    weights: &RegionWeights,
    rule: &BandRule,
    span: Span,
) -> Vec<(RegionId, i64)> {
    /// A class of the rule, and the clock by its steps within the span.
    type Key = (u8, Vec<(Instant, Offset)>);
    let mut groups: Vec<(RegionId, i64)> = vec![];
    let mut keys: Vec<Key> = vec![];
    let mut group_of_key: Vec<usize> = vec![];
    // Clocks of one history are known as such, and need no comparing.
    let mut seen: Vec<(u8, RegionId, usize)> = vec![];
    for id in regions {
        let units = weights.units(*id) as i64;
        let Some(class) = rule.class(*id) else {
            groups.push((*id, units));
            continue;
        };
        let twin = region(*id).clock_twin;
        let known = seen.iter().find(|(of_class, of, _)| (*of_class, *of) == (class, twin));
        if let Some((.., group)) = known {
            groups[*group].1 += units;
            continue;
        }
        let pieces = region(*id).clock.pieces(span).map(|(piece, offset)| (piece.start, offset));
        let key = (class, pieces.collect());
        let group = if let Some(place) = keys.iter().position(|known| *known == key) {
            group_of_key[place]
        } else {
            keys.push(key);
            group_of_key.push(groups.len());
            groups.push((*id, 0));
            groups.len() - 1
        };
        groups[group].1 += units;
        seen.push((class, twin, group));
    }
    groups
}
