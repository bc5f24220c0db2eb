//! Calendar files: those in `tests/data/notices`, which `tests/notices` reads as network operators do, are what the
//! program writes today.

use std::fs;
use std::path::{Path, PathBuf};

use icalendar::{CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime};
use lowtide::import::{Occurrence, read_calendar};
use lowtide::time::{Zone, parse_date};

use crate::program::{Run, file, json_of, run};

/// Story 2: the hour to which the upgrade of June 2009 was moved.
const MOVED: [&str; 21] = [
    "--start",
    "2009-06-16T14:00",
    "--zone",
    "America/Los_Angeles",
    "--minutes",
    "60",
    "--title",
    "Network upgrade",
    "--service",
    "twitter.com",
    "--provider",
    "example.com",
    "--change",
    "CHG-2009-0616",
    "--contact",
    "noc@example.com",
    "--status",
    "confirmed",
    "--base",
    "https://example.org/lowtide/",
    "--now=2009-06-15T23:00Z",
];

fn moved(more: &[&str]) -> Run {
    let run = run(&[&["ics"], &MOVED[..], more].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run
}

/// The file of that name, as it is in the repository; where it is another, what it should be lies beside the build.
fn assert_is(name: &str, written: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/notices").join(name);
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept != written {
        let other = PathBuf::from(file(name, written));
        panic!(
            "{} is no longer what is written: look at {} and take it over",
            path.display(),
            other.display()
        );
    }
}

fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn value<'a>(lines: &'a [String], name: &str) -> &'a str {
    lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_default()
}

#[test]
fn the_notice_of_the_moved_hour_is_the_one_that_operators_have_read() {
    let run = moved(&["--sequence", "1"]);
    assert_is("story-2.ics", &run.out);
    let lines = lines(&run.out);
    assert_eq!(value(&lines, "DTSTART"), "20090616T210000Z");
    assert_eq!(value(&lines, "DTEND"), "20090616T220000Z");
    assert_eq!(value(&lines, "DTSTAMP"), "20090615T230000Z");
    assert!(run.out.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
}

#[test]
fn two_other_readers_find_the_hour_that_was_written() {
    let run = moved(&[]);
    let theirs: icalendar::Calendar = run.out.parse().expect("a calendar that another reader takes");
    let [CalendarComponent::Event(event)] = theirs.components.as_slice() else { panic!("one event") };
    let at = |time: Option<DatePerhapsTime>| match time {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(time))) => time.timestamp(),
        other => panic!("{other:?} is no time in UTC"),
    };
    assert_eq!((at(event.get_start()), at(event.get_end())), (1_245_186_000, 1_245_189_600));
    assert_eq!(event.get_summary(), Some("Network upgrade: twitter.com"));
    assert_eq!(event.get_uid(), Some(value(&lines(&run.out), "UID")));

    let day = |text| parse_date(text).unwrap();
    let ours = read_calendar(&run.out, Zone::UTC, (day("2009-06-01"), day("2009-06-30"))).unwrap();
    assert!(ours.problems.is_empty() && ours.entries[0].categories == ["MAINTENANCE"]);
    let [Occurrence::Span(span)] = ours.entries[0].occurrences[..] else { panic!("one span") };
    assert_eq!((span.start.unix_seconds(), span.minutes()), (1_245_186_000, 60));
}

#[test]
fn a_uid_of_ones_own_is_taken_as_it_is() {
    let mine = moved(&["--uid", "twitter-2009@example.net"]);
    assert_eq!(value(&lines(&mine.out), "UID"), "twitter-2009@example.net");
}

