//! Calendar files as programs write them: each is read as its `.txt` says, and as another reader sees it; and no
//! file does harm.

use std::fs;
use std::path::{Path, PathBuf};

use icalendar::{CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime};
use lowtide::import::{
    Calendar, MAX_EVENTS, MAX_OCCURRENCES, MAX_PROBLEMS, Occurrence, read_calendar, read_calendar_bytes,
    read_notices,
};
use lowtide::time::{Date, Instant, Zone, iso_minute, parse_date};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::problem::config;

fn day(text: &str) -> Date {
    parse_date(text).expect("written correctly here")
}

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("a zone of the clock data")
}

fn horizon() -> (Date, Date) {
    (day("2026-01-01"), day("2027-12-31"))
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/calendars");
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "ics")).collect();
    files.sort();
    assert!(files.len() >= 9, "{} files", files.len());
    files
}

fn read(file: &[u8]) -> Calendar {
    read_calendar_bytes(file, zone("America/Los_Angeles"), horizon()).expect("a calendar")
}

/// A reading as text, to be compared with one that a person has checked.
fn written(calendar: &Calendar) -> String {
    let mut text = String::new();
    for entry in &calendar.entries {
        let repeats = if entry.repeats { ", repeats" } else { "" };
        text += &format!("line {}: {} {:?}{repeats}\n", entry.line, entry.title, entry.categories);
        if let Some(note) = &entry.note {
            text += &format!("    ({note})\n");
        }
        for occurrence in &entry.occurrences {
            match occurrence {
                Occurrence::Dates { from, to } => text += &format!("    {from} to {to}\n"),
                Occurrence::Span(span) => {
                    let [start, end] = [span.start, span.end].map(|instant| iso_minute(instant.utc()));
                    text += &format!("    {start}Z to {end}Z\n");
                }
            }
        }
    }
    text += &format!("called off: {}\n", calendar.called_off);
    for problem in &calendar.problems {
        text += &format!("problem in line {}, {:?}: {}\n", problem.line, problem.what, problem.why);
    }
    text
}

#[test]
fn files_of_real_programs_are_read_as_a_person_reads_them() {
    for path in files() {
        let said = written(&read(&fs::read(&path).unwrap()));
        let want = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        assert_eq!(said, want, "{}", path.display());
    }
}

/// What folding did, undone in the plainest way.
fn unfolded(file: &[u8]) -> String {
    let text = String::from_utf8_lossy(file).replace('\r', "");
    if !text.contains('\u{fffd}') {
        return text.replace("\n ", "").replace("\n\t", "");
    }
    let latin: String = file.iter().filter(|byte| **byte != b'\r').map(|byte| char::from(*byte)).collect();
    let bytes: Vec<u8> = latin.replace("\n ", "").replace("\n\t", "").chars().map(|c| c as u8).collect();
    String::from_utf8(bytes).expect("the files are UTF-8 before folding")
}

#[test]
fn another_reader_finds_the_same_events_with_the_same_starts() {
    let mut compared = 0;
    for path in files() {
        let file = fs::read(&path).unwrap();
        let ours = read(&file);
        let text = unfolded(&file);
        // It takes one calendar at a time, and no byte order mark.
        let parts = text.trim_start_matches('\u{feff}').split_inclusive("END:VCALENDAR\n");
        let theirs: Vec<icalendar::Calendar> = parts.map(|part| part.parse().unwrap()).collect();
        let components = theirs.iter().flat_map(|calendar| &calendar.components);
        let events: Vec<_> = components.filter_map(CalendarComponent::as_event).collect();
        let name = path.display();
        let is_known = |title: &str, uid: &str| {
            events.iter().any(|event| event.get_summary() == Some(title) && event.get_uid() == Some(uid))
        };
        for entry in &ours.entries {
            assert!(is_known(&entry.title, &entry.uid), "{name}: {} is not among theirs", entry.title);
        }
        for event in &events {
            let called_off = event.property_value("STATUS") == Some("CANCELLED") || ours.called_off > 0;
            let title = event.get_summary().unwrap();
            let entry = ours.entries.iter().find(|entry| entry.title == title);
            let refused = ours.problems.iter().any(|problem| problem.what == title);
            assert!(entry.is_some() || called_off || refused, "{name}: {title} is not among ours");
            let Some(entry) = entry.filter(|entry| !entry.repeats) else { continue };
            let zone_of = |tzid: &str| zone(tzid.trim_start_matches("/freeassociation.sourceforge.net/"));
            let start = match event.get_start().unwrap() {
                DatePerhapsTime::Date(date) => Ok(date),
                DatePerhapsTime::DateTime(CalendarDateTime::Utc(time)) => {
                    Err(Instant::from_utc(time.naive_utc()))
                }
                DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid })
                    if tzid.contains('/') =>
                {
                    let resolved = lowtide::time::resolve(date_time, zone_of(&tzid));
                    Err(resolved.instants()[0])
                }
                DatePerhapsTime::DateTime(_) => continue,
            };
            let first = match entry.occurrences.first() {
                Some(Occurrence::Dates { from, .. }) => Ok(*from),
                Some(Occurrence::Span(span)) => Err(span.start),
                None => continue,
            };
            assert_eq!(first, start, "{name}: {title}");
            compared += 1;
        }
    }
    assert!(compared >= 8, "only {compared} starts were compared");
}

