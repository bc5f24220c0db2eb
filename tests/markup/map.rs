//! The map as markup.

use std::rc::Rc;

use super::render::{of_component, opened, page};
use lowtide::present::{Assessed, Atlas, RegionId};
use lowtide::ui::map::{Chart, ChartProps};
use lowtide::world::region_by_id;

/// The shapes as the page keeps them: for good.
fn atlas() -> &'static Atlas {
    let table = include_str!("../../data/built/map.txt");
    Box::leak(Box::new(Atlas::read(table).expect("the table of shapes")))
}

/// The map of the window number `window` of what opens with `fragment`.
fn chart(fragment: &str, window: usize, picked: Option<RegionId>) -> String {
    let workspace = opened(fragment, None);
    let assessed = Rc::new(Assessed::of(workspace.plan(), workspace.almanac));
    of_component::<Chart>(ChartProps { atlas: atlas(), assessed, window, picked, reader: None })
}

fn fill<'a>(html: &'a str, id: &str) -> &'a str {
    let shape = format!("id=\"land-{}\"", region_by_id(id).expect(id).index());
    let path = html.split("<path").find(|path| path.contains(&shape)).expect(id);
    let value = path.split("data-fill=\"").nth(1).expect("a fill");
    &value[..value.find('"').expect("its end")]
}

#[test]
fn the_founding_case_is_day_in_iran_and_night_in_brazil() {
    let html = chart("", 0, None);
    assert_eq!(fill(&html, "IR/Asia/Tehran"), "day");
    assert_eq!(fill(&html, "BR/America/Sao_Paulo"), "night");
    // 05:45 to 07:15 in London: a quarter of an hour of night before the edge.
    assert_eq!(fill(&html, "GB/Europe/London"), "edge-night");
    assert!(html.contains("Iran, Tue 09:15") && html.contains("100 % of it in its day"));
    assert!(html.contains("Whole window, "));
    assert!(!html.contains("style="), "the policy blocks style attributes");
}

#[test]
fn the_moved_window_is_night_in_iran() {
    let html = chart("", 1, None);
    assert_eq!(fill(&html, "IR/Asia/Tehran"), "night");
    assert_eq!(fill(&html, "US/America/Los_Angeles"), "day");
}

#[test]
fn every_hatching_in_use_is_defined_once() {
    let html = chart("", 0, None);
    let mut used: Vec<&str> =
        html.split("fill=\"url(#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    used.sort_unstable();
    used.dedup();
    assert!(used.len() > 2, "{used:?}");
    for name in used {
        assert_eq!(html.matches(&format!("<pattern id=\"{name}\"")).count(), 1, "{name}");
    }
}

#[test]
fn places_too_small_to_be_seen_are_dots_that_can_be_pointed_at() {
    let html = chart("", 0, None);
    let singapore = region_by_id("SG/Asia/Singapore").unwrap().index();
    let dot =
        html.split("<g ").find(|group| group.contains(&format!("id=\"dot-{singapore}\""))).expect("a dot");
    assert!(dot.contains("class=\"reach\"") && dot.contains("data-fill=\"day\""), "{dot}");
}

#[test]
fn a_picked_region_is_ringed_and_told() {
    let html = chart("", 0, region_by_id("IR/Asia/Tehran"));
    assert!(html.contains("class=\"picked\""));
    assert!(html.contains("Tuesday 09:15–10:45"));
}

#[test]
fn who_is_not_in_the_audience_has_no_band() {
    let html = chart("start=2027-01-12T12:00&tz=UTC&dur=60", 0, None);
    assert_ne!(fill(&html, "FR/Europe/Paris"), "out");
    // Germany alone.
    let mut plan = opened("start=2027-01-12T12:00&tz=UTC&dur=60", None).plan().clone();
    plan.audience.scope = vec!["DE".parse().unwrap()];
    let workspace = super::render::with(plan);
    let assessed = Rc::new(Assessed::of(workspace.plan(), workspace.almanac));
    let html =
        of_component::<Chart>(ChartProps { atlas: atlas(), assessed, window: 0, picked: None, reader: None });
    assert_eq!((fill(&html, "FR/Europe/Paris"), fill(&html, "DE/Europe/Berlin")), ("out", "day"));
}

#[test]
fn until_the_shapes_are_here_their_place_is_kept() {
    let html = page("", None);
    assert!(html.contains("Who is in their day") && html.contains("class=\"map-box empty\""));
}
