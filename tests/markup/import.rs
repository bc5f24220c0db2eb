//! What comes in, before it is taken.

use std::rc::Rc;

use lowtide::plan::{Edit, Plan, examples};
use lowtide::present::Incoming;
use lowtide::session::{Action, Against, Dialog, Import};
use lowtide::wire::json_from_text;

use super::render::{opened, render, with};

const FILE: &str = "BEGIN:VCALENDAR\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Half-year <i>freeze\r\nDTSTART;VALUE=DATE:20090615\r\nDTEND;VALUE=DATE:20090617\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Release\r\nDTSTART;VALUE=DATE:20090105\r\nRRULE:FREQ=WEEKLY;COUNT=80\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Nowhere\r\nDTSTART;TZID=Atlantis/Capital:20090615T100000\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn read(name: &str, text: &str, plan: &Plan) -> Import {
    let against = Against { plan: plan.clone(), selected: 0, now: None, reader: None, json: json_from_text };
    Import::of(name.to_owned(), text.as_bytes(), &against)
}

fn shown(plan: Plan, file: &str) -> String {
    shown_as("team.ics", plan, file)
}

fn shown_as(name: &str, plan: Plan, text: &str) -> String {
    let import = read(name, text, &plan);
    render(with(plan).after(Action::Imported(Rc::new(import))))
}

#[test]
fn each_entry_is_listed_with_its_dates_and_nothing_is_taken_unasked() {
    let html = shown(examples::founding_case(), FILE);
    assert!(html.contains("team.ics") && html.contains("15 to 16 June 2009 in Los Angeles"));
    assert!(html.contains("and 79 more until 12 July 2010"));
    // Eighty weeks of releases would take the room of everything else.
    assert!(html.contains("Take 1 event<") && !html.contains("of 80 taken"), "{html}");
    assert!(!html.contains("<i>") && html.contains("Half-year &lt;i"));
    assert!(!html.contains("data-event=\"own-"), "taken before it was asked for");
}

#[test]
fn what_was_not_read_is_listed_with_its_line() {
    let html = shown(examples::founding_case(), FILE);
    assert!(html.contains("1 not read, or not as meant"));
    assert!(html.contains("Atlantis/Capital") && html.contains("Nowhere"), "{html}");
}

#[test]
fn what_the_plan_has_already_is_marked_and_not_taken_again() {
    let plan = examples::founding_case();
    let Ok(Incoming::Events(calendar)) = read("team.ics", FILE, &plan).read else { panic!("no calendar") };
    let zone = plan.windows[0].zone;
    let own = lowtide::import::own_events(&calendar.entries[..1], lowtide::plan::EventKind::Freeze, zone);
    let html = shown(plan.edited(&Edit::AddEvents(own)), FILE);
    assert!(html.contains("in the plan") && html.contains("Take 0 events"));
}

#[test]
fn a_file_that_is_no_calendar_says_what_is_expected() {
    let html = shown(examples::founding_case(), "PK");
    assert!(html.contains("export it as iCalendar (.ics)") && html.contains("Cancel"));
    assert!(!html.contains("Take "));
}

#[test]
fn a_notice_is_told_and_offered_in_both_ways() {
    let html = shown(examples::founding_case(), include_str!("../data/notices/standard.ics"));
    assert!(
        html.contains("A maintenance notice of example.net for all-customers: Network upgrade"),
        "{html}"
    );
    assert!(html.contains("Tue 16 Jun 2009 21:00–22:00 UTC") && html.contains("status: confirmed"));
    assert!(html.contains("Open it as my plan") && html.contains("Add its window beside mine"));
}

#[test]
fn on_somebody_elses_plan_a_file_is_offered_as_a_plan_of_ones_own_alone() {
    let link = opened("start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90", None);
    let window = r#"{"start_local": "2027-03-14T02:30", "zone": "America/New_York", "minutes": 60}"#;
    let import = read("plan.json", &format!(r#"{{"title": "<i>x", "windows": [{window}]}}"#), link.plan());
    let html = render(link.after(Action::Imported(Rc::new(import))));
    assert!(html.contains("A plan from a file: &lt;i"), "{html}");
    assert!(html.contains("02:30 does not exist in America/New_York"));
    assert!(html.contains("Open it as my plan") && !html.contains("beside mine"));
    assert!(html.contains("Undo brings back the one that you had"));
}

#[test]
fn a_line_is_offered_as_the_window() {
    let html = shown_as("", examples::founding_case(), "2009-06-16 14:00 PT 60m");
    assert!(
        html.contains("Tue 16 Jun 2009 14:00–15:00 in Los Angeles, Tue 16 Jun 2009 21:00–22:00 UTC"),
        "{html}"
    );
    assert!(html.contains("Use it as the window") && html.contains("PT is America/Los_Angeles"));
}

#[test]
fn a_broken_link_leaves_a_way_in_for_another_plan() {
    let html = render(opened("v=1-0", None).after(Action::Show(Dialog::Open)));
    assert!(html.contains("Choose a file") && html.contains("Or paste a link"));
}
