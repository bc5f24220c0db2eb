//! Bad input ends with 2, prints nothing on standard output, and says in one line what is wrong and what to do.

use crate::program::{file, run, words};

const START: [&str; 3] = ["assess", "--start", "2009-06-15T21:45"];
const WINDOW: [&str; 7] =
    ["assess", "--start", "2009-06-15T21:45", "--zone", "America/Los_Angeles", "--minutes", "90"];

/// The one line that `arguments` are refused with, without the program's name.
fn refusal(arguments: &[&str]) -> String {
    let run = run(arguments);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
    let said = run.err.strip_prefix("lowtide: ").unwrap_or_else(|| panic!("{:?}", run.err));
    let line = said.strip_suffix('\n').unwrap_or_else(|| panic!("{said:?} does not end its line"));
    assert!(!line.contains(['\n', '\r']), "more than one line: {line:?}");
    assert!(!line.contains('\u{1b}'), "it could write to the terminal: {line:?}");
    line.to_owned()
}

/// The refusal of the founding window with `more` arguments.
fn with(more: &[&str]) -> String {
    refusal(&[&WINDOW[..], more].concat())
}

#[test]
fn a_start_in_a_gap_is_refused_with_the_two_nearest() {
    assert_eq!(
        refusal(&["assess", "--start", "2027-03-14T02:30", "--zone", "America/New_York", "--minutes", "60"]),
        "02:30 does not exist in America/New_York on 14 March 2027: use 01:59 or 03:00"
    );
}

#[test]
fn a_start_that_happens_twice_is_refused_and_names_the_flag() {
    let twice = ["--start", "2026-11-01T01:30", "--zone", "America/New_York"];
    assert_eq!(
        refusal(&[&["assess"], &twice[..], &["--minutes", "60"]].concat()),
        "01:30 happens twice in America/New_York on 1 November 2026: \
         choose the first (05:30 UTC) or the second (06:30 UTC) with --fold"
    );
    let with_end = refusal(&[&["assess"], &twice[..], &["--end", "2026-11-01T04:00"]].concat());
    assert!(with_end.ends_with("with --fold"), "{with_end}");
}

#[test]
fn an_end_that_happens_twice_is_refused_and_names_the_flag() {
    let said = refusal(&[
        "assess",
        "--start",
        "2026-11-01T00:30",
        "--zone",
        "America/New_York",
        "--end",
        "2026-11-01T01:30",
    ]);
    assert!(said.starts_with("01:30 happens twice in America/New_York"), "{said}");
    assert!(said.ends_with("with --fold"), "{said}");
}

#[test]
fn dates_outside_the_clock_data_are_refused_with_its_years() {
    for line in [
        "resolve 1999-12-31T12:00 UTC",
        "resolve 2070-01-01T00:00 UTC",
        "assess --start 1999-12-31T12:00Z --minutes 60",
        "assess --start 9999-12-31T12:00Z --minutes 60",
        "assess --start 2069-12-31T23:30Z --minutes 31",
        "assess #start=1999-06-15T21:45&tz=UTC&dur=90",
        "link --start 2070-01-01T00:00 --zone UTC --minutes 60",
    ] {
        let said = refusal(&words(line));
        assert!(said.contains("outside the clock data") && said.ends_with("from 2000 to 2069"), "{said}");
    }
}

#[test]
fn an_unknown_zone_is_refused_with_the_nearest_name() {
    let minutes = ["--minutes", "90"];
    assert_eq!(
        refusal(&[&START[..], &["--zone", "America/Los_Angelos"], &minutes].concat()),
        "no time zone is called \"America/Los_Angelos\": did you mean America/Los_Angeles?"
    );
    assert_eq!(
        refusal(&["resolve", "2009-06-15T21:45", "PST"]),
        refusal(&[&START[..], &["--zone", "PST"], &minutes].concat())
    );
}

#[test]
fn a_window_that_lacks_a_part_is_refused_by_that_part() {
    assert!(refusal(&["assess"]).ends_with("use --start, --zone and --minutes, or a link"));
    let said = refusal(&[&START[..], &["--minutes", "90"]].concat());
    assert_eq!(said, "the start 2009-06-15T21:45 needs a zone: add --zone, or end it with Z for UTC");
    let said = refusal(&[&START[..], &["--zone", "UTC"]].concat());
    assert_eq!(said, "the window has no length: use --minutes or --end");
}

