//! How much more than usual a daytime minute costs where an event needs the service.

use crate::assess::Assessor;
use crate::calendar::{Listed, ReachPart, counted};
use crate::plan::{EventKind, SetAside};
use crate::sorting::sort_by_key;
use crate::world::{RegionId, region};

use super::axis::Axis;

/// Costs are counted in quarters, so that 1.25 is a whole number.
pub(super) const QUARTERS: i64 = 4;
/// Quarters on top of the four of a usual minute, by counted severity: times 1.25, 2 and 5.
const EXTRA: [i64; 4] = [0, 1, 4, 16];

/// An event that has a price, and what counts of its severity in its core and in its shadow.
struct Priced {
    listed: Listed,
    core: u8,
    shadow: u8,
}

/// The prices of all regions while they are put together, an event at a time.
pub(super) struct PriceList {
    events: Vec<Priced>,
    next: usize,
    /// By region: when a severity begins (+1) and ends (−1) to be in force.
    changes: Vec<Vec<(i32, u8, i8)>>,
}

/// A stretch `[from, to)` in which a daytime minute costs so many quarters more.
pub(super) type Stretch = (i32, i32, i64);

impl PriceList {
    /// The events that can have a price on the axis. A freeze has none: it is a rule.
    pub(super) fn new(assessor: &Assessor, set_aside: &SetAside, axis: Axis) -> Self {
        let (first, last) = (axis.span().start.utc().date(), axis.span().end.utc().date());
        let in_force = |listed: &&Listed| {
            listed.event.kind != EventKind::Freeze && set_aside.get(&listed.event.id).is_none()
        };
        let near = assessor.events_near(first, last);
        let events = near.iter().filter(in_force).filter_map(|listed| {
            let at = |part| counted(&listed.event, part, assessor.profile());
            let (core, shadow) = (at(ReachPart::Core), at(ReachPart::Shadow));
            core.need_up.then(|| Priced {
                listed: listed.clone(),
                core: core.severity,
                shadow: shadow.severity,
            })
        });
        let events: Vec<Priced> = events.collect();
        Self { events, next: 0, changes: RegionId::all().map(|_| vec![]).collect() }
    }

    /// How many events there are to lay out, and how many are.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.next, self.events.len())
    }

    /// Lays out the next event; `false` when there is none left.
    pub(super) fn advance(&mut self, assessor: &Assessor, axis: Axis) -> bool {
        let Some(Priced { listed, core, shadow }) = self.events.get(self.next) else { return false };
        self.next += 1;
        for id in listed.regions.iter().filter(|id| assessor.weights().units(**id) > 0) {
            let here = region(*id);
            let changes = &mut self.changes[id.index()];
            for (span, severity) in
                [(listed.reach.core_in(here), *core), (listed.reach.whole_in(here), *shadow)]
            {
                if span.start < span.end {
                    changes.push((axis.minute(span.start), severity, 1));
                    changes.push((axis.minute(span.end), severity, -1));
                }
            }
        }
        true
    }

    /// For each region what its daytime costs more than usual; nothing is left to lay out then.
    pub(super) fn take_stretches(&mut self) -> Vec<Vec<Stretch>> {
        std::mem::take(&mut self.changes).into_iter().map(stretches).collect()
    }
}

/// In order and without overlap: of several events the largest price counts.
fn stretches(mut changes: Vec<(i32, u8, i8)>) -> Vec<Stretch> {
    sort_by_key(&mut changes, |change| *change);
    let mut in_force = [0_i32; EXTRA.len()];
    let mut stretches: Vec<Stretch> = vec![];
    for (index, (at, severity, by)) in changes.iter().enumerate() {
        in_force[usize::from(*severity)] += i32::from(*by);
        let Some((until, ..)) = changes.get(index + 1) else { break };
        let largest = (0..EXTRA.len()).rev().find(|severity| in_force[*severity] > 0).unwrap_or(0);
        if at == until || largest == 0 {
            continue;
        }
        match stretches.last_mut() {
            Some((_, end, extra)) if *end == *at && *extra == EXTRA[largest] => *end = *until,
            _ => stretches.push((*at, *until, EXTRA[largest])),
        }
    }
    stretches
}
