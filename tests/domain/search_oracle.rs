//! The search against brute force: every start by itself, every minute of it by itself.

use chrono::{Datelike as _, Timelike as _};
use lowtide::assess::{Band, Level};
use lowtide::calendar::{Almanac, ReachPart};
use lowtide::plan::{
    Crew, Daytime, EventKind, Hours, OwnEvent, OwnWhen, Place, Plan, Rules, Weights, Window,
};
use lowtide::search::{Found, Preparation, Query, Rule, find};
use lowtide::time::{Civil, Instant, Span, Zone};
use lowtide::world::{RegionId, Weekdays, region};
use proptest::prelude::*;
use proptest::sample::select;

use crate::brute_force::{band, level, minutes, weight};
use crate::event_oracle::{all_hours, events_around, has_price, part, severity};
use crate::problem::{Problem, config, problems, small_audiences};

/// So far beyond the range brute force follows the room that a start has.
const BEYOND: i64 = 24 * 60;

/// A search of a few hours to two days.
#[derive(Clone, Debug)]
struct Task {
    plan: Plan,
    range: Span,
    step: i32,
    count: usize,
    now: Instant,
}

/// What brute force knows of a start.
struct Start {
    at: Instant,
    cost: i128,
    edge: i128,
    broken: Option<Rule>,
}

/// Minute by minute from `BEYOND` before the range.
struct World<'a> {
    task: &'a Task,
    minutes: i64,
    /// Of the regions that weigh something.
    weights: Vec<(RegionId, i128)>,
    /// Quarters of weight in its day with prices, and weight in its edge.
    cost: Vec<i128>,
    edge: Vec<i128>,
    /// Minutes outside the crew's hours, on a date never to be touched, in the day of a protected place.
    off_work: Vec<bool>,
    never: Vec<bool>,
    protected: Vec<bool>,
    /// The regions for which it is "do not", as bits in the order of the weights.
    blocking: Vec<u64>,
}

impl<'a> World<'a> {
    fn new(task: &'a Task) -> Self {
        let plan = &task.plan;
        let minutes_of_window = i64::from(plan.windows[0].minutes);
        let span = Span::new(
            task.range.start.plus_minutes(-BEYOND),
            task.range.end.plus_minutes(BEYOND + minutes_of_window),
        );
        let daytime = plan.daytime_rule();
        let weights = RegionId::all().map(|id| (id, weight(&plan.audience, region(id)) as i128));
        let weights: Vec<_> = weights.filter(|(_, units)| *units > 0).collect();
        assert!(weights.len() <= 64, "small audiences");
        let priced: Vec<_> =
            events_around(span).into_iter().filter(|event| has_price(event, plan.profile)).collect();
        let zone = plan.rules.zone.unwrap_or(plan.windows[0].zone);
        let guarded: Vec<RegionId> = RegionId::all()
            .filter(|id| plan.rules.protect.iter().any(|place| place.holds(region(*id))))
            .collect();
        let mut world = World {
            task,
            minutes: minutes_of_window,
            weights,
            cost: vec![],
            edge: vec![],
            off_work: vec![],
            never: vec![],
            protected: vec![],
            blocking: vec![],
        };
        for minute in minutes(span) {
            let (mut cost, mut edge, mut blocking) = (0, 0, 0);
            for (bit, (id, units)) in world.weights.iter().enumerate() {
                let there = region(*id);
                let local = there.zone.local(minute).civil;
                let here = band(daytime, there, minute);
                let is_day = here == Band::Day;
                edge += if here == Band::Edge { *units } else { 0 };
                let mut price = 4;
                for event in &priced {
                    let concerned =
                        event.scope.is_empty() || event.scope.iter().any(|place| place.holds(there));
                    let Some(found) = part(event, there, minute, local).filter(|_| concerned) else {
                        continue;
                    };
                    let severity = severity(event, found, plan.profile);
                    price = price.max([4, 5, 8, 20][severity as usize]);
                    let bites = is_day || all_hours(event, minute, local);
                    if severity == 3 && found == ReachPart::Core && bites {
                        blocking |= 1 << bit;
                    }
                }
                cost += units * i128::from(level(daytime, there, minute)) * price;
            }
            let local = zone.local(minute).civil.date();
            let never = plan.rules.never.iter().any(|(from, to)| *from <= local && local <= *to);
            let off_work = |crew: Crew| !crew.hours.contain(minute_of_day(crew.zone.local(minute).civil));
            world.never.push(never);
            world.off_work.push(plan.rules.crew.is_some_and(off_work));
            world.cost.push(cost);
            world.edge.push(edge);
            world.blocking.push(blocking);
            world.protected.push(guarded.iter().any(|id| band(daytime, region(*id), minute) == Band::Day));
        }
        world
    }

