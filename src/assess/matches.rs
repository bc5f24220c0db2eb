//! Which events a window meets, minute by minute on each region's local days.

use std::sync::Arc;

use super::bands::BandRule;
use super::impact::RegionImpact;
use super::local_window::{LocalWindow, LocalWindows};
use super::verdict::Level;
use super::weight::RegionWeights;
use crate::calendar::{
    Almanac, Counted, Event, Listed, Near, PartOfDates, Reach, ReachPart, all_hours, counted,
};
use crate::plan::{EventKind, Profile, ResolvedWindow};
use crate::sorting::sort_by_key;
use crate::time::{Date, Span};
use crate::world::{RegionId, region};

/// Avoid by events whose regions hold together less than this share of the audience is a note.
pub(crate) const AVOID_FLOOR: f64 = 0.01;

/// An event that a window meets.
#[derive(Clone, Debug)]
pub struct EventMatch {
    pub event: Arc<Event>,
    /// The local dates that it reaches.
    pub extent: Reach,
    /// What counts of the severity, at the most.
    pub counted: Counted,
    pub reach: ReachPart,
    /// The regions where the window lies within reach, the heaviest first.
    pub regions: Vec<RegionId>,
    /// The region that decides the level: the heaviest of those that lose a minute where it counts most.
    pub decisive: RegionId,
    /// Local days in the decisive region: 4 is four days after the last date, negative is before the first,
    /// 0 is when the window touches the dates.
    pub days_after: i64,
    /// Minutes at night or at the edge count as daytime there, since people are up.
    pub all_hours: bool,
    /// Whether a region loses a daytime (or all-hours) minute within reach.
    pub bites: bool,
    pub level: Level,
    /// What the level would be if nothing were set aside.
    pub(super) level_in_all: Level,
    /// The author's reason for setting it aside.
    pub set_aside: Option<String>,
    /// What its regions hold together of the audience, 0 to 1.
    pub audience_share: f64,
    units: u64,
}

/// What a window meets of one event in one region.
struct Meeting {
    id: RegionId,
    part: ReachPart,
    bites_core: bool,
    bites: bool,
    all_hours: bool,
}

/// What matching needs besides the window.
pub(super) struct Matching<'a> {
    pub(super) almanac: &'a Almanac,
    pub(super) own: &'a [Listed],
    pub(super) weights: &'a RegionWeights,
    pub(super) rule: &'a BandRule,
    pub(super) profile: Profile,
}

impl<'a> Matching<'a> {
    pub(super) fn of_window(
        &self,
        window: &ResolvedWindow,
        regions: &[RegionImpact],
        set_aside: impl Fn(&str) -> Option<String>,
    ) -> Vec<EventMatch> {
        let (first, last) = (window.span.start.utc().date(), window.span.end.utc().date());
        let near = self.near(first, last);
        let windows = LocalWindows::new(window.span, regions);
        // Where dates tell all, an event that no region's dates meet is passed over whole.
        let hull = windows.hull();
        let may_meet = |listed: &&Listed| {
            hull.is_none_or(|(first, last)| listed.reach.part_of_dates(first, last) != PartOfDates::None)
        };
        let mut matches: Vec<EventMatch> = near
            .iter()
            .filter(may_meet)
            .filter_map(|listed| self.meet(listed, &windows))
            .map(|found| EventMatch { set_aside: set_aside(&found.event.id), ..found })
            .collect();
        apply_floor(&mut matches, self.weights);
        sort_by_key(&mut matches, |each| {
            let severity = std::cmp::Reverse((each.level, each.counted.severity, each.reach, each.units));
            (severity, each.event.id.clone())
        });
        matches
    }

