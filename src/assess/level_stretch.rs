//! Where on the time line events weigh: what the level of a window of one minute would be.
//!
//! The lane above the tide. It asks the same rules as the matches of a window do ([`level_of`]), minute by minute.

use std::sync::Arc;

use super::bands::Band;
use super::matches::{AVOID_FLOOR, Matching, level_of};
use super::verdict::Level;
use crate::calendar::{Event, Listed, ReachPart, all_hours, counted};
use crate::plan::EventKind;
use crate::time::{Instant, Span};
use crate::world::{RegionId, region};

/// A stretch of one level, and the event that brings it.
#[derive(Clone, Debug)]
pub struct LevelStretch {
    pub span: Span,
    /// Watch or more.
    pub level: Level,
    pub event: Arc<Event>,
}

/// What an event does to every minute of a span.
struct Course<'a> {
    event: &'a Arc<Event>,
    levels: Vec<Level>,
    /// The stretch within reach in each region that counts, in the order of the regions.
    reach: Vec<(RegionId, Span)>,
}

impl Matching<'_> {
    pub(super) fn level_stretches(
        &self,
        span: Span,
        scope: &[RegionId],
        set_aside: impl Fn(&str) -> bool,
    ) -> Vec<LevelStretch> {
        let (first, last) = (span.start.utc().date(), span.end.utc().date());
        let near = self.near(first, last);
        let courses: Vec<Course> = near
            .iter()
            .filter(|listed| !set_aside(&listed.event.id))
            .filter_map(|listed| self.course(listed, span, scope))
            .collect();
        let concerned = self.concerned(&courses, span, scope);
        let mut stretches: Vec<LevelStretch> = vec![];
        for (minute, units) in concerned.into_iter().enumerate() {
            let few = self.weights.share(units) < AVOID_FLOOR;
            let floored = |course: &Course| {
                let level = course.levels[minute];
                let gentle = level == Level::Avoid && course.event.kind != EventKind::Freeze;
                if few && gentle { Level::Note } else { level }
            };
            // Of equals the first in the calendar.
            let Some(course) = courses.iter().rev().max_by_key(|course| floored(course)) else { break };
            let level = floored(course);
            if level < Level::Watch {
                continue;
            }
            let at = span.start.plus_minutes(minute as i64);
            match stretches.last_mut() {
                Some(last)
                    if last.span.end == at
                        && last.level == level
                        && Arc::ptr_eq(&last.event, course.event) =>
                {
                    last.span.end = at.plus_minutes(1);
                }
                _ => stretches.push(LevelStretch {
                    span: Span::starting(at, 1),
                    level,
                    event: course.event.clone(),
                }),
            }
        }
        stretches
    }

    /// `None` for an event that is nowhere more than a note.
    fn course<'a>(&self, listed: &'a Listed, span: Span, scope: &[RegionId]) -> Option<Course<'a>> {
        let event = &listed.event;
        let level = |part, bites| {
            let bites_core = bites && part == ReachPart::Core;
            level_of(event, &|part| counted(event, part, self.profile), part, bites_core, bites)
        };
        if level(ReachPart::Core, true) < Level::Watch {
            return None;
        }
        let mut course =
            Course { event, levels: vec![Level::NoneKnown; span.minutes() as usize], reach: vec![] };
        for id in &listed.regions {
            let here = region(*id);
            let within = listed.reach.whole_in(here).intersection(span);
            let Some(within) = within.filter(|_| self.counts(event, *id) && scope.binary_search(id).is_ok())
            else {
                continue;
            };
            course.reach.push((*id, within));
            let core = listed.reach.core_in(here);
            let mut put = |part: Span, bites: bool| {
                course.raise(span, part, level(ReachPart::Shadow, bites));
                if let Some(part) = part.intersection(core) {
                    course.raise(span, part, level(ReachPart::Core, bites));
                }
            };
            put(within, false);
            if let Some(awake) = all_hours(event, &here.clock).and_then(|awake| awake.intersection(within)) {
                put(awake, true);
            }
            self.rule.for_each(*id, within, |part, band| {
                if band == Band::Day {
                    put(part, true);
                }
            });
        }
        (!course.reach.is_empty()).then_some(course)
    }

    /// For each minute what the regions of the events to avoid hold together.
    fn concerned(&self, courses: &[Course], span: Span, scope: &[RegionId]) -> Vec<u64> {
        let mut units = vec![0; span.minutes() as usize];
        for id in scope {
            let gentle = courses.iter().filter(|course| course.event.kind != EventKind::Freeze);
            let here: Vec<(&Course, Span)> =
                gentle.filter_map(|course| Some((course, course.in_region(*id)?))).collect();
            for (minute, units) in units.iter_mut().enumerate().filter(|_| !here.is_empty()) {
                let at = span.start.plus_minutes(minute as i64);
                let avoided = |(course, reach): &(&Course, Span)| {
                    course.levels[minute] == Level::Avoid && reach.contains(at)
                };
                if here.iter().any(avoided) {
                    *units += self.weights.units(*id);
                }
            }
        }
        units
    }
}

