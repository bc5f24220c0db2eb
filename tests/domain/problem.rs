//! Random problems: a span of time, whom it concerns, and when they need the service.
//!
//! Every seed is fixed, so that a run that fails fails again. Half of the spans begin near a clock change or
//! an event, where answers are hard.

use chrono::NaiveTime;
use lowtide::assess::{Assessment, Assessor};
use lowtide::calendar::{Almanac, listed_events};
use lowtide::plan::{
    Activity, Audience, Daytime, OwnHours, OwnWeight, Place, Profile, ResolvedWindow, Weights, Window,
};
use lowtide::time::{DATA_RANGE, Instant, Span, Zone};
use lowtide::world::{RegionId, Weekdays, region, region_by_id, regions};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// The longest window, in minutes.
pub(crate) const LONGEST: u32 = lowtide::plan::MAX_MINUTES;
/// Starts keep this far from the ends of the clock data: a window, half a week, and a day and a half.
const MARGIN: i64 = (14 + 4 + 2) * 24 * 60;

/// Regions where something about clocks, dates or the sun is out of the ordinary.
pub(crate) const CURIOUS: [&str; 16] = [
    "AU/Australia/Lord_Howe",
    "CA/America/St_Johns",
    "CL/America/Santiago",
    "CU/America/Havana",
    "EG/Africa/Cairo",
    "FI/Europe/Helsinki",
    "GL/America/Nuuk",
    "IR/Asia/Tehran",
    "IS/Atlantic/Reykjavik",
    "KI/Pacific/Kiritimati",
    "MA/Africa/Casablanca",
    "NP/Asia/Kathmandu",
    "NZ/Pacific/Chatham",
    "SJ/Arctic/Longyearbyen",
    "US/America/New_York",
    "WS/Pacific/Apia",
];

/// Everything that an assessment depends on.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) span: Span,
    pub(crate) zone: Zone,
    /// Expected minutes without service; all of the window when absent.
    pub(crate) interruption: Option<u32>,
    pub(crate) audience: Audience,
    pub(crate) daytime: Daytime,
    pub(crate) profile: Profile,
}

impl Problem {
    pub(crate) fn window(&self) -> ResolvedWindow {
        let blank = Window::of(Instant::from_minutes(0).utc(), self.zone, self.span.minutes() as u32);
        let window = Window { interruption: self.interruption, ..blank };
        let found = window.starting_at(self.span.start).resolve().expect("the span lies in the clock data");
        assert_eq!(found.span, self.span, "a window begins at the instant it was moved to");
        found
    }

    pub(crate) fn assessor(&self) -> Assessor {
        Assessor::new(&self.audience, self.daytime, self.profile, Almanac::bundled())
    }

    pub(crate) fn assess(&self) -> Assessment {
        self.assessor().assess(&self.window(), |_| None)
    }
}

/// `cases` cases from a fixed seed; nothing is written to disk.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(20_090_616),
        failure_persistence: None,
        // Brute force is slow, and so is looking for the smallest case with it.
        max_shrink_time: 4_000,
        ..ProptestConfig::default()
    }
}

/// Problems with windows of up to `longest` minutes and an audience as `audience` makes it.
pub(crate) fn problems(
    longest: u32,
    audience: impl Strategy<Value = Audience>,
) -> impl Strategy<Value = Problem> {
    let length = prop_oneof![1..=longest.min(180), 1..=longest];
    (instants(), length, zones(), any::<Option<u32>>(), audience, daytimes(), select(&Profile::ALL[..]))
        .prop_map(|(start, minutes, zone, interruption, audience, daytime, profile)| Problem {
            span: Span::starting(start, i64::from(minutes)),
            zone,
            interruption: interruption.map(|some| 1 + some % minutes),
            audience,
            daytime,
            profile,
        })
}

