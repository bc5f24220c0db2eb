//! The week and the year at a glance, before the year is known and after.

use std::rc::Rc;

use super::render::{opened, own, render};
use lowtide::search::Preparation;
use lowtide::session::{Action, Dialog, Outlook, OutlookChange, SearchChange, Workspace};
use lowtide::time::Span;

const LINK: &str = "start=2026-11-24T21:45&tz=America/Los_Angeles&dur=90";

/// The dialog over a workspace, with a fortnight for the year.
fn ready(workspace: &Workspace) -> String {
    let plan = workspace.plan().clone();
    let start = plan.windows[0].resolve_start().expect("a window that names an instant");
    let range = Span::new(start.plus_minutes(-7 * 1440), start.plus_minutes(7 * 1440));
    let prepared = Rc::new(Preparation::new(&plan, range, false, workspace.almanac).finish());
    let outlook = Outlook::of(&plan, 0, workspace.almanac, prepared).unwrap();
    let change = Action::Search(SearchChange::Outlook(OutlookChange::Ready(outlook)));
    render(workspace.after(change).after(Action::Show(Dialog::Outlook)))
}

#[test]
fn until_the_year_is_known_the_dialog_says_how_far_that_is() {
    let workspace = own(LINK).after(Action::Show(Dialog::Outlook));
    let change = Action::Search(SearchChange::Outlook(OutlookChange::Progress(40)));
    let html = render(workspace.after(change));
    assert!(html.contains("<progress max=\"100\" value=\"40\""));
    assert!(!html.contains("role=\"grid\""));
}

#[test]
fn both_tables_have_heads_and_one_stop_of_tab_each() {
    let html = ready(&own(LINK));
    assert_eq!(html.matches("role=\"grid\"").count(), 2);
    assert_eq!(
        html.matches("scope=\"row\"").count() - render(own(LINK)).matches("scope=\"row\"").count(),
        14
    );
    let (week, year) = html.split_once("id=\"year-title\"").unwrap();
    for (table, cells) in [(week, 7 * 24), (year, 365)] {
        let table = table.split_once("role=\"grid\"").unwrap().1;
        assert_eq!(table.matches("tabindex=\"0\"").count(), 1);
        assert_eq!(table.matches("tabindex=\"-1\"").count(), cells - 1);
        assert_eq!(table.matches("aria-selected=\"true\" aria-label").count(), 1, "the window is in it once");
    }
    assert!(week.contains("Tue 24 November 21:00, "));
}

#[test]
fn a_change_of_the_audience_makes_the_year_unknown_again() {
    let workspace = own(LINK);
    let plan = workspace.plan().clone();
    let range = Span::starting(plan.windows[0].resolve_start().expect("a window that names an instant"), 1440);
    let prepared = Rc::new(Preparation::new(&plan, range, false, workspace.almanac).finish());
    let outlook = Outlook::of(&plan, 0, workspace.almanac, prepared).unwrap();
    assert!(outlook.ready_for(&plan, 0, workspace.almanac).is_some());
    let mut later = plan.clone();
    later.windows[0].start += chrono::TimeDelta::days(3);
    assert!(outlook.ready_for(&later, 0, workspace.almanac).is_some(), "the same year");
    later.windows[0].start += chrono::TimeDelta::days(300);
    assert!(outlook.ready_for(&later, 0, workspace.almanac).is_none(), "another year");
    let mut german = plan;
    german.audience.scope = vec!["DE".parse().unwrap()];
    assert!(outlook.ready_for(&german, 0, workspace.almanac).is_none());
}

#[test]
fn a_link_of_somebody_has_no_undo() {
    let undo = |html: &str| html.split("class=\"outlook\"").nth(1).unwrap().contains("undo");
    assert!(undo(&ready(&own(LINK))));
    assert!(!undo(&ready(&opened(LINK, None))));
}
