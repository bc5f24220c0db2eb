use super::*;
use crate::session::offered;
use crate::session::{Arrival, Reader, Start, start};
use crate::world::region_by_id;

const LINK: &str = "start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";
const GAP: &str = "start=2027-03-14T02:30&tz=America/New_York&dur=60";

fn example() -> Workspace {
    let reader = Reader { now: "2026-11-22T12:00Z".parse().ok(), ..Reader::default() };
    Workspace::new(Start::Example, reader)
}

fn linked(fragment: &str) -> Workspace {
    Workspace::new(start(Arrival { fragment, ..Arrival::default() }), Reader::default())
}

fn own(fragment: &str) -> Workspace {
    Workspace::new(Start::Draft(linked(fragment).plan().clone().into()), Reader::default())
}

fn named(workspace: &Workspace, name: &str) -> Option<Command> {
    workspace.commands().into_iter().find(|command| command.name == name)
}

fn found(workspace: &Workspace, text: &str) -> Vec<String> {
    offered(&workspace.commands(), text).iter().map(|command| command.name.to_string()).collect()
}

#[test]
fn no_two_commands_share_a_name_or_keys_or_do_the_same() {
    let picked = example().after(Action::Pick(region_by_id("IR/Asia/Tehran")));
    let pages = [example(), picked, linked(LINK), own(LINK), own(GAP), linked("v=1-0")];
    for commands in pages.iter().map(Workspace::commands) {
        for (at, one) in commands.iter().enumerate() {
            for other in &commands[at + 1..] {
                assert!(one.name != other.name && one.deed != other.deed, "{one:?} and {other:?}");
                let shared = one.keys.split(", ").find(|keys| !keys.is_empty() && other.is_done_by(keys));
                assert_eq!(shared, None, "{} and {}", one.name, other.name);
            }
        }
    }
}

#[test]
fn the_groups_stand_together() {
    for workspace in [example(), linked(LINK), linked("v=1-0")] {
        let mut groups: Vec<_> = workspace.commands().iter().map(|command| command.group).collect();
        groups.dedup();
        for (at, group) in groups.iter().enumerate() {
            assert!(!groups[..at].contains(group), "{group:?} stands twice");
        }
    }
}

#[test]
fn a_link_offers_nothing_that_would_change_it() {
    let opened = linked(LINK);
    for command in opened.commands() {
        if let Deed::Act(action) = &command.deed {
            assert_eq!(opened.after(action.clone()).plan(), opened.plan(), "{}", command.name);
            assert!(!matches!(action, Action::Edit(_) | Action::Begin(_) | Action::Undo), "{}", command.name);
        }
    }
    assert!(named(&opened, "Make it mine").is_some() && named(&example(), "Make it mine").is_none());
    assert!(named(&opened, "Copy the link").is_some());
}

#[test]
fn a_broken_link_offers_another_file_the_theme_the_keys_the_cases_the_deletion_and_the_help() {
    let keys: Vec<_> = linked("v=1-0").commands().iter().map(|command| command.keys).collect();
    assert_eq!(keys, ["", "T", "", "", "", "?", PALETTE_KEYS]);
}

#[test]
fn a_time_that_does_not_exist_offers_no_figures() {
    let gap = own(GAP);
    assert!(named(&gap, "15 minutes later").unwrap().off && !named(&gap, "One day later").unwrap().off);
    for name in ["Copy the regions as CSV", "How this is computed", "Import a calendar file"] {
        assert!(named(&gap, name).is_none() && named(&own(LINK), name).is_some(), "{name}");
    }
}

#[test]
fn windows_are_offered_as_far_as_there_are_some() {
    let two = example();
    assert!(named(&two, "Look at window B, Moved").is_some());
    assert!(named(&two, "Move window A to the right").is_some());
    assert!(named(&two, "Move window A to the left").is_none());
    let one = two.after(Action::Edit(Edit::RemoveWindow(1)));
    let selects = |command: &Command| matches!(command.deed, Deed::Act(Action::Select(_)));
    assert!(!one.commands().iter().any(selects) && named(&one, "Remove window A").is_none());
    let mut full = two;
    for _ in 2..MAX_WINDOWS {
        full = full.after(Action::Edit(Edit::DuplicateWindow(0)));
    }
    let more = found(&full, "duplicate");
    let more = named(&full, &more[0]).unwrap();
    assert_eq!((more.off, more.detail), (true, FULL));
    // The reason speaks of removing one.
    let remove = format!("Remove window {}", window_letter(full.selected));
    assert_eq!(found(&full, &remove), [remove]);
}

#[test]
fn what_cannot_be_done_yet_says_why() {
    let off = |workspace: &Workspace, name| named(workspace, name).unwrap().off;
    assert!(off(&example(), "Undo") && off(&example(), "Look at the next suggestion"));
    let edited = example().after(Action::Edit(Edit::Length { window: 0, minutes: 60 }));
    assert!(!off(&edited, "Undo") && off(&edited, "Redo"));
    for command in example().commands() {
        assert!(!command.off || !command.detail.is_empty(), "{} is off without a reason", command.name);
    }
}

#[test]
fn commands_are_found_by_the_beginnings_of_their_words_in_any_order() {
    let page = example();
    assert_eq!(found(&page, "earl 15"), ["15 minutes earlier"]);
    assert_eq!(found(&page, "HEALTHCARE.gov"), ["HealthCare.gov, November 2017"]);
    assert_eq!(found(&page, "tehrán")[0], "Twitter, June 2009: planned and moved");
    // All of them, and the historic cases.
    assert_eq!(found(&page, "examples").len(), examples::all().len() + 1);
    assert!(found(&page, "inutes").is_empty() && found(&page, "undo redo").is_empty());
    // All but the palette, which is open.
    assert_eq!(found(&page, " ").len(), page.commands().len() - 1);
}

#[test]
fn a_name_that_has_the_text_goes_first_with_its_group_and_the_groups_stay_together() {
    let page = example();
    for (text, first) in [
        ("plan your own", "Plan your own"),
        ("PLAN", "Plan your own"),
        ("your own", "Plan your own"),
        ("the regions", "Search the regions"),
        ("rules", "Rules"),
        ("at a glance", "The week and the year at a glance"),
    ] {
        assert_eq!(found(&page, text)[0], first, "{text}");
    }
    for text in ["plan", "o", "the", ""] {
        let commands = page.commands();
        let mut groups: Vec<_> = offered(&commands, text).iter().map(|command| command.group).collect();
        groups.dedup();
        for (at, group) in groups.iter().enumerate() {
            assert!(!groups[..at].contains(group), "{text:?}: {group:?} stands twice");
        }
    }
    let listed: Vec<_> = page.commands().iter().map(|command| command.name.to_string()).collect();
    assert!(listed.starts_with(&found(&page, "")), "without a text the order is that of the list");
}

#[test]
fn every_example_opens_one_undo_away_from_what_was() {
    let mine = example().after(Action::Edit(Edit::Length { window: 0, minutes: 7 }));
    for example in examples::all() {
        let begun = mine.after(Action::Begin(Box::new(example.plan.clone())));
        assert_eq!(*begun.plan(), example.plan);
        assert_eq!(begun.after(Action::Undo).plan(), mine.plan());
    }
}
