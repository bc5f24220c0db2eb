//! Better windows for the world: the hour that two years of Tuesdays agree on.

use lowtide::calendar::Almanac;
use lowtide::plan::{Audience, Plan, Weights, Window, examples::founding_case};
use lowtide::search::{Preparation, Survey};
use lowtide::time::{Date, Zone, clock_time, days_from, parse_date};

fn plan(daytime: &str) -> Plan {
    let window = Window { minutes: 60, zone: Zone::UTC, ..founding_case().windows[0].clone() };
    Plan {
        audience: Audience { weights: Weights::People, ..Audience::default() },
        daytime: Some(daytime.parse().expect("written correctly here")),
        ..Plan::of(window)
    }
}

/// The whole hour of each Tuesday at which the smallest share of people is in its day, events left aside.
fn best_hours(plan: &Plan, first: Date, tuesdays: i64) -> Vec<String> {
    let mut rules = plan.rules.clone();
    (rules.from, rules.to) = (Some(first), days_from(first, 7 * (tuesdays - 1)));
    let range = rules.starts(&plan.windows[0]).expect("two years");
    let prepared = Preparation::new(plan, range, false, Almanac::bundled()).finish();
    let survey = Survey::new(&prepared, 60, Zone::UTC);
    let best = |week: i64| {
        let date = days_from(first, 7 * week)?;
        let cells = (0..24).filter_map(|hour| survey.cell(date, hour * 60));
        let best = cells.min_by(|a, b| a.daytime_share.total_cmp(&b.daytime_share))?;
        Some(clock_time(best.start.utc()))
    };
    (0..tuesdays).filter_map(best).collect()
}

#[test]
fn on_every_tuesday_of_two_years_the_search_has_the_same_best_hour() {
    let first = parse_date("2026-01-06").unwrap();
    assert_eq!(best_hours(&plan("waking"), first, 104), vec!["22:00"; 104]);
    assert_eq!(best_hours(&plan("09:00-17:00"), first, 104), vec!["23:00"; 104]);
}
