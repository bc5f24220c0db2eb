//! The tide as markup.

use std::rc::Rc;

use super::render::{of_component, opened, own, page, render};
use lowtide::present::{Assessed, Instant, Span, TideZoom, tide_span};
use lowtide::session::Action;
use lowtide::ui::tide::{Tide, TideProps};

const LINK: &str = "start=2026-12-05T22:00&tz=Asia/Kathmandu&dur=90";

/// The section of the tide.
fn tide(html: &str) -> &str {
    let from = html.find("class=\"tide\"").expect("a tide");
    &html[from..from + html[from..].find("</section>").expect("its end")]
}

#[test]
fn the_founding_case_stands_in_its_tide() {
    let html = page("", None);
    let tide = tide(&html);
    assert!(tide.contains("A\u{2002}67\u{202f}% in day") && tide.contains("B\u{2002}18\u{202f}%"));
    assert!(tide.contains("Iran: protests after the presidential election: do not"));
    assert!(tide.contains("share of internet users in their day"));
    assert!(tide.contains(">UTC<") && tide.contains(">PDT<"));
    let summary = tide.split("<p class=\"vh\">").nth(1).unwrap();
    assert!(summary.starts_with("Mon 15 June 05:00 UTC to Wed 17 June 05:00 UTC. The share is at the least"));
    assert!(!tide.contains("style="), "the policy blocks style attributes");
}

#[test]
fn the_sliders_speak_and_their_values_lie_on_their_steps() {
    let html = render(own(LINK));
    let tide = tide(&html);
    for name in ["Start of window A", "Length of window A"] {
        let slider = tide.split("<input").find(|input| input.contains(name)).expect(name);
        let number = |attribute: &str| -> i64 {
            let value = slider.split(&format!(" {attribute}=\"")).nth(1).expect(attribute);
            value[..value.find('"').unwrap()].parse().unwrap()
        };
        assert!(number("min") <= number("value") && number("value") <= number("max"), "{slider}");
        assert_eq!((number("value") - number("min")) % number("step"), 0, "{slider}");
        assert!(slider.contains("Sat 5 December") && slider.contains("in Kathmandu"), "{slider}");
    }
}

#[test]
fn somebodys_link_is_drawn_without_a_hand_on_it() {
    let html = page(LINK, None);
    let tide = tide(&html);
    assert!(tide.contains("class=\"ring\"") && !tide.contains("<input") && !tide.contains("grip"));
}

#[test]
fn another_choice_of_time_shows_more_days() {
    let week = render(own(LINK).after(Action::Zoom(TideZoom::Week)));
    let midnights = |html: &str| tide(html).matches("class=\"midnight\"").count();
    assert_eq!((midnights(&render(own(LINK))), midnights(&week)), (2, 7));
}

#[test]
fn a_choice_without_room_for_the_window_cannot_be_pressed() {
    let html = render(own("start=2026-12-05T22:00&tz=UTC&dur=3600"));
    let buttons = tide(&html).split("aria-label=\"Time shown\"").nth(1).unwrap();
    let buttons = &buttons[..buttons.find("</div>").unwrap()];
    assert_eq!(buttons.matches(" disabled=").count(), 2, "{buttons}");
    let pressed = buttons.split("aria-pressed=\"true\"").nth(1).unwrap();
    assert!(pressed[..pressed.find('<').unwrap()].ends_with("Week"), "{pressed}");
}

#[test]
fn the_key_draws_what_stands_under_the_plot() {
    let mut workspace = own(LINK);
    workspace.search = super::suggest::search_of(workspace.plan());
    let html = render(workspace);
    let key = tide(&html).split("class=\"key\"").nth(1).expect("a key");
    let key = &key[..key.find("</p>").unwrap()];
    assert!(key.contains("class=\"low\"") && !key.contains("<path"), "as under the plot: {key}");
}

#[test]
fn suggestions_and_a_preview_are_drawn_where_they_are_in_view() {
    let workspace = opened(LINK, None);
    let at = |text: &str| Span::starting(text.parse::<Instant>().unwrap(), 90);
    let assessed = Rc::new(Assessed::of(workspace.plan(), workspace.almanac));
    let preview = at("2026-12-06T02:00Z");
    let shown = assessed.at(workspace.plan(), 0, preview.start).expect("a start of the clock data");
    let view = tide_span(TideZoom::default(), preview, None);
    let html = of_component::<Tide>(TideProps {
        assessed,
        shown: shown.into(),
        window: 0,
        planned: workspace.plan().windows[0].clone(),
        weights: workspace.plan().audience.weights.clone(),
        set_aside: workspace.plan().set_aside.clone(),
        zoom: TideZoom::default(),
        view,
        read_only: true,
        marks: vec![(1, at("2026-12-05T21:30Z")), (2, at("2027-01-01T00:00Z"))],
        preview: Some(preview),
    });
    assert_eq!(html.matches("class=\"mark-low\"").count(), 1);
    assert!(html.contains("suggested") && html.contains("block ghost"));
    assert!(html.contains(">preview "), "its flag says what it is: {html}");
    assert!(!tide(&render(workspace)).contains("suggested"), "a key without marks");
}
