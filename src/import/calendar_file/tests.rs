use super::*;
use crate::time::parse_date;

/// A file of one event with these lines.
fn event(lines: &[&str]) -> String {
    format!("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Freeze\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"))
}

fn calendar(components: &[String]) -> Calendar {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", components.concat());
    let day = |text| parse_date(text).unwrap();
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    read_calendar(&text, berlin, (day("2026-01-01"), day("2027-12-31"))).unwrap()
}

fn shown(occurrence: &Occurrence) -> String {
    match occurrence {
        Occurrence::Dates { from, to } if from == to => from.to_string(),
        Occurrence::Dates { from, to } => format!("{from}..{to}"),
        Occurrence::Span(span) => {
            let minute = |instant: crate::time::Instant| crate::time::iso_minute(instant.utc());
            format!("{}Z+{}", minute(span.start), span.minutes())
        }
    }
}

/// The occurrences of each entry, and the problems, of a file of one event.
fn read(lines: &[&str]) -> (String, String) {
    said(&calendar(&[event(lines)]))
}

fn said(calendar: &Calendar) -> (String, String) {
    let entries = calendar
        .entries
        .iter()
        .map(|entry| entry.occurrences.iter().map(shown).collect::<Vec<_>>().join(" "));
    let problems = calendar.problems.iter().map(|problem| format!("{}: {}", problem.line, problem.why));
    (entries.collect::<Vec<_>>().join(" | "), problems.collect::<Vec<_>>().join(" | "))
}

#[track_caller]
fn assert_read(lines: &[&str], want: &str) {
    assert_eq!(read(lines), (want.to_owned(), String::new()), "{lines:?}");
}

#[test]
fn an_end_of_days_is_not_included_and_a_day_without_one_is_itself() {
    assert_read(&["DTSTART;VALUE=DATE:20261218", "DTEND;VALUE=DATE:20270105"], "2026-12-18..2027-01-04");
    assert_read(&["DTSTART;VALUE=DATE:20261218"], "2026-12-18");
    assert_read(&["DTSTART;VALUE=DATE:20261218", "DTEND;VALUE=DATE:20261218"], "2026-12-18");
    assert_read(&["DTSTART;VALUE=DATE:20261218", "DURATION:P1W"], "2026-12-18..2026-12-24");
    assert_read(&["DTSTART;VALUE=DATE:20261218", "DTEND;VALUE=DATE:99991231"], "2026-12-18..2069-12-31");
}

#[test]
fn times_end_by_an_end_a_duration_or_neither() {
    assert_read(&["DTSTART:20260616T044500Z", "DTEND:20260616T061500Z"], "2026-06-16T04:45Z+90");
    assert_read(&["DTSTART:20260616T044500Z", "DURATION:PT1H30M"], "2026-06-16T04:45Z+90");
    assert_read(&["DTSTART:20260616T044500Z"], "2026-06-16T04:45Z+1");
    assert_read(&["DTSTART:20260616T000000Z", "DTEND:20260616T235959Z"], "2026-06-16T00:00Z+1440");
    assert_read(&["DTSTART:20260616T000000Z", "DTEND:99991231T000000Z"], "2026-06-16T00:00Z+22903200");
}

#[test]
fn what_touches_the_horizon_is_there_and_what_does_not_is_an_entry_without_occurrences() {
    assert_read(&["DTSTART;VALUE=DATE:20251220", "DTEND;VALUE=DATE:20260102"], "2025-12-20..2026-01-01");
    assert_read(&["DTSTART;VALUE=DATE:20251220", "DTEND;VALUE=DATE:20260101"], "");
    assert_read(&["DTSTART;TZID=Asia/Tokyo:20260101T000000"], "2025-12-31T15:00Z+1");
    assert_read(&["DTSTART;TZID=Asia/Tokyo:20280101T000000"], "");
    assert_eq!(calendar(&[event(&["DTSTART:19700101"])]).entries.len(), 1);
}

