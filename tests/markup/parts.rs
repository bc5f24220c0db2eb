//! The parts of the page in the states that a plan, a link, a storage or a reader brings them into.

use super::render::{opened, own, page, render, with};
use lowtide::plan::{Daytime, Edit, Impact, OwnFigures, OwnHours, OwnWeight, RecordField, Weights, examples};
use lowtide::present::Weekdays;
use lowtide::session::{Action, Dialog, Forgotten, Notice, Unreadable};

const LINK: &str = "start=2026-12-05T22:00&tz=Europe/Berlin&dur=90";

#[test]
fn a_first_visit_is_asked_when_and_answered_for_tonight() {
    let html = page("", Some("Asia/Kolkata"));
    assert!(html.contains("When do you plan to go down?"));
    assert!(html.contains("22:00–23:00") && html.contains("Kolkata"), "no answer for tonight");
    assert!(!render(own(LINK)).contains("When do you plan"), "asked again beside one's own plan");
}

#[test]
fn the_first_edit_asks_what_it_is_and_whom_it_serves() {
    let edited = opened("", None).after(Action::Edit(Edit::Length { window: 0, minutes: 60 }));
    let html = render(edited.clone());
    assert!(html.contains("What is it?") && html.contains("Whom does it serve?"));
    assert!(!render(edited.after(Action::Answered)).contains("What is it?"));
    assert!(!page("", None).contains("What is it?"), "asked before the first edit");
}