/// The reading without the numbers of lines, which folding changes.
fn without_lines(mut calendar: Calendar) -> Calendar {
    calendar.entries.iter_mut().for_each(|entry| entry.line = 0);
    calendar.problems.iter_mut().for_each(|problem| problem.line = 0);
    calendar
}

/// What holds for every reading.
fn assert_bounded(calendar: &Calendar) {
    assert!(calendar.entries.len() <= MAX_EVENTS);
    assert!(calendar.problems.len() <= MAX_PROBLEMS + 1);
    let all: usize = calendar.entries.iter().map(|entry| entry.occurrences.len()).sum();
    assert!(all <= MAX_OCCURRENCES, "{all} occurrences");
    let (first, last) = horizon();
    for entry in &calendar.entries {
        let spans: Vec<(Instant, Instant)> = entry
            .occurrences
            .iter()
            .map(|occurrence| match occurrence {
                Occurrence::Dates { from, to } => {
                    assert!(from <= to && *to >= first && *from <= last, "{entry:?}");
                    let midnight = |date: &Date| Instant::from_utc(date.and_time(chrono::NaiveTime::MIN));
                    (midnight(from), midnight(to))
                }
                Occurrence::Span(span) => {
                    // No clock is further from UTC than a day.
                    let begin = span.start.plus_minutes(-1440).utc().date();
                    let end = span.end.plus_minutes(1440).utc().date();
                    assert!(span.start < span.end && end >= first && begin <= last, "{entry:?}");
                    (span.start, span.end)
                }
            })
            .collect();
        assert!(spans.is_sorted(), "{entry:?}");
        assert!(entry.occurrences.windows(2).all(|pair| pair[0] != pair[1]), "{entry:?}");
    }
}

