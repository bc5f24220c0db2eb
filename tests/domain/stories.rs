//! What the tool is for, as far as the core goes: real windows, their clocks, their people, their verdicts.
//!
//! Clock times are exact. Shares are of the people of the 2020s and move as the tables are made anew, so they
//! may be four points off.

use lowtide::assess::{Assessment, BandRule, Level, Load, RegionImpact, RegionWeights};
use lowtide::calendar::Almanac;
use lowtide::plan::{Audience, Daytime, Fold, Plan, Weights, Window, WindowProblem, examples, minutes_until};
use lowtide::time::{Instant, Span, Zone, parse_civil};
use lowtide::world::{RegionId, region, region_by_id, regions_of_country};

use crate::founding_case::{MOVED, PLANNED, assess};

const POINTS: f64 = 0.04;
/// Nine to five on every day of the week.
const NINE_TO_FIVE: &str = "09:00-17:00";

fn window(start: &str, zone: &str, minutes: u32) -> Window {
    let start = parse_civil(start).expect("written correctly here");
    Window::of(start, Zone::parse(zone).expect("written correctly here"), minutes)
}

/// A plan of one window for the world, by people or by internet users.
fn plan(window: Window, weights: Weights, daytime: &str) -> Plan {
    Plan {
        audience: Audience { weights, ..Audience::default() },
        daytime: Some(daytime.parse().expect("written correctly here")),
        ..Plan::of(window)
    }
}

fn assess_world(window: &Window, weights: Weights, daytime: &str) -> Assessment {
    assess(&plan(window.clone(), weights, daytime), 0)
}

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= POINTS, "{:.1} %, not {:.1} %", found * 100.0, wanted * 100.0);
}

fn row<'a>(assessment: &'a Assessment, id: &str) -> &'a RegionImpact {
    let id = region_by_id(id).unwrap_or_else(|| panic!("no region {id}"));
    assessment.regions.iter().find(|each| each.region == id).expect("the region is in scope")
}

/// The share of a country's weight in regions that have a daytime minute in the window.
fn share_in_daytime(assessment: &Assessment, country: &str) -> f64 {
    let rows = assessment.regions.iter().filter(|each| each.region().country == country);
    let sum = |rows: &mut dyn Iterator<Item = &RegionImpact>| rows.map(|each| each.weight).sum::<f64>();
    sum(&mut rows.clone().filter(|each| each.daytime_minutes > 0)) / sum(&mut rows.clone())
}

fn founding(index: usize) -> Window {
    examples::founding_case().windows[index].clone()
}

#[test]
fn the_planned_upgrade_falls_on_tuesday_morning_in_tehran() {
    PLANNED.hold(0);
    near(assess_world(&founding(0), Weights::People, NINE_TO_FIVE).totals.daytime_share, 0.60);
    near(assess_world(&founding(0), Weights::People, "waking").totals.daytime_share, 0.69);
    near(assess_world(&founding(0), Weights::InternetUsers, "waking").totals.daytime_share, 0.67);
}

#[test]
fn the_planned_upgrade_is_blocked_by_what_followed_the_election_and_to_be_avoided_for_the_election_alone() {
    let mut plan = examples::founding_case();
    let found = assess(&plan, 0);
    let worst = &found.matches[0];
    assert_eq!((&*worst.event.id, worst.level), ("ir-2009-aftermath", Level::Block));
    assert!(worst.event.written_afterwards());
    let election = found.matches.iter().find(|each| each.event.id == "ir-2009-president").unwrap();
    assert_eq!((election.level, election.days_after), (Level::Avoid, 4));
    assert!(!election.event.written_afterwards());

    plan.set_aside.insert(worst.event.id.to_string(), "written afterwards".to_owned());
    let alone = assess(&plan, 0);
    assert_eq!((alone.verdict.level, alone.verdict.level_with_set_aside), (Level::Avoid, Level::Block));
    assert_eq!(alone.matches.len(), found.matches.len());
}