    fn of<'b, T>(&self, all: &'b [T], at: Instant) -> &'b [T] {
        let from = at.since(self.task.range.start) + BEYOND;
        &all[from as usize..(from + self.minutes) as usize]
    }

    fn start(&self, at: Instant) -> Start {
        let sum = |all: &[i128]| self.of(all, at).iter().sum();
        Start { at, cost: sum(&self.cost), edge: sum(&self.edge), broken: self.broken(at) }
    }

    /// The first rule that a start breaks.
    fn broken(&self, at: Instant) -> Option<Rule> {
        let Task { plan, now, .. } = self.task;
        let rules = &plan.rules;
        let zone = rules.zone.unwrap_or(plan.windows[0].zone);
        let window = Span::starting(at, self.minutes);
        let local = zone.local(at).civil;
        let weekday = local.date().weekday().num_days_from_monday() as usize;
        let touches = |span: Span| span.intersection(window).is_some();
        let frozen = plan.own_events.iter().any(|own| match own.when {
            OwnWhen::Instants(span) => touches(span),
            _ => unreachable!("not made here"),
        });
        let blocked = self.of(&self.blocking, at).iter().fold(0, |all, minute| all | minute);
        let held = |wanted: u64| -> i128 {
            let weights = self.weights.iter().enumerate();
            weights.filter(|(bit, _)| wanted >> bit & 1 == 1).map(|(_, (_, units))| units).sum()
        };
        let broken = |rule: &Rule| match rule {
            Rule::Weekdays => rules.weekdays.bits() != 0 && !rules.weekdays.contains(weekday),
            Rule::Hours => rules.hours.is_some_and(|hours| !hours.contain(minute_of_day(local))),
            Rule::Crew => self.of(&self.off_work, at).contains(&true),
            Rule::Notice => {
                at < now.plus_minutes(i64::from(rules.notice_days) * 1440) && rules.notice_days > 0
            }
            Rule::Never => self.of(&self.never, at).contains(&true),
            Rule::Protect => self.of(&self.protected, at).contains(&true),
            Rule::Gap => {
                let gap = i64::from(rules.gap_minutes);
                let others =
                    plan.windows[1..].iter().map(|other| other.resolve().expect("made from instants").span);
                others.into_iter().any(|other| {
                    let (after, before) = (at.since(other.end), other.start.since(window.end));
                    gap > 0 && after < gap && before < gap
                })
            }
            Rule::Freeze => frozen,
            Rule::Block => blocked != 0 && held(blocked) * 200 >= held(u64::MAX),
        };
        Rule::ALL.into_iter().find(broken)
    }
}

fn minute_of_day(local: Civil) -> u16 {
    (local.hour() * 60 + local.minute()) as u16
}

fn ask(task: &Task) -> Found {
    let prepared = Preparation::new(&task.plan, task.range, false, Almanac::bundled()).finish();
    let query = Query { step: task.step, count: task.count, ..Query::of(&task.plan, 0, Some(task.now)) };
    find(&prepared, &query)
}

