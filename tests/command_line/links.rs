//! A link is made, read and assessed, and says the same each time.

use lowtide::link::encode;
use lowtide::plan::examples::founding_case;
use lowtide::world::DATA_AS_OF;

use crate::program::{file, json, json_of, list, run, run_line, text};

const PLANNED: &str = "--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";

/// The founding plan with both windows and a title, as the page makes its link.
fn both_windows() -> String {
    format!("#{}", encode(&founding_case()).expect("both windows exist"))
}

fn made(line: &str) -> String {
    text(&json(&format!("link {line}"))["link"]).to_owned()
}

#[test]
fn the_link_of_the_founding_window_is_the_one_of_the_contract() {
    assert_eq!(
        made(PLANNED),
        "#v=1-ab090491&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&dur=90"
    );
}

#[test]
fn a_base_stands_before_the_hash() {
    let fragment = made(PLANNED);
    let base = "https://example.org/lowtide/";
    assert_eq!(made(&format!("{PLANNED} --base {base}")), format!("{base}{fragment}"));
}

#[test]
fn a_link_opens_to_the_window_it_was_made_of() {
    let plan = json(&format!("open {}", made(&format!("{PLANNED} --interruption 5 --impact degraded"))));
    assert_eq!(
        plan["windows"],
        serde_json::json!([{
            "start_local": "2009-06-15T21:45:00-07:00",
            "zone": "America/Los_Angeles",
            "start": "2009-06-16T04:45:00Z",
            "minutes": 90,
            "interruption_minutes": 5,
            "impact": "degraded",
            "name": "",
            "role": "primary",
        }])
    );
    assert_eq!((&plan["version"], list(&plan["notes"]).len()), (&1.into(), 0));
}

#[test]
fn every_choice_travels_in_the_link() {
    let choices = "--weights people --scope IR,DE --except DE --daytime 22:00-06:00 --profile finance";
    let link = made(&format!("{PLANNED} {choices} --set-aside ir-2009-president=failover"));
    let plan = json(&format!("open {link}"));
    let audience = serde_json::json!({"weights": "people", "scope": ["IR", "DE"], "except": ["DE"]});
    assert_eq!(plan["audience"], audience);
    assert_eq!((text(&plan["daytime"]), text(&plan["profile"])), ("22:00-06:00", "finance"));
    assert_eq!(plan["set_aside"], serde_json::json!([{"event": "ir-2009-president", "reason": "failover"}]));
}

const WINDOW: [&str; 7] =
    ["link", "--start", "2009-06-15T21:45", "--zone", "America/Los_Angeles", "--minutes", "90"];

#[test]
fn the_change_record_travels_in_the_link() {
    let flags = ["--service", "Acme Chat", "--provider", "example.net", "--change", "CHG0031337"];
    let more = ["--contact", "#ops", "--account", "all", "--status", "confirmed", "--buffer", "15"];
    let made = json_of(&[&WINDOW[..], &flags, &more].concat());
    let opened = run(&["open", text(&made["link"])]);
    assert!(opened.out.contains("service: Acme Chat\n") && opened.out.contains("status: confirmed\n"));
    let wanted = serde_json::json!({
        "service": "Acme Chat", "provider": "example.net", "account": "all",
        "change": "CHG0031337", "contact": "#ops", "status": "confirmed",
        "buffer_minutes": 15, "roll_back_minutes": null,
    });
    assert_eq!(json_of(&["open", text(&made["link"])])["record"], wanted);
    let blank = &json(&format!("open {}", self::made(PLANNED)))["record"];
    assert_eq!((text(&blank["service"]), text(&blank["status"])), ("", "tentative"));
}

#[test]
fn a_link_tells_when_it_was_made_and_what_was_said_then() {
    let link = made(&format!("{PLANNED} --now 2026-11-22T14:05Z --id 0123456789abcdef --sequence 3"));
    let opened = json(&format!("open {link}"));
    assert_eq!(opened["made_at"], "2026-11-22T14:05:00Z");
    let judged = serde_json::json!([{"level": "block", "load": "busy", "daytime_share": 0.673}]);
    assert_eq!(opened["as_shared"], serde_json::json!({"data_as_of": DATA_AS_OF, "windows": judged}));
    assert_eq!(opened["calendar"], serde_json::json!({"id": "0123456789abcdef", "sequence": 3}));
    assert_eq!(json(&format!("assess {link}")), json(&format!("assess {PLANNED}")), "it changes no answer");
    let bare = json(&format!("open {}", made(PLANNED)));
    for field in ["made_at", "as_shared", "reply", "calendar"] {
        assert!(bare[field].is_null(), "{field}");
    }
    for (flags, said) in [
        ("--id xyz", "--id \"xyz\" is not a name of a plan: use 16 hex digits"),
        ("--sequence 1", "--sequence counts the changes of a plan with a name: add --id"),
    ] {
        let arguments = format!("link {PLANNED} {flags}");
        let run = run_line(&arguments);
        assert_eq!((run.code, run.err), (2, format!("lowtide: {said}\n")));
    }
}