#[test]
fn what_stops_and_whom_to_ask_stand_beside_the_window_and_in_a_dialog() {
    let mut plan = own(LINK).plan().clone();
    assert!(!render(with(plan.clone())).contains("class=\"record\""), "a record that says nothing is shown");
    plan.note = "Roll-back by 23:00".to_owned();
    plan.record = plan.record.with(RecordField::Service, "Acme <Chat>").with(RecordField::Contact, "#ops");
    let html = render(with(plan.clone()));
    for said in ["Acme &lt;Chat&gt;", "Proposed, not yet confirmed", "#ops", "Roll-back by 23:00"] {
        assert!(html.contains(said), "{said}");
    }
    let html = render(with(plan).after(Action::Show(Dialog::Record)));
    for said in ["Change record", "value=\"Acme &lt;Chat&gt;\"", "Whom to ask", "no secrets"] {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn somebodys_link_is_shown_without_a_control_that_changes_it() {
    let html = page(LINK, Some("Europe/Berlin"));
    assert!(html.contains("written by whoever made this link") && html.contains("Make it mine"));
    for control in
        ["id=\"when\"", "class=\"fields\"", "class=\"nudges\"", ">Kind of service<", "aria-label=\"Undo\""]
    {
        assert!(!html.contains(control), "{control} in a read-only plan");
    }
    let gap = page("start=2027-03-14T02:30&tz=America/New_York&dur=60", None);
    assert!(gap.contains("does not exist") && !gap.contains("Use 01:59"));
    assert!(gap.contains("Make it mine"), "a plan without a time cannot be taken and mended");
}

#[test]
fn ones_own_plan_has_every_control() {
    let html = render(own(LINK));
    for control in ["when", "date", "time", "length", "end", "zone", "interruption"] {
        assert!(html.contains(&format!("id=\"{control}\"")), "no {control}");
    }
    for name in ["Undo", "Redo", "Help and shortcuts", "Title of the plan"] {
        assert!(html.contains(&format!("aria-label=\"{name}\"")), "no {name}");
    }
    assert!(html.contains("one day earlier"), "no nudges");
    assert!(html.contains("value=\"Sat 5 Dec 2026\"") && html.contains("role=\"combobox\""));
}

#[test]
fn a_faulty_field_is_marked_and_the_others_are_not() {
    let html = render(own("start=2027-03-14T02:30&tz=America/New_York&dur=60"));
    let marked: Vec<_> = html.match_indices("aria-invalid").collect();
    assert_eq!(marked.len(), 1, "{marked:?}");
    let start = html.find("id=\"time\"").unwrap();
    assert!(marked[0].0 > start && marked[0].0 - start < 400, "not the start");
}

#[test]
fn a_time_that_happens_twice_can_still_be_switched() {
    let html = render(own("start=2026-11-01T01:30&fold=2&tz=America/New_York&dur=60"));
    assert!(html.contains("This time happens twice that day"));
    let second = html.find("The second, 06:30 UTC").unwrap();
    let button = html[..second].rfind("<button").unwrap();
    assert!(html[button..second].contains("aria-pressed=\"true\""), "the second is not chosen");
}

#[test]
fn a_short_interruption_and_its_kind_are_said() {
    let mut plan = opened(LINK, None).plan().clone();
    plan.windows[0].interruption = Some(5);
    plan.windows[0].impact = Impact::Degraded;
    let html = render(with(plan));
    assert!(html.contains("At most 5 min of degraded service within the 90 min"));
    assert!(html.contains("value=\"5 min\""));
}

#[test]
fn readings_say_whether_it_is_day_and_readers_of_twelve_hours_get_theirs() {
    let mut workspace = opened("", Some("Asia/Kolkata"));
    assert!(!render(workspace.clone()).contains("10:15–11:45 AM"));
    workspace.reader.twelve_hours = true;
    let html = render(workspace);
    assert!(html.contains("10:15–11:45 AM") && html.contains("day, then edge"));
}

#[test]
fn notices_name_the_trouble_and_the_ways_out() {
    let unreadable = Unreadable { text: "v=1-0".to_owned(), why: "it is damaged".to_owned() };
    for (notice, words) in [
        (Notice::NotKept, ["storage is blocked or full", "Copy link"]),
        (Notice::Unreadable(unreadable), ["was set aside: it is damaged", "Copy its text"]),
        (Notice::Elsewhere(Box::new(examples::founding_case().into())), ["another tab", "Show the other"]),
        (Notice::Forgotten(Forgotten::Here), ["Deleted from this browser", "Understood"]),
        (Notice::Forgotten(Forgotten::Elsewhere), ["in another tab", "Understood"]),
        (Notice::Forgotten(Forgotten::Refused), ["neither keep nor delete", "Understood"]),
    ] {
        let mut workspace = own(LINK);
        workspace.notices = vec![notice.clone()];
        let html = render(workspace.clone());
        assert!(words.iter().all(|word| html.contains(word)), "{notice:?}");
        assert!(!render(workspace.after(Action::Dismiss(notice))).contains(words[0]));
    }
}

#[test]
fn the_help_lists_the_shortcuts_and_other_places_to_begin() {
    let html = render(own(LINK).after(Action::Show(Dialog::Help)));
    assert!(
        html.contains("<dialog") && html.contains("Ctrl Shift Z") && html.contains("Show the founding case")
    );
    let read_only = render(opened(LINK, None).after(Action::Show(Dialog::Help)));
    assert!(!read_only.contains("Show the founding case"), "a link would be overwritten");
}

#[test]
fn the_help_lists_the_keys_that_work() {
    let html = render(own(LINK).after(Action::Show(Dialog::Help)));
    for keys in ["Ctrl K", "Ctrl Z", "Shift E", "Escape", "N", "/", "?"] {
        assert!(html.contains(&format!("<kbd>{keys}</kbd>")), "no {keys}");
    }
    let read_only = render(opened(LINK, None).after(Action::Show(Dialog::Help)));
    assert!(read_only.contains("<kbd>N</kbd>") && !read_only.contains("<kbd>Shift E</kbd>"));
}

#[test]
fn the_palette_is_a_combobox_with_its_list_in_groups_and_without_a_foot() {
    let html = render(opened("", None).after(Action::Show(Dialog::Palette)));
    let dialog = html.split("<dialog").nth(1).expect("a dialog").split("</dialog>").next().unwrap();
    assert!(dialog.contains("role=\"combobox\"") && dialog.contains("aria-activedescendant=\"palette-0\""));
    assert!(dialog.contains("aria-controls=\"palette-list\"") && dialog.contains("id=\"palette-list\""));
    for group in ["Window", "Better windows", "Plan and link", "View", "Examples", "Help"] {
        assert!(dialog.contains(&format!("role=\"group\" aria-label=\"{group}\"")), "no {group}");
    }
    assert_eq!(dialog.matches("aria-selected=\"true\"").count(), 1);
    assert!(dialog.contains("15 minutes earlier") && dialog.contains("<kbd>Shift E</kbd>"));
    assert!(!dialog.contains("Done") && !dialog.contains("Ctrl K"), "it is open already");
    let off = dialog.split("role=\"option\"").find(|option| option.contains("Nothing to redo")).unwrap();
    assert!(off.contains("aria-disabled=\"true\""));
}

#[test]
fn every_figure_is_explained_with_its_own_value() {
    let html = render(opened("", None).after(Action::Show(Dialog::Method)));
    assert!(html.contains("How this is computed") && html.contains("10,080 starts"));
    assert!(html.contains("67.3\u{202f}%"));
    let table = html.split("class=\"profiles\"").nth(1).expect("the table of profiles");
    assert_eq!(table.matches(", this plan’s</span></th>").count(), 1, "not said to screen readers");
    assert_eq!(table.matches("data-chosen=\"true\"").count(), 9, "the plan's own column");
    assert!(table.contains("one less") && table.contains("in full"));
}

#[test]
fn the_audience_dialog_holds_places_figures_and_hours() {
    let mut plan = opened(LINK, None).plan().clone();
    plan.audience.scope = vec!["DE".parse().unwrap()];
    plan.audience.weights = Weights::from(vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.0 }]);
    let hours = OwnHours { from: 420, to: 1140, days: Weekdays::ALL };
    plan.daytime = Some(Daytime::Own(hours));
    let html = render(with(plan).after(Action::Show(Dialog::Audience)));
    assert!(html.contains("aria-label=\"Remove Germany\""));
    assert!(html.contains("DE,70") && html.contains("These figures are in use"));
    assert!(html.contains("value=\"07:00-19:00\""));
}

