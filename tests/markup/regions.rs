//! The table of regions in its states.

use std::rc::Rc;

use lowtide::calendar::Almanac;
use lowtide::plan::{Edit, Plan, Weights, examples};
use lowtide::present::{Assessed, Grouping, RegionId, TableChange, TableView};
use lowtide::time::parse_civil;
use lowtide::ui::regions::{Regions, RegionsProps};
use lowtide::world::region_by_id;

use super::render::of_component;

fn table(plan: &Plan, view: TableView, pins: &[RegionId]) -> String {
    of_component::<Regions>(RegionsProps {
        looked_at: None,
        assessed: Rc::new(Assessed::of(plan, Almanac::bundled())),
        window: 0,
        weights: plan.audience.weights.clone(),
        picked: None,
        pins: pins.to_vec(),
        view,
    })
}

fn founding(changes: impl IntoIterator<Item = TableChange>) -> String {
    let view = changes.into_iter().fold(TableView::default(), |view, change| view.after(change));
    table(&examples::founding_case(), view, &[])
}

/// The founding case in a year of which head counts are known.
fn in_2027() -> Plan {
    let start = parse_civil("2027-06-15T21:45").expect("a time");
    examples::founding_case().edited(&Edit::Start { window: 0, start })
}

fn id(text: &str) -> RegionId {
    region_by_id(text).expect("a region of the table")
}

#[test]
fn the_table_is_headed_by_buttons_that_sort_and_says_which_way_it_is_sorted() {
    let html = founding([]);
    assert_eq!(html.matches("class=\"sort\"").count(), 4, "no column of weights before 2020");
    assert_eq!(html.matches("aria-sort").count(), 1);
    assert!(
        html.contains(
            "aria-sort=\"descending\" class=\"loss\"><span class=\"head-text\">Of loss</span><button"
        )
    );
    assert_eq!(html.matches("<tbody").count(), 1);
    assert!(html.contains("Show 30 more") && html.contains("Show all") && html.contains("30 of 302 rows"));
}

#[test]
fn the_column_of_weights_names_its_unit() {
    for (weights, head) in [(Weights::InternetUsers, "Users"), (Weights::People, "People")] {
        let plan = in_2027().edited(&Edit::Weights(weights));
        let html = table(&plan, TableView::default(), &[]);
        assert!(html.contains(&format!("class=\"sort\">{head}</button>")), "{head}");
        let unit = head.to_ascii_lowercase();
        assert_eq!(html.matches(&format!("data-label=\"{unit}\"")).count(), 30, "a label in every row");
    }
    let even = in_2027().edited(&Edit::Weights(Weights::Even));
    assert!(!table(&even, TableView::default(), &[]).contains("with-people"), "all weigh the same");
}

#[test]
fn groups_are_bodies_with_a_row_header_and_fold() {
    let grouped = TableChange::Group(Grouping::Continent);
    let html = founding([grouped.clone(), TableChange::All]);
    assert_eq!(html.matches("<tbody").count(), 6);
    assert_eq!(html.matches("scope=\"rowgroup\"").count(), 6);
    assert!(html.contains("62 regions"));
    let rows = |html: &str| html.matches("role=\"cell\" class=\"rank\"").count();
    assert_eq!(rows(&html), 302);
    let folded = founding([grouped, TableChange::All, TableChange::Fold("Asia")]);
    assert_eq!(rows(&folded), 302 - 62);
    assert_eq!(folded.matches("scope=\"rowgroup\"").count(), 6);
    assert!(folded.contains("aria-expanded=\"false\""));
}

#[test]
fn details_stand_in_a_row_below_and_their_button_leads_there() {
    let iran = id("IR/Asia/Tehran");
    let html = founding([TableChange::Detail(iran)]);
    let detail = format!("detail-{}", iran.index());
    assert!(html.contains(&format!("aria-expanded=\"true\" aria-controls=\"{detail}\"")));
    assert!(html.contains(&format!("id=\"{detail}\"")));
    assert!(html.contains("<dt>Weekend</dt><dd>Friday</dd>"));
    assert_eq!(html.matches("class=\"detail\"").count(), 1);
    assert!(!founding([]).contains("class=\"detail\""));
}

#[test]
fn pinned_regions_have_a_body_of_their_own_on_top() {
    let html = table(&examples::founding_case(), TableView::default(), &[id("PE/America/Lima")]);
    assert_eq!(html.matches("<tbody").count(), 2);
    let first_body = html.split("<tbody").nth(1).unwrap();
    assert!(first_body.contains("aria-pressed=\"true\" aria-label=\"Pin Peru\""));
    assert_eq!(html.matches("aria-pressed=\"true\"").count(), 1);
}

#[test]
fn a_search_says_how_many_are_left_and_an_empty_result_what_was_searched() {
    let some = founding([TableChange::Search("united".to_owned())]);
    assert!(some.contains("10 of 302") && some.contains("value=\"united\""));
    let none = founding([TableChange::Search("<b>atlantis".to_owned())]);
    assert!(none.contains("0 of 302"));
    assert!(
        none.contains("Nothing is called “&lt;b&gt;atlantis” among the countries, regions, cities and zones")
    );
    assert!(none.contains("Clear the search"));
}

#[test]
fn a_row_says_when_its_clocks_change() {
    let start = parse_civil("2026-10-25T00:00").unwrap();
    let utc = lowtide::time::Zone::UTC;
    let plan = examples::founding_case()
        .edited(&Edit::Start { window: 0, start })
        .edited(&Edit::Zone { window: 0, zone: utc });
    let html = table(&plan, TableView::default().after(TableChange::All), &[]);
    assert!(
        html.contains(
            "data-inside=\"true\" title=\"Clocks in Berlin go back 1 hour on Sunday 25 October 2026"
        )
    );
    assert!(
        html.contains(
            "data-inside=\"false\" title=\"Clocks in Cairo go back 1 hour on Friday 30 October 2026"
        )
    );
}
