//! A plan file stands wherever a link does, and says the same.

use lowtide::link::encode;
use lowtide::plan::examples::founding_case;

use crate::program::{file, json, json_of, list, run, text};

const MINIMAL: &str =
    r#"{"windows": [{"start_local": "2009-06-15T21:45", "zone": "America/Los_Angeles", "minutes": 90}]}"#;
const PLANNED: &str = "--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";

/// The founding plan with everything that a link holds.
fn full_link() -> String {
    let mut plan = founding_case();
    plan.daytime = Some("22:00-06:00".parse().expect("hours"));
    plan.set_aside.insert("ir-2009-aftermath".to_owned(), "a failover is ready".to_owned());
    plan.rules.weekdays = "sat,sun".parse().expect("weekdays");
    plan.rules.never = vec![(plan.windows[0].start.date(), plan.windows[0].start.date())];
    "CHG0031337".clone_into(&mut plan.record.change);
    format!("#{}", encode(&plan).expect("both windows exist"))
}

#[test]
fn what_open_prints_opens_to_the_same_plan_and_makes_the_same_link() {
    let link = full_link();
    let printed = run(&["open", &link, "--json"]).out;
    let path = file("printed-plan.json", &printed);
    assert_eq!(run(&["open", &path, "--json"]).out, printed);
    assert_eq!(text(&json_of(&["link", &path])["link"]), link);
    let (by_link, by_file) = (json_of(&["assess", &link]), json_of(&["assess", &path]));
    assert_eq!(by_link, by_file);
}

#[test]
fn a_file_written_by_hand_is_assessed_as_the_window_is() {
    let path = file("by-hand.JSON", format!("\u{feff}{MINIMAL}"));
    assert_eq!(json_of(&["assess", &path]), json(&format!("assess {PLANNED}")));
    assert_eq!(json_of(&["link", &path]), json(&format!("link {PLANNED}")));
    let said = run(&["suggest", &path, "--from", "2009-06-16", "--to", "2009-06-16"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let second = run(&["assess", &path, "--window", "2"]);
    assert_eq!(
        (second.code, second.err.as_str()),
        (2, "lowtide: the plan has no window 2: use --window 1 to 1\n")
    );
}

#[test]
fn flags_go_before_what_the_file_says() {
    let text = MINIMAL.replacen('{', r##"{"record": {"service": "Chat", "contact": "#ops"}, "##, 1);
    let path = file("with-record.json", text);
    let link = json_of(&["link", &path, "--service", "Acme Chat", "--profile", "finance"]);
    let plan = json_of(&["open", self::text(&link["link"])]);
    assert_eq!(
        (&plan["record"]["service"], &plan["record"]["contact"]),
        (&"Acme Chat".into(), &"#ops".into())
    );
    assert_eq!(plan["profile"], "finance");
    let both = run(&["link", &path, "--minutes", "5"]);
    assert_eq!((both.code, both.out.as_str()), (2, ""));
    assert_eq!(both.err, "lowtide: a link and a window were given: use one of them\n");
}

#[test]
fn figures_that_the_file_keeps_to_itself_are_in_no_link() {
    let own = |more: &str| {
        let audience = format!(
            r#"{{"audience": {{"weights": "own", "own": [{{"place": "DE", "figure": 70}}]{more}}}, "#
        );
        file(&format!("figures{}.json", more.len()), MINIMAL.replacen('{', &audience, 1))
    };
    let opened = |path: &str| json_of(&["open", text(&json_of(&["link", path])["link"])]);
    assert_eq!(opened(&own(""))["audience"]["weights"], "withheld");
    let given = &opened(&own(", \"own_in_link\": true"))["audience"];
    assert_eq!(given["own"], serde_json::json!([{"place": "DE", "figure": 70.0}]));
}

#[test]
fn parts_that_are_not_known_are_told_and_the_rest_is_shown() {
    let path = file("newer.json", MINIMAL.replacen('{', r#"{"mood": "calm", "#, 1));
    let plan = json_of(&["open", &path]);
    assert_eq!(
        list(&plan["notes"]),
        ["made by a newer version, some parts are not shown: mood"].map(serde_json::Value::from)
    );
    assert_eq!(json_of(&["assess", &path])["window"]["notes"], plan["notes"]);
}

#[test]
fn a_file_that_is_no_plan_is_refused_with_its_place_and_what_is_wrong() {
    for (name, contents, said) in [
        (
            "no-json.json",
            "start: now".as_bytes(),
            "is no JSON that can be read: expected value at line 1 column 1",
        ),
        ("cut.json", &MINIMAL.as_bytes()[..60], "EOF while parsing"),
        ("latin.json", b"{\"title\": \"M\xfcnchen\"}", "no text in UTF-8: save it in that encoding"),
        ("twice.json", b"{\"title\": \"a\", \"title\": \"b\"}", "the field \"title\" is there twice"),
        ("nan.json", b"{\"title\": NaN}", "expected value at line 1 column 11"),
        ("huge-number.json", b"{\"version\": 1e400}", "number out of range"),
        ("list.json", b"[]", "the document: it is a list: use an object"),
        ("empty.json", b"{}", "windows: it is missing: write it like"),
        (
            "wrong.json",
            b"{\"windows\": [{\"start_local\": 5}]}",
            "windows[0].start_local: it is a number: use text",
        ),
        ("deep.json", "[".repeat(200_000).as_bytes(), "nested deeper than 32 levels"),
        ("large.json", " ".repeat(5_000_001).as_bytes(), "larger than 5000000 bytes"),
    ] {
        let path = file(name, contents);
        for command in ["open", "assess", "suggest", "link"] {
            let run = run(&[command, &path]);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{command} {name}");
            assert!(run.err.starts_with("lowtide: cannot read a plan from "), "{}", run.err);
            assert!(run.err.contains(said), "{command} {name}: {}", run.err);
            assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        }
    }
    let missing = run(&["open", "/nowhere/plan.json"]);
    assert!(
        missing.err.contains("no such file") && missing.err.contains("name a plan file or a link"),
        "{}",
        missing.err
    );
}
