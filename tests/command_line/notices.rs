//! Suppliers' maintenance notices, assessed together.

use crate::program::{Run, file, json, list, number, run, text};

fn path(name: &str) -> String {
    format!("{}/tests/data/notices/{name}.ics", env!("CARGO_MANIFEST_DIR"))
}

fn assess(names: &[&str], flags: &[&str]) -> Run {
    let mut arguments = vec!["assess".to_owned()];
    arguments.extend(names.iter().map(|name| path(name)));
    arguments.extend(flags.iter().map(|flag| (*flag).to_owned()));
    run(&arguments)
}

#[test]
fn each_notice_is_a_line_with_what_its_window_costs() {
    let found = assess(&["standard", "ntt"], &[]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    let words: Vec<_> =
        found.out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert!(words[0].starts_with("File Provider Work Status UTC Events In day"), "{}", words[0]);
    assert!(words[1].contains("example.net CHG-2009-0616 confirmed 2009-06-16 21:00–22:00"), "{}", words[1]);
    assert!(words[2].contains("CHG0990001 not said 2026-12-01 03:00–05:57"), "{}", words[2]);
    assert!(words[3].ends_with("line 4: it says no status"), "{}", words[3]);
}

#[test]
fn a_notice_costs_what_its_window_costs() {
    let found = assess(&["standard"], &["--json", "--profile", "finance", "--scope", "IR,US"]);
    let document = found.document();
    let notice = &list(&document)[0];
    let window = "--start 2009-06-16T21:00Z --minutes 60 --profile finance --scope IR,US";
    assert_eq!(notice["assessment"], json(&format!("assess {window}")));
    assert_eq!(notice["maintenance_ids"], serde_json::json!(["CHG-2009-0616", "VENDOR-77"]));
    assert_eq!(
        notice["objects"],
        serde_json::json!([
            {"id": "web.example.com", "impact": "outage"},
            {"id": "api.example.com", "impact": "degraded"},
        ])
    );
    for (field, value) in [
        ("uid", "chg-2009-0616@noc.example.net"),
        ("provider", "example.net"),
        ("account", "all-customers"),
        ("impact", "outage"),
        ("status", "confirmed"),
        ("organizer", "noc@example.net"),
    ] {
        assert_eq!(text(&notice[field]), value);
    }
    assert_eq!(
        (&notice["sequence"], &notice["line"], &notice["replaced"]),
        (&1.into(), &4.into(), &false.into())
    );
}

#[test]
fn the_gate_holds_for_all_that_will_happen_and_for_nothing_else() {
    let gate = |name: &str| assess(&[name], &["--max-share", "10"]).code;
    assert_eq!((gate("ntt"), gate("eunetworks")), (1, 0), "a cancelled notice counts for the gate");
    assert_eq!(assess(&["eunetworks", "ntt"], &["--max-share", "10"]).code, 1);
    assert_eq!(assess(&["eunetworks", "ntt"], &["--max-share", "99"]).code, 0);

    // The first version is of the day of an election in its own country; the second is of another day.
    let notice = |sequence: u32, day: &str| {
        format!(
            "BEGIN:VEVENT\nUID:1\nSEQUENCE:{sequence}\nDTSTART:{day}T140000Z\nDURATION:PT1H\n\
             X-MAINTNOTE-PROVIDER:example.net\nX-MAINTNOTE-STATUS:CONFIRMED\nEND:VEVENT\n"
        )
    };
    let calendar = |events: &str| format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");
    let old = file("notice-1.ics", calendar(&notice(1, "20241105")));
    let new = file("notice-2.ics", calendar(&notice(2, "20241003")));
    let fails = |paths: &[&String]| {
        let mut arguments = vec!["assess", "--fail-on", "block", "--scope", "US"];
        arguments.extend(paths.iter().map(|path| path.as_str()));
        run(&arguments).code
    };
    assert_eq!((fails(&[&old]), fails(&[&new]), fails(&[&old, &new])), (1, 0, 0));
}

#[test]
fn a_bad_file_hides_no_other_and_is_told_with_its_line() {
    let bad = file("no-calendar.ics", "hello");
    let team =
        file("team.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201\nEND:VEVENT\nEND:VCALENDAR\n");
    let found = run(&["assess", &bad, &path("ntt"), &team, "/nowhere/x.ics", "--json"]);
    assert_eq!((found.code, list(&found.document()).len()), (2, 1));
    let told: Vec<_> = found.err.lines().collect();
    assert_eq!(told.len(), 3, "{}", found.err);
    assert!(told[0].contains("no-calendar.ics\": the file is no calendar"), "{}", told[0]);
    assert!(told[1].contains("it holds no maintenance notice (X-MAINTNOTE-…): use --freeze"), "{}", told[1]);
    assert!(told[2].contains("no such file"), "{}", told[2]);

    let several = assess(&["several"], &[]);
    assert_eq!(
        (several.code, several.out.lines().filter(|line| line.contains("isp.example")).count()),
        (2, 6)
    );
    assert!(several.err.contains("several.ics line 66, Without an end: it has no end"), "{}", several.err);
    assert_eq!(several.out.matches("replaced").count(), 2);

    let none = run(&["assess", &bad, "--json"]);
    assert_eq!((none.code, none.out.as_str()), (2, ""));
}

#[test]
fn a_line_that_is_folded_wrongly_is_told_and_loses_no_notice() {
    let found = assess(&["pccw"], &[]);
    assert_eq!(found.code, 0);
    assert!(found.err.contains("line 17") && found.err.contains("has no name and value"), "{}", found.err);
}

#[test]
fn times_that_name_no_zone_are_those_of_the_zone_that_is_given() {
    let event =
        "BEGIN:VEVENT\nDTSTART:20261213T020000\nDURATION:PT1H\nX-MAINTNOTE-STATUS:CONFIRMED\nEND:VEVENT\n";
    let floating = file("floating.ics", format!("BEGIN:VCALENDAR\n{event}END:VCALENDAR\n"));
    let start = |flags: &[&str]| {
        let document = run(&[&["assess", &floating, "--json"], flags].concat()).document();
        let window = &list(&document)[0]["assessment"]["window"];
        (text(&window["start"]).to_owned(), list(&window["notes"]).len())
    };
    assert_eq!(start(&[]), ("2026-12-13T02:00:00Z".to_owned(), 2));
    assert_eq!(start(&["--zone", "Europe/Berlin"]), ("2026-12-13T01:00:00Z".to_owned(), 2));
}

#[test]
fn freezes_and_choices_count_for_every_notice() {
    let freeze = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Year-end freeze\nDTSTART;VALUE=DATE:20261201\n\
                  DTEND;VALUE=DATE:20261220\nEND:VEVENT\nEND:VCALENDAR\n";
    let freeze = file("december.ics", freeze);
    let found = assess(&["ntt", "standard"], &["--json", "--freeze", &freeze, "--weights", "people"]);
    let document = found.document();
    let levels: Vec<_> =
        list(&document).iter().map(|notice| text(&notice["assessment"]["verdict"]["level"])).collect();
    assert_eq!(levels[0], "avoid");
    assert!(
        levels[1] != "avoid" && number(&document[1]["assessment"]["audience"]["total"]) > 7e9,
        "{levels:?}"
    );
}

#[test]
fn notices_are_assessed_by_themselves() {
    for (arguments, said) in [
        (
            vec!["assess", &*path("ntt"), "#start=2009-06-15T21:45&tz=UTC&dur=9"],
            "is no notice: assess notices",
        ),
        (vec!["assess", &*path("ntt"), "--minutes", "60"], "notices name their windows"),
        (vec!["assess", &*path("ntt"), "--window", "2"], "notices name their windows"),
        (vec!["assess", &*path("ntt"), "--max-share", "200"], "is not a percentage"),
        (vec!["assess", "#start=2009-06-15T21:45&tz=UTC&dur=9", &*path("ntt")], "is one plan too many"),
    ] {
        let refused = run(&arguments);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{arguments:?}");
        assert!(refused.err.contains(said), "{}", refused.err);
    }
}

/// A notice with these lines of time.
fn with_times(name: &str, before: &str, times: &[&str]) -> Run {
    let calendar = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{before}BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Work\r\n{}\r\n\
         X-MAINTNOTE-PROVIDER:example.net\r\nX-MAINTNOTE-STATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        times.join("\r\n")
    );
    run(&["assess", &file(name, calendar)])
}

