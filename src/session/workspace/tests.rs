use super::*;
use crate::browser::Key;
use crate::import::{Calendar, own_events};
use crate::plan::EventKind;
use crate::present::Incoming;
use crate::search::{Preparation, Query, find};
use crate::session::incoming::tests::read;
use crate::session::search::{Answer, SearchChange};
use crate::session::start::{Arrival, start};

const LINK: &str = "start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";

fn fresh() -> Workspace {
    Workspace::new(Start::Example, Reader::default())
}

fn linked(fragment: &str) -> Workspace {
    Workspace::new(start(Arrival { fragment, ..Arrival::default() }), Reader::default())
}

fn lasting(minutes: u32) -> Edit {
    Edit::Length { window: 0, minutes }
}

fn minutes(workspace: &Workspace) -> u32 {
    workspace.plan().windows[0].minutes
}

#[test]
fn a_window_that_is_not_there_cannot_be_selected() {
    assert_eq!(fresh().after(Action::Select(7)).selected, 1);
}

#[test]
fn a_broken_link_hides_the_plan_until_a_good_one_opens() {
    let broken = fresh().after(Action::Open(start(Arrival { fragment: "v=1-0", ..Arrival::default() })));
    assert!(broken.broken.is_some() && broken.draft().is_none());
    let mended = broken.after(Action::Open(start(Arrival { fragment: LINK, ..Arrival::default() })));
    assert!(mended.broken.is_none());
    assert_eq!(mended.plan().windows.len(), 1);
}

#[test]
fn the_example_becomes_the_draft_with_the_first_edit_and_then_asks() {
    let example = fresh();
    assert!(example.draft().is_none() && !example.asking);
    let same = minutes(&example);
    assert!(example.after(Action::Edit(lasting(same))).draft().is_none());
    let edited = example.after(Action::Edit(lasting(60)));
    assert!(edited.draft().is_some() && edited.asking);
    assert!(!edited.after(Action::Answered).asking);
}

#[test]
fn somebodys_link_is_neither_edited_nor_kept() {
    let opened = linked(LINK);
    assert!(opened.draft().is_none());
    let touched =
        opened.after(Action::Edit(lasting(60))).after(Action::Type(lasting(60))).after(Action::Undo);
    assert_eq!(minutes(&touched), 90);
}

#[test]
fn a_link_made_ones_own_leaves_the_earlier_draft_one_undo_away() {
    let draft = fresh().after(Action::Edit(lasting(7))).plan().clone();
    let adopted = linked(LINK).after(Action::Adopt(Some(draft.clone().into())));
    assert_eq!(minutes(&adopted), 90);
    assert!(adopted.draft().is_some());
    assert_eq!(*adopted.after(Action::Undo).plan(), draft);
}

#[test]
fn the_reader_can_take_what_the_link_meant() {
    let opened = linked("start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90");
    assert_eq!(opened.notes.len(), 1);
    let taken = opened.after(Action::TakeMeant);
    assert!(taken.notes.is_empty() && taken.meant.is_none() && taken.read_only());
    let window = taken.plan().windows[0].resolve().unwrap();
    assert_eq!(window.span.start.to_string(), "2009-06-16T05:45:00Z");
}

#[test]
fn a_text_typed_in_one_go_is_one_step() {
    let typed = fresh().after(Action::Type(lasting(4))).after(Action::Type(lasting(45)));
    let settled = typed.after(Action::Settle).after(Action::Type(lasting(50)));
    assert_eq!(minutes(&settled.after(Action::Undo)), 45);
    assert_eq!(minutes(&settled.after(Action::Undo).after(Action::Undo)), 90);
}

#[test]
fn a_drag_is_one_step_that_is_kept_when_it_is_let_go() {
    let typed = fresh().after(Action::Edit(lasting(60))).after(Action::Type(lasting(4)));
    let held = typed.after(Action::Grasp).after(Action::Type(lasting(30))).after(Action::Type(lasting(45)));
    assert!(held.is_held() && held.draft().is_none(), "kept before it was let go");
    let dropped = held.after(Action::LetGo);
    assert_eq!((minutes(&dropped), dropped.draft().is_some()), (45, true));
    let again = dropped.after(Action::Type(lasting(50))).after(Action::Undo);
    assert_eq!(minutes(&again), 45);
    assert_eq!(minutes(&again.after(Action::Undo)), 4);
}