#[test]
fn lengths_and_interruptions_out_of_bounds_are_refused() {
    for minutes in ["0", "20161"] {
        let said = refusal(&["assess", "--start", "2026-01-01T00:00Z", "--minutes", minutes]);
        assert!(said.contains("use 1 minute to 14 days"), "{said}");
    }
    let ends_first = ["--zone", "UTC", "--end", "2009-06-15T21:44"];
    assert!(refusal(&[&START[..], &ends_first].concat()).contains("a window of -1 minutes"));
    assert!(with(&["--interruption", "91"]).ends_with("use 1 to 90"));
    assert!(with(&["--interruption", "0"]).ends_with("use 1 to 90"));
}

#[test]
fn words_that_are_not_known_are_refused_with_those_that_are() {
    for (arguments, remedy) in [
        (["--profile", "bank"], "communication, business, commerce, finance, education, public"),
        (["--daytime", "night"], "waking, office, daylight, activity or hours such as 07:30-19:00"),
        (["--daytime", "activity:1,2,3"], "3 numbers are not one for each hour: write 24"),
        (["--daytime", "00:00-00:00"], "waking, office, daylight, activity or hours such as 07:30-19:00"),
        (["--impact", "broken"], "outage, degraded or at-risk"),
        (["--scope", "ZZ"], "a code such as IR or an id such as IR/Asia/Tehran"),
        (["--except", "IR/Asia/Paris"], "a code such as IR or an id such as IR/Asia/Tehran"),
        (["--fail-on", "note"], "watch, avoid, block, unknown"),
        (["--fold", "third"], "first, second"),
        (["--max-share", "101"], "use 0 to 100"),
        (["--max-share", "NaN"], "use 0 to 100"),
        (["--set-aside", "no-such-event=because"], "see lowtide events"),
        (["--set-aside", "ir-2009-president"], "EVENT=REASON"),
        (["--set-aside", "ir-2009-president= "], "EVENT=REASON"),
    ] {
        let said = with(&arguments);
        assert!(said.contains(remedy), "{arguments:?}: {said}");
        let named = arguments[1].split('=').next().unwrap();
        assert!(said.contains(named), "{arguments:?} is not named: {said}");
    }
}

#[test]
fn events_are_refused_for_unknown_places_kinds_and_dates() {
    let events = |from: &str, to: &str, more: &[&str]| {
        refusal(&[&["events", "--from", from, "--to", to], more].concat())
    };
    let (from, to) = ("2026-01-01", "2026-12-31");
    assert!(events(from, to, &["--region", "ZZ"]).starts_with("no country or region is called \"ZZ\""));
    let said = events(from, to, &["--kind", "party"]);
    assert!(said.starts_with("\"party\" is not a kind of event: use one of election"), "{said}");
    assert_eq!(events(to, from, &[]), "--to 2026-01-01 lies before --from 2026-12-31: swap them");
    assert!(events("2026-02-30", to, &[]).ends_with("write it like 2009-06-15"));
    assert!(refusal(&["events", "--from", from]).contains("--to"));
}

#[test]
fn a_weights_file_that_is_wrong_is_refused_by_its_line() {
    for (name, contents, remedy) in [
        ("unknown-place.csv", &b"DE,70\nAtlantis,1\n"[..], "line 2 of the figures names no known place"),
        ("no-number.csv", b"DE,70\nAT,many\n", "line 2 of the figures has no usable number"),
        ("negative.csv", b"DE,-1\n", "line 1 of the figures has no usable number"),
        ("infinite.csv", b"DE,70\nAT,inf\n", "line 2 of the figures has no usable number"),
        ("one-column.csv", b"DE\n", "line 1 of the figures has no second column"),
        ("empty.csv", b"", "the list has no figures"),
        ("headings-only.csv", b"country,users\n", "the list has no figures"),
        ("not-text.csv", b"DE,70\n\xff\xfe,1\n", "cannot read weights from"),
    ] {
        let said = with(&["--weights", &file(name, contents)]);
        assert!(said.starts_with(remedy), "{name}: {said}");
        assert!(said.contains(": ") && !said.ends_with('.'), "{name} has no remedy: {said}");
    }
    let said = with(&["--weights", "no-such-file.csv"]);
    assert!(said.starts_with("cannot read weights from \"no-such-file.csv\""), "{said}");
    assert!(said.ends_with("use internet-users, people, even or a CSV file"), "{said}");
}

