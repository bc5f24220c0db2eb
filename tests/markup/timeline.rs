//! The hours of regions as markup.

use super::render::{own, page, render};
use lowtide::session::Action;
use lowtide::world::region_by_id;

/// The section of the timelines.
fn timelines(html: &str) -> &str {
    let from = html.find("class=\"timelines\"").expect("timelines");
    &html[from..from + html[from..].find("</section>").expect("their end")]
}

#[test]
fn the_founding_case_shows_iran_first_with_its_local_hours() {
    let html = page("", Some("Asia/Kathmandu"));
    let section = timelines(&html);
    let rows: Vec<&str> = section.split("</li>").collect();
    assert!(rows[0].contains("Iran") && rows[0].contains("Tue 09:15–10:45") && rows[0].contains("+1 d"));
    assert!(rows[0].contains("Do not"), "what is serious is said");
    assert!(rows.iter().any(|row| row.contains("Nepal")), "where the reader is");
    assert_eq!(section.matches("class=\"across\"").count(), 1, "one window across all rows");
    assert!(!section.contains("style="), "the policy blocks style attributes");
}

#[test]
fn a_clock_change_stands_in_the_row_that_it_concerns() {
    let germany = region_by_id("DE/Europe/Berlin");
    let html = render(own("start=2026-10-24T22:00&tz=UTC&dur=600").after(Action::Pick(germany)));
    let section = timelines(&html);
    let row = |name: &str| section.split("</li>").find(|row| row.contains(name)).expect(name);
    assert!(row("Germany").contains("class=\"change\"") && row("Germany").contains("class=\"clocks\""));
    assert!(!row("India").contains("class=\"change\""));
}

#[test]
fn a_picked_region_has_a_row_and_says_so() {
    let oman = region_by_id("OM/Asia/Muscat");
    let html = render(own("start=2027-01-12T12:00&tz=UTC&dur=60").after(Action::Pick(oman)));
    let section = timelines(&html);
    let row = section.split("</li>").find(|row| row.contains("Oman")).expect("a row");
    assert!(row.contains("data-picked=\"true\"") && row.contains("aria-pressed=\"true\""));
    assert!(
        html.contains("role=\"row\" data-picked=\"true\"")
            || html.contains("data-picked=\"true\" role=\"row\"")
    );
}
