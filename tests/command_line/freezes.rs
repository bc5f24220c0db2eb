//! Freezes from calendar files, the level that they give, and the gate that they close.

use crate::program::{event, file, json, json_of, list, run, run_line, text};

const FREEZES: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
    BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Year-end freeze\r\n\
    DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20270105\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Release night\r\n\
    DTSTART;TZID=Europe/Berlin:20261110T200000\r\nDTEND;TZID=Europe/Berlin:20261110T230000\r\n\
    RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn calendar() -> String {
    file("freezes.ics", FREEZES)
}

#[test]
fn a_window_inside_a_freeze_is_to_be_avoided_and_closes_the_gate() {
    let path = calendar();
    // 17 December, 23:30 in New York: half an hour before the freeze begins there.
    let gated = |start: &str| {
        let window = format!("--start {start} --zone America/New_York --minutes 60 --scope IS");
        run_line(&format!("assess {window} --freeze {path} --fail-on avoid")).code
    };
    assert_eq!(gated("2026-12-17T22:30"), 0);
    assert_eq!(gated("2026-12-17T23:30"), 1);
    assert_eq!(gated("2027-01-04T23:59"), 1);
    assert_eq!(gated("2027-01-05T00:00"), 0);
}

#[test]
fn each_occurrence_is_an_event_of_its_own_with_dates_or_instants() {
    let path = calendar();
    let answer = json(&format!("assess --start 2026-12-08T19:30Z --minutes 60 --scope IS --freeze {path}"));
    let night = list(&answer["events"]).iter().find(|event| event["kind"] == "freeze").expect("a freeze");
    assert_eq!(text(&night["title"]), "Release night");
    assert_eq!((text(&night["start"]), text(&night["level"])), ("2026-12-08T19:00:00Z", "avoid"));
    assert_eq!(answer["verdict"]["level"], "avoid");
}

#[test]
fn a_freeze_can_be_set_aside_with_a_reason_and_travels_in_a_link() {
    let path = calendar();
    let window = ["--start", "2026-12-24T12:00", "--zone", "Europe/Berlin", "--minutes", "30"];
    let met = json_of(&[&["assess"][..], &window, &["--freeze", &path]].concat());
    let id =
        text(&list(&met["events"]).iter().find(|event| event["kind"] == "freeze").unwrap()["id"]).to_owned();
    let aside = format!("{id}=agreed with the change board");
    let freeze = ["--freeze", &path, "--set-aside", &aside];
    let link = json_of(&[&["link"][..], &window, &freeze].concat());
    let opened = json_of(&["open", text(&link["link"])]);
    let own = list(&opened["own_events"]);
    assert_eq!(own.len(), 3);
    assert_eq!((text(&own[0]["title"]), text(&own[0]["zone"])), ("Year-end freeze", "Europe/Berlin"));
    assert_eq!((text(&own[0]["from"]), text(&own[0]["to"])), ("2026-12-18", "2027-01-04"));
    let assessed = json_of(&["assess", text(&link["link"])]);
    assert_eq!(event(&assessed, &id)["set_aside"], "agreed with the change board");
    assert_eq!(assessed["verdict"]["level_with_set_aside"], "avoid");
}

#[test]
fn what_is_not_read_of_a_calendar_is_told_and_the_rest_counts() {
    let broken = FREEZES.replace("20261218", "20261318");
    let path = file("broken-freezes.ics", &broken);
    let run = run(&["assess", "--start", "2026-12-24T12:00Z", "--minutes", "30", "--freeze", &path]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("line 6, Year-end freeze:"), "{}", run.err);
    assert!(run.out.contains("a freeze may be missing"), "{}", run.out);
}

#[test]
fn a_file_that_is_no_calendar_is_bad_input() {
    let path = file("no-calendar.ics", "freeze from Friday on");
    for path in [path.as_str(), "/nowhere/freezes.ics"] {
        let run = run(&["assess", "--start", "2026-12-24T12:00Z", "--minutes", "30", "--freeze", path]);
        assert_eq!((run.code, run.out.as_str(), run.err.lines().count()), (2, "", 1), "{}", run.err);
        assert!(run.err.contains(path), "{}", run.err);
    }
}

#[test]
fn more_freezes_than_a_link_holds_are_assessed_and_refused_in_a_link() {
    let weekly = FREEZES.replace("FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "FREQ=WEEKLY;COUNT=90");
    let path = file("weekly-freezes.ics", &weekly);
    let window = ["--start", "2026-11-24T19:30Z", "--minutes", "30", "--freeze", &path];
    let assessed = json_of(&[&["assess"][..], &window].concat());
    assert_eq!(assessed["verdict"]["level"], "avoid");
    let run = run(&[&["link"][..], &window].concat());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("own events, more than the 60 of a link"), "{}", run.err);
}

#[test]
fn a_freeze_of_many_years_counts_and_years_of_meetings_do_not_crowd_out_a_single_day() {
    let meetings: Vec<String> = (0..40)
        .map(|n| {
            format!(
                "BEGIN:VEVENT\r\nUID:m{n}\r\nSUMMARY:Meeting {n}\r\nDTSTART;VALUE=DATE:20260101\r\n\
                 RRULE:FREQ=WEEKLY;BYDAY=MO,WE,TH,FR\r\nEND:VEVENT\r\n"
            )
        })
        .collect();
    let day = "BEGIN:VEVENT\r\nUID:real\r\nSUMMARY:Real\r\nDTSTART;VALUE=DATE:20261201\r\nEND:VEVENT\r\n";
    let crowd = file("crowd.ics", format!("BEGIN:VCALENDAR\r\n{}{day}END:VCALENDAR\r\n", meetings.concat()));
    let long = file(
        "long.ics",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:l\r\nSUMMARY:Closed\r\nDTSTART;VALUE=DATE:19980101\r\n\
         DTEND;VALUE=DATE:99991231\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    for path in [crowd, long] {
        let window = ["assess", "--start", "2026-12-01T12:00Z", "--minutes", "60", "--freeze", &path];
        assert_eq!(run(&[&window[..], &["--scope", "AQ", "--fail-on", "avoid"]].concat()).code, 1, "{path}");
    }
}

#[test]
fn a_freeze_has_the_same_id_whatever_window_meets_it() {
    let path = calendar();
    let id = |start: &str| {
        let answer =
            json(&format!("assess --start {start} --zone UTC --minutes 60 --scope IS --freeze {path}"));
        text(&list(&answer["events"]).iter().find(|each| each["kind"] == "freeze").unwrap()["id"]).to_owned()
    };
    assert_eq!(id("2026-12-19T12:00"), id("2027-01-03T12:00"));
}