#[test]
fn an_activity_curve_is_drawn_and_its_words_speak_of_no_day() {
    let mut plan = opened("", None).plan().clone();
    plan.daytime = Some("activity".parse().unwrap());
    let html = render(with(plan.clone()).after(Action::Show(Dialog::Audience)));
    assert!(html.contains("aria-label=\"Busiest from 22:00, 99 %; quietest from 05:00, 17 %.\""));
    let curve = html.split("class=\"curve\"").nth(1).and_then(|rest| rest.split("</svg>").next()).unwrap();
    assert_eq!(curve.matches("<rect").count(), 24);
    assert!(html.contains(">77, 59, 41, ") && html.contains("an assumption"));
    let page = render(with(plan));
    assert!(page.contains("data-label=\"active\"") && page.contains(">Active</button>"));
    assert!(!page.contains("daytime lost") && !page.contains("data-label=\"in day\""));
}

#[test]
fn figures_are_in_the_link_only_where_that_is_ticked_and_the_bar_says_so() {
    let figures = vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.0 }];
    let html = |in_link: bool| {
        let mut plan = opened(LINK, None).plan().clone();
        plan.audience.weights = Weights::Own(OwnFigures { figures: figures.clone(), in_link });
        render(with(plan).after(Action::Show(Dialog::Audience)))
    };
    let (kept, shared) = (html(false), html(true));
    let tick = |html: &str| {
        let before = html.split(" Put my figures in the link").next().unwrap();
        before.rsplit("<input").next().unwrap().contains("checked")
    };
    assert!(!tick(&kept) && tick(&shared));
    assert!(
        kept.contains("the link leaves out your figures") && shared.contains("the link has your figures")
    );
}

#[test]
fn a_withheld_audience_is_labelled_and_its_authors_words_are_quoted_as_text() {
    let mut plan = opened(LINK, None).plan().clone();
    plan.audience.weights = Weights::Withheld("12 % <b>in their day</b>".to_owned());
    let link = lowtide::link::encode(&plan).unwrap();
    for html in [render(opened(&link, None)), render(with(plan))] {
        assert!(html.contains("The author’s own audience is withheld: figures here are internet users"));
        assert!(html.contains("“12\u{202f}% &lt;b&gt;in their day&lt;/b&gt;”"), "quoted otherwise");
    }
}

#[test]
fn the_historic_cases_tell_who_says_so_and_open_where_a_plan_may_be_left() {
    let shown =
        |workspace: lowtide::session::Workspace| render(workspace.after(Action::Show(Dialog::Gallery)));
    let html = shown(opened("", None));
    let cases = lowtide::present::historic_cases();
    assert_eq!(html.matches("class=\"case\"").count(), cases.len());
    for case in &cases {
        assert!(html.contains(&format!("aria-label=\"Open {}\"", case.title)), "{}", case.title);
    }
    assert!(html.contains("href=\"https://phabricator.wikimedia.org/T358233\""));
    let html = shown(opened(LINK, None));
    assert!(
        html.contains("class=\"case\"") && !html.contains("aria-label=\"Open "),
        "a link is left by a click"
    );
}