fn compare(task: &Task) -> Result<(), TestCaseError> {
    let found = ask(task);
    let world = World::new(task);
    let every =
        minutes(Span::new(task.range.start.plus_minutes(-BEYOND), task.range.end.plus_minutes(BEYOND)));
    let every: Vec<Start> = every.map(|at| world.start(at)).collect();
    let (first, last) = (BEYOND as usize, every.len() - BEYOND as usize);
    let grid: Vec<usize> = (first..last).step_by(task.step as usize).collect();
    prop_assert_eq!(found.searched as usize, grid.len());
    for (rule, count) in &found.excluded {
        let broken = grid.iter().filter(|index| every[**index].broken == Some(*rule)).count();
        prop_assert_eq!(*count as usize, broken, "{:?}", rule);
    }
    // Of nobody nothing is told but what the rules leave out.
    let nobody = world.weights.iter().all(|(_, units)| *units == 0);
    prop_assert_eq!(found.nobody, nobody);
    if nobody {
        prop_assert!(found.suggestions.is_empty() && found.near_misses.is_empty() && found.worst.is_none());
        return Ok(());
    }
    let lowest = grid.iter().map(|index| every[*index].cost).min().expect("a range has starts");
    let highest = grid.iter().map(|index| every[*index].cost).max().expect("a range has starts");
    let tier = |cost: i128| match highest - lowest {
        // Beyond the range there may be dearer ones.
        0 => i128::from(cost > highest),
        // What costs nothing is a tier of its own.
        _ if cost == 0 => -1,
        width => ((cost - lowest) * 1000).div_euclid(width),
    };
    let worst = grid.iter().find(|index| every[**index].cost == highest).expect("one is the highest");
    let is_worst = found.worst.as_ref().map(|worst| worst.assessment.window.span.start);
    prop_assert_eq!(is_worst, Some(every[*worst].at));
    // How far each start can move both ways, as far as brute force sees, and stay as cheap to the tier.
    let room = |most: i128| -> Vec<usize> {
        let stays: Vec<bool> = every.iter().map(|at| at.broken.is_none() && tier(at.cost) <= most).collect();
        let runs = |stays: &mut dyn Iterator<Item = &bool>| -> Vec<usize> {
            let run = stays.scan(0, |run, stays| {
                *run = if *stays { *run + 1 } else { 0 };
                Some(*run)
            });
            run.collect()
        };
        let (before, mut after) = (runs(&mut stays.iter()), runs(&mut stays.iter().rev()));
        after.reverse();
        let slack = before.into_iter().zip(after).map(|(before, after)| before.min(after).max(1) - 1);
        slack.map(|slack| slack.min(BEYOND as usize)).collect()
    };
    let mut left: Vec<usize> = grid.iter().copied().filter(|index| every[*index].broken.is_none()).collect();
    let smallest = left.iter().map(|index| tier(every[*index].cost)).min();
    let alike = left.iter().filter(|index| Some(tier(every[**index].cost)) == smallest).count();
    prop_assert_eq!(found.tie_minutes as usize, alike);
    for (place, ours) in found.suggestions.iter().enumerate() {
        let ours_at = ours.assessment.window.span.start;
        let cheapest = left.iter().map(|index| tier(every[*index].cost)).min().expect("a range has starts");
        let slack = room(cheapest);
        let key = |index: usize| (std::cmp::Reverse(slack[index]), every[index].edge, every[index].at);
        let equals = left.iter().copied().filter(|index| tier(every[*index].cost) == cheapest);
        let best = equals.min_by_key(|index| key(*index)).expect("one is the cheapest");
        let mine = (ours_at.since(task.range.start) + BEYOND) as usize;
        // Where the room goes on beyond what brute force sees, any of the roomiest will do.
        if slack[best] < BEYOND as usize && slack[mine] < BEYOND as usize {
            prop_assert_eq!(ours_at, every[best].at, "suggestion {}", place + 1);
            prop_assert_eq!(ours.slack as usize, slack[best]);
        } else {
            prop_assert_eq!(tier(every[mine].cost), cheapest);
            prop_assert!(
                slack[mine] >= slack[best],
                "suggestion {} at {} with {} to spare ({} by brute force), not {} with {}",
                place + 1,
                ours_at,
                ours.slack,
                slack[mine],
                every[best].at,
                slack[best]
            );
        }
        let cheaper = grid.iter().filter(|index| every[**index].cost < every[mine].cost).count();
        prop_assert_eq!(ours.cheaper as usize, cheaper);
        left.retain(|index| every[*index].at.since(ours_at).abs() >= 180);
    }
    prop_assert!(found.suggestions.len() == task.count || left.is_empty());
    // Each by the rule that it is told for.
    for missed in &found.near_misses {
        prop_assert_eq!(world.broken(missed.suggestion.assessment.window.span.start), Some(missed.rule));
    }
    if let Some(first) =
        found.suggestions.first().filter(|first| first.assessment.verdict.level >= Level::Avoid)
    {
        spares(task, &found, first.assessment.verdict.level, &grid, &every)?;
    }
    Ok(())
}

