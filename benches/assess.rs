//! How long an assessment takes, and what its parts do.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use lowtide::assess::{Assessor, BandRule};
use lowtide::calendar::Almanac;
use lowtide::calendar::holidays::Holidays;
use lowtide::import::weights_from_csv;
use lowtide::plan::{Activity, Daytime, Plan, examples};
use lowtide::time::{Clock, Zone, parse_civil, resolve};
use lowtide::world::{RegionId, region};

const RULES: [(&str, Daytime); 4] = [
    ("waking", Daytime::Waking),
    ("office", Daytime::Office),
    ("daylight", Daytime::Daylight),
    ("activity", Daytime::Activity(Activity::PUBLISHED)),
];

/// One window with its regions, events and load.
fn assess(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assess");
    for (name, daytime) in RULES {
        let plan = Plan { daytime: Some(daytime), ..examples::founding_case() };
        let window = plan.windows[0].resolve().expect("the founding case resolves");
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        group.bench_function(name, |bench| {
            bench.iter(|| assessor.assess(black_box(&window), |_| None));
        });
    }
    group.finish();
}

/// The events of one window alone: few of them, a sale, a feast, Christmas.
fn events(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("events of a window");
    for start in ["2009-06-16T04:45Z", "2026-11-27T22:00Z", "2027-03-10T09:00Z", "2026-12-25T12:00Z"] {
        let plan = examples::founding_case();
        let at = start.parse().expect("written correctly here");
        let window = plan.windows[0].starting_at(at).resolve().expect("an instant names a window");
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        group.bench_function(start, |bench| {
            let regions = assessor.assess(&window, |_| None).regions;
            bench.iter(|| assessor.matches(black_box(&window), &regions, |_| None));
        });
    }
    group.finish();
}

/// The table of public holidays: reading it, and what a year costs when it is first asked for.
fn holidays(criterion: &mut Criterion) {
    const TEXT: &str = include_str!("../data/built/holidays.txt");
    let read = || Holidays::read(TEXT).expect("the table of this version");
    let mut group = criterion.benchmark_group("holidays");
    group.bench_function("read the table", |bench| bench.iter(read));
    let year = |holidays: Holidays| holidays.of_year(black_box(2027)).len();
    group.bench_function("first year", |bench| bench.iter_batched(read, year, BatchSize::PerIteration));
    group.finish();
}

/// The daytime and edge minutes of every region, by their clocks, and nothing else.
fn regions(criterion: &mut Criterion) {
    let window = examples::founding_case().windows[0].resolve().expect("the founding case resolves");
    let mut group = criterion.benchmark_group("daytime of all regions");
    for (name, daytime) in RULES {
        let rule = BandRule::new(daytime, Almanac::bundled());
        group.bench_function(name, |bench| {
            bench.iter(|| -> i64 {
                let span = black_box(window.span);
                RegionId::all().map(|id| rule.minutes(id, span)).map(|found| found.day + found.edge).sum()
            });
        });
    }
    group.finish();
    let assessor = Assessor::for_plan(&examples::founding_case(), Almanac::bundled());
    criterion.bench_function("clocks and daytime of all regions", |bench| {
        bench.iter(|| assessor.of_regions(black_box(&window)));
    });
    criterion.bench_function("local times of all regions", |bench| {
        bench.iter(|| -> i64 {
            let start = black_box(window.span.start);
            RegionId::all().map(|id| i64::from(region(id).clock.local(start).offset.minutes())).sum()
        });
    });
}

/// From local time to instant, and the offset history that it is looked up in.
fn clocks(criterion: &mut Criterion) {
    let zone = Zone::parse("America/Los_Angeles").expect("a zone that IANA will not drop");
    let civil = parse_civil("2009-06-15T21:45").expect("written correctly here");
    criterion.bench_function("resolve", |bench| bench.iter(|| resolve(black_box(civil), black_box(zone))));
    criterion.bench_function("clock of a zone", |bench| bench.iter(|| Clock::of(black_box(zone))));
}

/// What changing the audience, the daytime rule or the profile costs before the first answer.
fn preparation(criterion: &mut Criterion) {
    let plan = examples::founding_case();
    let mut group = criterion.benchmark_group("assessor");
    for (name, daytime) in RULES {
        let plan = Plan { daytime: Some(daytime), ..plan.clone() };
        group.bench_function(name, |bench| {
            bench.iter(|| Assessor::for_plan(black_box(&plan), Almanac::bundled()));
        });
    }
    group.finish();
}

/// A long list of own figures: 100,000 lines that name each place in turn.
fn figures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("100,000 own figures");
    let lines = |name: &dyn Fn(RegionId) -> String| -> String {
        let names: Vec<String> = RegionId::all().map(name).collect();
        let lines: Vec<String> =
            (0..100_000).map(|line| format!("{},{line}\n", names[line % names.len()])).collect();
        lines.concat()
    };
    let lists = [
        ("by code", lines(&|id| region(id).country.to_owned())),
        ("by name", lines(&|id| format!("\"{}\"", region(id).country_name))),
        ("by zone", lines(&|id| region(id).zone.to_string())),
    ];
    group.sample_size(10);
    for (name, text) in &lists {
        group.bench_function(*name, |bench| {
            bench.iter(|| weights_from_csv(black_box(text)).expect("places of the table"));
        });
    }
    group.finish();
}

criterion_group!(benches, assess, events, holidays, regions, clocks, preparation, figures);
criterion_main!(benches);