#[test]
fn the_moved_upgrade_finds_iran_asleep_and_most_of_the_united_states_awake() {
    MOVED.hold(1);
    let [planned, moved] = [0, 1].map(|index| assess_world(&founding(index), Weights::People, NINE_TO_FIVE));
    near(moved.totals.daytime_share, 0.066);
    near(assess_world(&founding(1), Weights::People, "waking").totals.daytime_share, 0.15);
    near(assess_world(&founding(1), Weights::InternetUsers, "waking").totals.daytime_share, 0.18);
    assert_eq!(row(&planned, "IR/Asia/Tehran").daytime_minutes, 90);
    assert_eq!(row(&moved, "IR/Asia/Tehran").daytime_minutes, 0);
    assert!((share_in_daytime(&planned, "IR") - 1.0).abs() < f64::EPSILON);
    assert!(share_in_daytime(&moved, "IR").abs() < f64::EPSILON);
    assert!(share_in_daytime(&planned, "US").abs() < f64::EPSILON);
    assert!(share_in_daytime(&moved, "US") > 0.5, "{}", share_in_daytime(&moved, "US"));
}

#[test]
fn twelve_hours_by_the_clock_are_thirteen_in_the_night_the_clocks_go_back() {
    let length = |date: &str| {
        let probe = window(&format!("{date}T00:00"), "America/New_York", 1);
        let minutes = minutes_until(&probe, parse_civil(&format!("{date}T12:00")).unwrap(), None).unwrap();
        let resolved = Window { minutes, ..probe }.resolve().unwrap();
        (resolved.span.start.to_string(), resolved.span.end.to_string(), minutes, resolved.wall_minutes)
    };
    let night = length("2017-11-05");
    assert_eq!(night, ("2017-11-05T04:00:00Z".into(), "2017-11-05T17:00:00Z".into(), 780, 720));
    assert_eq!((length("2017-11-12").2, length("2017-11-12").3), (720, 720));
}

#[test]
fn a_start_that_the_clocks_skip_is_refused_with_its_neighbours() {
    let problem = window("2027-03-14T02:30", "America/New_York", 60).resolve().unwrap_err();
    assert!(problem.to_string().ends_with("use 01:59 or 03:00"), "{problem}");
}

#[test]
fn a_start_that_happens_twice_asks_which_is_meant() {
    let twice = window("2026-11-01T01:30", "America/New_York", 60);
    let Err(WindowProblem::Ambiguous { first, second, .. }) = twice.resolve() else {
        panic!("half past one happens twice that night");
    };
    for (fold, instant, text) in
        [(Fold::First, first, "2026-11-01T05:30:00Z"), (Fold::Second, second, "2026-11-01T06:30:00Z")]
    {
        assert_eq!(instant.to_string(), text);
        let chosen = Window { fold: Some(fold), ..twice.clone() };
        assert_eq!(chosen.resolve().unwrap().span.start, instant);
    }
}

#[test]
fn six_hours_on_lord_howe_are_half_an_hour_longer_when_its_clocks_go_back() {
    let probe = window("2026-04-05T00:00", "Australia/Lord_Howe", 1);
    assert_eq!(minutes_until(&probe, parse_civil("2026-04-05T06:00").unwrap(), None), Ok(390));
}

#[test]
fn a_night_in_chicago_begins_today_and_ends_tomorrow_in_sydney() {
    let found = assess_world(&window("2012-01-04T02:00", "America/Chicago", 480), Weights::People, "waking");
    let sydney = row(&found, "AU/Australia/Sydney");
    assert_eq!(sydney.start.to_string(), "2012-01-04T19:00:00+11:00");
    assert_eq!(sydney.end.to_string(), "2012-01-05T03:00:00+11:00");
    assert_eq!((sydney.day_shift_start, sydney.day_shift_end), (0, 1));
}