#[test]
fn a_rule_keeps_the_time_of_the_clock_and_the_minutes_that_pass() {
    assert_read(
        &[
            "DTSTART;TZID=Europe/Berlin:20260327T230000",
            "DTEND;TZID=Europe/Berlin:20260328T030000",
            "RRULE:FREQ=DAILY;COUNT=3",
        ],
        "2026-03-27T22:00Z+240 2026-03-28T22:00Z+240 2026-03-29T21:00Z+240",
    );
}

#[test]
fn a_midnight_that_the_clock_leaves_out_loses_no_day() {
    // In Cairo the clocks go from midnight to one on 24 April 2026.
    assert_read(
        &["DTSTART;TZID=Africa/Cairo:20260423T000000", "DURATION:P1D", "RRULE:FREQ=DAILY;COUNT=3"],
        "2026-04-22T22:00Z+1440 2026-04-23T22:00Z+1380 2026-04-24T21:00Z+1440",
    );
    assert_read(&["DTSTART;VALUE=DATE:20260423", "RRULE:FREQ=DAILY;COUNT=2"], "2026-04-23 2026-04-24");
}

#[test]
fn a_rule_ends_with_its_last_moment_included() {
    let zoned = "DTSTART;TZID=America/New_York:20260105T210000";
    for (until, want) in [
        ("20260107T020000Z", "2026-01-06T02:00Z+1 2026-01-07T02:00Z+1"),
        ("20260107T015959Z", "2026-01-06T02:00Z+1"),
        ("20260106T210000", "2026-01-06T02:00Z+1 2026-01-07T02:00Z+1"),
        ("20260106", "2026-01-06T02:00Z+1 2026-01-07T02:00Z+1"),
    ] {
        assert_read(&[zoned, &format!("RRULE:FREQ=DAILY;UNTIL={until}")], want);
    }
    assert_read(&["DTSTART:20260105", "RRULE:FREQ=DAILY;UNTIL=20260106T120000Z"], "2026-01-05 2026-01-06");
}

