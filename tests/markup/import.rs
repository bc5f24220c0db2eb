//! The preview of a calendar file.

use std::rc::Rc;

use lowtide::plan::{Edit, Plan, examples};
use lowtide::session::{Action, Import};

use super::render::{render, with};

const FILE: &str = "BEGIN:VCALENDAR\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Half-year <i>freeze\r\nDTSTART;VALUE=DATE:20090615\r\nDTEND;VALUE=DATE:20090617\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Release\r\nDTSTART;VALUE=DATE:20090105\r\nRRULE:FREQ=WEEKLY;COUNT=80\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nSUMMARY:Nowhere\r\nDTSTART;TZID=Atlantis/Capital:20090615T100000\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn shown(plan: Plan, file: &str) -> String {
    let import = Import::of("team.ics".to_owned(), file.as_bytes(), &plan);
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
    let import = Import::of("team.ics".to_owned(), FILE.as_bytes(), &plan);
    let calendar = import.read.expect("a calendar");
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
