//! Hand-written and hostile documents; that every plan comes back is in `tests/domain`.

use super::super::json_from_text;
use super::*;
use crate::plan::examples::founding_case;
use crate::plan::{Fold, Weights};

const MINIMAL: &str =
    r#"{"windows": [{"start_local": "2009-06-15T21:45", "zone": "America/Los_Angeles", "minutes": 90}]}"#;

fn read(text: &str) -> Result<PlanRead, String> {
    read_plan(&json_from_text(text)?).map_err(|fault| fault.to_string())
}

fn fault(text: &str) -> String {
    read(text).expect_err(text)
}

/// The minimal document with more fields of its window.
fn window(more: &str) -> String {
    MINIMAL.replace("\"minutes\": 90", &format!("\"minutes\": 90, {more}"))
}

/// The minimal document with more fields of its own.
fn with(more: &str) -> String {
    format!("{{{more}, {}", &MINIMAL[1..])
}

#[test]
fn a_document_written_by_hand_needs_one_window() {
    let plan = read(MINIMAL).unwrap();
    assert_eq!(plan, PlanRead { plan: Plan::of(founding_case().windows[0].unnamed()), notes: vec![] });
}

#[test]
fn a_saved_plan_names_its_format_first() {
    let Json::Object(fields) = saved_plan(&founding_case()) else { panic!("a plan is no object") };
    assert_eq!(fields[0], ("format".to_owned(), "lowtide-plan".into()));
    assert_eq!(read_plan(&Json::Object(fields)).unwrap().plan, founding_case());
}

