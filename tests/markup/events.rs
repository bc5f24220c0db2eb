//! The list of events in its states.

use std::rc::Rc;

use lowtide::calendar::Almanac;
use lowtide::plan::{Edit, EventKind, OwnEvent, OwnWhen, Plan, examples};
use lowtide::present::{Assessed, EventGroup, EventsChange, EventsView};
use lowtide::session::Action;
use lowtide::time::parse_date;
use lowtide::ui::events::{Events, EventsProps};

use super::render::{of_component, render, with};

const AFTERMATH: &str = "ir-2009-aftermath";

fn events(plan: &Plan, read_only: bool, changes: impl IntoIterator<Item = EventsChange>) -> String {
    let view = changes.into_iter().fold(EventsView::default(), |view, change| view.after(change));
    let assessed = Assessed::of(plan, Almanac::without_holidays());
    let assessment = assessed.windows[0].clone().expect("a window that can be assessed");
    of_component::<Events>(EventsProps {
        looked_at: None,
        assessment: Rc::clone(&assessment),
        read_only,
        held: plan.own_events.len(),
        view,
    })
}

fn founding(changes: impl IntoIterator<Item = EventsChange>) -> String {
    events(&examples::founding_case(), false, changes)
}

/// The founding case with events of its own: one in every region's local days, and a freeze.
fn with_own() -> Plan {
    let day = |text| parse_date(text).expect("a date");
    let own = |title: &str, kind, severity| OwnEvent {
        number: 0,
        title: title.to_owned(),
        kind,
        scope: vec![],
        when: OwnWhen::LocalDates { from: day("2009-06-16"), to: day("2009-06-16") },
        severity,
    };
    let events = vec![own("Board meeting", EventKind::Own, 1), own("Quarter's end", EventKind::Freeze, 2)];
    examples::founding_case().edited(&Edit::AddEvents(events))
}

#[test]
fn a_card_says_why_who_says_so_and_which_days_it_reaches() {
    let html = founding([]);
    let card = html.split("<article").find(|part| part.contains(AFTERMATH)).expect("the card");
    for words in ["Why this level", "Effect", "Certainty", "Who says so"] {
        assert!(card.contains(&format!("<dt>{words}</dt>")), "no {words}");
    }
    assert!(
        card.contains(
            "aria-label=\"The window is on Tuesday 16 June 2009; counts in full on Saturday 13 June"
        )
    );
    assert!(card.contains("data-part=\"core\" data-window=\"true\""), "the window is not on its day");
}

#[test]
fn kinds_are_chosen_by_pressed_buttons_that_count_and_what_is_hidden_is_said() {
    let all = founding([]);
    assert!(all.contains("Votes") && all.contains("Unrest and shutdowns") && !all.contains("Exams"));
    assert_eq!(all.matches("aria-pressed=\"true\"").count(), 1);
    assert!(!all.contains(" hidden</p>"));
    let votes = founding([EventsChange::Show(Some(EventGroup::Votes))]);
    assert!(votes.contains("ir-2009-president") && !votes.contains(AFTERMATH));
    assert!(votes.contains("1 hidden</p>"), "{votes}");
}

#[test]
fn notes_are_folded_until_they_are_asked_for_and_own_ones_can_be_changed() {
    let folded = events(&with_own(), false, []);
    assert!(folded.contains("aria-expanded=\"false\"") && folded.contains("Board meeting"));
    let count = |html: &str, part: &str| html.matches(part).count();
    let open = events(&with_own(), false, [EventsChange::Fold("own-1".to_owned())]);
    assert_eq!(count(&open, "<dt>Certainty</dt>"), count(&folded, "<dt>Certainty</dt>") + 1);
    assert_eq!(count(&open, ">Change this event<"), count(&folded, ">Change this event<") + 1);
    let own = events(&with_own(), false, [EventsChange::Show(Some(EventGroup::Own))]);
    assert_eq!(count(&own, "<article"), 2);
}

