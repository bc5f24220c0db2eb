//! What a window costs each region, and all of them together.

use super::alike::Alike;
use super::bands::BandRule;
use super::levels::RegionMinutes;
use super::weight::RegionWeights;
use crate::plan::ResolvedWindow;
use crate::sorting::sort_by_key;
use crate::time::Local;
use crate::world::{AGREED, Region, RegionId, region};

/// What a window costs one region.
#[derive(Clone, Debug)]
pub struct RegionImpact {
    pub region: RegionId,
    /// In the audience's own unit.
    pub weight: f64,
    pub start: Local,
    pub end: Local,
    /// Days from the window's local start date in its own zone to the local date here.
    pub day_shift_start: i64,
    pub day_shift_end: i64,
    /// Elapsed minutes of the window in each band.
    pub day_minutes: i64,
    pub edge_minutes: i64,
    /// Elapsed minutes by how much each counts, to the nearest: those in the day band, or of an activity curve
    /// the minutes of the busiest hour that they are worth.
    pub daytime_minutes: i64,
    /// The same as an exact share of the window, 0 to 1.
    pub daytime_share: f64,
    /// Daytime minutes that the interruption can take in the worst case, to the nearest.
    pub lost_minutes: i64,
    pub people_minutes_lost: f64,
    /// Indices into the assessment's matches.
    pub matches: Vec<u16>,
    /// The region stands for a zone whose clocks differ from its own in this window.
    pub approximate: bool,
    /// Weight × levels lost.
    lost_units: u64,
}

impl RegionImpact {
    pub fn region(&self) -> &'static Region {
        region(self.region)
    }
}

/// The sums of `docs/impact.md`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Totals {
    /// Weight of the regions with a minute of the day band in the window.
    pub people_in_daytime: f64,
    pub people_minutes_lost: f64,
    /// 0 to 1: Σ weight × daytime minutes / (Σ weight × window minutes).
    pub daytime_share: f64,
    /// The same with the minutes of the edge band, each counted whole.
    pub edge_share: f64,
}

pub(super) fn of_regions(
    scope: &[RegionId],
    weights: &RegionWeights,
    rule: &BandRule,
    window: &ResolvedWindow,
) -> (Vec<RegionImpact>, Totals) {
    let mut in_daytime = 0_u64;
    let (mut lost, mut day, mut edge) = (0_u64, 0_u64, 0_u64);
    let full = f64::from(rule.full_level());
    let whole = window.minutes() as f64;
    let in_minutes = |levels: u64| (levels as f64 / full).round() as i64;
    let home = window.start.civil.date();
    let alike = Alike::new(scope, rule, window.span);
    let of_group = |id: &RegionId| RegionMinutes::of(rule, *id, window.span, window.interruption);
    let minutes: Vec<_> = alike.representatives.iter().map(of_group).collect();
    let regions = scope
        .iter()
        .zip(&alike.group_of)
        .map(|(id, group)| {
            let here = region(*id);
            let units = weights.units(*id);
            let minutes = minutes[usize::from(*group)];
            let lost_units = units * minutes.lost_levels;
            in_daytime += if minutes.day > 0 { units } else { 0 };
            lost += lost_units;
            day += units * minutes.levels;
            edge += units * minutes.edge as u64;
            let (start, end) = (here.clock.local(window.span.start), here.clock.local(window.span.end));
            let shift = |local: Local| (local.civil.date() - home).num_days();
            RegionImpact {
                region: *id,
                weight: weights.weight(*id),
                start,
                end,
                day_shift_start: shift(start),
                day_shift_end: shift(end),
                day_minutes: minutes.day,
                edge_minutes: minutes.edge,
                daytime_minutes: in_minutes(minutes.levels),
                daytime_share: minutes.levels as f64 / full / whole,
                lost_minutes: in_minutes(minutes.lost_levels),
                people_minutes_lost: weights.in_own_unit(lost_units) / full,
                matches: vec![],
                approximate: is_approximate(here, window),
                lost_units,
            }
        })
        .collect();
    let totals = Totals {
        people_in_daytime: weights.in_own_unit(in_daytime),
        people_minutes_lost: weights.in_own_unit(lost) / full,
        daytime_share: weights.share(day) / full / whole,
        edge_share: weights.share(edge) / whole,
    };
    (regions, totals)
}

pub(super) fn sort(regions: &mut [RegionImpact]) {
    // Ids order as regions do in the table.
    sort_by_key(regions, |each| (std::cmp::Reverse(each.lost_units), each.region));
}

/// A folded zone agrees with its region from April 2024 to 2029, for that is how regions are made; outside
/// that it may not.
fn is_approximate(here: &Region, window: &ResolvedWindow) -> bool {
    let agreed = AGREED.start <= window.span.start && window.span.end <= AGREED.end;
    !agreed
        && here.also.iter().any(|zone| {
            [window.span.start, window.span.end]
                .into_iter()
                .any(|instant| zone.offset(instant) != here.clock.offset(instant))
        })
}
