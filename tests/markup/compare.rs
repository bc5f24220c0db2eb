//! The windows of a plan beside each other, as markup.

use super::render::{own, render, with};
use lowtide::plan::{Edit, Plan, Window, examples::founding_case};
use lowtide::session::{Action, Workspace};

/// The comparison alone.
fn compare(workspace: Workspace) -> String {
    let html = render(workspace);
    let from = html.find("compare-title").expect("the page compares");
    html[from..].split("<footer").next().unwrap_or_default().to_owned()
}

fn windows(count: usize) -> Plan {
    let mut plan = founding_case();
    let last = plan.windows[1].unnamed();
    plan.windows.resize(count, last);
    plan
}

#[test]
fn the_founding_case_tells_who_wins_and_who_loses() {
    let html = compare(with(founding_case()));
    assert!(html.contains("value=\"Planned\"") && html.contains("value=\"Moved\""), "{html}");
    assert!(
        html.contains("67\u{202f}% → 18\u{202f}% of the audience; Iran 100\u{202f}% → 0\u{202f}%"),
        "{html}"
    );
    let (wins, loses) = html.split_once("Loses with B").expect("both sides");
    let wins = wins.split_once("Wins with B").expect("a side of wins").1;
    assert!(wins.find("Iran") < wins.find("China"), "{wins}");
    assert!(loses.contains("United States") && loses.contains("Brazil"), "{loses}");
    assert!(html.contains("Mon 15 Jun 2009 21:45–23:15") && html.contains("Tue 16 Jun 2009 14:00–15:00"));
    assert!(!html.contains("style="), "the policy blocks style attributes");
}

#[test]
fn with_two_windows_the_pair_is_given_and_with_three_it_is_chosen() {
    assert!(!compare(with(windows(2))).contains("Against"));
    let html = compare(with(windows(3)));
    assert!(html.contains("Against") && html.contains("B Moved") && html.contains(">C<"), "{html}");
}

#[test]
fn the_pair_begins_with_the_window_that_is_looked_at() {
    let html = compare(with(founding_case()).after(Action::Select(1)));
    assert!(html.contains("B against A") && html.contains("Wins with A"), "{html}");
    assert!(html.split_once("Loses with A").expect("a side").1.contains("Iran"));
}

#[test]
fn one_window_is_compared_with_nothing_but_with_itself_when_it_takes_longer() {
    let html = compare(own("start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90"));
    assert!(html.contains("What if it takes longer?") && !html.contains("<table"), "{html}");
}

#[test]
fn six_windows_are_enough() {
    let page = |count| render(with(windows(count)));
    assert!(!page(5).contains("A plan holds six windows"));
    // On the button beside the tabs and on that of every column.
    assert_eq!(page(6).matches("title=\"A plan holds six windows: remove one first\" disabled").count(), 7);
}

#[test]
fn somebodys_plan_shows_names_and_roles_and_no_controls() {
    let mut plan = founding_case();
    plan = plan.edited(&Edit::WindowRole { window: 1, role: lowtide::plan::Role::Backup });
    let link = lowtide::link::encode(&plan).expect("a plan that fits");
    let html = compare(super::render::opened(&link, None));
    assert!(html.contains("Moved<small>backup</small>"), "{html}");
    assert!(!html.contains("Duplicate") && !html.contains("Name of window"), "{html}");
}

#[test]
fn a_window_without_a_time_says_so_in_its_column_and_is_no_side_of_a_pair() {
    let mut plan = founding_case();
    plan.windows[1] = Window { minutes: 0, ..plan.windows[1].clone() };
    let html = compare(with(plan));
    assert!(html.contains("A window of 0 minutes cannot be planned"), "{html}");
    assert!(html.contains("One of the two names no time yet."));
}

#[test]
fn a_name_is_only_text() {
    let name = "<img src=x onerror=alert(1)>".to_owned();
    let html = compare(with(founding_case().edited(&Edit::WindowName { window: 0, name })));
    assert!(!html.contains("<img"));
}
