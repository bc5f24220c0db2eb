//! Which events a window meets, and the level of each, by a second reading of the rules of `docs/impact.md`:
//! every minute of every region asks for its own local date.

use std::collections::BTreeSet;

use chrono::{NaiveTime, TimeDelta};
use lowtide::assess::{Band, Level};
use lowtide::calendar::{Confidence, EVENTS_UNTIL, Event, Grade, Kind, Precision, ReachPart, Tier, events};
use lowtide::plan::{Audience, Place, Profile};
use lowtide::time::{Civil, Date, Instant, Span, parse_date};
use lowtide::world::{DATA_AS_OF, Region, RegionId, region};
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

/// Where in the reach of `event` a local date lies.
fn part(event: &Event, date: Date) -> Option<ReachPart> {
    let (core, shadow): (DaysAround, DaysAround) = match (event.kind, event.tier) {
        (Kind::Election | Kind::Runoff, Tier::National) => ((1, 2), (2, 7)),
        (Kind::Election | Kind::Runoff, Tier::Local) => ((0, 0), (1, 2)),
        (Kind::Aftermath | Kind::Crisis | Kind::Shutdown, _) => ((0, 0), (0, 3)),
        (kind, _) => panic!("this oracle has not been taught the reach of {}", kind.word()),
    };
    let from = match event.precision {
        Precision::By => event.from.min(parse_date(DATA_AS_OF).expect("a date of the crate")),
        Precision::Estimate => panic!("this oracle has not been taught estimates"),
        Precision::Date | Precision::Window | Precision::Month => event.from,
    };
    let within = |(before, after): DaysAround| days(from, -before) <= date && date <= days(event.to, after);
    match (within(core), within(shadow)) {
        (true, _) => Some(ReachPart::Core),
        (false, true) => Some(ReachPart::Shadow),
        (false, false) => None,
    }
}

/// Whether people are up whatever the hour.
fn all_hours(event: &Event, local: Civil) -> bool {
    let at = |date: Date, hour| date.and_time(NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour"));
    match event.kind {
        Kind::Election | Kind::Runoff if event.precision == Precision::Date => {
            at(event.from, 6) <= local && local < at(days(event.to, 1), 12)
        }
        Kind::Shutdown => event.from <= local.date() && local.date() <= event.to,
        _ => false,
    }
}

/// 1 to 3: the severity by rule, less what evidence, reach and profile take away.
fn severity(event: &Event, part: ReachPart, profile: Profile) -> i32 {
    let by_rule = match (event.kind, event.tier) {
        (Kind::Election | Kind::Runoff, Tier::Local) => 2,
        _ => 3,
    };
    let vague = matches!(event.precision, Precision::Window | Precision::Month | Precision::By)
        && event.kind != Kind::Aftermath;
    let by_evidence = match (vague || event.confidence == Confidence::Low, event.grade) {
        (true, _) => 1,
        (false, Grade::A) => by_rule,
        (false, Grade::B) => by_rule.min(2),
    };
    let by_reach = by_evidence - i32::from(part == ReachPart::Shadow);
    let lowered = !matches!(profile, Profile::Communication | Profile::Public);
    (by_reach.max(1) - i32::from(lowered)).max(1)
}

/// One event before the floor of 1 %, from every minute of every region that it concerns.
fn meet(event: &Event, problem: &Problem, concerned: &[(RegionId, &Region)]) -> Option<Found> {
    let mut met: Option<Found> = None;
    for (id, here) in concerned {
        for minute in minutes(problem.span) {
            let local = here.zone.local(minute).civil;
            let Some(part) = part(event, local.date()) else { continue };
            let up = all_hours(event, local);
            let bites = up || band(problem.daytime, here, minute) == Band::Day;
            let level = match (severity(event, part, problem.profile), bites) {
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

fn compare(problem: &Problem, set_aside: impl Fn(&str) -> bool) -> Result<(), TestCaseError> {
    let assessment =
        problem.assessor().assess(&problem.window(), |id| set_aside(id).then(|| "read-only".to_owned()));
    let weigh = |id: &RegionId| weight(&problem.audience, region(*id));
    let audience: f64 = RegionId::all().map(|id| weigh(&id)).sum();
    let wanted: Vec<(&Event, Found)> = events()
        .iter()
        .filter_map(|event| {
            let concerned: Vec<_> = RegionId::all()
                .filter(|id| event.countries.contains(&region(*id).country) && weigh(id) > 0.0)
                .map(|id| (id, region(id)))
                .collect();
            Some((event, meet(event, problem, &concerned)?))
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
    let in_force = floored(&|event| !set_aside(event.id));
    let mut levels = in_force.iter();

    prop_assert_eq!(assessment.matches.len(), wanted.len());
    for (event, found) in &wanted {
        let aside = set_aside(event.id);
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
    let highest = |levels: &[Level]| levels.iter().max().copied().unwrap_or(nothing_met(problem.span));
    prop_assert_eq!(assessment.verdict.level, highest(&in_force));
    prop_assert_eq!(assessment.verdict.level_with_set_aside, highest(&floored(&|_| true)));
    Ok(())
}

/// The level when no event is met: "none known" only for the years that were looked at.
fn nothing_met(span: Span) -> Level {
    let first = events().iter().map(|event| event.from).min().expect("there are events");
    let date = |instant: Instant| instant.utc().date();
    if date(span.start) < first || date(span.end) > EVENTS_UNTIL { Level::Unknown } else { Level::NoneKnown }
}

/// A window of up to two days near an event, for an audience that holds one of its countries or any other.
fn near_an_event() -> impl Strategy<Value = Problem> {
    let event = prop::sample::select(events());
    let minutes_from_its_date = -4 * 24 * 60..12 * 24 * 60_i64;
    (event, minutes_from_its_date, problems(2880, audiences()), 0..4_u8).prop_map(
        |(event, minutes, problem, whom)| {
            let start = Instant::from_utc(event.from.and_time(NaiveTime::MIN)).plus_minutes(minutes);
            let scope = match whom {
                0 => event.countries.iter().map(|country| Place::Country(country)).collect(),
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
    #![proptest_config(config(300))]

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
    for _ in 0..300 {
        let problem = near_an_event().new_tree(&mut runner).expect("nothing is filtered out").current();
        let found = problem.assess();
        levels.insert(found.verdict.level);
        parts.extend(found.matches.iter().map(|each| (each.reach, each.all_hours)));
        aside += usize::from(found.matches.len() > 1);
    }
    assert_eq!(levels.into_iter().collect::<Vec<_>>(), Level::ALL);
    assert_eq!(parts.len(), 3, "core with and without all hours, and shadow: {parts:?}");
    assert!(aside > 30, "only {aside} windows meet several events");
}

#[test]
fn the_table_holds_only_what_this_oracle_was_taught() {
    for event in events() {
        part(event, event.from);
    }
}