#[test]
fn a_drag_that_is_given_up_leaves_all_as_it_was() {
    let undone = fresh().after(Action::Edit(lasting(60))).after(Action::Undo);
    let dragged = undone.after(Action::Grasp).after(Action::Type(lasting(30)));
    assert_eq!(dragged.after(Action::GiveUp), undone, "with what could be redone");
    let example = fresh().after(Action::Grasp).after(Action::Type(lasting(30)));
    assert!(!example.asking, "the page stands still while it is held");
    assert_eq!(example.after(Action::GiveUp), fresh());
    assert!(example.after(Action::LetGo).asking);
    let untouched = fresh().after(Action::Grasp).after(Action::LetGo);
    assert_eq!(untouched, fresh());
    assert!(!linked(LINK).after(Action::Grasp).is_held());
}

#[test]
fn another_tabs_draft_is_told_and_not_taken() {
    let mine = fresh().after(Action::Edit(lasting(60)));
    let theirs = mine.plan().edited(&lasting(30));
    let told = mine.after(Action::ChangedElsewhere(Box::new(theirs.clone().into())));
    assert_eq!(told.notices, [Notice::Elsewhere(Box::new(theirs.clone().into()))]);
    assert_eq!(minutes(&told), 60);
    // What both hold alike is no news, and the newest news replaces the older.
    let same = told.plan().clone();
    assert!(told.after(Action::ChangedElsewhere(Box::new(same.into()))).notices.is_empty());
    assert!(linked(LINK).after(Action::ChangedElsewhere(Box::new(theirs.into()))).notices.is_empty());
}

#[test]
fn a_blocked_storage_is_told_once() {
    let told = fresh().after(Action::NotKept).after(Action::NotKept);
    assert_eq!(told.notices, [Notice::NotKept]);
    let understood = told.after(Action::Dismiss(Notice::NotKept)).after(Action::NotKept);
    assert!(understood.notices.is_empty() && !understood.kept);
}

#[test]
fn undo_to_fewer_windows_keeps_a_window_selected() {
    let begun = fresh().after(Action::Begin(Box::new(linked(LINK).plan().clone())));
    assert_eq!(begun.after(Action::Select(1)).selected, 0);
    let back = begun.after(Action::Undo).after(Action::Select(1));
    assert_eq!((back.selected, back.after(Action::Redo).selected), (1, 0));
}

#[test]
fn a_calendar_is_taken_as_one_step_and_only_when_asked() {
    let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Freeze\nDTSTART;VALUE=DATE:20090615\nEND:VEVENT\nEND:VCALENDAR\n";
    let import = read("team.ics", file);
    let Ok(Incoming::Events(Calendar { entries, .. })) = import.read.clone() else { panic!("{import:?}") };
    let shown = fresh().after(Action::Imported(Rc::new(import)));
    assert_eq!((shown.dialog, shown.plan().own_events.len()), (Some(Dialog::Import), 0));
    assert!(shown.after(Action::CloseDialog).import.is_none());
    let events = own_events(&entries, EventKind::Freeze, shown.plan().windows[0].zone);
    let taken = shown.after(Action::TakeEvents(events.clone()));
    assert_eq!((taken.dialog, taken.plan().own_events.len()), (None, 1));
    assert_eq!(taken.said.as_deref(), Some("1 event taken; it meets this window"));
    assert!(taken.after(Action::Undo).plan().own_events.is_empty());
    assert!(linked(LINK).after(Action::TakeEvents(events)).plan().own_events.is_empty());
}