/// The cheapest start of the best level, by assessing every start.
fn spares(
    task: &Task,
    found: &Found,
    level: Level,
    grid: &[usize],
    every: &[Start],
) -> Result<(), TestCaseError> {
    let problem = |at| Problem {
        span: Span::starting(at, i64::from(task.plan.windows[0].minutes)),
        zone: task.plan.windows[0].zone,
        interruption: None,
        audience: task.plan.audience.clone(),
        daytime: task.plan.daytime_rule(),
        profile: task.plan.profile,
    };
    let lawful = grid.iter().map(|index| &every[*index]).filter(|start| start.broken.is_none());
    let levels: Vec<(Level, i128, Instant)> =
        lawful.map(|start| (problem(start.at).assess().verdict.level, start.cost, start.at)).collect();
    let best = levels.iter().min().filter(|(best, ..)| *best < level);
    let ours = found.spares.as_ref().map(|spares| spares.suggestion.assessment.window.span.start);
    prop_assert_eq!(ours, best.map(|(.., at)| *at));
    Ok(())
}

fn hours() -> impl Strategy<Value = Hours> {
    (0..1440_u16, 1..=1440_u16)
        .prop_filter("hours of no length", |(from, to)| from != to)
        .prop_map(|(from, to)| Hours { from, to })
}

/// Each rule in about one task of three.
fn rules(range: Span, near: Vec<Place>) -> impl Strategy<Value = Rules> {
    let maybe = |one_in: u32| proptest::bool::weighted(1.0 / f64::from(one_in));
    let zones = Zone::all().collect::<Vec<_>>();
    let date = range.start.utc().date();
    (
        (maybe(3), any::<u8>(), maybe(3), hours(), maybe(4), select(zones.clone()), hours()),
        (
            maybe(4),
            1..3_u16,
            maybe(4),
            -1..2_i64,
            0..2_i64,
            maybe(4),
            maybe(4),
            1..2000_u32,
            maybe(4),
            select(zones),
        ),
    )
        .prop_map(move |(start, whole)| {
            let (weekly, days, hourly, hours, crewed, zone, work) = start;
            let (noticed, notice, closed, first, more, protecting, spaced, gap, abroad, other) = whole;
            let day = |shift| date + chrono::TimeDelta::days(shift);
            Rules {
                from: None,
                to: None,
                zone: abroad.then_some(other),
                weekdays: if weekly { Weekdays::from_bits(days) } else { Weekdays::default() },
                hours: hourly.then_some(hours),
                crew: crewed.then_some(Crew { zone, hours: work }),
                notice_days: if noticed { notice } else { 0 },
                never: if closed { vec![(day(first), day(first + more))] } else { vec![] },
                protect: if protecting { near.iter().copied().take(1).collect() } else { vec![] },
                gap_minutes: if spaced { gap } else { 0 },
            }
        })
}

fn tasks() -> impl Strategy<Value = Task> {
    problems(400, small_audiences())
        .prop_flat_map(|problem| {
            let length = prop_oneof![60..600_i64, 600..3000_i64];
            (Just(problem), length, prop_oneof![Just(1), Just(15), 2..90_i32], 1..4_usize, -3000..3000_i64)
        })
        .prop_flat_map(|(problem, length, step, count, shift)| {
            let range = Span::starting(problem.span.start, length);
            let near = problem.audience.scope.clone();
            let freeze = proptest::option::weighted(0.3, (-300..2000_i64, 1..600_i64));
            (Just((problem, range, step, count, shift)), rules(range, near), freeze)
        })
        .prop_map(|((problem, range, step, count, shift), rules, freeze)| {
            let minutes = problem.span.minutes() as u32;
            let base = Window::of(Instant::from_minutes(0).utc(), problem.zone, minutes);
            let window = base.starting_at(range.start);
            let other = base.starting_at(range.start.plus_minutes(shift));
            let mut plan = Plan::of(window);
            plan.windows.push(other);
            plan.audience = problem.audience;
            // The sun's brute force is slow.
            if problem.daytime == Daytime::Daylight {
                plan.audience.scope.truncate(1);
            }
            if matches!(plan.audience.weights, Weights::Own(_)) {
                plan.audience.weights = Weights::People;
            }
            plan.daytime = Some(problem.daytime);
            plan.profile = problem.profile;
            plan.rules = rules;
            plan.own_events = freeze
                .map(|(from, minutes)| OwnEvent {
                    number: 1,
                    title: "freeze".to_owned(),
                    kind: EventKind::Freeze,
                    scope: vec![],
                    when: OwnWhen::Instants(Span::starting(range.start.plus_minutes(from), minutes)),
                    severity: 2,
                })
                .into_iter()
                .collect();
            Task { plan, range, step, count, now: range.start.plus_minutes(-shift) }
        })
}

proptest! {
    #![proptest_config(config(160))]

    #[test]
    fn the_search_finds_what_trying_every_start_finds(task in tasks()) {
        compare(&task)?;
    }
}