    /// The events, bundled and the plan's own, that can reach a minute of the UTC dates `first` to `last`.
    pub(super) fn near(&self, first: Date, last: Date) -> Near<'a> {
        self.almanac.near(first, last, self.own)
    }

    fn meet(&self, listed: &Listed, windows: &LocalWindows) -> Option<EventMatch> {
        let event = &listed.event;
        let concerned = listed.regions.iter().filter(|id| self.counts(event, **id));
        let mut met: Vec<Meeting> =
            concerned.filter_map(|id| self.meeting(event, &listed.reach, *id, windows)).collect();
        sort_by_key(&mut met, |m| self.weights.rank(m.id));
        let part = met.iter().map(|m| m.part).max()?;
        let bites = met.iter().any(|m| m.bites);
        let bites_core = met.iter().any(|m| m.bites_core);
        let counted_at = |part| counted(event, part, self.profile);
        let level = level_of(event, &counted_at, part, bites_core, bites);
        // Regions come heaviest first, and of equals the first is kept.
        let decisive = met.iter().rev().max_by_key(|m| (m.bites_core, m.bites, m.part))?.id;
        let units = met.iter().map(|m| self.weights.units(m.id)).sum();
        Some(EventMatch {
            event: event.clone(),
            extent: listed.reach,
            counted: counted_at(part),
            reach: part,
            decisive,
            days_after: days_after(event, decisive, windows.of(decisive)?),
            all_hours: met.iter().any(|m| m.all_hours),
            regions: met.iter().map(|m| m.id).collect(),
            bites,
            level,
            level_in_all: level,
            set_aside: None,
            audience_share: self.weights.share(units),
            units,
        })
    }

    /// Whether what happens in a region counts. A freeze is the team's own, and holds whomever the audience
    /// leaves out.
    pub(super) fn counts(&self, event: &Event, id: RegionId) -> bool {
        event.kind == EventKind::Freeze || self.weights.units(id) > 0
    }

    fn meeting(&self, event: &Event, reach: &Reach, id: RegionId, windows: &LocalWindows) -> Option<Meeting> {
        let (here, window, local) = (region(id), windows.span, windows.of(id)?);
        let whole =
            if local.steady { reach.part_of_dates(local.first, local.last) } else { PartOfDates::Some };
        if whole == PartOfDates::None {
            return None;
        }
        let awake = all_hours(event, &here.clock).and_then(|span| span.intersection(window));
        if let PartOfDates::All(part) = whole {
            let bites = local.has_day || awake.is_some();
            let bites_core = bites && part == ReachPart::Core;
            return Some(Meeting { id, part, bites_core, bites, all_hours: awake.is_some() });
        }
        let within = reach.whole_in(here).intersection(window)?;
        let core = reach.core_in(here).intersection(window);
        let loses = |span: Span| {
            awake.is_some_and(|awake| awake.intersection(span).is_some()) || self.rule.meets_day(id, span)
        };
        Some(Meeting {
            id,
            part: if core.is_some() { ReachPart::Core } else { ReachPart::Shadow },
            bites_core: core.is_some_and(loses),
            bites: loses(within),
            all_hours: awake.is_some(),
        })
    }
}

fn days_after(event: &Event, id: RegionId, window: LocalWindow) -> i64 {
    let clock = &region(id).clock;
    let date = |instant| clock.local(instant).civil.date();
    let live = |span: Span| (date(span.start), date(span.end.plus_minutes(-1)));
    let (from, to) = event.instants.map_or((event.from, event.to), live);
    if window.first > to { (window.first - to).num_days() } else { (window.last - from).num_days().min(0) }
}

/// The table of levels of `docs/impact.md`, for one event that a window meets: in what part of its reach, and
/// whether a daytime (or all-hours) minute is lost in the core, and anywhere in it.
pub(crate) fn level_of(
    event: &Event,
    counted_at: &dyn Fn(ReachPart) -> Counted,
    part: ReachPart,
    bites_core: bool,
    bites: bool,
) -> Level {
    if event.kind == EventKind::Freeze {
        return Level::Avoid;
    }
    let counted = counted_at(part);
    if !counted.need_up {
        return Level::Note;
    }
    match (counted.severity, part) {
        (3, ReachPart::Core) if bites_core => Level::Block,
        // A core touched at night and a shadow touched by day: the shadow's severity counts there.
        (3, ReachPart::Core) if bites && counted_at(ReachPart::Shadow).severity >= 2 => Level::Avoid,
        (3, _) => Level::Watch,
        (2, ReachPart::Core) if bites_core => Level::Avoid,
        (2, ReachPart::Shadow) if bites => Level::Avoid,
        _ => Level::Note,
    }
}

/// Turns avoid into a note where the events concern too few: among those in force for the level, and among
/// all for the level as if nothing were set aside.
fn apply_floor(matches: &mut [EventMatch], weights: &RegionWeights) {
    let few_in_force = concern_few(matches, weights, |each| each.set_aside.is_none());
    let few_in_all = concern_few(matches, weights, |_| true);
    let floored = |level, few| if few && level == Level::Avoid { Level::Note } else { level };
    for each in matches.iter_mut().filter(|each| each.event.kind != EventKind::Freeze) {
        let few = if each.set_aside.is_none() { few_in_force } else { few_in_all };
        each.level_in_all = floored(each.level, few_in_all);
        each.level = floored(each.level, few);
    }
}

/// Whether the regions of the matches to avoid hold together less than [`AVOID_FLOOR`] of the audience.
fn concern_few(
    matches: &[EventMatch],
    weights: &RegionWeights,
    counts: impl Fn(&EventMatch) -> bool,
) -> bool {
    let gentle = |each: &&EventMatch| {
        each.level == Level::Avoid && each.event.kind != EventKind::Freeze && counts(each)
    };
    let mut regions: Vec<RegionId> =
        matches.iter().filter(gentle).flat_map(|each| each.regions.iter().copied()).collect();
    sort_by_key(&mut regions, |id| *id);
    regions.dedup();
    weights.share(regions.iter().map(|id| weights.units(*id)).sum()) < AVOID_FLOOR
}
