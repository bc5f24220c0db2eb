//! Regions that live through a stretch of time alike: computed once, counted together.
//!
//! Some 320 regions share about 40 offsets and a handful of weekends, so one walk over the bands serves
//! many of them.

use super::bands::{Band, BandRule};
use super::weight::RegionWeights;
use crate::time::{Instant, Offset, Span};
use crate::world::{RegionId, region, regions};

/// What [`BandRule::key_of`] gives.
type Week = (u8, u64);

/// What decides a region's bands within a span: equal keys have equal bands at every minute of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    week: Week,
    offset: Offset,
    change: Option<(Instant, Offset)>,
}

/// A partition of regions for one rule and one span.
pub(super) struct Alike {
    /// One region of each group, which stands for all.
    pub(super) representatives: Vec<RegionId>,
    /// For each region of the scope, its group.
    pub(super) group_of: Vec<u16>,
}

/// Offsets lie on quarter hours from −12 to +14 h today; a collision only makes a chain longer.
const BUCKETS: usize = 128;
const NONE: u16 = u16::MAX;

impl Alike {
    pub(super) fn new(scope: &[RegionId], rule: &BandRule, span: Span) -> Self {
        let mut alike = Self { representatives: vec![], group_of: Vec::with_capacity(scope.len()) };
        // A hash table of chains: the first group of each bucket, and each group's key and successor.
        let mut heads = [NONE; BUCKETS];
        let mut chain: Vec<(Option<Key>, u16)> = vec![];
        // For each clock the week that was seen with it last, and its group.
        let mut last_seen: Vec<Option<(Week, u16)>> = vec![None; regions().len()];
        for id in scope {
            let (twin, week) = (region(*id).clock_twin, rule.key_of(*id, span));
            let last_seen = &mut last_seen[twin.index()];
            if let Some((_, group)) = last_seen.filter(|(seen, _)| Some(*seen) == week) {
                alike.group_of.push(group);
                continue;
            }
            let key = week.and_then(|week| key(twin, week, span));
            let bucket = key.map(|key| (key.offset.minutes() / 15).rem_euclid(BUCKETS as i16) as usize);
            let mut group = bucket.map_or(NONE, |bucket| heads[bucket]);
            while group != NONE && chain[usize::from(group)].0 != key {
                group = chain[usize::from(group)].1;
            }
            if group == NONE {
                group = chain.len() as u16;
                // A region without a key stands for itself alone.
                let next = bucket.map_or(NONE, |bucket| std::mem::replace(&mut heads[bucket], group));
                chain.push((key, next));
                alike.representatives.push(*id);
            }
            *last_seen = key.map(|key| (key.week, group));
            alike.group_of.push(group);
        }
        alike
    }
}

/// Calls `each` with every stretch within `span` that counts or is edge, its band and level, and the weight that lives
/// through it, for each group of regions, in no fixed order.
pub(super) fn weighted_stretches(
    scope: &[RegionId],
    weights: &RegionWeights,
    rule: &BandRule,
    span: Span,
    each: &mut dyn FnMut(Span, Band, u32, i64),
) {
    let alike = Alike::new(scope, rule, span);
    let mut units = vec![0_i64; alike.representatives.len()];
    for (id, group) in scope.iter().zip(&alike.group_of) {
        units[usize::from(*group)] += weights.units(*id) as i64;
    }
    for (id, units) in alike.representatives.iter().zip(units).filter(|(_, units)| *units > 0) {
        rule.for_each_part(*id, span, |part, band, level| each(part, band, level, units));
    }
}

fn key(id: RegionId, week: Week, span: Span) -> Option<Key> {
    let (offset, change) = region(id).clock.course(span)?;
    Some(Key { week, offset, change })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Activity, Daytime};
    use crate::world::RegionId;

    #[test]
    fn regions_of_a_group_have_the_bands_of_their_representative() {
        let scope: Vec<_> = RegionId::all().collect();
        for (rule, start) in [
            (Daytime::Waking, "2009-06-13T00:00Z"),
            (Daytime::Office, "2026-10-22T00:00Z"),
            (Daytime::Waking, "2011-12-27T00:00Z"),
            (Daytime::Activity(Activity::PUBLISHED), "2026-10-22T00:00Z"),
        ] {
            let rule = BandRule::new(rule, Almanac::bundled());
            let span = Span::starting(start.parse().unwrap(), 8 * 1440);
            let alike = Alike::new(&scope, &rule, span);
            assert!(alike.representatives.len() < 100, "{} groups", alike.representatives.len());
            for (id, group) in scope.iter().zip(&alike.group_of) {
                let stands_for = alike.representatives[usize::from(*group)];
                for day in 0..8 {
                    let part = Span::starting(span.start.plus_minutes(day * 1440 + 17 * day), 90);
                    assert_eq!(rule.minutes(*id, part), rule.minutes(stands_for, part), "{}", region(*id).id);
                }
            }
        }
    }

    #[test]
    fn under_the_sun_every_region_stands_alone() {
        let scope: Vec<_> = RegionId::all().collect();
        let span = Span::starting("2026-06-20T00:00Z".parse().unwrap(), 60);
        let alike = Alike::new(&scope, &BandRule::new(Daytime::Daylight, Almanac::bundled()), span);
        assert_eq!(alike.representatives, scope);
    }
}
