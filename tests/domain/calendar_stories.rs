//! What is happening there, day by day: feasts, sales, exams, finals, and the traps in their dates.

use lowtide::assess::{Assessment, EventMatch, Level};
use lowtide::calendar::{Event, ReachPart, listed_events};
use lowtide::plan::{EventKind, OwnEvent, OwnWhen, Plan, Profile, Window};
use lowtide::time::{Instant, Span, Zone, parse_date};

use crate::founding_case::assess;

/// A plan of an hour in UTC for some countries, or for the world.
fn plan(start: &str, minutes: u32, scope: &str, profile: Profile) -> Plan {
    let blank = lowtide::plan::examples::founding_case().windows[1].clone();
    let window = Window { zone: Zone::UTC, minutes, ..blank };
    let mut plan = Plan::of(window.starting_at(start.parse::<Instant>().expect("written correctly here")));
    let codes = scope.split(',').filter(|code| !code.is_empty());
    plan.audience.scope = codes.map(|code| code.parse().expect("written correctly here")).collect();
    plan.profile = profile;
    plan
}

fn found(start: &str, minutes: u32, scope: &str, profile: Profile) -> Assessment {
    assess(&plan(start, minutes, scope, profile), 0)
}

fn matched<'a>(assessment: &'a Assessment, id: &str) -> Option<&'a EventMatch> {
    assessment.matches.iter().find(|each| each.event.id == id)
}

#[track_caller]
fn level(assessment: &Assessment, id: &str) -> Level {
    matched(assessment, id).unwrap_or_else(|| panic!("{id} is not among the matches")).level
}

fn event(id: &str) -> &'static Event {
    &listed_events().iter().find(|listed| listed.event.id == id).unwrap_or_else(|| panic!("no {id}")).event
}

#[test]
fn a_shop_is_told_of_black_friday_and_a_school_of_nothing_but_a_note() {
    let at = |profile| found("2026-11-27T22:00Z", 60, "US", profile);
    let shop = at(Profile::Commerce);
    assert_eq!(shop.verdict.level, Level::Avoid);
    assert_eq!((&*shop.matches[0].event.id, shop.matches[0].level), ("blackfriday-2026", Level::Avoid));
    assert_eq!(level(&at(Profile::Education), "blackfriday-2026"), Level::Note);
}

#[test]
fn black_friday_is_the_day_after_the_fourth_thursday() {
    for (id, date) in [("blackfriday-2024", "2024-11-29"), ("blackfriday-2030", "2030-11-29")] {
        assert_eq!(event(id).from, parse_date(date).unwrap());
    }
}

#[test]
fn the_evening_of_22_september_in_chicago_is_that_day_though_utc_has_the_next() {
    let found = found("2020-09-23T01:00Z", 210, "US", Profile::Communication);
    let day = matched(&found, "us-voter-registration-2020").expect("National Voter Registration Day");
    assert_eq!((day.event.from, day.days_after), (parse_date("2020-09-22").unwrap(), 0));
    // In New York the window runs from 21:00 to 00:30: three hours of the day are met all the same.
    assert!(day.regions.len() > 3, "{:?}", day.regions);
}

#[test]
fn the_new_year_of_the_moon_is_a_day_later_in_seoul_than_in_beijing_in_2027() {
    assert_eq!(event("cny-cn-2027").from, parse_date("2027-02-05").unwrap());
    assert_eq!(event("seollal-2027").from, parse_date("2027-02-06").unwrap());
}

#[test]
fn a_festival_in_many_countries_is_one_match_with_all_their_regions() {
    let found = found("2026-03-20T09:00Z", 60, "", Profile::Communication);
    let eid = matched(&found, "eid-al-fitr-2026-p0").expect("Eid al-Fitr");
    assert!(eid.regions.len() >= 40, "{} regions", eid.regions.len());
    assert_eq!((eid.level, eid.counted.severity), (Level::Avoid, 2));
    assert_eq!(level(&assess_as(&found, Profile::Business), "eid-al-fitr-2026-p0"), Level::Note);
}

/// The same window for another kind of service.
fn assess_as(assessment: &Assessment, profile: Profile) -> Assessment {
    found(&assessment.window.span.start.to_string(), assessment.window.minutes() as u32, "", profile)
}

#[test]
fn the_month_of_fasting_shifts_the_hours_and_is_a_note() {
    let found = found("2026-03-01T12:00Z", 60, "EG", Profile::Communication);
    let ramadan = matched(&found, "ramadan-2026").expect("Ramadan");
    assert_eq!((ramadan.level, ramadan.event.effect.word()), (Level::Note, "hours-shift"));
}

