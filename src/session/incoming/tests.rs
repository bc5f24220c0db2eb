use super::*;
use crate::link;
use crate::plan::examples;
use crate::present::IncomingPlan;
use crate::session::Action;
use crate::session::import::Against;
use crate::session::start::{Arrival, Start, start};
use crate::session::viewer::Reader;
use crate::wire::{json_from_text, saved_plan, to_text};

const LINK: &str = "start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";

fn linked(fragment: &str) -> Workspace {
    Workspace::new(start(Arrival { fragment, ..Arrival::default() }), Reader::default())
}

/// What a file, or a text without a name, is for the founding case.
pub(in crate::session) fn read(name: &str, text: &str) -> Import {
    let plan = examples::founding_case();
    let against = Against { plan, selected: 0, now: None, reader: None, json: json_from_text };
    Import::of(name.to_owned(), text.as_bytes(), &against)
}

/// The only plan in it.
fn plan_in(name: &str, text: &str) -> Plan {
    match read(name, text).read {
        Ok(Incoming::Plans(plans)) if plans.len() == 1 => plans[0].plan.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_comes_in_is_told_by_what_is_in_it() {
    let json = to_text(&saved_plan(&examples::founding_case()));
    let fragment = link::encode(&examples::founding_case()).unwrap();
    for (name, text) in [
        ("plan.json", json.clone()),
        ("", format!("\u{feff}\n {json}")),
        ("mail.txt", format!("Hi,\nhave a look at https://example.org/#{fragment}.\n")),
    ] {
        assert_eq!(plan_in(name, &text), examples::founding_case(), "{name:?}");
    }
    let notice = include_str!("../../../tests/data/notices/standard.ics");
    assert_eq!(plan_in("", notice).record.change, "CHG-2009-0616");
    assert_eq!(plan_in("", "2009-06-16 14:00 PT 60m").windows[0].minutes, 60);
    let several = read("x.ics", include_str!("../../../tests/data/notices/several.ics")).read;
    let Ok(Incoming::Plans(several)) = several else { panic!("{several:?}") };
    let is_old = |plan: &IncomingPlan| plan.notes.iter().any(|note| note.starts_with("a later version"));
    assert_eq!(several.iter().map(is_old).collect::<Vec<_>>(), [true, false, true, false, false, false]);
    assert!(
        several.len() == 6 && several[5].notes.iter().any(|note| note.starts_with("line 66: it has no end"))
    );
}

#[test]
fn what_is_wrong_with_what_comes_in_is_said_with_its_place() {
    let why = |name: &str, text: &str| read(name, text).read.unwrap_err();
    assert!(why("plan.json", "{\"windows\": [{}]}").starts_with("windows[0].start_local: it is missing"));
    assert!(why("", "{\"windows\": ").starts_with("the file is no JSON that can be read"));
    assert!(why("", "#start=2009-06-15T21:45&tz=PST&dur=9").starts_with("tz of the link cannot be read"));
    assert!(why("a.ics", "PK").contains("export it as iCalendar (.ics)"));
    let lost = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nX-MAINTNOTE-IMPACT:OUTAGE\nEND:VEVENT\nEND:VCALENDAR\n";
    assert!(why("", lost).starts_with("line 2: it has no start"), "{}", why("", lost));
    for text in ["", "hello there", &"x".repeat(9_999)] {
        assert!(read("", text).is_unknown(), "{text:?}");
    }
    assert!(why("", "hello there").contains("; as a time: "));
}

#[test]
fn a_plan_that_came_in_is_one_step_on_top_of_the_draft() {
    let other = linked(LINK).plan().clone();
    let mine = Workspace::new(Start::Draft(examples::founding_case().into()), Reader::default());
    let taken = mine.after(Action::Show(Dialog::Open)).after(Action::TakePlan(Box::new(other.clone()), None));
    assert_eq!((taken.plan(), taken.dialog), (&other, None));
    assert_eq!(taken.after(Action::Undo).plan(), mine.plan());

    // Over somebody's link, and over one that cannot be read, the stored draft comes back.
    for shown in [linked(LINK), linked("v=1-0")] {
        let draft = Plan { title: "Mine".to_owned(), ..other.clone() };
        let taken =
            shown.after(Action::TakePlan(Box::new(examples::founding_case()), Some(draft.clone().into())));
        assert_eq!((taken.draft(), taken.broken.is_some()), (Some(&examples::founding_case()), false));
        assert_eq!(taken.after(Action::Undo).plan(), &draft);
        let first = shown.after(Action::TakePlan(Box::new(other.clone()), None));
        assert_eq!((first.history.can_undo(), first.said.as_deref()), (false, Some("Opened as your plan")));
    }
}

#[test]
fn windows_that_came_in_are_one_step_and_never_somebody_elses() {
    let edit = Edit::AddWindows(vec![examples::founding_case().windows[0].clone(); 3]);
    let taken = Workspace::new(Start::Example, Reader::default()).after(Action::Take(edit.clone()));
    assert_eq!((taken.plan().windows.len(), taken.after(Action::Undo).plan().windows.len()), (5, 2));
    assert_eq!(linked(LINK).after(Action::Take(edit)).plan().windows.len(), 1);
}
