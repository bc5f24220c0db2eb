//! The whole page in its states.

use super::render::{opened, own, page, render, with};
use lowtide::plan::{Edit, Profile, examples};
use lowtide::session::Action;

/// How often `part` occurs in `text`.
fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn the_first_visit_shows_the_founding_case_in_words_times_events_and_regions() {
    let html = page("", Some("Europe/Berlin"));
    assert!(html.contains("Do not:"), "no verdict");
    assert!(html.contains("four days after the presidential election"), "no sentence");
    for reading in ["04:45–06:15", "21:45–23:15", "06:45–08:15"] {
        assert!(html.contains(reading), "no reading {reading}");
    }
    assert_eq!(count(&html, "<article"), 2, "event cards");
    assert_eq!(count(&html, "role=\"cell\" class=\"rank\""), 30, "rows of the region table");
    assert!(html.contains("Show 30 more"));
    assert!(html.contains(lowtide::time::TZDB_VERSION));
}

#[test]
fn no_part_sets_a_style_attribute_or_a_script() {
    let views = [
        page("", None),
        page("start=2027-03-14T02:30&tz=America/New_York&dur=60", None),
        page("v=1-0", None),
    ];
    for html in views {
        assert!(!html.contains("style="), "a style attribute, which the policy blocks");
        assert!(!html.contains("<script"), "a script");
    }
}

#[test]
fn a_broken_link_shows_what_is_wrong_and_no_plan() {
    let html = page("v=1-00000000&start=2009-06-15T21:45&tz=UTC&dur=9", None);
    assert!(html.contains("This link shows no plan"));
    assert!(html.contains("the link is damaged"));
    for part in ["region-table", "class=\"fields\"", "Copy link", "id=\"say\""] {
        assert!(!html.contains(part), "{part} is shown beside a broken link");
    }
}

#[test]
fn a_window_that_does_not_exist_offers_its_neighbours_and_shows_no_figures() {
    let html = render(own("start=2027-03-14T02:30&tz=America/New_York&dur=60"));
    assert!(html.contains("Use 01:59") && html.contains("Use 03:00"));
    assert!(!html.contains("region-table"));
}

#[test]
fn text_from_outside_is_only_text() {
    let mut plan = examples::founding_case();
    plan.title = "\"><img src=x onerror=alert(1)>".to_owned();
    let html = render(with(plan));
    assert!(!html.contains("<img"), "markup from a title");
    assert!(html.contains("&quot;>&lt;img") || html.contains("&quot;&gt;&lt;img"), "no title");
}

#[test]
fn a_hidden_zone_is_said_and_never_guessed() {
    assert!(page("", None).contains("Your browser hides its time zone"));
    assert!(!page("", Some("Asia/Kolkata")).contains("Your browser hides its time zone"));
}

#[test]
fn the_second_window_is_a_selection_away() {
    let moved = opened("", None).after(Action::Select(1));
    let html = render(moved);
    assert!(html.contains("Night in Iran"));
    assert!(html.contains("data-window=\"1\" aria-pressed=\"true\""));
}

#[test]
fn every_kind_of_service_can_be_drawn() {
    for profile in Profile::ALL {
        let html = render(opened("", None).after(Action::Edit(Edit::Profile(profile))));
        assert!(html.contains("id=\"say\""), "{profile}");
    }
}

#[test]
fn a_match_set_aside_stays_on_its_card() {
    let mut plan = examples::founding_case();
    plan.set_aside.insert("ir-2009-aftermath".to_owned(), "read-only failover".to_owned());
    let html = render(with(plan));
    assert!(html.contains("Set aside by the author: "));
    assert!(html.contains("Do not, set aside by the author:</span>"));
    assert!(html.contains("failover (still in force: avoid)"));
}

#[test]
fn an_audience_of_nobody_says_so() {
    let mut plan = examples::founding_case();
    plan.audience.scope = vec!["AQ".parse().unwrap()];
    let html = render(with(plan));
    assert!(html.contains("nobody is in the chosen audience"));
    assert!(html.contains("Nobody lives in the chosen scope."));
}