#[test]
fn one_instant_has_two_dates_on_either_side_of_the_date_line() {
    let found = assess_world(&window("2026-11-03T12:00", "UTC", 60), Weights::People, "waking");
    let local = |id: &str| {
        (row(&found, id).start.civil.format("%a %H:%M").to_string(), row(&found, id).day_shift_start)
    };
    assert_eq!(local("KI/Pacific/Kiritimati"), ("Wed 02:00".to_owned(), 1));
    assert_eq!(local("AS/Pacific/Pago_Pago"), ("Tue 01:00".to_owned(), 0));
}

#[test]
fn the_hour_that_spares_the_world_is_blocked_around_an_american_election() {
    for date in ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"] {
        let found = assess(&Plan::of(window(&format!("{date}T22:00"), "UTC", 60)), 0);
        assert_eq!((found.verdict.level, found.verdict.load), (Level::Block, Load::Quiet), "{date}");
        assert_eq!(found.matches[0].event.id, "us-2026-midterm", "{date}");
    }
}

#[test]
fn two_in_the_morning_in_new_york_is_daytime_for_most_of_the_world() {
    let night = window("2021-02-23T02:00", "America/New_York", 240);
    let found = assess_world(&night, Weights::InternetUsers, "waking");
    assert_eq!(found.window.span.start.to_string(), "2021-02-23T07:00:00Z");
    assert_eq!(found.window.span.end.to_string(), "2021-02-23T11:00:00Z");
    assert!(row(&found, "DE/Europe/Berlin").start.to_string().contains("T08:00"));
    assert!(row(&found, "IN/Asia/Kolkata").start.to_string().contains("T12:30"));
    // Public holidays in Russia, Japan and four more countries, and nothing else.
    assert_eq!((found.verdict.load, found.verdict.level), (Load::Busy, Level::Note));
    near(found.totals.daytime_share, 0.83);
    near(assess_world(&night, Weights::People, NINE_TO_FIVE).totals.daytime_share, 0.676);
    near(assess_world(&night, Weights::People, "waking").totals.daytime_share, 0.86);
}

#[test]
fn the_night_in_which_kenya_counts_its_votes_is_blocked() {
    let found = assess(&Plan::of(window("2027-08-10T19:00", "UTC", 60)), 0);
    let kenya = row(&found, "KE/Africa/Nairobi");
    assert_eq!(kenya.start.civil.format("%A %H:%M").to_string(), "Tuesday 22:00");
    assert_eq!(kenya.daytime_minutes, 0, "22:00 is not a waking hour");
    let worst = &found.matches[0];
    assert_eq!((&*worst.event.id, worst.level, worst.all_hours), ("ke-2027-general", Level::Block, true));
    assert_eq!(worst.event.confidence.word(), "rule");
    assert_eq!(found.verdict.level, Level::Block);
}

#[test]
fn a_quiet_hour_in_january_is_quiet_and_nothing_in_it_has_a_price() {
    let found = assess(&Plan::of(window("2027-01-12T22:00", "UTC", 60)), 0);
    assert_eq!(found.verdict.load, Load::Quiet);
    assert!(found.verdict.level <= Level::Note, "{:?}", found.verdict);
    near(found.totals.daytime_share, 0.17);
    near(found.totals.edge_share, 0.42);
    let americas: f64 =
        found.regions.iter().filter(|each| each.region().lon < -30.0).map(|r| r.people_minutes_lost).sum();
    assert!(americas > 0.5 * found.totals.people_minutes_lost, "{americas} of {:?}", found.totals);
}

#[test]
fn every_example_shows_what_it_teaches_and_travels_in_a_link() {
    let examples = examples::all();
    for (title, level, event) in [
        ("Twitter", Level::Block, "ir-2009-aftermath"),
        ("US mid-term", Level::Block, "us-2026-midterm"),
        ("Counting night in Kenya", Level::Block, "ke-2027-general"),
        ("A shop on Black Friday", Level::Avoid, "blackfriday-2026"),
    ] {
        let example = examples.iter().find(|each| each.title.starts_with(title)).expect("it is listed");
        let found = assess(&example.plan, 0);
        assert_eq!((found.verdict.level, &*found.matches[0].event.id), (level, event), "{title}");
    }
    let registration = examples.iter().find(|each| each.title.starts_with("Voter")).expect("it is listed");
    let met = assess(&registration.plan, 0).matches;
    assert!(met.iter().any(|each| each.event.id == "us-voter-registration-2020"));
    for example in &examples {
        let link = lowtide::link::encode(&example.plan).expect("it names a time");
        assert_eq!(lowtide::link::decode(&link).expect("it is our own").plan, example.plan, "{link}");
    }
}

