//! The core inside WebAssembly gives the answers that it gives natively. Runs on Node.
#![cfg(target_arch = "wasm32")]

#[path = "domain/founding_case.rs"]
mod founding_case;
#[path = "domain/local_times.rs"]
mod local_times;

use std::hint::black_box;

use lowtide::assess::{Assessor, BandRule};
use lowtide::calendar::Almanac;
use lowtide::plan::{Daytime, examples};
use lowtide::world::RegionId;
use wasm_bindgen_test::{Instant, console_log, wasm_bindgen_test};

#[wasm_bindgen_test]
fn every_golden_local_time_is_answered_with_its_kind_and_its_instants() {
    let rows = local_times::rows();
    assert!(rows.len() >= 72, "{} rows", rows.len());
    let mistakes: Vec<_> = rows.iter().filter_map(local_times::LocalTime::mistake).collect();
    assert_eq!(mistakes, Vec::<String>::new());
    assert!(rows.iter().any(|row| row.kind == "gap"), "no gap among {}", rows[0].id);
}

#[wasm_bindgen_test]
fn the_founding_case_has_its_local_times_and_its_levels() {
    founding_case::PLANNED.hold(0);
    founding_case::MOVED.hold(1);
}

/// For the record only: how long an assessment takes depends on the machine.
#[wasm_bindgen_test]
fn an_assessment_is_timed() {
    let window = examples::founding_case().windows[0].resolve().expect("the founding case resolves");
    let assessor = Assessor::for_plan(&examples::founding_case(), Almanac::without_holidays());
    let rule = BandRule::new(Daytime::Waking, Almanac::without_holidays());
    let whole = microseconds(200, || {
        black_box(assessor.assess(black_box(&window), |_| None));
    });
    let clocks = microseconds(20_000, || {
        let day: i64 = RegionId::all().map(|id| rule.minutes(id, black_box(window.span)).day).sum();
        black_box(day);
    });
    console_log!("assess with events and load: {whole:.1} µs; daytime of all regions alone: {clocks:.2} µs");
    assert!(whole > 0.0 && clocks > 0.0, "the clock stood still");
}

/// The mean time of a call after a tenth as many calls to warm up.
fn microseconds(calls: u32, mut call: impl FnMut()) -> f64 {
    for _ in 0..calls / 10 {
        call();
    }
    let start = Instant::now();
    for _ in 0..calls {
        call();
    }
    start.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
}