#[test]
fn a_weights_file_that_is_too_large_is_refused() {
    let path = file("too-large.csv", "DE,70\n".repeat(900_000));
    assert_eq!(
        with(&["--weights", &path]),
        "the list of figures is larger than 5000000 bytes: use a shorter one"
    );
}

#[test]
fn a_link_and_a_window_together_are_refused() {
    let link = "#start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";
    assert_eq!(with(&[link]), "a link and a window were given: use one of them");
    for flag in [["--minutes", "90"], ["--zone", "UTC"], ["--fold", "first"], ["--interruption", "5"]] {
        let said = refusal(&["assess", link, flag[0], flag[1]]);
        assert_eq!(said, "a link and a window were given: use one of them", "{flag:?}");
    }
    assert!(with(&["--window", "2"]).contains("<LINK|FILE>"));
}

#[test]
fn a_link_that_cannot_be_read_is_refused_with_what_is_wrong() {
    for (link, wrong) in [
        ("", "the link holds no plan"),
        ("https://example.org/lowtide/#", "the link holds no plan"),
        ("#v=2-00000000&start=2009-06-15T21:45", "the link is of version 2"),
        ("#v=1-00000000&start=2009-06-15T21:45&tz=UTC&dur=9", "the link is damaged"),
        ("#start=2009-06-15T21:45&dur=9", "the link has no tz"),
        ("#start=2009-06-15T21:45&tz=UTC&dur=9&dur=8", "the link has \"dur\" twice"),
        ("#start=2009-06-15T21:45&tz=UTC&dur=9&x=AAAA", "the link has a part x without a valid seal"),
        ("#start=2009-06-15T21:45&tz=PST&dur=9", "tz of the link cannot be read"),
        ("#start=2009-06-15T21:45&tz=UTC&dur=0", "dur of the link cannot be read"),
        ("#start=yesterday&tz=UTC&dur=9", "start of the link cannot be read"),
    ] {
        for command in ["open", "assess"] {
            let said = refusal(&[command, link]);
            assert!(said.starts_with(wrong), "{command} {link:?}: {said}");
        }
    }
    let endless = format!("#start={}", "9".repeat(9000));
    assert!(refusal(&["open", &endless]).starts_with("the link has 9006 bytes after #"));
}

#[test]
fn without_a_command_or_with_an_unknown_one_the_help_is_named() {
    for arguments in [&[][..], &["forecast"], &["assess", "--frobnicate"], &["resolve", "2009-06-15T21:45"]] {
        let said = refusal(arguments);
        assert!(said.ends_with("see lowtide --help"), "{said}");
    }
}

#[test]
fn a_refusal_stays_on_one_line_whatever_was_given() {
    let ugly = "2009\n06\u{1b}[31m\r15";
    for arguments in [
        &["resolve", ugly, "UTC"][..],
        &["resolve", "2009-06-15T21:45", ugly],
        &["assess", "--start", ugly],
        &["assess", "--start", ugly, "--zone", "UTC", "--minutes", "5"],
        &["assess", "--start", "2009-06-15T21:45", "--zone", ugly, "--minutes", "5"],
        &["assess", "--start", "2009-06-15T21:45Z", "--minutes", ugly],
        &["assess", "--start", "2009-06-15T21:45Z", "--minutes", "5", "--weights", ugly],
        &["assess", "--start", "2009-06-15T21:45Z", "--minutes", "5", "--scope", ugly],
        &["assess", "--start", "2009-06-15T21:45Z", "--minutes", "5", "--set-aside", ugly],
        &["events", "--from", "2009-06-15", "--to", ugly],
        &["open", ugly],
        &["open", "#start=2009-06-15T21:45&tz=UTC&dur=\n9"],
        &[ugly],
    ] {
        refusal(arguments);
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let run = run(&["resolve".as_bytes(), b"\xff\xfe", b"UTC"].map(std::ffi::OsStr::from_bytes));
    assert_eq!((run.code, run.out.as_str(), run.err.lines().count()), (2, "", 1), "{}", run.err);
}