impl Course<'_> {
    fn in_region(&self, id: RegionId) -> Option<Span> {
        let place = self.reach.binary_search_by_key(&id, |(region, _)| *region).ok()?;
        Some(self.reach[place].1)
    }

    fn raise(&mut self, span: Span, part: Span, to: Level) {
        let minute = |at: Instant| at.since(span.start) as usize;
        for level in &mut self.levels[minute(part.start)..minute(part.end)] {
            *level = to.max(*level);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{Assessor, minute_from};
    use crate::calendar::Almanac;
    use crate::plan::{OwnEvent, OwnWhen, Plan, Profile, examples::founding_case};
    use crate::time::parse_date;

    fn own(kind: EventKind, scope: &str, days: (&str, &str)) -> OwnEvent {
        OwnEvent {
            number: 1,
            title: "Launch".to_owned(),
            kind,
            scope: scope.split_terminator(' ').map(|place| place.parse().unwrap()).collect(),
            when: OwnWhen::LocalDates { from: parse_date(days.0).unwrap(), to: parse_date(days.1).unwrap() },
            severity: 2,
        }
    }

    #[test]
    fn every_minute_has_the_level_of_a_window_of_a_minute() {
        let plain = founding_case();
        let with = |event: OwnEvent| Plan { own_events: vec![event], ..founding_case() };
        for (plan, start) in [
            (plain.clone(), "2009-06-14T12:00Z"),
            (plain.clone(), "2027-08-07T00:00Z"),
            (Plan { profile: Profile::Commerce, ..plain.clone() }, "2026-11-25T00:00Z"),
            (plain.clone(), "2026-12-30T00:00Z"),
            (with(own(EventKind::Freeze, "JP", ("2026-03-02", "2026-03-03"))), "2026-03-01T00:00Z"),
            (with(own(EventKind::Own, "", ("2026-03-02", "2026-03-03"))), "2026-03-01T00:00Z"),
            (with(own(EventKind::Own, "IS LU", ("2026-03-02", "2026-03-03"))), "2026-03-01T00:00Z"),
        ] {
            let assessor = Assessor::for_plan(&plan, Almanac::bundled());
            let span = Span::starting(start.parse().unwrap(), 4 * 1440);
            let stretches = assessor.level_stretches(span, |_| false);
            for minute in (0..4 * 1440).step_by(37) {
                let at = span.start.plus_minutes(minute);
                let drawn = stretches.iter().find(|each| each.span.contains(at)).map(|each| each.level);
                let assessed = assessor.assess(&minute_from(at).resolve().unwrap(), |_| None);
                let level = Some(assessed.verdict.level).filter(|level| *level >= Level::Watch);
                assert_eq!(drawn, level, "{at}");
            }
        }
    }

    #[test]
    fn the_founding_case_is_red_in_the_day_of_iran_alone() {
        let assessor = Assessor::for_plan(&founding_case(), Almanac::bundled());
        let span = Span::starting("2009-06-15T20:00Z".parse().unwrap(), 1440);
        let red = |stretches: &[LevelStretch]| {
            let red = stretches.iter().filter(|each| each.level == Level::Block);
            red.map(|each| format!("{} {} {}", each.event.id, each.span.start, each.span.end))
                .collect::<Vec<_>>()
        };
        let stretches = assessor.level_stretches(span, |_| false);
        assert_eq!(red(&stretches), ["ir-2009-aftermath 2009-06-16T03:30:00Z 2009-06-16T17:30:00Z"]);
        let aside = assessor.level_stretches(span, |event| event == "ir-2009-aftermath");
        assert!(red(&aside).is_empty());
    }
}
