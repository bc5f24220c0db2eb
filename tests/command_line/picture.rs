//! One window as a picture.

use crate::program::run;

const WINDOW: [&str; 6] = ["--start", "2009-06-15T21:45", "--zone", "America/Los_Angeles", "--minutes", "90"];

fn picture(more: &[&str]) -> (String, String) {
    let arguments: Vec<&str> = ["picture"].iter().chain(&WINDOW).chain(more).copied().collect();
    let run = run(&arguments);
    (run.out, run.err)
}

#[test]
fn the_founding_window_is_drawn_with_its_sentence_its_clocks_and_the_map() {
    let (svg, err) = picture(&["--reader-zone", "Asia/Tehran"]);
    assert_eq!(err, "");
    assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
    for part in ["Do not:", "04:45–06:15", "21:45–23:15", "09:15–10:45", "67 % day", "IANA 20", "day-edge"]
    {
        assert!(svg.contains(part), "{part}");
    }
}

#[test]
fn a_title_is_never_markup() {
    let (svg, _) = picture(&["--service", "</text><script>&"]);
    assert!(svg.contains(">&lt;/text&gt;&lt;script&gt;&amp;</text>") && !svg.contains("<script"));
}

#[test]
fn the_link_stands_at_the_foot_where_there_is_a_page_and_room() {
    let (svg, _) = picture(&[]);
    assert!(!svg.contains("#v=1-"), "a link that leads nowhere");
    let (svg, _) = picture(&["--base", "https://example.org/lowtide/"]);
    assert!(svg.contains(">https://example.org/lowtide/"));
}

#[test]
fn what_is_to_be_known_of_the_window_is_said_beside_the_picture() {
    let changed = "#start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90";
    let run = run(&["picture", changed]);
    assert!(run.err.contains("the clock rules changed since this link was made"), "{}", run.err);
    assert!(run.out.starts_with("<svg"));
}

#[test]
fn json_is_refused() {
    let run = run(&["--json", "picture", "--start", "2009-06-15T21:45Z", "--minutes", "90"]);
    assert_eq!(
        (run.out.as_str(), run.err.as_str()),
        ("", "lowtide: a picture is no JSON: leave --json out\n")
    );
}