#[test]
fn another_plan_closes_the_dialogs_of_the_one_before_and_takes_nothing_late() {
    let link = || Action::Open(start(Arrival { fragment: LINK, ..Arrival::default() }));
    let broken = || Action::Open(start(Arrival { fragment: "v=1-0", ..Arrival::default() }));
    let import = Rc::new(read("team.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
    let filling = fresh().after(Action::Show(Dialog::OwnEvents(None)));
    let choosing = fresh().after(Action::Imported(import.clone()));
    let (first, go_on) = ("Make this plan yours first", "Go on without the link first");
    for (opened, told) in
        [(filling.after(link()), first), (filling.after(broken()), go_on), (choosing.after(link()), first)]
    {
        assert!(opened.dialog.is_none() && opened.import.is_none());
        assert!(opened.after(Action::Own(Edit::RemoveEvent(1))).said.is_none());
        let late = opened.after(Action::Imported(import.clone()));
        let told = format!("{told}, then add the calendar");
        assert_eq!((late.dialog, late.said.as_deref()), (None, Some(&*told)));
    }
}

#[test]
fn a_table_of_holidays_that_is_here_is_not_told_as_missing() {
    let late = fresh().after(Action::Holidays(None));
    assert_eq!(late.notices, [Notice::NoHolidays]);
    let here = late.after(Action::Holidays(Some(Almanac::bundled())));
    assert!(here.after(Action::Holidays(None)).notices.is_empty());
}

/// A workspace with what is found for its window.
fn searched() -> Workspace {
    let mut workspace = fresh().after(Action::Edit(lasting(60)));
    let plan = workspace.plan().clone();
    let range = plan.rules.starts(&plan.windows[0]).unwrap();
    let prepared = Rc::new(Preparation::new(&plan, range, false, Almanac::bundled()).finish());
    let found = find(&prepared, &Query::of(&plan, 0, None));
    workspace.search.answer = Some(Rc::new(Answer { window: 0, plan, found, prepared }));
    workspace
}

#[test]
fn a_step_says_the_suggestion_and_escape_goes_back_to_the_plan() {
    let escape = Key { key: "Escape".to_owned(), control: false, shift: false, alt: false, taken: false };
    assert_eq!(searched().asked(&escape), None, "the page's own Escape is left alone");
    let looked = searched().after(Action::Search(SearchChange::Step(1)));
    let said = looked.said.as_deref().unwrap();
    assert!(said.starts_with("Suggestion 1 of ") && said.contains(" Los Angeles, "), "{said}");
    assert_eq!(looked.previewed_number(), Some(1));
    let back = looked.after(looked.asked(&escape).unwrap());
    assert_eq!(back.search.preview, None);
}

#[test]
fn while_a_window_is_held_no_key_does_anything() {
    let key = Key { key: "l".to_owned(), control: false, shift: false, alt: false, taken: false };
    assert!(searched().asked(&key).is_some());
    assert_eq!(searched().after(Action::Grasp).asked(&key), None);
}

#[test]
fn what_is_kept_already_is_not_kept_again() {
    let keep = || Action::Search(SearchChange::Keep);
    let looked = searched().after(Action::Search(SearchChange::Step(1)));
    let start = looked.search.preview;
    let kept = looked.after(keep());
    assert_eq!((kept.said.as_deref(), kept.plan().windows.len()), (Some("Kept as window C"), 3));
    let again = kept.after(Action::Search(SearchChange::Preview(start))).after(keep());
    assert_eq!((again.said.as_deref(), again.plan().windows.len()), (Some("That is window C already"), 3));
}

#[test]
fn closing_the_rules_says_what_they_leave_as_soon_as_that_is_known() {
    let closed = searched().after(Action::Show(Dialog::Rules)).after(Action::CloseDialog);
    assert!(closed.said.unwrap().ends_with(" of 10,080 starts are left"));
    let answer = searched().search.answer.unwrap();
    let mut waiting = searched();
    waiting.search.answer = None;
    let waiting = waiting.after(Action::Show(Dialog::Rules)).after(Action::CloseDialog);
    assert_eq!(waiting.said, None);
    let told = waiting.after(Action::Search(SearchChange::Found(answer)));
    assert!(told.said.is_some() && !told.search.tells);
}

#[test]
fn figures_that_are_not_used_stay_in_their_field_until_another_plan_opens() {
    let left = fresh().after(Action::KeepFigures(Some("DE,70".to_owned())));
    assert_eq!(left.figures.as_deref(), Some("DE,70"));
    assert!(left.said.as_deref().unwrap().contains("not in use yet"));
    assert!(left.after(Action::Open(Start::Example)).figures.is_none());
}