#[test]
fn a_record_that_a_link_cannot_hold_is_refused() {
    let long = "x".repeat(121);
    for (flag, value, said) in [
        ("--service", &*long, "--service has 121 characters, more than the 120 of a link: shorten it"),
        ("--roll-back", "20161", "--roll-back 20161 is longer than any window: use at most 20160 minutes"),
        ("--status", "canceled", "\"canceled\" is not a status: use tentative, confirmed or cancelled"),
    ] {
        let run = run(&[&WINDOW[..], &[flag, value]].concat());
        assert_eq!((run.code, run.out.as_str(), run.err), (2, "", format!("lowtide: {said}\n")));
    }
}

#[test]
fn a_link_assesses_as_the_window_it_was_made_of() {
    for choices in [
        "",
        "--interruption 5 --impact at-risk",
        "--weights even --scope IR,PK,IN --except PK",
        "--daytime 07:30-19:00 --profile public",
        "--set-aside ir-2009-aftermath=failover",
    ] {
        let window = format!("{PLANNED} {choices}");
        let link = made(&window);
        assert_eq!(json(&format!("assess {link}")), json(&format!("assess {window}")), "{choices}");
    }
}

#[test]
fn flags_change_what_a_link_is_assessed_for() {
    let link = made(&format!("{PLANNED} --weights people"));
    let choices = "--weights even --scope IR --daytime office --profile public";
    assert_eq!(json(&format!("assess {link} {choices}")), json(&format!("assess {PLANNED} {choices}")));
    let whole_world = made(&format!("{PLANNED} --scope IR"));
    assert_eq!(json(&format!("assess {whole_world} --scope world")), json(&format!("assess {PLANNED}")));
}

#[test]
fn each_window_of_a_link_is_assessed_by_its_number() {
    let link = both_windows();
    let start =
        |number: &str| text(&json_of(&["assess", &link, "--window", number])["window"]["start"]).to_owned();
    assert_eq!(start("1"), "2009-06-16T04:45:00Z");
    assert_eq!(start("2"), "2009-06-16T21:00:00Z");
    assert_eq!(json_of(&["assess", &link])["window"]["start"], "2009-06-16T04:45:00Z");
    let third = run(&["assess", &link, "--window", "3"]);
    assert_eq!((third.code, third.out.as_str()), (2, ""));
    assert_eq!(third.err, "lowtide: the plan has no window 3: use --window 1 to 2\n");
}

#[test]
fn a_title_and_every_window_are_read_from_a_link() {
    let plan = json_of(&["open", &both_windows()]);
    assert_eq!(plan["title"], "Twitter network upgrade");
    let starts: Vec<&str> = list(&plan["windows"]).iter().map(|window| text(&window["start"])).collect();
    assert_eq!(starts, ["2009-06-16T04:45:00Z", "2009-06-16T21:00:00Z"]);
}

#[test]
fn the_second_of_two_instants_survives_the_link() {
    let window = "--start 2026-11-01T01:30 --zone America/New_York --minutes 60 --fold second";
    let plan = json(&format!("open {}", made(window)));
    assert_eq!(plan["windows"][0]["start"], "2026-11-01T06:30:00Z");
}

#[test]
fn the_longest_link_of_one_window_keeps_within_112_characters() {
    let link = made("--start 2026-11-01T01:30 --zone America/Argentina/ComodRivadavia --minutes 20160");
    assert!(link.len() - 1 + "&fold=2".len() <= 112, "{link}");
}

#[test]
fn a_link_from_a_newer_version_is_shown_with_a_note() {
    let link = "#start=2009-06-15T21:45&tz=America/Los_Angeles&mood=calm&dur=90";
    let note = "made by a newer version, some parts are not shown: mood";
    assert_eq!(json_of(&["open", link])["notes"], serde_json::json!([note]));
    assert_eq!(json_of(&["assess", link])["window"]["notes"], serde_json::json!([note]));
}

#[test]
fn a_link_made_under_other_clock_rules_says_so() {
    let link = "#start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90";
    let notes = json_of(&["assess", link])["window"]["notes"].clone();
    assert!(text(&notes[0]).starts_with("the clock rules changed since this link was made"), "{notes}");
}

