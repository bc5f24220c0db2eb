//! Audience, daytime, profile, interruption, and what was set aside.

use serde_json::Value;

use crate::program::{agree, event, file, json, json_of, list, number, region, text, words};

const PLANNED: &str = "assess --start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";

fn planned(choices: &str) -> Value {
    json(&format!("{PLANNED} {choices}"))
}

fn total(answer: &Value) -> f64 {
    number(&answer["audience"]["total"])
}

#[test]
fn internet_users_in_waking_hours_of_a_communication_service_are_the_defaults() {
    assert_eq!(planned(""), planned("--weights internet-users --scope world --daytime waking"));
    assert_eq!(planned(""), planned("--profile communication --impact outage --interruption 90"));
}

#[test]
fn people_weigh_more_than_internet_users_and_even_weighs_each_inhabited_region_once() {
    let (users, people, even) = (planned(""), planned("--weights people"), planned("--weights even"));
    assert!(total(&people) > total(&users));
    let inhabited = list(&people["regions"]).iter().filter(|region| number(&region["weight"]) > 0.0).count();
    assert!(agree(total(&even), inhabited as f64), "{} of {inhabited}", total(&even));
    assert_eq!(even["audience"]["weights"], "even");
}

#[test]
fn a_scope_leaves_only_its_places_and_an_exception_takes_some_away() {
    let ids = |choices: &str| -> Vec<String> {
        let answer = planned(choices);
        let mut ids: Vec<_> =
            list(&answer["regions"]).iter().map(|region| text(&region["id"]).to_owned()).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(ids("--scope IR,DE/Europe/Berlin"), ["DE/Europe/Berlin", "IR/Asia/Tehran"]);
    assert_eq!(ids("--scope IR --scope at"), ["AT/Europe/Vienna", "IR/Asia/Tehran"]);
    assert_eq!(ids("--scope IR,AT --except AT"), ["IR/Asia/Tehran"]);
    assert_eq!(ids("--except IR").len() + 1, ids("").len());
}

#[test]
fn events_outside_the_scope_are_not_met() {
    let answer = planned("--except IR");
    assert!(list(&answer["events"]).iter().all(|event| event["kind"] == "holiday"));
    assert_eq!(text(&answer["verdict"]["level"]), "note");
    let germany = planned("--scope DE");
    assert_eq!((list(&germany["events"]).len(), text(&germany["verdict"]["level"])), (0, "none-known"));
}

#[test]
fn an_audience_of_nobody_has_shares_of_zero() {
    for choices in ["--scope AQ", "--scope IR --except IR"] {
        let answer = planned(choices);
        assert!(agree(total(&answer), 0.0), "{choices}");
        assert_eq!(answer["totals"]["daytime_share"], 0.0, "{choices}");
        assert_eq!(answer["totals"]["edge_share"], 0.0, "{choices}");
    }
}

#[test]
fn own_figures_come_from_a_file_and_their_night_costs_nothing() {
    let path = file("three-countries.csv", "country,users\nDE,70\nAT,10\nCH,20\n");
    let at = |start: &str| {
        json_of(&[
            "assess",
            "--start",
            start,
            "--zone",
            "Europe/Berlin",
            "--minutes",
            "60",
            "--weights",
            &path,
        ])
    };
    let night = at("2026-11-24T02:30");
    assert_eq!(night["audience"]["weights"], "own");
    assert!(agree(total(&night), 100.0), "{}", total(&night));
    assert!(agree(number(&region(&night, "DE/Europe/Berlin")["weight"]), 70.0));
    for free in ["2026-11-24T22:00", "2026-11-24T02:30", "2026-11-24T07:00"] {
        assert_eq!(at(free)["totals"]["people_minutes_lost"], 0.0, "{free}");
    }
    assert!(agree(number(&at("2026-11-24T07:01")["totals"]["people_minutes_lost"]), 100.0));
    assert!(agree(number(&at("2026-11-24T21:59")["totals"]["people_minutes_lost"]), 100.0));
    assert!(agree(number(&at("2026-11-24T12:00")["totals"]["daytime_share"]), 1.0));
}

#[test]
fn a_profile_brings_its_daytime_and_an_own_rule_comes_first() {
    assert_eq!(planned("--profile business")["daytime"]["rule"], "office");
    assert_eq!(planned("--profile finance")["daytime"]["rule"], "waking");
    assert_eq!(planned("--profile business --daytime daylight")["daytime"]["rule"], "daylight");
    assert_eq!(planned("--daytime 22:00-06:00")["daytime"]["rule"], "22:00-06:00");
    assert_eq!(planned("")["daytime"].get("hours"), None);
}

#[test]
fn an_activity_curve_counts_every_hour_by_its_percentage() {
    let answer = planned("--daytime activity --interruption 60");
    assert_eq!(answer["daytime"]["rule"], "activity");
    let hours: Vec<f64> = list(&answer["daytime"]["hours"]).iter().map(number).collect();
    assert_eq!((hours.len(), hours[22], hours[5]), (24, 99.0, 17.0));
    // 09:15 to 10:45 in Tehran: 45 minutes of 51 % and 45 of 61 %; at worst all of the second and 15 of the first.
    let iran = region(&answer, "IR/Asia/Tehran");
    assert_eq!((&iran["daytime_minutes"], &iran["lost_minutes"]), (&50.into(), &35.into()));
    let lost = number(&iran["weight"]) * (45.0 * 0.61 + 15.0 * 0.51);
    assert!(agree(number(&iran["people_minutes_lost"]), lost));
    // The curve of one hour is that hour.
    let own = format!("activity:{}7{}", "0,".repeat(9), ",0".repeat(14));
    let one_hour = planned(&format!("--daytime {own}"));
    let hour = planned("--daytime 09:00-10:00");
    assert_eq!(one_hour["totals"]["daytime_share"], hour["totals"]["daytime_share"]);
    assert_eq!(one_hour["verdict"]["load"], hour["verdict"]["load"]);
    let link = text(
        &json(&format!("link --start 2026-11-24T12:00 --zone UTC --minutes 60 --daytime {own}"))["link"],
    )
    .to_owned();
    assert_eq!(json(&format!("open {link}"))["daytime"], own.replace('7', "100"));
}

#[test]
fn a_shop_counts_an_election_one_less() {
    let answer = planned("--profile commerce");
    assert_eq!(event(&answer, "ir-2009-aftermath")["counted_severity"], 2);
    assert_eq!((text(&answer["profile"]), text(&answer["verdict"]["level"])), ("commerce", "avoid"));
}

#[test]
fn an_interruption_limits_the_loss_and_not_the_share() {
    let (whole, short) = (planned(""), planned("--interruption 1 --impact at-risk"));
    assert_eq!(short["window"]["interruption_minutes"], 1);
    assert_eq!(short["window"]["impact"], "at-risk");
    assert_eq!(short["totals"]["daytime_share"], whole["totals"]["daytime_share"]);
    assert_eq!(short["verdict"]["load"], whole["verdict"]["load"]);
    assert_eq!(region(&short, "IR/Asia/Tehran")["lost_minutes"], 1);
}

#[test]
fn an_instant_needs_no_zone_and_is_shown_by_the_clock_of_one_that_is_given() {
    let utc = json("assess --start 2009-06-16T04:45Z --minutes 90");
    assert_eq!(utc["window"]["zone"], "UTC");
    assert_eq!(utc["window"]["start_local"], "2009-06-16T04:45:00+00:00");
    let pacific = json("assess --start 2009-06-16T04:45Z --zone America/Los_Angeles --minutes 90");
    assert_eq!(pacific, planned(""));
}

#[test]
fn an_end_may_stand_instead_of_a_length() {
    assert_eq!(
        json("assess --start 2009-06-15T21:45 --zone America/Los_Angeles --end 2009-06-15T23:15"),
        planned("")
    );
    assert_eq!(
        json("assess --start 2009-06-15T21:45 --zone America/Los_Angeles --end 2009-06-16T06:15Z"),
        planned("")
    );
}

#[test]
fn an_end_given_as_an_instant_is_that_instant_though_its_local_time_happens_twice() {
    let answer = json("assess --start 2026-11-01T04:30Z --zone America/New_York --end 2026-11-01T06:30Z");
    assert_eq!(answer["window"]["minutes"], 120);
}

#[test]
fn the_choice_between_two_ends_holds_though_the_start_is_an_instant() {
    let window = "--start 2026-11-01T04:30Z --zone America/New_York --end 2026-11-01T01:30 --fold second";
    assert_eq!(json(&format!("assess {window}"))["window"]["minutes"], 120);
}

#[test]
fn what_is_set_aside_stays_listed_with_its_reason_and_no_longer_decides_the_level() {
    let reason = ["--set-aside", "ir-2009-aftermath=read-only failover"];
    let answer = json_of(&[&words(PLANNED)[..], &reason].concat());
    assert_eq!(event(&answer, "ir-2009-aftermath")["set_aside"], "read-only failover");
    assert_eq!(event(&answer, "ir-2009-aftermath")["level"], "block");
    assert!(event(&answer, "ir-2009-president")["set_aside"].is_null());
    assert_eq!(answer["verdict"]["level"], "avoid");
    assert_eq!(answer["verdict"]["level_with_set_aside"], "block");
    assert_eq!(
        answer["verdict"]["sentence"],
        "Do not, set aside by the author: read-only failover (still in force: avoid)"
    );
}

#[test]
fn events_are_found_by_dates_by_place_and_by_kind() {
    let ids = |line: &str| -> Vec<String> {
        let answer = json(&format!("events {line}"));
        let listed = list(&answer).iter().filter(|event| event["kind"] != "holiday");
        listed.map(|event| text(&event["id"]).to_owned()).collect()
    };
    let june = "--from 2009-06-01 --to 2009-06-30";
    assert_eq!(ids(june), ["ir-2009-president", "ir-2009-aftermath"]);
    assert_eq!(ids(&format!("{june} --kind aftermath")), ["ir-2009-aftermath"]);
    assert_eq!(ids(&format!("{june} --kind aftermath,election --region IR/Asia/Tehran")).len(), 2);
    assert_eq!(ids(&format!("{june} --region DE --region ir")).len(), 2);
    assert_eq!(ids(&format!("{june} --region DE")), [""; 0]);
    // Both dates are included, and a span that only touches them is found.
    assert_eq!(ids("--from 2009-06-12 --to 2009-06-12"), ["ir-2009-president"]);
    assert_eq!(ids("--from 2009-06-30 --to 2009-06-30"), ["ir-2009-aftermath"]);
    assert_eq!(ids("--from 2009-07-01 --to 2009-07-01"), [""; 0]);
}

#[test]
fn beyond_the_event_tables_the_answer_is_not_known() {
    for start in ["2030-01-12T22:00Z", "2029-02-01T00:00Z", "2005-01-12T22:00Z"] {
        let answer = json(&format!("assess --start {start} --minutes 60"));
        assert_eq!(text(&answer["verdict"]["level"]), "unknown", "{start}");
    }
}

#[test]
fn countries_without_an_election_calendar_are_named() {
    let missing = |choices: &str| {
        let not_covered = planned(choices)["verdict"]["not_covered"].clone();
        list(&not_covered).iter().find(|each| each["kind"] == "election").cloned()
    };
    assert_eq!(missing("--scope TR,IR").unwrap()["countries"], serde_json::json!(["TR"]));
    assert_eq!(missing("--scope IR"), None);
}
