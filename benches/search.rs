//! How long it takes to find better windows, and what its parts do.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use lowtide::calendar::Almanac;
use lowtide::plan::{Daytime, EventKind, OwnEvent, OwnWhen, Plan, Profile, Weights, examples};
use lowtide::search::{Preparation, Prepared, Query, Survey, find};
use lowtide::time::{Instant, Span, Zone, parse_date};
use lowtide::world::RegionId;

const DAY: i64 = 24 * 60;

fn at(text: &str) -> Instant {
    text.parse().expect("written correctly here")
}

/// An hour on 12 January 2027, for the whole world.
fn plan() -> Plan {
    let zone = Zone::UTC;
    let window = examples::founding_case().windows[1].starting_at(at("2027-01-12T22:00Z"));
    let mut plan = Plan::of(lowtide::plan::Window { zone, start: at("2027-01-12T22:00Z").utc(), ..window });
    plan.audience.weights = Weights::InternetUsers;
    plan.profile = Profile::Communication;
    plan
}

fn years(count: i64) -> Span {
    Span::starting(at("2027-01-01T00:00Z"), count * 365 * DAY)
}

fn prepared(plan: &Plan, range: Span) -> Prepared {
    Preparation::new(plan, range, false, Almanac::bundled()).finish()
}

/// Own events on random days of a year, each in one region: as many need-up prices.
fn with_events(count: usize) -> Plan {
    let mut state = 12345_u32;
    let mut random = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let regions: Vec<RegionId> = RegionId::all().collect();
    let first = parse_date("2027-01-01").expect("a date");
    let own_events = (0..count).map(|number| {
        let from = first + chrono::TimeDelta::days(i64::from(random(364)));
        OwnEvent {
            number: number as u16 + 1,
            title: "event".to_owned(),
            kind: EventKind::Own,
            scope: vec![lowtide::plan::Place::Region(regions[random(regions.len() as u32) as usize])],
            when: OwnWhen::LocalDates { from, to: from + chrono::TimeDelta::days(i64::from(random(3))) },
            severity: 1 + random(3) as u8,
        }
    });
    Plan { own_events: own_events.collect(), ..plan() }
}

/// What a minute costs over a range: done once for an audience, a daytime rule and a set of events.
fn prepare(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("prepare");
    for (name, daytime) in [("waking", Daytime::Waking), ("office", Daytime::Office)] {
        let plan = Plan { daytime: Some(daytime), ..plan() };
        group.bench_function(name, |bench| bench.iter(|| prepared(black_box(&plan), years(1))));
    }
    for years_searched in [1, 2] {
        group.bench_with_input(BenchmarkId::new("years", years_searched), &years_searched, |bench, count| {
            bench.iter(|| prepared(black_box(&plan()), years(*count)));
        });
    }
    for events in [0, 500, 2000] {
        let plan = with_events(events);
        group.bench_function(BenchmarkId::new("own events", events), |bench| {
            bench.iter(|| prepared(black_box(&plan), years(1)));
        });
    }
    group.sample_size(10);
    let plan = Plan { daytime: Some(Daytime::Daylight), ..plan() };
    group.bench_function("daylight", |bench| bench.iter(|| prepared(black_box(&plan), years(1))));
    group.finish();
}

/// The answer for one window.
fn rank(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rank every minute");
    let plan = plan();
    for count in [1, 2, 5] {
        let prepared = prepared(&plan, years(count));
        group.bench_function(BenchmarkId::new("years", count), |bench| {
            bench.iter(|| prepared.extremes(black_box(60)));
        });
    }
    let year = prepared(&plan, years(1));
    for minutes in [15, 60, 240, 1440, 7 * 1440] {
        group.bench_function(BenchmarkId::new("minutes of window", minutes), |bench| {
            bench.iter(|| year.extremes(black_box(minutes)));
        });
    }
    for events in [0, 500, 2000] {
        let prepared = prepared_with(events);
        group.bench_function(BenchmarkId::new("own events", events), |bench| {
            bench.iter(|| prepared.extremes(black_box(60)));
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("find the best five");
    group.bench_function("of a year", |bench| {
        let query = Query::of(&plan, 0, None);
        bench.iter(|| find(black_box(&year), &query));
    });
    group.bench_function("day by day", |bench| {
        let dates = (parse_date("2027-01-01").expect("a date"), parse_date("2027-12-31").expect("a date"));
        bench.iter(|| Survey::new(black_box(&year), 60, Zone::UTC).lows(dates.0, dates.1));
    });
    group.finish();
}

fn prepared_with(events: usize) -> Prepared {
    prepared(&with_events(events), years(1))
}

criterion_group!(benches, prepare, rank);
criterion_main!(benches);
