//! Better windows as markup.

use std::rc::Rc;

use super::render::of_component;
use lowtide::calendar::Almanac;
use lowtide::plan::{Plan, examples::founding_case};
use lowtide::present::{day_names, shown_lows};
use lowtide::search::{Preparation, Query, find};
use lowtide::session::{Answer, Search};
use lowtide::ui::suggest::{BetterWindows, BetterWindowsProps};

/// What is found for a plan's first window.
pub(crate) fn search_of(plan: &Plan) -> Search {
    let range = plan.rules.starts(&plan.windows[0]).expect("a range of the clock data");
    let prepared = Rc::new(Preparation::new(plan, range, true, Almanac::bundled()).finish());
    let query = Query { count: 12, ..Query::of(plan, 0, None) };
    let found = find(&prepared, &query);
    let answer = Answer { window: 0, plan: plan.clone(), found, prepared };
    Search { answer: Some(Rc::new(answer)), ..Search::default() }
}

fn better(plan: &Plan, change: impl FnOnce(&mut Search)) -> String {
    let mut search = search_of(plan);
    change(&mut search);
    of_component::<BetterWindows>(BetterWindowsProps {
        search,
        window: 0,
        reader: None,
        twelve_hours: false,
        read_only: false,
    })
}

#[test]
fn each_low_is_one_card_with_its_reason_and_who_pays() {
    let html = better(&founding_case(), |_| {});
    assert!(html.contains("With events, yours is dearer than 6 of 10 starts searched."), "{html}");
    assert!(html.contains("<b>Mon 14:27</b> Los Angeles"), "{html}");
    assert!(html.contains("Mon 21:27 UTC"));
    assert!(html.contains("United States: 34\u{202f}% of the loss"), "{html}");
    assert!(html.contains("Between the evening in Nigeria and the morning in Japan"));
    assert!(!html.contains("style="), "the policy blocks style attributes");
}

#[test]
fn the_one_that_is_looked_at_is_open_and_can_be_used() {
    let html = better(&founding_case(), |search| {
        let answer = search.answer.clone().unwrap();
        search.preview = Some(answer.found.suggestions[0].assessment.window.span.start);
    });
    assert_eq!(html.matches("Use this window").count(), 1);
    assert_eq!(html.matches("aria-expanded=\"true\"").count(), 1);
}

#[test]
fn another_day_of_a_card_is_told_as_that_day() {
    let mut day = None;
    let html = better(&plan_of_berlin(), |search| {
        let answer = search.answer.clone().unwrap();
        let low = shown_lows(&answer.found).remove(0);
        day = low.starts().nth(1);
        search.preview = day;
    });
    let day = day.expect("the low is on several days");
    let zone = plan_of_berlin().windows[0].zone;
    let [name] = &day_names(&[day], zone)[..] else { panic!("one name") };
    let pressed = html.split("aria-pressed=\"true\"").nth(1).unwrap();
    assert!(pressed[..pressed.find('<').unwrap()].ends_with(name), "{pressed}");
    assert_eq!(html.matches("card-times").count(), 1, "its times are shown");
    let date = &name[..name.len() - " November".len()];
    assert!(html.split("card-times").nth(1).unwrap().contains(date), "{date}: {html}");
}

/// Noon in Berlin for users in Germany alone: every night is as quiet.
fn plan_of_berlin() -> Plan {
    let mut plan = super::render::own("start=2026-11-24T12:00&tz=Europe/Berlin&dur=60").plan().clone();
    plan.audience.scope = vec!["DE".parse().expect("a country")];
    plan
}

#[test]
fn beside_the_best_window_the_list_says_that_nothing_is_better() {
    let mut plan = plan_of_berlin();
    plan.rules.from = Some(plan.windows[0].start.date());
    plan.rules.to = plan.rules.from;
    plan.windows[0].start = plan.windows[0].start.date().and_hms_opt(2, 30, 0).unwrap();
    let html = better(&plan, |_| {});
    assert!(html.contains("This is your window: nothing is better."), "{html}");
    assert!(!html.contains("class=\"number\">1<"), "{html}");
}

#[test]
fn a_near_miss_opens_as_a_card() {
    let mut plan = founding_case();
    plan.rules.never = vec![(plan.rules.dates(&plan.windows[0]).unwrap())];
    let closed = better(&plan, |_| {});
    assert!(!closed.contains("Use this window"));
    let html = better(&plan, |search| {
        let answer = search.answer.clone().unwrap();
        search.preview = Some(answer.found.near_misses[0].suggestion.assessment.window.span.start);
    });
    assert_eq!(html.matches("Use this window").count(), 1);
    assert_eq!(html.matches("Back to the plan").count(), 1);
}

#[test]
fn when_nothing_is_left_the_rule_to_loosen_is_named_with_what_it_would_give() {
    let mut plan = founding_case();
    plan.rules.weekdays = "sat".parse().unwrap();
    plan.rules.never = vec![(plan.rules.dates(&plan.windows[0]).unwrap())];
    let html = better(&plan, |_| {});
    assert!(html.contains("No start keeps to the rules: loosen one of them."), "{html}");
    assert!(html.contains("Without the dates to keep clear: Saturday 13 June 2009"), "{html}");
    assert!(html.contains(" in their day, Watch</button>"), "the level of a near miss: {html}");
}

#[test]
fn nothing_is_suggested_to_nobody() {
    let mut plan = founding_case();
    plan.audience.scope = vec!["DE".parse().unwrap()];
    plan.audience.except = plan.audience.scope.clone();
    let html = better(&plan, |_| {});
    assert!(html.contains("Nobody is in the chosen audience: no start is better than another."), "{html}");
    assert!(!html.contains("class=\"suggestion\"") && !html.contains("however you define"), "{html}");
}

#[test]
fn a_gap_that_cannot_be_kept_is_a_problem_of_the_rules() {
    let mut plan = founding_case();
    plan.rules.gap_minutes = 60;
    plan.windows[1].start = lowtide::time::parse_civil("2009-03-08T02:30").unwrap();
    let html = better(&founding_case(), |search| search.problem = plan.starts(0).err());
    let said =
        "No gap can be kept to a window that names no time: 02:30 does not exist in America/Los_Angeles";
    assert!(html.contains(said), "{html}");
}

#[test]
fn a_long_search_says_how_far_it_is_and_a_wrong_range_what_is_wrong() {
    let html = better(&founding_case(), |search| {
        search.progress = Some(40);
        search.problem = Some(lowtide::plan::RulesProblem::Long { days: 900 });
    });
    assert!(html.contains("Looking through the range: 40 %"));
    assert!(html.contains("A search over 900 days is too long: use at most two years (731 days)."));
}
