//! The dialog of the plan's own events.

use lowtide::plan::{Edit, EventKind, MAX_OWN_EVENTS, OwnEvent, OwnWhen, Plan, examples};
use lowtide::present::{OwnEventChange, OwnEventForm};
use lowtide::session::{Action, Dialog, Unfinished};
use lowtide::time::{Zone, parse_date};

use super::render::{render, with};

fn freeze() -> OwnEvent {
    OwnEvent {
        number: 0,
        title: "Year-end <b>freeze".to_owned(),
        kind: EventKind::Freeze,
        scope: vec!["DE".parse().expect("a place")],
        when: OwnWhen::Dates {
            from: parse_date("2026-12-24").expect("a date"),
            to: parse_date("2027-01-02").expect("a date"),
            zone: Zone::parse("Europe/Berlin").expect("a zone"),
        },
        severity: 2,
    }
}

fn shown(plan: Plan, begin: Option<u16>) -> String {
    render(with(plan).after(Action::Show(Dialog::OwnEvents(begin))))
}

#[test]
fn a_new_freeze_is_proposed_on_the_dates_of_the_window() {
    let html = shown(examples::founding_case(), None);
    assert!(html.contains("New event or freeze") && html.contains("Whole days in Los Angeles"));
    let form = html.split("class=\"own-form\"").nth(1).expect("the form");
    assert_eq!(form.matches("value=\"2009-06-15\"").count(), 2, "first and last day");
    assert!(!html.contains("own-title-problem"), "wrong before anything was typed");
    assert!(
        form.contains("type=\"submit\" class=\"button primary\"") && form.contains("autofocus"),
        "{form}"
    );
    assert!(
        html.contains(">Close</button>") && !html.contains(">Done<"),
        "the dialog is closed as its second button"
    );
    assert!(!html.contains("Counts as"), "a freeze is asked how severe it is");
}

#[test]
fn the_plans_own_events_can_be_changed_and_removed() {
    let plan = examples::founding_case().edited(&Edit::AddEvents(vec![freeze()]));
    let html = shown(plan.clone(), None);
    assert!(html.contains("In this plan, 1 of at most 60") && html.contains("Year-end &lt;b"));
    assert!(html.contains("24 December 2026 to 2 January 2027 in Berlin; Germany"));
    let changed = shown(plan, Some(1));
    assert!(changed.contains("Change an event") && changed.contains("value=\"2027-01-02\""));
    assert!(changed.contains("Whole days in Berlin") && changed.contains("aria-label=\"Remove Germany\""));
}

#[test]
fn a_form_that_was_left_is_there_again() {
    let window = examples::founding_case().windows[0].clone();
    let before = OwnEventForm::proposed(&window);
    let form = before.after(OwnEventChange::Title("Half a ti".to_owned()));
    let left = with(examples::founding_case())
        .after(Action::Keep(Some(Box::new(Unfinished { before, form }))))
        .after(Action::Show(Dialog::OwnEvents(None)));
    assert!(render(left).contains("value=\"Half a ti\""));
}

#[test]
fn a_full_plan_says_so_instead_of_asking_for_more() {
    let plan = examples::founding_case().edited(&Edit::AddEvents(vec![freeze(); MAX_OWN_EVENTS]));
    let html = shown(plan, None);
    assert!(html.contains("A plan holds 60 events of its own") && !html.contains("id=\"own-title\""));
}
