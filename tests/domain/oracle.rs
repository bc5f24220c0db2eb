//! Daytime, sums and load against brute force.

use lowtide::assess::{Assessor, Band, BandRule, Standing};
use lowtide::calendar::Almanac;
use lowtide::plan::{Activity, Audience, Daytime, OwnHours, Weights};
use lowtide::time::{Instant, Span};
use lowtide::world::{RegionId, Weekdays, region, region_by_id};
use proptest::prelude::*;

use crate::brute_force::{band, level, minutes, weight};
use crate::problem::{LONGEST, Problem, audiences, config, problems, small_audiences};

/// Own figures are held as ten-thousand-millionths of their sum.
const GRAIN: f64 = 1e-10;

/// Everything about a problem that does not depend on events, minute by minute.
fn compare(problem: &Problem) -> Result<(), TestCaseError> {
    let found = problem.assess();
    let length = problem.span.minutes();
    let interruption = problem.interruption.map_or(length, i64::from);
    let (mut audience, mut in_daytime, mut lost, mut day_sum, mut edge_sum) = (0.0, 0.0, 0.0, 0.0, 0.0);
    let scope = RegionId::all().filter(|id| problem.audience.covers(region(*id)));
    prop_assert_eq!(scope.count(), found.regions.len());
    for each in &found.regions {
        let here = region(each.region);
        let (mut day, mut edge, mut levels) = (0, 0, vec![]);
        for minute in minutes(problem.span) {
            levels.push(level(problem.daytime, here, minute));
            match band(problem.daytime, here, minute) {
                Band::Day => day += 1,
                Band::Edge => edge += 1,
                Band::Night => {}
            }
        }
        // The worst that an interruption can do is to take the busiest minutes.
        levels.sort_unstable_by(|a, b| b.cmp(a));
        let percent: u32 = levels.iter().sum();
        let lost_percent: u32 = levels.iter().take(interruption as usize).sum();
        let rounded = |percent: u32| i64::from((percent + 50) / 100);
        prop_assert_eq!((each.day_minutes, each.edge_minutes), (day, edge), "{}", here.id);
        prop_assert_eq!(each.daytime_minutes, rounded(percent), "{}", here.id);
        prop_assert_eq!(each.lost_minutes, rounded(lost_percent), "{}", here.id);
        let share = f64::from(percent) / 100.0 / length as f64;
        prop_assert!((each.daytime_share - share).abs() < 1e-12, "{}: {}", here.id, each.daytime_share);
        prop_assert_eq!(each.start, here.zone.local(problem.span.start));
        prop_assert_eq!(each.end, here.zone.local(problem.span.end));
        let home = problem.zone.local(problem.span.start).civil.date();
        prop_assert_eq!(each.day_shift_start, (each.start.civil.date() - home).num_days());
        prop_assert_eq!(each.day_shift_end, (each.end.civil.date() - home).num_days());
        let people = weight(&problem.audience, here);
        audience += people;
        in_daytime += if day > 0 { people } else { 0.0 };
        lost += people * f64::from(lost_percent) / 100.0;
        day_sum += people * f64::from(percent) / 100.0;
        edge_sum += people * edge as f64;
    }
    // Each region's own figure is rounded by half a grain of the sum of all figures, in scope or not.
    let figures = match &problem.audience.weights {
        Weights::Own(own) => own.figures.iter().map(|own| own.figure).sum(),
        _ => 0.0,
    };
    let slack = figures * GRAIN * found.regions.len() as f64 + audience * 1e-12;
    let near = |found: f64, wanted: f64, slack: f64| (found - wanted).abs() <= slack;
    prop_assert!(near(found.audience, audience, slack), "{} people, not {audience}", found.audience);
    let totals = found.totals;
    prop_assert!(near(totals.people_in_daytime, in_daytime, slack), "{totals:?}: {in_daytime} in daytime");
    let minutes = length as f64;
    prop_assert!(near(totals.people_minutes_lost, lost, slack * minutes), "{totals:?}: {lost} lost");
    if audience > 1e-3 || figures == 0.0 {
        let share = |sum: f64| if audience > 0.0 { sum / (audience * minutes) } else { 0.0 };
        prop_assert!(near(totals.daytime_share, share(day_sum), 1e-5), "{totals:?}: {}", share(day_sum));
        prop_assert!(near(totals.edge_share, share(edge_sum), 1e-5), "{totals:?}: {}", share(edge_sum));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn short_windows_cost_what_counting_their_minutes_gives(problem in problems(300, small_audiences())) {
        compare(&problem)?;
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn long_windows_cost_what_counting_their_minutes_gives(problem in problems(LONGEST, small_audiences())) {
        compare(&problem)?;
    }

    #[test]
    fn the_world_costs_what_counting_its_minutes_gives(problem in problems(90, audiences())) {
        compare(&problem)?;
    }
}

/// North of 60 degrees the civil twilight of June lasts from sunset to sunrise.
#[test]
fn white_nights_are_edge_and_their_days_are_day_from_whatever_hour_they_are_counted() {
    for id in ["IS/Atlantic/Reykjavik", "FO/Atlantic/Faroe", "US/America/Anchorage", "GL/America/Nuuk"] {
        let here = region(region_by_id(id).unwrap());
        let rule = BandRule::new(Daytime::Daylight, Almanac::bundled());
        let midnight: Instant = "2026-06-20T00:00Z".parse().unwrap();
        for hour in 0..24 {
            let span = Span::starting(midnight.plus_minutes(hour * 60), 1440);
            let found = rule.minutes(region_by_id(id).unwrap(), span);
            let count =
                |wanted| minutes(span).filter(|m| band(Daytime::Daylight, here, *m) == wanted).count();
            let (day, edge) = (count(Band::Day) as i64, count(Band::Edge) as i64);
            assert_eq!((found.day, found.edge), (day, edge), "{id} from {}", span.start);
        }
    }
}

/// Where a window stands among all starts of its week, by adding up each start's minutes one by one.
fn standing(audience: &Audience, daytime: Daytime, window: Span) -> Standing {
    let first = window.start.plus_minutes(-5040);
    let week = Span::new(first, first.plus_minutes(10_080 + window.minutes()));
    // In hundredths of people.
    let people_awake: Vec<u64> = minutes(week)
        .map(|minute| {
            let awake = |id: RegionId| u64::from(level(daytime, region(id), minute));
            let here = RegionId::all().filter(|id| audience.covers(region(*id)));
            here.map(|id| weight(audience, region(id)) as u64 * awake(id)).sum()
        })
        .collect();
    // Where the people awake at both ends are as many, a start a minute later would stand the same.
    let end = 5040 + window.minutes() as usize;
    assert_ne!(people_awake[5040], people_awake[end], "{} is on no slope", window.start);
    let cost = |start: usize| -> u64 { people_awake[start..start + window.minutes() as usize].iter().sum() };
    let own = cost(5040);
    let count = |test: fn(&u64, &u64) -> bool| (0..10_080).filter(|start| test(&cost(*start), &own)).count();
    // In hundredths of people too, for half a hundredth of all of them.
    let people: f64 = RegionId::all()
        .filter(|id| audience.covers(region(*id)))
        .map(|id| weight(audience, region(id)))
        .sum();
    let whole = if matches!(daytime, Daytime::Activity(_)) { 100.0 } else { 1.0 };
    let most = people * whole * window.minutes() as f64 / 200.0;
    let alike = (0..10_080).all(|start| cost(start).abs_diff(own) as f64 <= most);
    Standing { cheaper: count(u64::lt), dearer: count(u64::gt), alike }
}

#[test]
fn the_load_counts_the_cheaper_and_the_dearer_starts_of_the_week() {
    let night_shift =
        OwnHours { from: 22 * 60 + 30, to: 6 * 60 + 15, days: "mon,wed,sat".parse::<Weekdays>().unwrap() };
    let cases = [
        ("2017-11-05T12:40Z", 37, "US,CA/America/St_Johns", Weights::People, Daytime::Waking),
        ("2026-10-26T07:30Z", 60, "DE,GB,IR", Weights::InternetUsers, Daytime::Office),
        ("2011-12-31T08:00Z", 90, "WS,NZ,KI", Weights::Even, Daytime::Own(night_shift)),
        ("2027-03-20T10:00Z", 180, "KE,NP,EC", Weights::People, Daytime::Daylight),
        ("2069-01-31T23:59Z", 1, "CN,IN", Weights::People, Daytime::Waking),
        ("2026-10-24T22:40Z", 75, "DE,IN,US", Weights::InternetUsers, Daytime::Activity(Activity::PUBLISHED)),
        ("2026-04-04T11:30Z", 2880, "AU/Australia/Lord_Howe,CL", Weights::People, Daytime::Waking),
    ];
    for (start, length, places, weights, daytime) in cases {
        let scope = places.split(',').map(|place| place.parse().unwrap()).collect();
        let audience = Audience { weights, scope, except: vec![] };
        let problem = Problem {
            span: Span::starting(start.parse::<Instant>().unwrap(), length),
            zone: lowtide::time::Zone::UTC,
            interruption: None,
            audience,
            daytime,
            profile: lowtide::plan::Profile::Communication,
        };
        let assessor = Assessor::new(&problem.audience, daytime, problem.profile, Almanac::bundled());
        let found = assessor.assess(&problem.window(), |_| None);
        assert_eq!(found.standing, standing(&problem.audience, daytime, problem.span), "{start} {places}");
    }
}
