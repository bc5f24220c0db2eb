//! Which events a window meets, and the level of each, by a second reading of the rules of `docs/impact.md`:
//! every minute of every region asks for its own local date.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveTime, TimeDelta};
use lowtide::assess::{Band, Level};
use lowtide::calendar::{
    Almanac, Confidence, EVENTS_UNTIL, Effect, Event, Grade, Precision, ReachPart, Tier, listed_events,
};
use lowtide::plan::{Audience, EventKind, Profile};
use lowtide::time::{Civil, Date, Instant, Span, parse_date};
use lowtide::world::{DATA_AS_OF, Region, RegionId, region, sunset};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::brute_force::{band, minutes, weight};
use crate::problem::{Problem, audiences, config, problems};

/// What one event comes to.
#[derive(Debug, PartialEq)]
struct Found {
    regions: BTreeSet<RegionId>,
    part: ReachPart,
    bites: bool,
    all_hours: bool,
    level: Level,
}

fn days(date: Date, days: i64) -> Date {
    date + TimeDelta::days(days)
}

/// Days before the first and after the last date.
type DaysAround = (i64, i64);

/// Where in the reach of `event` a minute lies that reads `local` there.
pub(crate) fn part(event: &Event, here: &Region, minute: Instant, local: Civil) -> Option<ReachPart> {
    use EventKind::{Aftermath, Crisis, Election, Exam, Freeze, Own, Runoff, Shutdown, Tax};
    let (core, mut shadow): (DaysAround, DaysAround) = match (event.kind, event.tier) {
        (Election | Runoff, Tier::National) => ((1, 2), (2, 7)),
        (Election | Runoff, Tier::Local) => ((0, 0), (1, 2)),
        (Aftermath | Crisis | Shutdown, _) => ((0, 0), (0, 3)),
        (Exam, _) => ((0, 0), (1, 0)),
        (Tax, _) => ((0, 0), (2, 0)),
        (Freeze | Own, _) => panic!("the tables hold no {}", event.kind.word()),
        _ => ((0, 0), (0, 0)),
    };
    if event.precision == Precision::Estimate {
        shadow = (shadow.0.max(core.0 + 1), shadow.1.max(core.1 + 1));
    }
    if let Some(live) = event.instants {
        assert_eq!(core, (0, 0), "{}: no days around the core of instants are known here", event.id);
        let within = |before: i64, after: i64| {
            live.start.plus_minutes(-before * 1440) <= minute && minute < live.end.plus_minutes(after * 1440)
        };
        return if within(0, 0) {
            Some(ReachPart::Core)
        } else {
            within(shadow.0, shadow.1).then_some(ReachPart::Shadow)
        };
    }
    if event.from_sunset {
        let nightfall = sunset(here, event.to)?.plus_minutes(45);
        return (sunset(here, event.from)? <= minute && minute < nightfall).then_some(ReachPart::Core);
    }
    let from = match event.precision {
        Precision::By => event.from.min(parse_date(DATA_AS_OF).expect("a date of the crate")),
        _ => event.from,
    };
    let date = local.date();
    let within = |(before, after): DaysAround| days(from, -before) <= date && date <= days(event.to, after);
    match (within(core), within(shadow)) {
        (true, _) => Some(ReachPart::Core),
        (false, true) => Some(ReachPart::Shadow),
        (false, false) => None,
    }
}

/// Whether people are up whatever the hour.
pub(crate) fn all_hours(event: &Event, minute: Instant, local: Civil) -> bool {
    let at = |date: Date, hour| date.and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour"));
    match event.kind {
        EventKind::Election | EventKind::Runoff if event.precision == Precision::Date => {
            at(event.from, 6) <= local && local < at(days(event.to, 1), 12)
        }
        EventKind::Shutdown => match event.instants {
            Some(cut) => cut.start <= minute && minute < cut.end,
            None => event.from <= local.date() && local.date() <= event.to,
        },
        EventKind::Broadcast if event.at_midnight => {
            at(event.from, 22) <= local && local < at(days(event.from, 1), 2)
        }
        EventKind::Sport | EventKind::Broadcast => {
            event.instants.is_some_and(|live| live.start <= minute && minute < live.end)
        }
        _ => false,
    }
}

/// The table of profiles, one row for each kind: `=` in full, `-` one less, `n` a note.
fn treatment(event: &Event, profile: Profile) -> char {
    use EventKind::{Broadcast, Cultural, Exam, Holiday, Religious, Shopping, Sport, Tax};
    let row = match event.kind {
        Religious | Cultural if event.great => "=n==nn",
        Holiday | Religious | Cultural => "nnnnnn",
        Exam => "-nnn=-",
        Shopping => "nn==nn",
        Sport | Broadcast => "=n-nnn",
        Tax => "n-n=n=",
        _ => "=----=",
    };
    let column = Profile::ALL.iter().position(|each| *each == profile).expect("every profile is listed");
    row.chars().nth(column).expect("six columns")
}