#[test]
fn a_notice_of_no_length_is_left_out_however_that_is_written() {
    for (name, times) in [
        ("no-length.ics", ["DTSTART:20261201T010000Z", "DURATION:PT0S"]),
        ("same-instant.ics", ["DTSTART:20261201T010000Z", "DTEND;TZID=Europe/Berlin:20261201T020000"]),
    ] {
        let found = with_times(name, "", &times);
        assert!(found.err.contains("it ends when it begins"), "{name}: {} {}", found.out, found.err);
    }
    let hour = ["DTSTART;TZID=Europe/Berlin:20261201T010000", "DTEND;TZID=Europe/London:20261201T010000"];
    let found = with_times("hour.ics", "", &hour);
    assert!(found.out.contains("2026-12-01 00:00–01:00"), "{} {}", found.out, found.err);
    let months = with_times("months.ics", "", &["DTSTART:20261201T010000Z", "DURATION:P1M"]);
    assert!(months.err.contains("its length \"P1M\" cannot be read"), "{}", months.err);
}

#[test]
fn a_place_explains_the_zone_that_it_stands_in_and_no_other() {
    let zones = "BEGIN:VTIMEZONE\r\nTZID:Office\r\nEND:VTIMEZONE\r\n\
                 BEGIN:VTIMEZONE\r\nX-LIC-LOCATION:Asia/Tokyo\r\nTZID:Branch\r\nEND:VTIMEZONE\r\n";
    let at = |name: &str| {
        let start = format!("DTSTART;TZID={name}:20261201T010000");
        with_times(&format!("{name}.ics"), zones, &[&start, "DURATION:PT1H"])
    };
    let office = at("Office");
    assert!(office.err.contains("names no known zone, \"Office\""), "{} {}", office.out, office.err);
    assert!(at("Branch").out.contains("2026-11-30 16:00–17:00"), "{}", at("Branch").err);
}