#[test]
fn an_event_is_set_aside_for_a_reason_and_brought_back() {
    assert!(founding([]).contains("Set aside with a reason"));
    let asked = founding([EventsChange::Ask(Some(AFTERMATH.to_owned()))]);
    assert!(asked.contains("id=\"aside-reason\"") && asked.contains("maxlength=\"2000\""));
    let reason = Some("read-only failover".to_owned());
    let plan = examples::founding_case().edited(&Edit::SetAside { event: AFTERMATH.to_owned(), reason });
    let html = events(&plan, false, []);
    assert!(html.contains("read-only failover") && html.contains("Bring back"));
    let theirs = events(&plan, true, []);
    assert!(theirs.contains("read-only failover") && !theirs.contains("Bring back"));
}

#[test]
fn what_is_counted_is_counted_alike_and_own_events_are_said_even_where_they_are_on_other_days() {
    let html = render(with(with_own()).after(Action::Holidays(Some(Almanac::bundled()))));
    let known = html.matches("<article").count();
    assert!(html.contains(&format!("{known} known events around this window")));
    assert!(html.contains(&format!("All <span class=\"detail\">{known}</span>")));
    assert!(
        html.contains("The plan has 2 own events or freezes; 2 meet this window.")
            && html.contains("Show them")
    );
    let theirs = events(&with_own(), true, []);
    assert!(theirs.contains("The plan has 2 own events") && !theirs.contains("Show them"));
}

#[test]
fn a_kind_that_is_folded_unfolds_when_it_is_asked_for() {
    let (plan, view) = (examples::founding_case(), EventsView::default());
    let assessed = Assessed::of(&plan, Almanac::bundled());
    let assessment = assessed.windows[0].clone().expect("a window that can be assessed");
    let shown = |view| {
        let assessment = Rc::clone(&assessment);
        of_component::<Events>(EventsProps { assessment, read_only: false, looked_at: None, held: 0, view })
    };
    let is_open = |html: String| {
        let group =
            html.split("<details").find(|part| part.contains("may-fall holidays")).expect("the group");
        group.split('>').next().is_some_and(|tag| tag.contains("open"))
    };
    assert!(!is_open(shown(view.clone())));
    assert!(is_open(shown(view.after(EventsChange::Show(Some(EventGroup::Holidays))))));
}

#[test]
fn one_legend_has_every_mark_of_the_list() {
    let html = founding([]);
    assert_eq!(html.matches("class=\"strip-key\"").count(), 1);
    for (mark, words) in [("core", "counts in full"), ("shadow", "counts one less")] {
        let drawn = html.contains(&format!("data-part=\"{mark}\""));
        assert_eq!(drawn, html.contains(&format!(">{words}</span>")), "{mark}");
    }
}

#[test]
fn buttons_of_an_event_are_named_after_it() {
    let html = events(&with_own(), false, [EventsChange::Fold("own-1".to_owned())]);
    assert!(html.contains("aria-label=\"Set aside with a reason: Board meeting\""));
    assert!(html.contains("aria-label=\"Change this event: Board meeting\""));
}

#[test]
fn somebodys_plan_offers_no_change_of_its_events() {
    let html = events(&with_own(), true, [EventsChange::Fold("own-1".to_owned())]);
    for control in ["Set aside with a reason", "Change this event", "Add event or freeze"] {
        assert!(!html.contains(control), "{control} in a read-only plan");
    }
}

#[test]
fn what_is_not_known_is_said_in_paragraphs_of_its_own() {
    let html = founding([]);
    let uncovered = html.split("class=\"uncovered\">").nth(1).expect("what nobody has looked at");
    assert!(uncovered.matches("</p><p>").count() >= 1, "{uncovered}");
}

#[test]
fn public_holidays_are_one_group_and_many_gaps_are_folded() {
    let loaded = Action::Holidays(Some(Almanac::bundled()));
    let html = render(with(examples::founding_case()).after(loaded));
    let group = html.split("class=\"may-fall holidays\"").nth(1).expect("the group");
    assert!(group.contains("Public holidays in ") && group.contains("data-event=\"holiday-2009-06-16-"));
    assert!(html.contains("Public holidays <span class=\"detail\">"), "no kind of its own");
    assert!(html.contains(" gaps more</span></summary><p>Public holidays of "));
}