/// Two windows of a change that was called off, the second a backup, with texts that a calendar has to escape.
fn with_backup() -> String {
    use lowtide::plan::{Impact, Plan, Record, Role, Status, examples::founding_case};
    let title = "Näcḥtliche Arbeiten 🌊; „Netz“, C\\ 7".to_owned();
    let mut plan = Plan { title, ..founding_case() };
    for (window, impact) in plan.windows.iter_mut().zip([Impact::Degraded, Impact::AtRisk]) {
        window.name.clear();
        window.impact = impact;
    }
    plan.windows[1].role = Role::Backup;
    plan.record = Record {
        service: "Acme Chat".to_owned(),
        provider: "example.net".to_owned(),
        account: "Acme, Ltd; \\ 7".to_owned(),
        change: "CHG-7".to_owned(),
        contact: "#ops".to_owned(),
        status: Status::Cancelled,
        ..Record::default()
    };
    format!("https://example.org/lowtide/#{}", lowtide::link::encode(&plan).expect("a plan fits a link"))
}

#[test]
fn all_windows_of_a_link_are_entries_of_their_own() {
    let link = with_backup();
    let all = run(&["ics", &link, "--all", "--now", "2009-06-14T12:00Z", "--sequence", "3"]);
    assert_is("with-backup.ics", &all.out);
    let of = |run: &Run| -> Vec<String> {
        let found = lines(&run.out).into_iter();
        found.filter_map(|line| line.strip_prefix("UID:").map(str::to_owned)).collect()
    };
    let one = |number: &str| run(&["ics", &link, "--window", number, "--now", "2009-06-14T12:00Z"]);
    assert_eq!(
        of(&all),
        [of(&one("1")), of(&one("2"))].concat(),
        "a window has one UID however it is written"
    );
    assert_eq!(lines(&all.out).iter().filter(|line| *line == "STATUS:CANCELLED").count(), 2);
    // What the flags say goes before the link.
    let confirmed =
        run(&["ics", &link, "--status", "confirmed", "--account", "x", "--now", "2009-06-14T12:00Z"]);
    assert!(confirmed.out.contains("STATUS:CONFIRMED") && confirmed.out.contains("ACCOUNT:x\r\n"));
    assert!(confirmed.out.contains("X-MAINTNOTE-PROVIDER:example.net\r\n"), "{}", confirmed.out);
}

#[test]
fn the_document_has_the_file_and_who_it_is() {
    let document = json_of(&[&["ics"], &MOVED[..], &["--sequence", "4"]].concat());
    let uid = document["uid"].as_str().unwrap();
    assert_eq!(document["sequence"], 4);
    assert_eq!(document["name"], "network-upgrade-2009-06-16.ics");
    assert!(document["file"].as_str().unwrap().contains(&format!("\r\nUID:{uid}\r\n")));
}

#[test]
fn what_is_to_be_known_of_each_window_that_is_written_is_told() {
    let window = |start: &str| {
        format!(r#"{{"start_local": "{start}", "zone": "America/Los_Angeles", "minutes": 240}}"#)
    };
    let two = format!(r#"{{"windows": [{}, {}]}}"#, window("2026-10-20T23:00"), window("2026-10-31T23:00"));
    let plan = crate::program::file("two-windows.json", two);
    let told = |arguments: &[&str]| run(&[&["ics", &plan], arguments].concat()).err;
    assert_eq!(told(&[]), "");
    for arguments in [&["--window", "2"][..], &["--all"]] {
        assert!(told(arguments).contains("clocks in Los Angeles go back"), "{:?}", told(arguments));
    }
}

#[test]
fn the_clock_of_the_machine_stands_in_for_now() {
    let window = ["ics", "--start", "2027-01-12T22:00Z", "--minutes", "60"];
    let stamp = value(&lines(&run(&window).out), "DTSTAMP").to_owned();
    assert!(stamp.len() == 16 && stamp.ends_with("00Z") && stamp.as_str() > "20260101T000000Z", "{stamp}");
}

#[test]
fn a_uid_of_several_lines_is_refused() {
    let window = ["ics", "--start", "2027-01-12T22:00Z", "--minutes", "60", "--uid"];
    for uid in ["", " ", "a\r\nBEGIN:VEVENT", "\u{202e}x", &"x".repeat(201)] {
        let refused = run(&[&window[..], &[uid]].concat());
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{uid:?}");
        assert!(refused.err.contains("is no name for an entry: use one line"), "{}", refused.err);
    }
}