#[test]
fn yom_kippur_begins_at_sunset_and_not_at_midnight() {
    // 13:00 and 19:00 in Jerusalem on the eve.
    let before = found("2026-09-20T10:00Z", 60, "IL", Profile::Communication);
    assert!(matched(&before, "yomkippur-2026").is_none());
    let after = found("2026-09-20T16:00Z", 60, "IL", Profile::Communication);
    assert!(matched(&after, "yomkippur-2026").is_some());
}

#[test]
fn a_final_is_at_the_same_instants_everywhere_and_people_are_up_for_it() {
    // Kick-off in East Rutherford at 19:00Z: 04:00 of the next day in Tokyo.
    let japan = |start| found(start, 60, "JP", Profile::Communication);
    let live = japan("2026-07-19T19:30Z");
    let cup = matched(&live, "fifawc-2026-final").expect("the final");
    assert!(cup.all_hours && cup.level == Level::Avoid, "{cup:?}");
    assert!(matched(&japan("2026-07-19T22:00Z"), "fifawc-2026-final").is_none());
}

#[test]
fn an_estimated_day_may_be_a_day_off_and_counts_less_there() {
    let first = event("eid-al-fitr-2027-p0").from;
    let noon = |days| format!("{}T12:00Z", first + chrono::TimeDelta::days(days));
    let part = |days: i64| {
        let found = found(&noon(days), 60, "SA", Profile::Communication);
        matched(&found, "eid-al-fitr-2027-p0").map(|each| (each.reach, each.counted.severity))
    };
    assert_eq!(part(0), Some((ReachPart::Core, 2)));
    assert_eq!(part(-1), Some((ReachPart::Shadow, 1)));
    assert_eq!(part(-2), None);
}

#[test]
fn the_state_that_cuts_the_net_is_named_from_the_hour_it_did() {
    let found = found("2026-01-14T02:00Z", 60, "UG", Profile::Communication);
    let cut = matched(&found, "ug-2026-shutdown").expect("the shutdown");
    assert!(cut.all_hours && cut.level == Level::Block, "{cut:?}");
}

/// A freeze of a team in New York over the year's end.
fn freeze(when: OwnWhen) -> OwnEvent {
    OwnEvent {
        number: 1,
        title: "Year-end freeze".to_owned(),
        kind: EventKind::Freeze,
        scope: vec![],
        when,
        severity: 2,
    }
}

fn with_own(mut plan: Plan, own: OwnEvent) -> Assessment {
    plan.own_events.push(own);
    assess(&plan, 0)
}

#[test]
fn a_freeze_touched_by_one_minute_at_night_is_avoid_for_every_kind_of_service() {
    let new_york = Zone::parse("America/New_York").unwrap();
    let (from, to) = (parse_date("2026-12-18").unwrap(), parse_date("2027-01-04").unwrap());
    let when = OwnWhen::Dates { from, to, zone: new_york };
    for profile in Profile::ALL {
        // Midnight of 18 December in New York is 05:00Z.
        let met = |start| with_own(plan(start, 60, "IS", profile), freeze(when));
        assert_eq!(level(&met("2026-12-18T04:01Z"), "own-1"), Level::Avoid, "{profile}");
        assert!(matched(&met("2026-12-18T04:00Z"), "own-1").is_none(), "{profile}");
        assert!(matched(&met("2027-01-05T05:00Z"), "own-1").is_none(), "{profile}");
    }
}

#[test]
fn an_own_event_of_local_dates_is_met_on_each_region_s_own_day() {
    let day = parse_date("2027-03-03").unwrap();
    let own =
        OwnEvent { kind: EventKind::Own, severity: 3, ..freeze(OwnWhen::LocalDates { from: day, to: day }) };
    // 23:00Z on 2 March is the 3rd in Tokyo, 08:00, and not in London.
    let met = |scope| with_own(plan("2027-03-02T23:00Z", 60, scope, Profile::Communication), own.clone());
    assert_eq!(level(&met("JP"), "own-1"), Level::Block);
    assert!(matched(&met("GB"), "own-1").is_none());
}

#[test]
fn an_own_event_between_instants_concerns_its_scope_alone() {
    let live = Span::starting("2027-03-03T12:00Z".parse().unwrap(), 120);
    let scope = vec!["DE".parse().unwrap()];
    let own = OwnEvent { kind: EventKind::Own, scope, ..freeze(OwnWhen::Instants(live)) };
    let found = with_own(plan("2027-03-03T11:30Z", 60, "DE,FR", Profile::Communication), own);
    let met = matched(&found, "own-1").expect("the own event");
    assert_eq!((met.level, met.regions.len()), (Level::Avoid, 1));
}
