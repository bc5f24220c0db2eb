//! The dialog of what leaves the page.

use lowtide::plan::{Edit, OwnFigures, OwnWeight, RecordField, Weights, examples};
use lowtide::session::{Action, Dialog, Reader, Start, Workspace};

use super::render::{opened, own, render, with};

const LINK: &str = "start=2026-12-05T22:00&tz=Europe/Berlin&dur=90";
const GAP: &str = "start=2027-03-14T02:30&tz=America/New_York&dur=60";

fn shown(workspace: &Workspace) -> String {
    render(workspace.after(Action::Show(Dialog::Share)))
}

#[test]
fn the_message_comes_first_and_every_format_can_be_copied() {
    let html = shown(&opened("", None));
    let message = html.find("Copy message").expect("the message");
    assert!(html.find("Save Calendar file").is_some_and(|files| message < files));
    for format in ["Markdown", "Slack", "Discord", "Plain text", "CSV"] {
        assert!(html.contains(&format!("aria-label=\"Copy {format}\"")), "{format}");
    }
    for file in ["Markdown", "Plain text", "CSV"] {
        assert!(html.contains(&format!("aria-label=\"Save {file}\"")), "{file}");
    }
    assert!(!html.contains("Save Slack") && html.contains(">Print<"));
    assert!(html.contains("This window") && html.contains("Save Calendar file of all"));
    assert!(html.contains("&lt;!date^1245127500^"), "what Slack gets is not shown");
}

#[test]
fn the_systems_sheet_is_offered_where_there_is_one() {
    let plan = examples::founding_case();
    let with_sheet =
        Workspace::new(Start::Draft(plan.clone().into()), Reader { shares: true, ..Reader::default() });
    assert!(shown(&with_sheet).contains("Share…") && !shown(&with(plan)).contains("Share…"));
}

#[test]
fn whoever_opened_a_link_can_share_it_and_is_asked_nothing() {
    let html = shown(&opened(LINK, None));
    assert!(html.contains("Copy message") && html.contains("This window"));
    assert!(!html.contains("Calendar file of all"), "one window is all of them");
    assert!(!html.contains("What stops working"));
    assert!(shown(&own(LINK)).contains("What stops working"));
}

#[test]
fn text_of_a_plan_is_text_in_every_preview() {
    let mut plan = own(LINK).plan().clone();
    plan.title = "<img src=x onerror=alert(1)>".to_owned();
    plan.record = plan.record.with(RecordField::Contact, "<script>");
    let html = shown(&with(plan));
    assert!(!html.contains("<img") && !html.contains("<script") && html.contains("&lt;script"));
}

#[test]
fn a_window_without_an_instant_says_so_and_offers_nothing() {
    let html = shown(&own(GAP));
    assert!(html.contains("does not exist in America/New_York") && !html.contains("Copy message"));
}

#[test]
fn a_long_link_and_one_without_figures_are_told_of() {
    let mut plan = own(LINK).plan().clone();
    assert!(!shown(&with(plan.clone())).contains("The link has"));
    // Many sorts of characters in no order: they cannot be packed.
    let mut state = 7_u32;
    plan.note = (0..1_900)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'!' + (state >> 24) as u8 % 90)
        })
        .collect();
    assert!(shown(&with(plan.clone())).contains("some mail and chat programs cut links"));
    let figures = vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.0 }];
    let held = Weights::Own(OwnFigures { figures, in_link: false });
    assert!(shown(&with(plan.edited(&Edit::Weights(held)))).contains("The link leaves out your figures"));
}