/// 1 to 3: the severity by rule, less what evidence, reach and profile take away.
pub(crate) fn severity(event: &Event, part: ReachPart, profile: Profile) -> i32 {
    use EventKind::{Aftermath, Crisis, Election, Exam, Runoff, Shopping, Shutdown};
    let by_rule = match (event.kind, event.tier) {
        (Election | Runoff, Tier::National) | (Aftermath | Crisis | Shutdown, _) => 3,
        (Election | Runoff, Tier::Local) => 2,
        // The tables say which of them are minor.
        (Exam | Shopping, _) => i32::from(event.severity),
        _ => 1 + i32::from(event.great),
    };
    let vague = matches!(event.precision, Precision::Window | Precision::Month | Precision::By)
        && event.kind != Aftermath;
    let by_evidence = match (vague || event.confidence == Confidence::Low, event.grade) {
        (true, _) => 1,
        (false, Grade::A) => by_rule,
        (false, Grade::B) => by_rule.min(2),
    };
    let by_reach = by_evidence - i32::from(part == ReachPart::Shadow);
    (by_reach.max(1) - i32::from(treatment(event, profile) == '-')).max(1)
}

/// Whether the event has a price for the profile.
pub(crate) fn has_price(event: &Event, profile: Profile) -> bool {
    let feast = matches!(event.kind, EventKind::Religious | EventKind::Cultural | EventKind::Holiday);
    treatment(event, profile) != 'n' && (event.effect == Effect::NeedUp || feast)
}

/// The local time and whether it is day, for every minute of a span in the regions asked for.
struct Minutes<'a> {
    problem: &'a Problem,
    of_region: BTreeMap<RegionId, Vec<(Instant, Civil, bool)>>,
}

impl Minutes<'_> {
    fn of(&mut self, id: RegionId) -> &[(Instant, Civil, bool)] {
        let (problem, here) = (self.problem, region(id));
        self.of_region.entry(id).or_insert_with(|| {
            let minutes = minutes(problem.span);
            minutes
                .map(|minute| {
                    let day = band(problem.daytime, here, minute) == Band::Day;
                    (minute, here.zone.local(minute).civil, day)
                })
                .collect()
        })
    }
}

/// One event before the floor of 1 %, from every minute of every region that it concerns.
fn meet(event: &Event, minutes: &mut Minutes, concerned: &[RegionId]) -> Option<Found> {
    let profile = minutes.problem.profile;
    let price = has_price(event, profile);
    let mut met: Option<Found> = None;
    for id in concerned {
        for (minute, local, day) in minutes.of(*id) {
            let Some(part) = part(event, region(*id), *minute, *local) else { continue };
            let up = all_hours(event, *minute, *local);
            let bites = up || *day;
            let level = match (severity(event, part, profile), bites) {
                _ if !price => Level::Note,
                (3, true) => Level::Block,
                (2, true) => Level::Avoid,
                (3, false) => Level::Watch,
                _ => Level::Note,
            };
            let found =
                met.get_or_insert(Found { regions: BTreeSet::new(), part, bites, all_hours: up, level });
            found.regions.insert(*id);
            found.part = found.part.max(part);
            found.bites |= bites;
            found.all_hours |= up;
            found.level = found.level.max(level);
        }
    }
    met
}

/// All events whose dates lie within three weeks of a span; a deadline reaches back to the day of the table.
pub(crate) fn events_around(span: Span) -> Vec<Arc<Event>> {
    let (first, last) = (days(span.start.utc().date(), -21), days(span.end.utc().date(), 21));
    let as_of = parse_date(DATA_AS_OF).expect("a date of the crate");
    let begins = |event: &Event| if event.precision == Precision::By { as_of } else { event.from };
    let holidays = (first.year()..=last.year()).flat_map(|year| Almanac::bundled().holidays_of(year));
    let all = listed_events().iter().map(|listed| listed.event.clone()).chain(holidays);
    all.filter(|event| begins(event) <= last && first <= event.to).collect()
}