/// An audience of up to eight places.
pub(crate) fn small_audiences() -> impl Strategy<Value = Audience> {
    (weights(), places(1..8), places(0..2)).prop_map(|(weights, scope, except)| {
        // Own figures reach into the scope and out of it.
        let weights = match weights {
            Weights::Own(own) => Weights::from(
                own.figures
                    .iter()
                    .enumerate()
                    .map(|(i, own)| OwnWeight { place: *scope.get(2 * i).unwrap_or(&own.place), ..*own })
                    .collect::<Vec<_>>(),
            ),
            other => other,
        };
        Audience { weights, scope, except }
    })
}

/// The world, some of it, or the world but for some places.
pub(crate) fn audiences() -> impl Strategy<Value = Audience> {
    let world =
        (weights(), places(0..3)).prop_map(|(weights, except)| Audience { weights, scope: vec![], except });
    prop_oneof![small_audiences(), world]
}

fn weights() -> impl Strategy<Value = Weights> {
    let own = proptest::collection::vec((place(), 0.0..1000.0_f64), 1..6).prop_map(|rows| {
        rows.into_iter().map(|(place, figure)| OwnWeight { place, figure }).collect::<Vec<_>>()
    });
    prop_oneof![
        Just(Weights::InternetUsers),
        Just(Weights::People),
        Just(Weights::Even),
        own.prop_map(Weights::from),
    ]
}

fn places(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Place>> {
    proptest::collection::vec(place(), count)
}

fn place() -> impl Strategy<Value = Place> {
    let curious = select(&CURIOUS[..])
        .prop_map(|id| Place::Region(region_by_id(id).unwrap_or_else(|| panic!("no region {id}"))));
    prop_oneof![
        curious,
        region_ids().prop_map(Place::Region),
        region_ids().prop_map(|id| Place::Country(region(id).country)),
    ]
}

fn region_ids() -> impl Strategy<Value = RegionId> {
    (0..regions().len()).prop_map(|index| RegionId::all().nth(index).expect("an index of the table"))
}

fn zones() -> impl Strategy<Value = Zone> {
    select(Zone::all().collect::<Vec<_>>())
}

/// Instants of the whole range of the clock data, many of them near a clock change or an event.
pub(crate) fn instants() -> impl Strategy<Value = Instant> {
    let (first, last) = (DATA_RANGE.start.plus_minutes(MARGIN), DATA_RANGE.end.plus_minutes(-MARGIN));
    let anywhen = (first.minutes()..last.minutes()).prop_map(Instant::from_minutes);
    let near_a_change =
        (region_ids(), any::<prop::sample::Index>(), -3000..3000_i64).prop_map(|(id, which, minutes)| {
            let changes: Vec<_> = region(id).clock.changes(DATA_RANGE).collect();
            let at = if changes.is_empty() { DATA_RANGE.start } else { which.get(&changes).at };
            at.plus_minutes(minutes)
        });
    let near_an_event = (select(listed_events()), -4 * 1440..12 * 1440_i64).prop_map(|(listed, minutes)| {
        Instant::from_utc(listed.event.from.and_time(NaiveTime::MIN)).plus_minutes(minutes)
    });
    prop_oneof![anywhen, near_a_change, near_an_event].prop_map(move |instant| instant.max(first).min(last))
}

pub(crate) fn daytimes() -> impl Strategy<Value = Daytime> {
    let own = (0..1440_u16, 1..=1440_u16, any::<u8>())
        .prop_filter("hours of no length", |(from, to, _)| from != to)
        .prop_map(|(from, to, days)| Daytime::Own(OwnHours { from, to, days: Weekdays::from_bits(days) }));
    let numbers = proptest::collection::vec(prop_oneof![Just(0), 0..1000_u32], Activity::HOURS);
    let activity = numbers.prop_map(|numbers| {
        let own = numbers.try_into().ok().and_then(Activity::of);
        Daytime::Activity(own.unwrap_or(Activity::PUBLISHED))
    });
    prop_oneof![Just(Daytime::Waking), Just(Daytime::Office), Just(Daytime::Daylight), own, activity]
}
