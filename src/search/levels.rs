//! At which starts the events have which level, without looking at each.

use lowtide_steps::{Grid, Ranges};

use super::forbidden::{biting, concerned, events_near, in_force, touching, weight_held};
use super::prepare::Prepared;
use crate::assess::{AVOID_FLOOR, Level, compiled, level_of};
use crate::calendar::{Listed, ReachPart, counted};
use crate::plan::EventKind;
use crate::sorting::sort_by_key;
use crate::time::Span;
use crate::world::{RegionId, region};

/// The starts at which the level of the events is at least so high, of what is not set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelSets {
    pub block: Ranges,
    pub avoid: Ranges,
    pub watch: Ranges,
}

/// The starts on the axis at which a window of `minutes` is to be watched or worse.
pub fn levels(prepared: &Prepared, minutes: i32) -> LevelSets {
    let axis = prepared.axis;
    let (mut block, mut avoid, mut watch) = (vec![], vec![], vec![]);
    // Where a gentle match concerns which region: too few of them together are a note.
    let mut gentle: Vec<(RegionId, (i32, i32))> = vec![];
    for listed in in_force(prepared, &events_near(prepared)) {
        let touched: Vec<(RegionId, Ranges)> = concerned(prepared, listed)
            .map(|id| (id, touching(axis, minutes, [listed.reach.whole_in(region(id))].into_iter())))
            .collect();
        if listed.event.kind == EventKind::Freeze {
            avoid.extend(touched.iter().flat_map(|(_, starts)| starts.as_slice()).copied());
            continue;
        }
        for (from, to, level) in courses(prepared, listed, minutes, &touched) {
            match level {
                Level::Block => block.push((from, to)),
                Level::Watch => watch.push((from, to)),
                Level::Avoid => {
                    let here = Ranges::one(from, to);
                    for (id, starts) in &touched {
                        gentle.extend(starts.intersection(&here).as_slice().iter().map(|part| (*id, *part)));
                    }
                }
                _ => {}
            }
        }
    }
    let (block, freezes, watch) = (Ranges::of(block), Ranges::of(avoid), Ranges::of(watch));
    let avoid = freezes.union(&of_enough(prepared, gentle)).union(&block);
    LevelSets { watch: watch.union(&avoid), avoid, block }
}

/// Of an event with a price of 2 or 3 the stretches of starts and its level there.
fn courses(
    prepared: &Prepared,
    listed: &Listed,
    minutes: i32,
    touched: &[(RegionId, Ranges)],
) -> Vec<(i32, i32, Level)> {
    let (axis, event) = (prepared.axis, &listed.event);
    let counted_at = |part| counted(event, part, prepared.assessor.profile());
    let core = counted_at(ReachPart::Core);
    if !core.need_up || core.severity < 2 {
        return vec![];
    }
    let of = |spans: Vec<Span>| touching(axis, minutes, spans.into_iter());
    let biting = |span_of: &dyn Fn(RegionId) -> Span| {
        let here = touched.iter().filter_map(|(id, _)| Some((*id, span_of(*id).intersection(axis.span())?)));
        of(here.flat_map(|(id, span)| biting(prepared, listed, id, span)).collect())
    };
    let core_in = |id: RegionId| listed.reach.core_in(region(id));
    let bites = biting(&|id| listed.reach.whole_in(region(id)));
    let bites_core = biting(&core_in);
    let touches_core = of(touched.iter().map(|(id, _)| core_in(*id)).collect());
    let met = Ranges::of(touched.iter().flat_map(|(_, starts)| starts.as_slice()).copied());
    let sets = [&met, &touches_core, &bites, &bites_core];
    let bounds = sets.into_iter().flat_map(Ranges::as_slice).flat_map(|(from, to)| [*from, *to]);
    let mut cuts: Vec<i32> = bounds.collect();
    sort_by_key(&mut cuts, |cut| *cut);
    cuts.dedup();
    let level = |start: i32| {
        let part = if touches_core.contains(start) { ReachPart::Core } else { ReachPart::Shadow };
        level_of(event, &counted_at, part, bites_core.contains(start), bites.contains(start))
    };
    let stretches = cuts.windows(2).filter(|cut| met.contains(cut[0]));
    stretches.map(|cut| (cut[0], cut[1], level(cut[0]))).collect()
}

/// The starts at which the regions concerned hold enough of the audience.
fn of_enough(prepared: &Prepared, mut concerned: Vec<(RegionId, (i32, i32))>) -> Ranges {
    sort_by_key(&mut concerned, |part| *part);
    let of_region = concerned.chunk_by(|a, b| a.0 == b.0);
    let starts = of_region.map(|here| (here[0].0, Ranges::of(here.iter().map(|(_, part)| *part))));
    let curve = weight_held(prepared, starts);
    let enough = |units: i64| prepared.assessor.weights().share(units as u64) >= AVOID_FLOOR;
    let mut few = Ranges::none();
    let mut last: Option<(i32, i64)> = None;
    for (at, units) in curve.steps().chain([(curve.end(), 0)]) {
        if let Some((from, units)) = last.replace((at, units)).filter(|(_, units)| !enough(*units)) {
            debug_assert!(units >= 0, "regions are counted in and out");
            few.push(from, at);
        }
    }
    Ranges::of(concerned.into_iter().map(|(_, part)| part)).without(&few)
}

/// Of the starts in `allowed` those at which the events have the lowest level that any has; `None` when there
/// are none.
pub(super) fn best_level(prepared: &Prepared, minutes: i32, allowed: &Ranges, grid: Grid) -> Option<Ranges> {
    let axis = prepared.axis;
    let sets = levels(prepared, minutes);
    let near = events_near(prepared);
    let met = in_force(prepared, &near)
        .flat_map(|listed| concerned(prepared, listed).map(|id| listed.reach.whole_in(region(id))));
    let met = touching(axis, minutes, met);
    let beyond = beyond_the_data(prepared, minutes);
    // From the best on: nothing met; a note; not known; watch; avoid; any.
    let calm = allowed.without(&sets.watch);
    let known = calm.without(&beyond);
    let candidates = [
        known.without(&met),
        known,
        calm,
        allowed.without(&sets.avoid),
        allowed.without(&sets.block),
        allowed.clone(),
    ];
    candidates.into_iter().find(|starts| starts.count(grid) > 0)
}

/// The starts of windows that leave the years for which events were compiled.
fn beyond_the_data(prepared: &Prepared, minutes: i32) -> Ranges {
    let (axis, known) = (prepared.axis, compiled());
    let outside = [Span::new(axis.span().start, known.start), Span::new(known.end, axis.span().end)];
    touching(axis, minutes, outside.into_iter())
}
