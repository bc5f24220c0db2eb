//! The hard rules, each as the starts that it rules out.

use lowtide_steps::{Changes, Curve, Ranges};

use super::axis::Axis;
use super::find::Query;
use super::prepare::Prepared;
use crate::assess::Band;
use crate::calendar::{Listed, Near, ReachPart, all_hours, counted};
use crate::plan::{EventKind, Hours, dates_in};
use crate::time::{Clock, DAY_MINUTES, Date, Instant, Span, Zone};
use crate::world::{RegionId, region};

/// A start that is to be avoided outright for regions of so much of the audience is not suggested: 1 in 200.
const BLOCKED_ONE_IN: i64 = 200;

/// The rules in the order in which they are checked: the first that a start breaks counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Weekdays,
    Hours,
    Crew,
    Notice,
    Never,
    Protect,
    Gap,
    Freeze,
    Block,
}

impl Rule {
    pub const ALL: [Self; 9] = [
        Self::Weekdays,
        Self::Hours,
        Self::Crew,
        Self::Notice,
        Self::Never,
        Self::Protect,
        Self::Gap,
        Self::Freeze,
        Self::Block,
    ];

    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Weekdays => "weekdays",
            Self::Hours => "hours",
            Self::Crew => "crew",
            Self::Notice => "notice",
            Self::Never => "never",
            Self::Protect => "protect",
            Self::Gap => "gap",
            Self::Freeze => "freeze",
            Self::Block => "block",
        }
    }
}

/// The starts on the axis that a rule rules out.
pub(super) fn forbidden(rule: Rule, prepared: &Prepared, query: &Query) -> Ranges {
    let (axis, rules) = (prepared.axis, &query.plan.rules);
    let (all, zone, minutes) = (axis.reach(), rules.zone_for(query.window), query.minutes());
    match rule {
        Rule::Weekdays if rules.weekdays.bits() == 0 => Ranges::none(),
        Rule::Weekdays => {
            all.without(&local_minutes(zone, axis, |date| rules.weekdays.contains_date(date), None))
        }
        Rule::Hours => rules
            .hours
            .map_or(Ranges::none(), |hours| all.without(&local_minutes(zone, axis, |_| true, Some(hours)))),
        Rule::Crew => rules.crew.map_or(Ranges::none(), |crew| {
            let at_work = local_minutes(crew.zone, axis, |_| true, Some(crew.hours));
            all.without(&within(&at_work, minutes))
        }),
        Rule::Notice => match query.now {
            Some(now) if rules.notice_days > 0 => {
                let soonest = now.plus_minutes(i64::from(rules.notice_days) * DAY_MINUTES);
                Ranges::one(0, axis.minute(soonest)).intersection(&all)
            }
            _ => Ranges::none(),
        },
        Rule::Never => {
            let spans = rules.never.iter().filter_map(|(from, to)| dates_in(zone, *from, *to).ok());
            touching(axis, minutes, spans)
        }
        Rule::Protect => {
            let here =
                RegionId::all().filter(|id| rules.protect.iter().any(|place| place.holds(region(*id))));
            touching(axis, minutes, here.flat_map(|id| days(prepared, id, axis.span())))
        }
        Rule::Gap => {
            let gap = i64::from(rules.gap_minutes);
            let near = |span: &Span| Span::new(span.start.plus_minutes(-gap), span.end.plus_minutes(gap));
            let others = query.others.iter().filter(|_| gap > 0);
            touching(axis, minutes, others.map(near))
        }
        Rule::Freeze => touching(axis, minutes, freezes(prepared).into_iter()),
        Rule::Block => blocked(prepared, minutes),
    }
}

/// The starts of windows of `minutes` that touch a minute of one of `spans`.
pub(super) fn touching(axis: Axis, minutes: i32, spans: impl Iterator<Item = Span>) -> Ranges {
    let start = |span: Span| (axis.minute(span.start) - minutes + 1, axis.minute(span.end));
    let spans = spans.filter(|span| span.start < span.end);
    Ranges::of(spans.map(start)).intersection(&axis.reach())
}

/// The starts of windows of `minutes` that lie wholly within a set of minutes.
fn within(set: &Ranges, minutes: i32) -> Ranges {
    Ranges::of(set.as_slice().iter().map(|(from, to)| (*from, (to - minutes + 1).max(*from))))
}