#[test]
fn no_link_that_was_cut_short_is_read() {
    let link = made(&format!("{PLANNED} --weights people"));
    for end in [link.len() - 1, link.len() - 7, link.len() / 2, 12, 1] {
        let run = run(&["open", &link[..end]]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", &link[..end]);
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    }
}

#[test]
fn an_answer_about_a_link_shows_no_control_characters_from_it() {
    let link = "#start=2009-06-15T21:45&tz=America/Los_Angeles&mo\u{1b}[31m\nod=calm&dur=90";
    let run = run(&["open", link]);
    let controls = run.out.chars().filter(|c| c.is_control() && *c != '\n').count();
    assert_eq!((controls, run.out.lines().count()), (0, 3), "{:?}", run.out);
}

#[test]
fn a_link_that_withholds_figures_tells_what_they_said_and_counts_internet_users() {
    let figures = file("withheld.csv", b"DE,70.25\nAT,10\n");
    let window = "--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";
    let own = made(&format!("{window} --weights {figures}"));
    let withheld = made(&format!("{window} --weights {figures} --withhold"));
    let audience = &json(&format!("open {own}"))["audience"];
    assert_eq!((text(&audience["weights"]), audience.get("quoted")), ("own", None));
    let audience = &json(&format!("open {withheld}"))["audience"];
    let quoted = "by the author’s own figures: 17 % in their day, none known";
    assert_eq!((text(&audience["weights"]), text(&audience["quoted"])), ("withheld", quoted));
    assert_eq!(audience.get("own"), None);
    let answer = json(&format!("assess {withheld}"));
    let plain = json(&format!("assess {window}"));
    assert_eq!(answer["audience"], plain["audience"]);
    assert_eq!(answer["totals"], plain["totals"]);
    let notes: Vec<&str> = list(&answer["window"]["notes"]).iter().map(text).collect();
    assert!(notes.iter().any(|note| note.contains("withheld") && note.contains(quoted)), "{notes:?}");
}

#[test]
fn nothing_is_withheld_where_there_are_no_figures() {
    let refused = run(&["link", "--start", "2009-06-15T21:45Z", "--minutes", "90", "--withhold"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("add --weights FILE.csv"), "{}", refused.err);
}

#[test]
fn a_hash_that_became_a_percent_sign_takes_no_seal_off() {
    // The seal is that of 21:45.
    let altered =
        "https://example.org/lowtide/%23v=1-ab090491&start=2009-06-15T22:45&tz=America/Los_Angeles&dur=90";
    let run = run(&["open", altered]);
    assert!(run.out.is_empty() && run.err.contains("damaged"), "{} {}", run.out, run.err);
}

#[test]
fn a_base_that_holds_a_hash_is_refused() {
    let line = format!("link {PLANNED} --base https://example.org/lowtide/#");
    let run = run_line(&line);
    assert!(run.out.is_empty() && run.err.contains("name the page alone"), "{}", run.err);
}

#[test]
fn a_link_made_of_a_link_keeps_the_name_among_calendars() {
    let named = made(&format!("{PLANNED} --id 0123456789abcdef --sequence 3"));
    let plan = json(&format!("open {}", made(&format!("{named} --service Acme"))));
    assert_eq!(plan["calendar"], serde_json::json!({"id": "0123456789abcdef", "sequence": 3}));
}

#[test]
fn what_is_to_be_known_of_a_plan_file_is_said_when_a_link_is_made_of_it() {
    let window = r#"{"start_local": "2009-06-15T21:45-08:00", "zone": "America/Los_Angeles", "minutes": 90}"#;
    let plan = file("mood.json", format!(r#"{{"windows": [{window}], "mood": 1}}"#));
    let run = run(&["link", &plan]);
    assert!(run.out.starts_with("#v=1-"), "{}", run.out);
    assert!(run.err.contains("mood") && run.err.contains("05:45"), "{}", run.err);
}

/// The browser's tests hold the page to the same file.
#[test]
fn the_link_is_byte_for_byte_the_one_that_the_page_copies() {
    let page: serde_json::Value = serde_json::from_str(include_str!("../data/links/page.json")).unwrap();
    for copied in list(&page["links"]) {
        let arguments = format!("{} --now {}", text(&copied["arguments"]), text(&page["now"]));
        assert_eq!(
            made(&arguments),
            text(&copied["link"]),
            "new tables change what a link says of its day: {}",
            text(&copied["does"])
        );
    }
}
