//! What a window costs each region, and all of them together.

use super::alike::Alike;
use super::bands::BandRule;
use super::levels::RegionMinutes;
use super::weight::RegionWeights;
use crate::plan::ResolvedWindow;
use crate::sorting::sort_by_key;
use crate::time::{Local, Span};
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
    // With the minute after the window, so that those of a group have one offset at its end too.
    let seen = Span::new(window.span.start, window.span.end.plus_minutes(1));
    let alike = Alike::new(scope, rule, seen);
    let agreed = AGREED.start <= window.span.start && window.span.end <= AGREED.end;
    let groups: Vec<GroupImpact> =
        alike.representatives.iter().map(|id| GroupImpact::of(*id, rule, window)).collect();
    let regions = scope
        .iter()
        .zip(&alike.group_of)
        .map(|(id, group)| {
            let units = weights.units(*id);
            let group = &groups[usize::from(*group)];
            let minutes = &group.minutes;
            let lost_units = units * minutes.lost_levels;
            in_daytime += if minutes.day > 0 { units } else { 0 };
            lost += lost_units;
            day += units * minutes.levels;
            edge += units * minutes.edge as u64;
            RegionImpact {
                region: *id,
                weight: weights.weight(*id),
                start: group.start,
                end: group.end,
                day_shift_start: group.day_shift_start,
                day_shift_end: group.day_shift_end,
                day_minutes: minutes.day,
                edge_minutes: minutes.edge,
                daytime_minutes: group.daytime_minutes,
                daytime_share: group.daytime_share,
                lost_minutes: group.lost_minutes,
                people_minutes_lost: weights.in_own_unit(lost_units) / full,
                matches: vec![],
                approximate: !agreed && is_approximate(region(*id), window),
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

/// What a window is on the clock and by the hours that a group of regions shares; the fields are those of
/// [`RegionImpact`].
struct GroupImpact {
    start: Local,
    end: Local,
    day_shift_start: i64,
    day_shift_end: i64,
    minutes: RegionMinutes,
    daytime_minutes: i64,
    daytime_share: f64,
    lost_minutes: i64,
}

impl GroupImpact {
    fn of(id: RegionId, rule: &BandRule, window: &ResolvedWindow) -> Self {
        let (clock, home) = (&region(id).clock, window.start.civil.date());
        let (start, end) = (clock.local(window.span.start), clock.local(window.span.end));
        let shift = |local: Local| (local.civil.date() - home).num_days();
        let minutes = RegionMinutes::of(rule, id, window.span, window.interruption);
        let full = f64::from(rule.full_level());
        let in_minutes = |levels: u64| (levels as f64 / full).round() as i64;
        Self {
            start,
            end,
            day_shift_start: shift(start),
            day_shift_end: shift(end),
            minutes,
            daytime_minutes: in_minutes(minutes.levels),
            daytime_share: minutes.levels as f64 / full / window.minutes() as f64,
            lost_minutes: in_minutes(minutes.lost_levels),
        }
    }
}

pub(super) fn sort(regions: &mut [RegionImpact]) {
    // Ids order as regions do in the table.
    sort_by_key(regions, |each| (std::cmp::Reverse(each.lost_units), each.region));
}

/// A folded zone agrees with its region in [`AGREED`], for that is how regions are made; outside that it may not.
fn is_approximate(here: &Region, window: &ResolvedWindow) -> bool {
    // Clocks that are not changed on the same day stay apart for longer than that.
    const STEP: usize = 6 * 60;
    let span = window.span;
    let between = (0..span.minutes()).step_by(STEP).map(|minutes| span.start.plus_minutes(minutes));
    let mut instants = between.chain([span.end]);
    !here.also.is_empty()
        && instants.any(|at| here.also.iter().any(|zone| zone.offset(at) != here.clock.offset(at)))
}

#[cfg(test)]
mod tests {
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, Window, examples};
    use crate::time::Zone;
    use crate::world::region_by_id;

    #[test]
    fn regions_that_part_at_the_very_end_of_a_window_have_each_their_own_end() {
        let start = "2026-10-25T00:00Z".parse().unwrap();
        let window =
            Window { zone: Zone::UTC, ..examples::founding_case().windows[1].clone() }.starting_at(start);
        let assessor = Assessor::for_plan(&Plan::of(window.clone()), Almanac::bundled());
        let (regions, _) = assessor.of_regions(&window.resolve().unwrap());
        let times = |id: &str| {
            let id = region_by_id(id).unwrap();
            let here = regions.iter().find(|here| here.region == id).unwrap();
            format!("{} to {}", here.start, here.end)
        };
        // At 01:00 UTC Berlin puts its clocks back to where they were an hour before.
        let (stays, changes) = (times("ZA/Africa/Johannesburg"), times("DE/Europe/Berlin"));
        assert_eq!(stays, "2026-10-25T02:00:00+02:00 to 2026-10-25T03:00:00+02:00");
        assert_eq!(changes, "2026-10-25T02:00:00+02:00 to 2026-10-25T02:00:00+01:00");
    }

    #[test]
    fn clocks_that_part_only_within_a_window_make_it_approximate() {
        let approximate = |start: &str, minutes: u32| {
            let start = start.parse().unwrap();
            let window = Window::of(crate::time::Civil::default(), Zone::UTC, minutes).starting_at(start);
            let assessor = Assessor::for_plan(&Plan::of(window.clone()), Almanac::bundled());
            let (regions, _) = assessor.of_regions(&window.resolve().unwrap());
            let hebron = region_by_id("PS/Asia/Hebron").unwrap();
            regions.iter().find(|here| here.region == hebron).unwrap().approximate
        };
        // Gaza, which counts as Hebron, put its clocks forward a day later.
        assert!(approximate("2010-03-26T12:00Z", 60));
        assert!(approximate("2010-03-25T12:00Z", 2880));
        assert!(!approximate("2010-03-24T12:00Z", 60));
    }
}