/// The share of people in their day for 60 minutes from each whole hour of a UTC date.
fn hours(date: &str, daytime: &str) -> Vec<f64> {
    let weights = RegionWeights::of(&Audience { weights: Weights::People, ..Audience::default() });
    let rule = BandRule::new(daytime.parse::<Daytime>().expect("written correctly here"), Almanac::bundled());
    let midnight: Instant = format!("{date}T00:00Z").parse().expect("written correctly here");
    (0..24).map(|hour| share(&rule, &weights, Span::starting(midnight.plus_minutes(hour * 60), 60))).collect()
}

fn share(rule: &BandRule, weights: &RegionWeights, span: Span) -> f64 {
    let lost: f64 = RegionId::all().map(|id| weights.weight(id) * rule.minutes(id, span).day as f64).sum();
    lost / weights.in_own_unit(weights.total()) / span.minutes() as f64
}

fn lowest(shares: &[f64]) -> usize {
    (0..shares.len()).min_by(|a, b| shares[*a].total_cmp(&shares[*b])).expect("a day has hours")
}

fn highest(shares: &[f64]) -> usize {
    (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b])).expect("a day has hours")
}

#[test]
fn the_best_and_the_worst_hour_of_the_world_are_where_they_were_found_to_be() {
    for date in ["2026-01-13", "2026-04-14", "2026-07-14", "2026-10-13", "2027-01-12"] {
        let waking = hours(date, "waking");
        assert_eq!(lowest(&waking), 22, "{date}");
        assert!((12..=13).contains(&highest(&waking)), "{date}: {}", highest(&waking));
        near(waking[22], 0.138);
        near(waking[highest(&waking)], 0.925);
        let office = hours(date, NINE_TO_FIVE);
        assert_eq!(lowest(&office), 23, "{date}");
        assert_eq!(highest(&office), 8, "{date}");
        near(office[23], 0.02);
        near(office[8], 0.805);
    }
}

#[test]
fn on_every_tuesday_of_two_years_the_world_is_best_spared_at_the_same_hour() {
    let first: Instant = "2026-01-06T00:00Z".parse().unwrap();
    for week in 0..104 {
        let date = first.plus_minutes(week * 7 * 1440).utc().date().to_string();
        assert_eq!(lowest(&hours(&date, "waking")), 22, "{date}");
        assert_eq!(lowest(&hours(&date, NINE_TO_FIVE)), 23, "{date}");
    }
}

#[test]
fn the_usual_quiet_hours_of_the_west_are_daytime_for_most_people() {
    for (start, zone, minutes, waking, office) in [
        ("2026-07-14T02:00", "America/Los_Angeles", 60, 0.87, 0.62),
        ("2026-07-12T02:00", "UTC", 120, 0.54, 0.37),
    ] {
        let window = window(start, zone, minutes);
        near(assess_world(&window, Weights::People, "waking").totals.daytime_share, waking);
        near(assess_world(&window, Weights::People, NINE_TO_FIVE).totals.daytime_share, office);
    }
}

#[test]
fn office_hours_keep_the_weekend_of_each_country() {
    // Friday 20 November 2026, 09:00 to 17:00 in Tehran: the weekend there, a working day in Germany.
    let found = assess_world(&window("2026-11-20T09:00", "Asia/Tehran", 480), Weights::People, "office");
    assert_eq!(row(&found, "IR/Asia/Tehran").daytime_minutes, 0);
    assert!(row(&found, "DE/Europe/Berlin").daytime_minutes > 0);
    assert!(regions_of_country("IR").all(|id| region(id).weekend.contains(4)));
}