fn good_file() -> impl Strategy<Value = Vec<u8>> {
    select(files()).prop_map(|path| fs::read(path).expect("a file"))
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_fold_of_a_file_is_read_alike(
        file in good_file(),
        widths in prop::collection::vec(1_usize..90, 1..20),
        mark in select(vec![b' ', b'\t']),
        end in select(vec![&b"\r\n"[..], b"\n"]),
    ) {
        let mut folded: Vec<u8> = vec![];
        let mut widths = widths.iter().cycle();
        for line in unfolded(&file).lines() {
            let mut rest = line.as_bytes();
            while rest.len() > 90 {
                let (now, later) = rest.split_at(*widths.next().unwrap());
                folded.extend_from_slice(now);
                folded.extend_from_slice(end);
                folded.push(mark);
                rest = later;
            }
            folded.extend_from_slice(rest);
            folded.extend_from_slice(end);
        }
        prop_assert_eq!(without_lines(read(&folded)), without_lines(read(&file)));
    }

    #[test]
    fn a_damaged_file_is_read_or_refused_within_bounds(
        file in good_file(),
        damage in prop::collection::vec((any::<Index>(), any::<u8>(), 0_u8..4), 1..12),
    ) {
        let mut file = file;
        for (place, byte, kind) in damage {
            if file.is_empty() {
                break;
            }
            let at = place.index(file.len());
            match kind {
                0 => file[at] = byte,
                1 => { file.remove(at); }
                2 => file.insert(at, b"0123456789-,;:\"\\\n="[usize::from(byte) % 18]),
                _ => file.truncate(at.max(1)),
            }
        }
        if let Ok(calendar) = read_calendar_bytes(&file, zone("Asia/Kathmandu"), horizon()) {
            assert_bounded(&calendar);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let file = [b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".to_vec(), bytes, b"\nEND:VEVENT\n".to_vec()].concat();
        assert_bounded(&read(&file));
    }

    #[test]
    fn any_words_of_the_format_are_read_within_bounds(
        lines in prop::collection::vec((select(NAMES.to_vec()), prop::collection::vec(select(VALUES.to_vec()), 1..6)), 0..40),
    ) {
        let lines: Vec<_> = lines.iter().map(|(name, values)| format!("{name}{}\n", values.concat())).collect();
        let lines = lines.concat();
        let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260105T090000\n{lines}END:VEVENT\n");
        assert_bounded(&read_calendar(&text, zone("Pacific/Apia"), horizon()).unwrap());
    }

    #[test]
    fn notices_of_any_words_become_plans_that_could_have_been_entered(
        lines in prop::collection::vec((select(NAMES.to_vec()), prop::collection::vec(select(VALUES.to_vec()), 1..4)), 0..20),
        said in prop::collection::vec("(X-MAINTNOTE-(PROVIDER|OBJECT-ID|IMPACT|STATUS|MAINTENANCE-ID)|SUMMARY|ORGANIZER):\\PC{0,200}", 0..9),
    ) {
        let lines: Vec<_> = lines.iter().map(|(name, values)| format!("{name}{}\n", values.concat())).collect();
        let event = "BEGIN:VEVENT\nX-MAINTNOTE-STATUS:CONFIRMED\nDTSTART:20260105T090000\nDTEND:20260105T100000\n";
        let text = format!("BEGIN:VCALENDAR\n{event}{}\n{}END:VEVENT\n", said.join("\n"), lines.concat());
        let read = read_notices(text.as_bytes(), zone("Pacific/Apia")).unwrap();
        for notice in &read.notices {
            let plan = notice.plan();
            prop_assert_eq!(plan.check(), Ok(()));
            prop_assert!(plan.windows[0].resolve().is_ok(), "{:?}", plan.windows);
            prop_assert!(notice.named_window().name.chars().count() <= 40);
        }
        prop_assert!(!read.notices.is_empty() || !read.problems.is_empty());
    }
}

const NAMES: [&str; 16] = [
    "DTSTART:",
    "DTSTART;VALUE=DATE:",
    "DTSTART;TZID=",
    "DTEND:",
    "DURATION:",
    "RRULE:",
    "RRULE:FREQ=YEARLY;",
    "RRULE:FREQ=DAILY;",
    "EXDATE:",
    "RDATE;VALUE=PERIOD:",
    "RDATE:",
    "RECURRENCE-ID:",
    "END:VEVENT\nBEGIN:VEVENT\nUID:",
    "SEQUENCE:",
    "BEGIN:",
    "END:",
];

const VALUES: [&str; 34] = [
    "20260105",
    "20260105T090000",
    "00010101",
    "99991231T235959Z",
    "20261025T023000",
    "T000000",
    "Z",
    ",",
    ";",
    "/",
    "P",
    "PT1H",
    "P9999999W",
    "-",
    "FREQ=WEEKLY;",
    "FREQ=MONTHLY;",
    "INTERVAL=99999999;",
    "INTERVAL=1;",
    "COUNT=999999999;",
    "COUNT=2;",
    "UNTIL=20270101;",
    "BYDAY=MO,-1SU;",
    "BYDAY=53FR;",
    "BYMONTHDAY=-31,30;",
    "BYMONTH=2;",
    "BYSETPOS=-366;",
    "WKST=SU;",
    "Europe/Berlin:",
    "EST:",
    "VEVENT",
    "VALARM",
    "VCALENDAR",
    "1",
    "\\",
];