#[test]
fn what_is_wrong_is_said_with_its_path_and_the_remedy() {
    for (text, said) in [
        ("[]", "the document: it is a list: use an object"),
        ("{}", "windows: it is missing: write it like [{"),
        (r#"{"windows": []}"#, "windows: a plan has at least one: add it"),
        (r#"{"windows": [5]}"#, "windows[0]: it is a number: use an object"),
        (r#"{"windows": [{}]}"#, "windows[0].start_local: it is missing: write it like 2009-06-15T21:45"),
        (&MINIMAL.replace("90", "\"90\""), "windows[0].minutes: it is text: use a whole number"),
        (&MINIMAL.replace("90", "90.5"), "windows[0].minutes: it is not whole"),
        (&MINIMAL.replace("90", "-1"), "windows[0].minutes: -1 is out of range"),
        (&MINIMAL.replace("90", "0"), "windows[0].minutes: a window of 0 minutes cannot be planned"),
        (&MINIMAL.replace("America/Los_Angeles", "PST"), "windows[0].zone: "),
        (&MINIMAL.replace("T21:45", ""), "windows[0].start_local: \"2009-06-15\" is not a local time"),
        (
            &MINIMAL.replace("T21:45", "T21:45:30-07:00"),
            "windows[0].start_local: \"2009-06-15T21:45:30\" is finer",
        ),
        (&window("\"impact\": \"meteor\""), "windows[0].impact: \"meteor\" is not an impact: use outage"),
        (&window("\"interruption_minutes\": 91"), "windows[0].interruption_minutes: an interruption of 91"),
        (&window("\"fold\": \"third\""), "windows[0].fold: \"third\" is not one: use first or second"),
        (&with("\"format\": \"vcard\""), "format: it is \"vcard\", not lowtide-plan"),
        (&with("\"version\": 2"), "version: it was made by a newer Lowtide"),
        (&with("\"profile\": \"pirate\""), "profile: \"pirate\" is not a profile"),
        (&with("\"daytime_days\": [\"mon\", \"day\"]"), "daytime_days[1]: \"day\" is not a weekday"),
        (&with("\"audience\": {\"scope\": [\"DE\", \"ZZ\"]}"), "audience.scope[1]: no country or region"),
        (&with("\"audience\": {\"weights\": \"love\"}"), "audience.weights: \"love\" is not one"),
        (
            &with(r#""audience": {"weights": "own", "own": [{"place": "DE", "figure": "70"}]}"#),
            "audience.own[0].figure: it is text: use a number",
        ),
        (&with(r#""own_events": [{"title": "x"}]"#), "own_events[0].from: it is missing"),
        (&with(r#""own_events": [{"from": "2026-01-01"}]"#), "own_events[0]: the event has no title"),
        (
            &with(r#""own_events": [{"title": "x", "from": "2026-01-01", "severity": 258}]"#),
            "own_events[0].severity: 258 is out of range",
        ),
        (&with(r#""set_aside": [{"event": "a"}]"#), "set_aside[0].reason: it is missing"),
        (&with(r#""rules": {"crew": {"zone": "UTC"}}"#), "rules.crew.hours: it is missing"),
        (&with(r#""rules": {"notice_days": 70000}"#), "rules.notice_days: 70000 is out of range"),
        (&with(r#""record": {"status": "maybe"}"#), "record.status: \"maybe\" is not a status"),
    ] {
        assert!(fault(text).starts_with(said), "{text}: {}", fault(text));
    }
}

#[test]
fn infinite_figures_are_refused_by_their_path() {
    let figure = vec![("place", "DE".into()), ("figure", Json::number(f64::INFINITY))];
    let own = Json::List(vec![Json::object(figure)]);
    let audience = Json::object(vec![("weights", "own".into()), ("own", own)]);
    let Json::Object(mut fields) = json_from_text(MINIMAL).unwrap() else { panic!("no object") };
    fields.push(("audience".to_owned(), audience));
    let fault = read_plan(&Json::Object(fields)).unwrap_err().to_string();
    assert!(fault.starts_with("audience.own[0].figure: use a number"), "{fault}");
}

#[test]
fn fields_that_are_not_known_are_named_and_the_rest_is_shown() {
    let read = read(&with(r#""mood": 1, "made_at": "x", "record": {"mood\u202e": 2}"#)).unwrap();
    assert_eq!(read.notes, ["made by a newer version, some parts are not shown: mood, record.mood "]);
    let many: Vec<_> = (0..15).map(|number| format!("\"x{number}\": 0")).collect();
    let notes = self::read(&with(&many.join(", "))).unwrap().notes;
    assert!(notes[0].ends_with(", x9 and 5 more"), "{notes:?}");
}

#[test]
fn the_offset_tells_two_equal_times_apart() {
    let twice = |offset: &str| {
        let text = MINIMAL.replace("2009-06-15T21:45", &format!("2026-11-01T01:30:00{offset}"));
        let read = read(&text).unwrap();
        (read.plan.windows[0].fold, read.notes.len())
    };
    assert_eq!(twice("-07:00"), (Some(Fold::First), 0));
    assert_eq!(twice("-08:00"), (Some(Fold::Second), 0));
    assert_eq!(twice(""), (None, 0));
    assert_eq!(twice("-09:00"), (None, 1));
}

#[test]
fn an_instant_that_is_another_by_todays_rules_is_a_note_and_the_local_time_counts() {
    let text = window("\"start\": \"2009-06-16T05:45:00Z\"");
    let read = read(&text).unwrap();
    assert_eq!(read.plan.windows[0].start, founding_case().windows[0].start);
    assert_eq!(
        read.notes,
        ["windows[0]: it was written as 2009-06-16 05:45 UTC, and its local time is 2009-06-16 04:45 UTC \
          by today's rules: the local time counts"]
    );
    let elsewhere = MINIMAL.replace("T21:45", "T21:45:00-08:00");
    assert_eq!(self::read(&elsewhere).unwrap().notes, read.notes);
}

#[test]
fn figures_stay_out_of_links_unless_the_file_says_otherwise() {
    let own = |more: &str| {
        let text = with(&format!(
            r#""audience": {{"weights": "own", "own": [{{"place": "DE", "figure": 70}}]{more}}}"#
        ));
        match read(&text).unwrap().plan.audience.weights {
            Weights::Own(own) => own.in_link,
            other => panic!("{other:?}"),
        }
    };
    assert!(!own("") && own(", \"own_in_link\": true"));
}

#[test]
fn a_file_is_limited_before_it_is_read() {
    assert!(plan_text(&vec![b' '; MAX_PLAN_BYTES + 1]).unwrap_err().starts_with("the file is larger than"));
    assert!(plan_text(b"{\"title\": \"M\xfcnchen\"}").unwrap_err().contains("no text in UTF-8"));
    assert_eq!(plan_text(b"\xef\xbb\xbf{}"), Ok("{}"));
}