#[test]
fn exceptions_are_left_out_however_they_are_written() {
    let start = ["DTSTART;TZID=Europe/Berlin:20260105T090000", "RRULE:FREQ=DAILY;COUNT=3"];
    let want = "2026-01-05T08:00Z+1 2026-01-07T08:00Z+1";
    for exception in [
        "EXDATE;TZID=Europe/Berlin:20260106T090000",
        "EXDATE:20260106T080000Z",
        "EXDATE;VALUE=DATE:20260106",
        "EXDATE:20260106T090000",
        "EXDATE;TZID=America/New_York:20260106T030000,20260110T030000",
    ] {
        assert_read(&[start[0], start[1], exception], want);
    }
    assert_read(&["DTSTART:20260105", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260105,20260106"], "2026-01-07");
}

#[test]
fn listed_dates_times_and_periods_are_added() {
    assert_read(
        &["DTSTART:20260105", "RDATE;VALUE=DATE:20260301,20260201,20260105"],
        "2026-01-05 2026-02-01 2026-03-01",
    );
    assert_read(
        &[
            "DTSTART:20260105T090000Z",
            "DURATION:PT2H",
            "RDATE:20260106T090000Z",
            "RDATE;VALUE=PERIOD:20260107T090000Z/PT30M,20260108T090000Z/20260108T100000Z",
        ],
        "2026-01-05T09:00Z+120 2026-01-06T09:00Z+120 2026-01-07T09:00Z+30 2026-01-08T09:00Z+60",
    );
}

#[test]
fn a_rule_that_is_not_known_gives_the_first_time_and_a_problem() {
    let (times, problems) = read(&["DTSTART:20260105", "RRULE:FREQ=YEARLY;BYWEEKNO=2"]);
    assert_eq!(times, "2026-01-05");
    assert_eq!(
        problems,
        "7: its rule has \"BYWEEKNO\", which is not known here: only the first occurrence is taken, \
         add the others as events of their own"
    );
    assert!(calendar(&[event(&["DTSTART:20260105", "RRULE:FREQ=HOURLY"])]).entries[0].repeats);
}

#[test]
fn what_cannot_be_read_is_listed_and_costs_no_other_event() {
    let good = event(&["DTSTART:20260105"]).replace("UID:1", "UID:2");
    for (lines, why) in [
        (&["LOCATION:x"][..], "3: it has no start and is left out: give it a DTSTART"),
        (
            &["DTSTART:soon"],
            "6: its DTSTART \"soon\" is no date or time: write it like 20261224T180000; the event is left out",
        ),
        (
            &["DTSTART;TZID=EST:20260105T090000"],
            "6: its DTSTART names no known zone, \"EST\": use a name such as Europe/Berlin; the event is left out",
        ),
        (
            &["DTSTART:20260105", "DTEND:20260104"],
            "7: its end is not after its start: correct the DTEND; the event is left out",
        ),
        (
            &["DTSTART:20260105", "DURATION:PT1H"],
            "7: its length is not in whole days, and it has no time of day; the event is left out",
        ),
        (
            &["DTSTART:20260105T090000Z", "DURATION:1h"],
            "7: its length \"1h\" cannot be read: write it like PT2H30M or P1D; the event is left out",
        ),
    ] {
        let bad = event(lines);
        assert_eq!(said(&calendar(&[bad, good.clone()])), ("2026-01-05".to_owned(), why.to_owned()));
    }
    for line in
        ["EXDATE:x", "EXRULE:FREQ=DAILY", "RDATE:x", "RDATE;VALUE=PERIOD:20260106T090000Z", "RECURRENCE-ID:x"]
    {
        let (times, problems) = read(&["DTSTART:20260105", line]);
        assert_eq!((times.as_str(), problems.split(": ").next()), ("2026-01-05", Some("7")), "{line}");
    }
}

#[test]
fn a_changed_occurrence_takes_the_place_of_the_old() {
    let series = event(&["DTSTART;TZID=Europe/Berlin:20260105T090000", "RRULE:FREQ=DAILY;COUNT=3"]);
    let moved = event(&["RECURRENCE-ID:20260106T080000Z", "DTSTART:20260106T120000Z"]);
    let want = "2026-01-05T08:00Z+1 2026-01-06T12:00Z+1 2026-01-07T08:00Z+1".to_owned();
    for order in [[series.clone(), moved.clone()], [moved.clone(), series.clone()]] {
        let calendar = calendar(&order);
        assert_eq!((said(&calendar).0, calendar.entries[0].repeats), (want.clone(), true));
    }
    let renamed = moved.replace("Freeze", "Thaw");
    assert_eq!(
        said(&calendar(&[series.clone(), renamed])).0,
        "2026-01-05T08:00Z+1 2026-01-07T08:00Z+1 | 2026-01-06T12:00Z+1"
    );
    assert_eq!(said(&calendar(&[moved])).0, "2026-01-06T12:00Z+1");
    let later = event(&["RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T080000Z", "DTSTART:20260106T120000Z"]);
    let (times, problems) = said(&calendar(&[series, later]));
    assert!(times == want && problems.contains("all later occurrences"), "{times} {problems}");
}

#[test]
fn what_is_called_off_is_left_out_and_counted() {
    let series = event(&["DTSTART:20260105", "RRULE:FREQ=DAILY;COUNT=3"]);
    let off = |lines: &[&str]| event(&[lines, &["STATUS:CANCELLED"]].concat());
    let without = calendar(&[series.clone(), off(&["RECURRENCE-ID;VALUE=DATE:20260106"])]);
    assert_eq!((said(&without).0.as_str(), without.called_off), ("2026-01-05 2026-01-07", 1));
    let none = calendar(&[series.clone(), off(&[])]);
    assert_eq!((none.entries.len(), none.called_off, none.problems.len()), (0, 1, 0));
    let again = calendar(&[off(&[]), series.replace("UID:1", "UID:1\r\nSEQUENCE:2")]);
    assert_eq!((again.entries.len(), again.called_off), (1, 1));
    let method = format!("END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n{series}");
    assert_eq!(calendar(&[series, method]).entries, []);
}

#[test]
fn a_newer_version_replaces_an_older_and_a_copy_is_no_second_event() {
    let version = |number: u32, day: &str| event(&[&format!("SEQUENCE:{number}"), &format!("DTSTART:{day}")]);
    let read = |events: &[String]| said(&calendar(events)).0;
    assert_eq!(read(&[version(2, "20260105"), version(1, "20260106")]), "2026-01-05");
    assert_eq!(read(&[version(1, "20260105"), version(1, "20260105")]), "2026-01-05");
    // A program that gives all events one UID.
    assert_eq!(read(&[version(0, "20260105"), version(0, "20260106")]), "2026-01-05 | 2026-01-06");
}

#[test]
fn notes_tell_of_times_without_a_zone_and_of_rules_that_go_on() {
    let note = |lines: &[&str]| calendar(&[event(lines)]).entries[0].note.clone().unwrap_or_default();
    assert_eq!(note(&["DTSTART:20260105T090000"]), "its times name no zone: they are read in Europe/Berlin");
    assert_eq!(
        note(&["DTSTART:20260105", "RRULE:FREQ=MONTHLY"]),
        "it repeats: it is read to 31 December 2027"
    );
    assert_eq!(note(&["DTSTART:20260105", "RRULE:FREQ=MONTHLY;UNTIL=20270101"]), "");
    assert_eq!(note(&["DTSTART:20260105T090000Z"]), "");
}

#[test]
fn categories_and_escapes_of_titles_are_read() {
    let text = event(&["DTSTART:20260105", r"CATEGORIES:Freeze,R\,D", "CATEGORIES:Freeze,Q4"]);
    let text = text.replace("SUMMARY:Freeze", r"SUMMARY:No deploys\, please\n(all teams)");
    let calendar = calendar(&[text]);
    assert_eq!(calendar.entries[0].title, "No deploys, please (all teams)");
    assert_eq!(calendar.entries[0].categories, ["Freeze", "R,D", "Q4"]);
}

#[test]
fn a_file_of_too_much_is_refused_and_a_rule_of_too_much_is_cut_and_said() {
    let day = parse_date("2026-01-01").unwrap();
    let read =
        |file: &[u8]| read_calendar_bytes(file, Zone::UTC, (day, day)).map(|calendar| calendar.entries.len());
    assert_eq!(read(&vec![b' '; MAX_CALENDAR_BYTES + 1]), Err(CalendarError::TooLarge));
    let events = |count: usize| {
        format!("BEGIN:VCALENDAR\n{}", "BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n".repeat(count))
    };
    assert_eq!(read(events(MAX_EVENTS).as_bytes()), Ok(MAX_EVENTS));
    assert_eq!(read(events(MAX_EVENTS + 1).as_bytes()), Err(CalendarError::TooManyEvents));

    let daily =
        |uid: u32| event(&["DTSTART:20000101", "RRULE:FREQ=DAILY"]).replace("UID:1", &format!("UID:{uid}"));
    let text = format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", (0..20).map(daily).collect::<String>());
    let far = (parse_date("1990-01-01").unwrap(), parse_date("2100-01-01").unwrap());
    let calendar = read_calendar(&text, Zone::UTC, far).unwrap();
    let counts: Vec<_> = calendar.entries.iter().map(|entry| entry.occurrences.len()).collect();
    assert_eq!(counts[..11], [MAX_OCCURRENCES_OF_ENTRY; 10].iter().copied().chain([0]).collect::<Vec<_>>());
    assert_eq!(calendar.problems.len(), 20);
    assert!(calendar.problems[0].why.starts_with("it repeats more often than is read, 1000 times"));
}

#[test]
fn problems_are_listed_up_to_a_number() {
    let lines = vec!["EXDATE:x"; MAX_PROBLEMS + 5];
    let problems = calendar(&[event(&[&["DTSTART:20260105"], &lines[..]].concat())]).problems;
    assert_eq!(problems.len(), MAX_PROBLEMS + 1);
    assert!(problems[MAX_PROBLEMS].why.contains("more problems than the 500"));
}
