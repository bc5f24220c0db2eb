//! Which events a window meets, minute by minute on each region's local days.

use super::bands::{Band, BandRule};
use super::verdict::Level;
use super::weight::RegionWeights;
use crate::calendar::{Counted, Event, Kind, Reach, ReachPart, all_hours, counted, events};
use crate::plan::{Profile, ResolvedWindow};
use crate::sorting::sort_by_key;
use crate::time::Span;
use crate::world::{RegionId, region};

/// Avoid by events whose regions hold together less than this share of the audience is a note.
const AVOID_FLOOR: f64 = 0.01;

/// An event that a window meets.
#[derive(Clone, Debug)]
pub struct EventMatch {
    pub event: &'static Event,
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
}

/// What a window meets of one event in one region.
struct Meeting {
    part: ReachPart,
    bites_core: bool,
    bites: bool,
    all_hours: bool,
}

pub(super) fn of_window(
    scope: &[RegionId],
    weights: &RegionWeights,
    rule: &BandRule,
    profile: Profile,
    window: &ResolvedWindow,
    set_aside: impl Fn(&str) -> Option<String>,
) -> Vec<EventMatch> {
    let utc = (window.span.start.utc().date(), window.span.end.utc().date());
    let mut matches: Vec<EventMatch> = events()
        .iter()
        .filter_map(|event| {
            let reach = Reach::of(event);
            // No local date is more than a day from the UTC date.
            let near = reach.shadow.0 <= utc.1 + chrono::Days::new(1)
                && utc.0 - chrono::Days::new(1) <= reach.shadow.1;
            near.then(|| meet(event, reach, scope, weights, rule, profile, window, &set_aside))?
        })
        .collect();
    apply_floor(&mut matches, weights);
    sort_by_key(&mut matches, |each| {
        let units: u64 = each.regions.iter().map(|id| weights.units(*id)).sum();
        (std::cmp::Reverse((each.level, each.counted.severity, each.reach, units)), each.event.id)
    });
    matches
}

#[expect(clippy::too_many_arguments, reason = "the one place where all inputs of a match meet")]
fn meet(
    event: &'static Event,
    reach: Reach,
    scope: &[RegionId],
    weights: &RegionWeights,
    rule: &BandRule,
    profile: Profile,
    window: &ResolvedWindow,
    set_aside: &impl Fn(&str) -> Option<String>,
) -> Option<EventMatch> {
    let mut met: Vec<(RegionId, Meeting)> = scope
        .iter()
        .filter(|id| weights.units(**id) > 0 && event.concerns(region(**id)))
        .filter_map(|id| Some((*id, meeting(event, reach, *id, rule, window.span)?)))
        .collect();
    sort_by_key(&mut met, |(id, _)| (std::cmp::Reverse(weights.units(*id)), *id));
    let part = met.iter().map(|(_, m)| m.part).max()?;
    let bites = met.iter().any(|(_, m)| m.bites);
    let bites_core = met.iter().any(|(_, m)| m.bites_core);
    let counted_at = |part| counted(event, part, profile);
    let level = level(event, &counted_at, part, bites_core, bites);
    // Regions come heaviest first, and of equals the first is kept.
    let (decisive, _) = met.iter().rev().max_by_key(|(_, m)| (m.bites_core, m.bites, m.part))?;
    let days_after = days_after(event, *decisive, window.span);
    Some(EventMatch {
        event,
        counted: counted_at(part),
        reach: part,
        decisive: *decisive,
        regions: met.iter().map(|(id, _)| *id).collect(),
        days_after,
        all_hours: met.iter().any(|(_, m)| m.all_hours),
        bites,
        level,
        level_in_all: level,
        set_aside: set_aside(event.id),
        audience_share: weights.share(met.iter().map(|(id, _)| weights.units(*id)).sum()),
    })
}

fn days_after(event: &Event, id: RegionId, window: Span) -> i64 {
    let date = |instant| region(id).clock.local(instant).civil.date();
    let (first, last) = (date(window.start), date(window.end.plus_minutes(-1)));
    if first > event.to { (first - event.to).num_days() } else { (last - event.from).num_days().min(0) }
}

fn meeting(event: &Event, reach: Reach, id: RegionId, rule: &BandRule, window: Span) -> Option<Meeting> {
    let clock = &region(id).clock;
    let within = reach.whole_on(clock).intersection(window)?;
    let core = reach.core_on(clock).intersection(window);
    let awake = all_hours(event, clock).and_then(|span| span.intersection(window));
    let loses = |span: Span| {
        let mut loses = awake.is_some_and(|awake| awake.intersection(span).is_some());
        rule.for_each(id, span, |_, band| loses |= band == Band::Day);
        loses
    };
    Some(Meeting {
        part: if core.is_some() { ReachPart::Core } else { ReachPart::Shadow },
        bites_core: core.is_some_and(loses),
        bites: loses(within),
        all_hours: awake.is_some(),
    })
}

/// The table of levels of `docs/impact.md`, for one event.
fn level(
    event: &Event,
    counted_at: &impl Fn(ReachPart) -> Counted,
    part: ReachPart,
    bites_core: bool,
    bites: bool,
) -> Level {
    if event.kind == Kind::Freeze {
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
    for each in matches.iter_mut().filter(|each| each.event.kind != Kind::Freeze) {
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
    let gentle =
        |each: &&EventMatch| each.level == Level::Avoid && each.event.kind != Kind::Freeze && counts(each);
    let mut regions: Vec<RegionId> =
        matches.iter().filter(gentle).flat_map(|each| each.regions.iter().copied()).collect();
    sort_by_key(&mut regions, |id| *id);
    regions.dedup();
    weights.share(regions.iter().map(|id| weights.units(*id)).sum()) < AVOID_FLOOR
}