/// The minutes whose local date and minute of the day are wanted.
fn local_minutes(zone: Zone, axis: Axis, wanted: impl Fn(Date) -> bool, hours: Option<Hours>) -> Ranges {
    let mut found = vec![];
    let clock = Clock::of(zone);
    for (piece, offset) in clock.pieces(axis.span()) {
        let offset = i64::from(offset.minutes());
        let mut midnight = (piece.start.minutes() + offset).div_euclid(DAY_MINUTES) * DAY_MINUTES - offset;
        while midnight < piece.end.minutes() {
            let date = Instant::from_minutes(midnight + offset).utc().date();
            let mut add = |from: u16, to: u16| {
                let at = |minute: u16| Instant::from_minutes(midnight + i64::from(minute));
                let (from, to) = (at(from).max(piece.start), at(to).min(piece.end));
                found.push((axis.minute(from), axis.minute(to)));
            };
            match hours.filter(|_| wanted(date)) {
                _ if !wanted(date) => {}
                None => add(0, DAY_MINUTES as u16),
                Some(Hours { from, to }) if to > from => add(from, to),
                Some(Hours { from, to }) => {
                    add(0, to);
                    add(from, DAY_MINUTES as u16);
                }
            }
            midnight += DAY_MINUTES;
        }
    }
    Ranges::of(found)
}

/// The stretches of a region's day within a span.
pub(super) fn days(prepared: &Prepared, id: RegionId, span: Span) -> Vec<Span> {
    let mut found = vec![];
    prepared.assessor.rule().for_each(id, span, |part, band| {
        if band == Band::Day {
            found.push(part);
        }
    });
    found
}

/// The events on the axis.
pub(super) fn events_near(prepared: &Prepared) -> Near<'_> {
    let span = prepared.axis.span();
    prepared.assessor.events_near(span.start.utc().date(), span.end.utc().date())
}

/// Those of them that are not set aside.
pub(super) fn in_force<'a>(prepared: &'a Prepared, near: &'a Near) -> impl Iterator<Item = &'a Listed> {
    near.iter().filter(|listed| prepared.set_aside.get(&listed.event.id).is_none())
}

/// The regions that an event concerns and that count.
pub(super) fn concerned<'a>(
    prepared: &'a Prepared,
    listed: &'a Listed,
) -> impl Iterator<Item = RegionId> + 'a {
    listed.regions.iter().copied().filter(|id| prepared.assessor.counts(&listed.event, *id))
}

/// A freeze is the team's own: where nobody is in the audience it holds wherever it is.
fn freezes(prepared: &Prepared) -> Vec<Span> {
    let nobody = prepared.assessor.scope().is_empty();
    let near = events_near(prepared);
    let freezes = in_force(prepared, &near).filter(|listed| listed.event.kind == EventKind::Freeze);
    let spans = freezes.flat_map(|listed| {
        let holds = |id: &&RegionId| nobody || prepared.assessor.counts(&listed.event, **id);
        listed.regions.iter().filter(holds).map(|id| listed.reach.whole_in(region(*id)))
    });
    spans.collect()
}

/// The minutes within a span at which a region would lose the service: those of its day, and all where people
/// are up whatever the hour.
pub(super) fn biting(prepared: &Prepared, listed: &Listed, id: RegionId, span: Span) -> Vec<Span> {
    let mut minutes = days(prepared, id, span);
    minutes.extend(all_hours(&listed.event, &region(id).clock).and_then(|awake| awake.intersection(span)));
    minutes
}

/// For each start what the regions hold together at whose starts it is.
pub(super) fn weight_held(prepared: &Prepared, starts: impl Iterator<Item = (RegionId, Ranges)>) -> Curve {
    let mut held = Changes::new(prepared.axis.end());
    for (id, starts) in starts {
        let units = prepared.assessor.weights().units(id) as i64;
        starts.as_slice().iter().for_each(|(from, to)| held.add(*from, *to, units));
    }
    held.into_curve()
}

/// The starts that are "do not" for regions of too much of the audience.
fn blocked(prepared: &Prepared, minutes: i32) -> Ranges {
    let (axis, weights) = (prepared.axis, prepared.assessor.weights());
    let mut of_region: Vec<(RegionId, Vec<Span>)> = vec![];
    for listed in in_force(prepared, &events_near(prepared)) {
        let core = counted(&listed.event, ReachPart::Core, prepared.assessor.profile());
        if !core.need_up || core.severity < 3 || listed.event.kind == EventKind::Freeze {
            continue;
        }
        for id in concerned(prepared, listed) {
            let Some(core) = listed.reach.core_in(region(id)).intersection(axis.span()) else { continue };
            let minutes = biting(prepared, listed, id, core);
            match of_region.iter_mut().find(|(known, _)| *known == id) {
                Some((_, known)) => known.extend(minutes),
                None => of_region.push((id, minutes)),
            }
        }
    }
    let starts = of_region.into_iter().map(|(id, spans)| (id, touching(axis, minutes, spans.into_iter())));
    let held = weight_held(prepared, starts);
    // At least one in so many.
    let few = (weights.total() as i64 + BLOCKED_ONE_IN - 1) / BLOCKED_ONE_IN - 1;
    axis.reach().without(&held.at_most(few.max(0), &axis.reach(), 1))
}
