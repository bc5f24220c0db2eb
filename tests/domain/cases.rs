//! The historic cases: what their stories say of times, shares and events is what is computed.

use lowtide::assess::{Assessment, Level};
use lowtide::plan::{Impact, Plan, Window};
use lowtide::present::{HistoricCase, historic_cases};
use lowtide::world::region_by_id;

use crate::founding_case::assess;

fn case(title: &str) -> HistoricCase {
    historic_cases().into_iter().find(|case| case.title.starts_with(title)).expect("it is in the gallery")
}

/// Weekday and time in a region, from and to.
fn local(found: &Assessment, id: &str) -> String {
    let id = region_by_id(id).expect("a region");
    let row = found.regions.iter().find(|row| row.region == id).expect("it is in scope");
    let [start, end] = [&row.start, &row.end].map(|time| time.civil.format("%A %H:%M").to_string());
    format!("{start} to {end}")
}

#[track_caller]
fn says(case: &HistoricCase, parts: &[&str]) {
    for part in parts {
        assert!(case.story.contains(part), "{}: {part}", case.title);
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

#[test]
fn twitter_s_story_has_the_hours_of_both_windows_in_tehran() {
    let case = case("Twitter");
    says(&case, &["Tuesday 09:15–10:45", "01:30–02:30", "one report", "denied"]);
    assert_eq!(local(&assess(&case.plan, 0), "IR/Asia/Tehran"), "Tuesday 09:15 to Tuesday 10:45");
    assert_eq!(local(&assess(&case.plan, 1), "IR/Asia/Tehran"), "Wednesday 01:30 to Wednesday 02:30");
    assert_eq!(case.plan.windows[1].start.to_string(), "2009-06-16 14:00:00");
}

#[test]
fn louisiana_s_evening_is_the_next_day_by_utc_and_its_event_a_note() {
    let case = case("Voter");
    says(
        &case,
        &["20:00 to about 23:30 on Tuesday 22 September 2020", "the 23rd", "a note and no more", "unclear"],
    );
    let found = assess(&case.plan, 0);
    assert_eq!(found.window.span.start.to_string(), "2020-09-23T01:00:00Z");
    assert_eq!(local(&found, "US/America/Chicago"), "Tuesday 20:00 to Tuesday 23:30");
    let event =
        found.matches.iter().find(|each| each.event.id == "us-voter-registration-2020").expect("it is met");
    assert_eq!((event.level, found.verdict.level), (Level::Note, Level::Note));
}

#[test]
fn the_night_of_healthcare_gov_has_thirteen_hours_and_a_week_later_twelve() {
    let case = case("HealthCare");
    says(
        &case,
        &["thirteen, 04:00–17:00 UTC", "A week later they lasted twelve", "knows no event", "not known here"],
    );
    let found = assess(&case.plan, 0);
    assert_eq!(found.window.span.start.to_string(), "2017-11-05T04:00:00Z");
    assert_eq!(found.window.span.end.to_string(), "2017-11-05T17:00:00Z");
    assert_eq!((found.window.minutes(), found.window.wall_minutes), (13 * 60, 12 * 60));
    assert!(found.matches.is_empty());
    let later = "2017-11-12T05:00Z".parse().expect("a time");
    let window = Window { minutes: 720, ..case.plan.windows[0].starting_at(later) };
    assert_eq!(window.start.to_string(), "2017-11-12 00:00:00");
    let next = window.resolve().expect("it names an instant");
    assert_eq!((next.minutes(), next.wall_minutes), (720, 720));
}

#[test]
fn most_of_the_bank_s_holiday_is_day_and_no_table_knows_the_holiday() {
    let case = case("HDFC");
    says(&case, &["13 h 30 min", "in no table here"]);
    let found = assess(&case.plan, 0);
    assert_eq!(local(&found, "IN/Asia/Kolkata"), "Saturday 03:00 to Saturday 16:30");
    assert_eq!(found.window.minutes(), 13 * 60 + 30);
    says(&case, &[&percent(found.totals.daytime_share)]);
    assert!(found.matches.is_empty());
    assert_eq!(case.plan.windows[0].impact, Impact::Degraded);
}

#[test]
fn wikimedia_s_equinox_is_nowruz_and_an_hour_less_over_the_atlantic() {
    let case = case("Wikimedia");
    says(
        &case,
        &[
            "17:30",
            "10:00 in New York was 15:00 in Berlin",
            "Sydney it was Thursday 01:00",
            "not what was measured",
        ],
    );
    let found = assess(&case.plan, 0);
    for (id, time) in [
        ("IR/Asia/Tehran", "Wednesday 17:30 to Wednesday 17:33"),
        ("US/America/New_York", "Wednesday 10:00 to Wednesday 10:03"),
        ("DE/Europe/Berlin", "Wednesday 15:00 to Wednesday 15:03"),
        ("AU/Australia/Sydney", "Thursday 01:00 to Thursday 01:03"),
    ] {
        assert_eq!(local(&found, id), time);
    }
    assert_eq!((&*found.matches[0].event.id, found.matches[0].level), ("nowruz-2024", Level::Avoid));
    assert_eq!(case.plan.windows[0].impact, Impact::Degraded);
}

#[test]
fn every_case_has_a_source_that_can_be_opened_and_stands_among_the_examples() {
    let examples: Vec<Plan> = lowtide::plan::examples::all().into_iter().map(|each| each.plan).collect();
    for case in historic_cases() {
        assert!(case.sources.iter().any(|source| source.address.is_some()), "{}", case.title);
        assert!(examples.contains(&case.plan), "{}", case.title);
    }
}

#[test]
fn the_document_tells_of_every_case_with_every_source() {
    let text = include_str!("../../docs/cases.md");
    for case in historic_cases() {
        assert!(text.contains(&format!("## {}", case.title)), "{}", case.title);
        for address in case.sources.iter().filter_map(|source| source.address.as_ref()) {
            assert!(text.contains(address.as_str()), "{}", address.as_str());
        }
    }
}
