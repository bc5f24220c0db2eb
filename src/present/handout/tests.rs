//! What is told to others of the founding case, and of windows that give less to tell.

use super::{Telling, handout, link_hints};
use crate::calendar::Almanac;
use crate::export::{Format, Handout, Section};
use crate::plan::examples::founding_case;
use crate::plan::{Crew, Plan, Role, Status, Weights};
use crate::present::Assessed;
use crate::time::Zone;

const LINK: &str = "https://example.org/lowtide/#v=1-ab";

fn told(plan: &Plan, index: usize, reader: Option<&str>) -> Option<Handout> {
    let assessed = Assessed::of(plan, Almanac::bundled());
    let reader = reader.map(|name| Zone::parse(name).unwrap());
    handout(Telling { plan, assessed: &assessed, link: LINK, reader }, index)
}

fn section<'a>(handout: &'a Handout, head: &str) -> &'a Section {
    handout.sections.iter().find(|section| section.head == head).unwrap_or_else(|| panic!("no {head}"))
}

#[test]
fn the_clocks_are_utc_the_plans_and_those_of_crew_and_reader_where_they_differ() {
    let mut plan = founding_case();
    let shown = told(&plan, 0, Some("Asia/Tehran")).unwrap();
    assert_eq!(
        shown.clocks,
        ["Tue 16 Jun 2009 04:45–06:15 UTC", "Mon 15 Jun 2009 21:45–23:15 Los Angeles (PDT, UTC−07:00)"]
    );
    assert_eq!(shown.more_clocks, ["Tue 16 Jun 2009 09:15–10:45 Tehran (UTC+04:30)"]);
    plan.rules.crew =
        Some(Crew { zone: Zone::parse("Asia/Tokyo").unwrap(), hours: "09:00-17:00".parse().unwrap() });
    plan.windows[0].minutes = 300;
    let shown = told(&plan, 0, Some("America/Los_Angeles")).unwrap();
    assert_eq!(
        shown.clocks[1],
        "Mon 15 Jun 2009 21:45–02:45, ends Tue 16 June, Los Angeles (PDT, UTC−07:00)"
    );
    assert_eq!(shown.more_clocks, ["Tue 16 Jun 2009 13:45–18:45 Tokyo (JST, UTC+09:00, crew)"]);
}

#[test]
fn a_hand_out_is_called_by_title_service_window_and_role() {
    let mut plan = founding_case();
    assert_eq!(told(&plan, 0, None).unwrap().subject, "Twitter network upgrade (Planned)");
    assert_eq!(told(&plan, 0, None).unwrap().file_stem, "twitter-network-upgrade-2009-06-16");
    plan.record.service = "Acme Chat".to_owned();
    plan.windows[1].role = Role::Backup;
    assert_eq!(told(&plan, 1, None).unwrap().subject, "Twitter network upgrade: Acme Chat (Moved, backup)");
    plan.title = "Łódź: \u{202e}../../etc/passwd 東京".to_owned();
    assert_eq!(told(&plan, 0, None).unwrap().file_stem, "lodz-etc-passwd-2009-06-16");
    (plan.title, plan.record.service) = (String::new(), "東京".to_owned());
    assert_eq!(told(&plan, 0, None).unwrap().file_stem, "maintenance-2009-06-16");
    plan.record.service.clear();
    plan.windows[0].name.clear();
    assert_eq!(told(&plan, 0, None).unwrap().subject, "Maintenance window");
}

#[test]
fn the_state_says_what_stops_for_how_long_and_how_far_it_is_decided() {
    let mut plan = founding_case();
    assert_eq!(told(&plan, 0, None).unwrap().state, "Outage, 90 min. Proposed, not yet confirmed.");
    plan.windows[0].interruption = Some(30);
    plan.record.status = Status::Confirmed;
    assert_eq!(
        told(&plan, 0, None).unwrap().state,
        "Outage, 90 min; at most 30 min without service within the 90 min. Confirmed."
    );
}

#[test]
fn a_ticket_has_the_regions_the_events_what_was_set_aside_and_the_other_windows() {
    let mut plan = founding_case();
    plan.set_aside.insert("ir-2009-president".to_owned(), "read-only failover".to_owned());
    let shown = told(&plan, 0, None).unwrap();
    let regions = section(&shown, "Regions that lose most");
    assert_eq!(regions.table.len(), 11);
    assert_eq!(regions.table[1][..3], ["China, Beijing time", "Tue 12:45–14:15 +1 d", "90 min"]);
    assert!(regions.items[0].contains(" more regions: ") && regions.items[0].ends_with(" % of the loss"));
    let events = section(&shown, "What happens there");
    assert!(
        events.items[0].starts_with("Do not: ") && events.items[0].contains(" Source"),
        "{:?}",
        events.items
    );
    assert_eq!(
        section(&shown, "Set aside by the author").items,
        ["Iran presidential election: read-only failover"]
    );
    let others = &section(&shown, "Other windows of the plan").items;
    assert_eq!(others.len(), 1);
    assert!(others[0].starts_with("B, Moved: Tue 16 Jun 2009 21:00–22:00 UTC; "), "{others:?}");
    assert!(others[0].ends_with(" % in their day"), "{others:?}");
    assert!(shown.origin.contains("IANA 20") && shown.link == LINK);
}

#[test]
fn figures_that_the_link_leaves_out_are_left_out_of_the_regions() {
    let mut plan = founding_case();
    let figures = crate::import::weights_from_csv("DE,70\nIR,30\n").unwrap();
    plan.audience.weights = Weights::from(figures);
    let shown = told(&plan, 0, None).unwrap();
    let regions = section(&shown, "Regions that lose most");
    assert!(regions.table.is_empty() && regions.items[0].contains("author’s own figures"), "{regions:?}");
    for format in Format::ALL {
        let text = format.of(&shown);
        assert!(!text.contains("of the loss") && !text.contains("| Iran |"), "{text}");
    }
}

#[test]
fn a_window_that_names_no_instant_is_told_of_by_no_hand_out() {
    let mut plan = founding_case();
    plan.windows[1].start = crate::time::parse_civil("2009-03-08T02:30").unwrap();
    assert!(told(&plan, 1, None).is_none() && told(&plan, 9, None).is_none());
    let others = &section(&told(&plan, 0, None).unwrap(), "Other windows of the plan").items.clone();
    assert_eq!(
        others[0],
        "B, Moved: 02:30 does not exist in America/Los_Angeles on 8 March 2009: use 01:59 or 03:00"
    );
}

#[test]
fn every_format_names_the_clock_rules_the_data_and_the_link() {
    let shown = told(&founding_case(), 0, None).unwrap();
    for format in Format::ALL {
        let text = format.of(&shown);
        assert!(text.contains(LINK) && text.contains(&shown.origin), "{format:?}: {text}");
    }
}

#[test]
fn a_link_is_warned_of_by_its_length_and_by_what_it_leaves_out() {
    let hints = |length: usize| link_hints(&"x".repeat(length), false).concat();
    assert_eq!(hints(1_800), "");
    assert_eq!(
        hints(1_801),
        "The link has 1,801 characters: some mail and chat programs cut links of this length."
    );
    assert!(hints(4_001).contains("many mail") && hints(4_001).ends_with(": send a file instead."));
    assert_eq!(link_hints("x", true), ["The link leaves out your figures."]);
}