fn compare(problem: &Problem, set_aside: impl Fn(&str) -> bool) -> Result<(), TestCaseError> {
    let assessment =
        problem.assessor().assess(&problem.window(), |id| set_aside(id).then(|| "read-only".to_owned()));
    let weigh = |id: &RegionId| weight(&problem.audience, region(*id));
    let audience: f64 = RegionId::all().map(|id| weigh(&id)).sum();
    let mut minutes = Minutes { problem, of_region: BTreeMap::new() };
    let around = events_around(problem.span);
    let wanted: Vec<(&Event, Found)> = around
        .iter()
        .map(|event| &**event)
        .filter_map(|event| {
            let here = |id: &RegionId| {
                event.scope.is_empty() || event.scope.iter().any(|place| place.holds(region(*id)))
            };
            let concerned: Vec<_> = RegionId::all().filter(|id| here(id) && weigh(id) > 0.0).collect();
            Some((event, meet(event, &mut minutes, &concerned)?))
        })
        .collect();
    // Avoid is a note where the regions of all that is to be avoided hold together less than 1 %.
    let floored = |counts: &dyn Fn(&Event) -> bool| -> Vec<Level> {
        let gentle = |(event, found): &&(&Event, Found)| found.level == Level::Avoid && counts(event);
        let held: BTreeSet<RegionId> =
            wanted.iter().filter(gentle).flat_map(|(_, found)| found.regions.clone()).collect();
        let slight = held.iter().map(weigh).sum::<f64>() < 0.01 * audience;
        let level = |each: &(&Event, Found)| if slight && gentle(&each) { Level::Note } else { each.1.level };
        wanted.iter().filter(|(event, _)| counts(event)).map(level).collect()
    };
    let in_force = floored(&|event| !set_aside(&event.id));
    let mut levels = in_force.iter();

    prop_assert_eq!(assessment.matches.len(), wanted.len());
    for (event, found) in &wanted {
        let aside = set_aside(&event.id);
        let ours = assessment.matches.iter().find(|each| each.event.id == event.id);
        let Some(ours) = ours else { return Err(TestCaseError::fail(format!("{} is missing", event.id))) };
        let same = Found {
            regions: ours.regions.iter().copied().collect(),
            part: ours.reach,
            bites: ours.bites,
            all_hours: ours.all_hours,
            level: found.level,
        };
        prop_assert_eq!(&same, found, "{}", event.id);
        if !aside {
            prop_assert_eq!(Some(&ours.level), levels.next(), "{}", event.id);
        }
        prop_assert_eq!(i32::from(ours.counted.severity), severity(event, found.part, problem.profile));
        prop_assert_eq!(ours.set_aside.is_some(), aside);
        for each in &assessment.regions {
            let listed =
                each.matches.iter().any(|index| assessment.matches[usize::from(*index)].event.id == event.id);
            prop_assert_eq!(listed, found.regions.contains(&each.region), "{}", each.region().id);
        }
    }
    let highest = |levels: &[Level]| levels.iter().copied().fold(nothing_met(problem.span), Level::max);
    prop_assert_eq!(assessment.verdict.level, highest(&in_force));
    prop_assert_eq!(assessment.verdict.level_with_set_aside, highest(&floored(&|_| true)));
    Ok(())
}

/// The level when no event is met: "none known" only for the years that were looked at.
fn nothing_met(span: Span) -> Level {
    let first = listed_events().iter().map(|listed| listed.event.from).min().expect("there are events");
    let date = |instant: Instant| instant.utc().date();
    if date(span.start) < first || date(span.end) > EVENTS_UNTIL { Level::Unknown } else { Level::NoneKnown }
}

/// A window of up to ten hours near an event, for an audience that holds one of its countries or any other.
fn near_an_event() -> impl Strategy<Value = Problem> {
    let event = prop::sample::select(listed_events()).prop_map(|listed| listed.event.clone());
    let minutes_from_its_date = -4 * 24 * 60..12 * 24 * 60_i64;
    (event, minutes_from_its_date, problems(600, audiences()), 0..4_u8).prop_map(
        |(event, minutes, problem, whom)| {
            let start = Instant::from_utc(event.from.and_time(NaiveTime::MIN)).plus_minutes(minutes);
            let scope = match whom {
                0 => event.scope.clone(),
                1 => vec![],
                // And now and then as it is, far from any event.
                2 => return problem,
                _ => problem.audience.scope.clone(),
            };
            let audience = Audience { scope, ..problem.audience };
            Problem { span: Span::starting(start, problem.span.minutes()), audience, ..problem }
        },
    )
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn windows_near_an_event_have_the_level_that_their_minutes_give(problem in near_an_event()) {
        compare(&problem, |_| false)?;
    }

    #[test]
    fn what_is_set_aside_stays_listed_and_leaves_the_level(problem in near_an_event(), which in any::<u64>()) {
        compare(&problem, |id| (which >> (id.len() % 64)) & 1 == 1)?;
    }
}

#[test]
fn the_random_windows_meet_events_of_every_level_in_core_and_shadow() {
    let mut runner = TestRunner::new(config(1));
    let (mut levels, mut parts, mut aside) = (BTreeSet::new(), BTreeSet::new(), 0);
    for _ in 0..1000 {
        let problem = near_an_event().new_tree(&mut runner).expect("nothing is filtered out").current();
        let found = problem.assess();
        levels.insert(found.verdict.level);
        parts.extend(found.matches.iter().map(|each| (each.reach, each.all_hours)));
        aside += usize::from(found.matches.len() > 1);
    }
    assert_eq!(levels.into_iter().collect::<Vec<_>>(), Level::ALL);
    assert_eq!(parts.len(), 4, "core and shadow, each with and without all hours: {parts:?}");
    assert!(aside > 30, "only {aside} windows meet several events");
}
