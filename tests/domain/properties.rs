//! What holds for every plan, whatever its numbers.

use lowtide::assess::{Assessment, Assessor, BandRule, RegionWeights};
use lowtide::calendar::Almanac;
use lowtide::plan::{Audience, Daytime, OwnWeight, Place, Plan, Weights};
use lowtide::time::{Clock, DATA_RANGE, Instant, Resolution, Span, Zone, resolve};
use lowtide::world::{RegionId, region};
use proptest::prelude::*;

use crate::problem::{LONGEST, audiences, config, instants, problems};

proptest! {
    #![proptest_config(config(250))]

    #[test]
    fn minutes_stay_within_the_window(problem in problems(LONGEST, audiences())) {
        let found = problem.assess();
        let length = problem.span.minutes();
        for each in &found.regions {
            prop_assert!(0 <= each.lost_minutes && each.lost_minutes <= each.daytime_minutes, "{each:?}");
            prop_assert!(each.lost_minutes <= i64::from(found.window.interruption), "{each:?}");
            prop_assert!(each.edge_minutes >= 0, "{each:?}");
            prop_assert!(each.day_minutes + each.edge_minutes <= length, "{each:?}");
            prop_assert!((0.0..=1.0).contains(&each.daytime_share), "{each:?}");
        }
        let totals = found.totals;
        prop_assert!(totals.daytime_share >= 0.0 && totals.edge_share >= 0.0, "{totals:?}");
        prop_assert!(totals.daytime_share.max(totals.edge_share) <= 1.0 + 1e-9, "{totals:?}");
        if !matches!(problem.daytime, Daytime::Activity(_)) {
            prop_assert!(totals.daytime_share + totals.edge_share <= 1.0 + 1e-9, "{totals:?}");
        }
        prop_assert!(totals.people_in_daytime <= found.audience, "{totals:?} of {}", found.audience);
    }

    #[test]
    fn regions_are_ordered_by_what_they_lose_and_then_by_id(problem in problems(1440, audiences())) {
        let found = problem.assess();
        for pair in found.regions.windows(2) {
            let (a, b) = (&pair[0], &pair[1]);
            let (lost, next) = (a.people_minutes_lost, b.people_minutes_lost);
            let in_order = lost > next || (lost.total_cmp(&next).is_eq() && a.region().id < b.region().id);
            prop_assert!(in_order, "{} loses {lost}, {} {next}", a.region().id, b.region().id);
        }
    }

    #[test]
    fn larger_own_figures_in_equal_proportion_change_nothing(
        problem in problems(600, audiences()),
        figures in proptest::collection::vec(0.5..1000.0_f64, 1..6),
        factor in prop::sample::select(vec![0.001, 0.25, 1.0 / 3.0, 7.0, 1024.0, 1e6]),
    ) {
        let countries = ["IR", "US", "DE", "IN", "BR", "KE"];
        let assess = |factor: f64| -> Assessment {
            let own = figures.iter().zip(countries).map(|(figure, country)| {
                OwnWeight { place: Place::Country(country), figure: figure * factor }
            });
            let audience = Audience { weights: Weights::from(own.collect::<Vec<_>>()), ..problem.audience.clone() };
            Assessor::new(&audience, problem.daytime, problem.profile, Almanac::bundled()).assess(&problem.window(), |_| None)
        };
        let (one, other) = (assess(1.0), assess(factor));
        prop_assert!((one.totals.daytime_share - other.totals.daytime_share).abs() < 1e-8);
        prop_assert!((one.totals.edge_share - other.totals.edge_share).abs() < 1e-8);
        prop_assert!((one.audience * factor - other.audience).abs() <= 1e-8 * other.audience);
        prop_assert_eq!(one.standing, other.standing);
        prop_assert_eq!(one.verdict, other.verdict);
    }

    #[test]
    fn a_narrower_scope_never_adds_people(
        problem in problems(600, audiences()),
        which in any::<prop::sample::Index>(),
    ) {
        let whole = problem.assess();
        let mut narrower = problem.clone();
        let place = Place::Region(RegionId::all().nth(which.index(RegionId::all().count())).unwrap());
        narrower.audience.except.push(place);
        let less = narrower.assess();
        // Own figures are scaled by the sum of all of them, so the unit stays the same.
        prop_assert!(less.audience <= whole.audience);
        prop_assert!(less.totals.people_in_daytime <= whole.totals.people_in_daytime);
        prop_assert!(less.totals.people_minutes_lost <= whole.totals.people_minutes_lost);
        prop_assert!(less.regions.len() <= whole.regions.len());
        prop_assert!(less.regions.iter().all(|each| !place.holds(each.region())));
        let kept = |id: RegionId| whole.regions.iter().find(|each| each.region == id).map(|each| each.weight);
        for each in &less.regions {
            prop_assert_eq!(Some(each.weight), kept(each.region), "{}", each.region().id);
        }
    }

    #[test]
    fn a_longer_window_never_has_fewer_daytime_minutes(
        problem in problems(LONGEST, audiences()),
        shorter in any::<u32>(),
    ) {
        let rule = BandRule::new(problem.daytime, Almanac::bundled());
        let part = Span::starting(problem.span.start, i64::from(shorter) % problem.span.minutes());
        for id in RegionId::all() {
            let (less, more) = (rule.minutes(id, part), rule.minutes(id, problem.span));
            let grows = less.day <= more.day && less.edge <= more.edge;
            prop_assert!(grows, "{}: {less:?} in {part:?}, {more:?}", region(id).id);
        }
    }

    #[test]
    fn the_minutes_of_two_halves_are_those_of_the_whole(
        problem in problems(LONGEST, audiences()),
        cut in any::<u32>(),
    ) {
        let rule = BandRule::new(problem.daytime, Almanac::bundled());
        let middle = problem.span.start.plus_minutes(i64::from(cut) % problem.span.minutes());
        for id in RegionId::all() {
            let [one, other, whole] = [
                Span::new(problem.span.start, middle),
                Span::new(middle, problem.span.end),
                problem.span,
            ]
            .map(|span| rule.minutes(id, span));
            prop_assert_eq!(
                (one.day + other.day, one.edge + other.edge),
                (whole.day, whole.edge),
                "{} cut at {} by {:?}", region(id).id, middle, problem.daytime
            );
        }
    }

    #[test]
    fn levels_are_what_the_regions_of_an_assessment_are_made_of(problem in problems(LONGEST, audiences())) {
        let rule = BandRule::new(problem.daytime, Almanac::bundled());
        let full = rule.full_level();
        for each in problem.assess().regions {
            let (mut sum, mut covered) = (0_i64, vec![]);
            rule.for_each_level(each.region, problem.span, |part, level| {
                assert!((1..=full).contains(&level) && part.minutes() > 0, "{part:?} at {level}");
                sum += part.minutes() * i64::from(level);
                covered.push((part.start, part.end));
            });
            covered.sort();
            prop_assert!(covered.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{covered:?} overlap");
            let share = sum as f64 / f64::from(full) / problem.span.minutes() as f64;
            prop_assert!((share - each.daytime_share).abs() < 1e-12, "{}", each.region().id);
        }
    }

    #[test]
    fn setting_an_event_aside_never_raises_the_level(
        problem in problems(2880, audiences()),
        which in any::<prop::sample::Index>(),
    ) {
        let all = problem.assess();
        if all.matches.is_empty() {
            return Ok(());
        }
        let chosen = &*which.get(&all.matches).event.id;
        let aside = |id: &str| (id == chosen).then(|| "only the internal console is down".to_owned());
        let less = problem.assessor().assess(&problem.window(), aside);
        prop_assert!(less.verdict.level <= all.verdict.level, "without {chosen}: {:?}", less.verdict);
        prop_assert_eq!(less.verdict.level_with_set_aside, all.verdict.level);
        prop_assert_eq!(less.matches.len(), all.matches.len());
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn equal_plans_assess_equally(problem in problems(1440, audiences())) {
        let plan = Plan {
            audience: problem.audience.clone(),
            daytime: Some(problem.daytime),
            profile: problem.profile,
            ..lowtide::plan::examples::founding_case()
        };
        let written = |plan: &Plan| format!("{:?}", Assessor::for_plan(plan, Almanac::bundled()).assess(&problem.window(), |_| None));
        prop_assert_eq!(written(&plan), written(&plan.clone()));
        prop_assert_eq!(written(&plan), format!("{:?}", problem.assess()));
    }

    #[test]
    fn every_zone_finds_every_instant_again_by_its_local_time(probes in proptest::collection::vec(instants(), 2)) {
        for zone in Zone::all() {
            for probe in &probes {
                let answer = resolve(zone.local(*probe).civil, zone);
                prop_assert!(answer.instants().contains(probe), "{probe} in {zone}: {answer:?}");
            }
        }
    }
}

#[test]
fn every_zone_finds_the_minutes_around_its_clock_changes_again() {
    let span = Span::new("2005-01-01T00:00Z".parse().unwrap(), "2040-01-01T00:00Z".parse().unwrap());
    let (mut probes, mut twice) = (0, 0);
    for zone in Zone::all() {
        let clock = Clock::of(zone);
        for (index, change) in clock.changes(span).enumerate() {
            // Every third, so that springs and autumns take turns.
            if index % 3 != 0 {
                continue;
            }
            for probe in [-60, -1, 0, 59].map(|minutes| change.at.plus_minutes(minutes)) {
                let answer = resolve(zone.local(probe).civil, zone);
                assert!(answer.instants().contains(&probe), "{probe} in {zone}: {answer:?}");
                probes += 1;
                twice += i32::from(matches!(answer, Resolution::Ambiguous(..)));
            }
        }
    }
    assert!(probes > 20_000 && twice > 5_000, "{probes} probes, {twice} of them twice");
}

#[test]
fn weights_are_a_share_each_and_add_up_to_the_audience() {
    for weights in [Weights::InternetUsers, Weights::People, Weights::Even] {
        let weights = RegionWeights::of(&Audience { weights, ..Audience::default() });
        let sum: u64 = RegionId::all().map(|id| weights.units(id)).sum();
        assert_eq!(sum, weights.total());
        let shares: f64 = RegionId::all().map(|id| weights.share(weights.units(id))).sum();
        assert!((shares - 1.0).abs() < 1e-9, "{shares}");
    }
}

#[test]
fn instants_at_both_ends_of_the_data_are_found_again_and_those_beyond_are_refused() {
    let (first, last) = (DATA_RANGE.start, DATA_RANGE.end.plus_minutes(-1));
    for zone in Zone::all() {
        for (inside, outside) in [(first, first.plus_minutes(-1)), (last, DATA_RANGE.end)] {
            let ask = |instant: Instant| {
                let offset = zone.offset(inside).minutes();
                resolve(instant.plus_minutes(i64::from(offset)).utc(), zone)
            };
            assert_eq!(ask(inside), Resolution::Unique(inside), "{zone}");
            assert_eq!(ask(outside), Resolution::OutOfRange, "{zone}");
        }
    }
}
