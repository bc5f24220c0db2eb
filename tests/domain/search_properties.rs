//! What holds for every search: what can never make a start cheaper, and what changes nothing.

use lowtide::calendar::Almanac;
use lowtide::plan::{
    Audience, EventKind, OwnEvent, OwnWeight, OwnWhen, Place, Plan, Weights, Window, examples::founding_case,
};
use lowtide::search::{Found, Preparation, Query, Survey, find};
use lowtide::time::{Instant, Span, Zone, days_from};
use lowtide::world::Weekdays;
use proptest::prelude::*;
use proptest::sample::select;

use crate::problem::{config, problems, small_audiences};

/// A plan whose proposal begins a range of so many minutes.
fn tasks() -> impl Strategy<Value = (Plan, Span)> {
    (problems(400, small_audiences()), 600..4_000_i64).prop_map(|(problem, length)| {
        let base = Window {
            minutes: problem.span.minutes() as u32,
            zone: problem.zone,
            interruption: None,
            ..founding_case().windows[0].clone()
        };
        let plan = Plan {
            audience: problem.audience.clone(),
            daytime: Some(problem.daytime),
            profile: problem.profile,
            ..Plan::of(base.starting_at(problem.span.start))
        };
        (plan, Span::starting(problem.span.start, length))
    })
}

fn ask(plan: &Plan, range: Span) -> Found {
    let prepared = Preparation::new(plan, range, false, Almanac::bundled()).finish();
    find(&prepared, &Query { count: 3, ..Query::of(plan, 0, None) })
}

/// What each quarter hour of the range costs.
fn costs(plan: &Plan, range: Span) -> Vec<f64> {
    let prepared = Preparation::new(plan, range, false, Almanac::bundled()).finish();
    let survey = Survey::new(&prepared, plan.windows[0].minutes as i32, Zone::UTC);
    let first = range.start.utc().date();
    let cell = |slot: i64| survey.cell(days_from(first, slot / 96)?, slot % 96 * 15);
    (0..range.minutes() / 15 + 96).filter_map(|slot| Some(cell(slot)?.cost)).collect()
}

/// The starts that are left, and what the first suggestion costs.
fn left(found: &Found) -> (u32, Option<f64>) {
    let excluded: u32 = found.excluded.iter().map(|(_, starts)| starts).sum();
    (found.searched - excluded, found.suggestions.first().map(|first| first.cost))
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn an_event_that_needs_the_service_makes_no_start_cheaper(
        (plan, range) in tasks(),
        (from, minutes) in (-500..4_000_i64, 1..3_000_i64),
        severity in 1..=3_u8,
        kind in select(vec![EventKind::Own, EventKind::Election, EventKind::Sport]),
    ) {
        let mut more = plan.clone();
        more.own_events.push(OwnEvent {
            number: 1,
            title: "launch".to_owned(),
            kind,
            scope: plan.audience.scope.clone(),
            when: OwnWhen::Instants(Span::starting(range.start.plus_minutes(from), minutes)),
            severity,
        });
        let (before, after) = (costs(&plan, range), costs(&more, range));
        prop_assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(after >= before, "{before} fell to {after}");
        }
    }

    #[test]
    fn a_narrower_rule_leaves_no_more_starts_and_none_that_are_cheaper(
        (plan, range) in tasks(),
        (days, fewer) in (1..128_u8, any::<u8>()),
        (from, to, less) in (0..720_u16, 721..=1440_u16, 0..360_u16),
        notice in 0..2_u16,
    ) {
        let (mut wide, mut narrow) = (plan.clone(), plan.clone());
        wide.rules.weekdays = Weekdays::from_bits(days);
        wide.rules.hours = Some(lowtide::plan::Hours { from, to });
        narrow.rules = wide.rules.clone();
        // No weekday at all would mean any.
        let some = if days & fewer == 0 { days } else { days & fewer };
        narrow.rules.weekdays = Weekdays::from_bits(some);
        narrow.rules.hours = Some(lowtide::plan::Hours { from, to: (to - less).max(from + 1) });
        narrow.rules.protect = plan.audience.scope.iter().take(1).copied().collect();
        narrow.rules.notice_days = notice;
        let (wide, narrow) = (ask(&wide, range), ask(&narrow, range));
        let ((many, cheap), (few, dear)) = (left(&wide), left(&narrow));
        prop_assert!(few <= many, "{few} of {many}");
        if let (Some(cheap), Some(dear)) = (cheap, dear) {
            // Of one tier, a thousandth of the range, the roomier goes first.
            let tier = wide.worst.map_or(0.0, |worst| worst.cost) / 1000.0;
            prop_assert!(dear >= cheap - tier * 1.001, "{dear} is cheaper than {cheap}");
        }
        prop_assert!(few > 0 || dear.is_none());
    }

    #[test]
    fn own_figures_in_equal_proportion_find_the_same(
        (plan, range) in tasks(),
        figures in proptest::collection::vec(1..1000_u32, 2..6),
        factor in select(vec![0.25, 8.0, 1024.0]),
    ) {
        let countries = ["IR", "US", "DE", "IN", "BR", "KE"];
        let of = |factor: f64| {
            let own = figures.iter().zip(countries).map(|(figure, country)| {
                OwnWeight { place: Place::Country(country), figure: f64::from(*figure) * factor }
            });
            let audience = Audience { weights: Weights::from(own.collect::<Vec<_>>()), ..Audience::default() };
            ask(&Plan { audience, ..plan.clone() }, range)
        };
        let (one, other) = (of(1.0), of(factor));
        let starts = |found: &Found| -> Vec<(Instant, i32, u32)> {
            let each = found.suggestions.iter();
            each.map(|each| (each.assessment.window.span.start, each.slack, each.cheaper)).collect()
        };
        prop_assert_eq!(starts(&one), starts(&other));
        prop_assert_eq!(&one.excluded, &other.excluded);
        prop_assert_eq!(one.tie_minutes, other.tie_minutes);
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn the_answer_is_the_same_however_the_work_is_cut((plan, range) in tasks(), pieces in 1..40_usize) {
        let mut preparation = Preparation::new(&plan, range, true, Almanac::bundled());
        let mut slices = 0;
        while !preparation.advance(pieces) {
            slices += 1;
            prop_assert!(slices < 10_000, "it ends");
        }
        let (done, all) = preparation.progress();
        prop_assert_eq!(done, all);
        let cut = preparation.finish();
        let whole = Preparation::new(&plan, range, true, Almanac::bundled()).finish();
        let answer = |prepared| {
            let found = find(prepared, &Query::of(&plan, 0, None));
            let told = found.suggestions.iter().map(|each| {
                (each.assessment.window.span.start, each.cost.to_bits(), each.slack, each.cheaper, each.holds)
            });
            told.collect::<Vec<_>>()
        };
        prop_assert_eq!(answer(&cut), answer(&whole));
    }
}
