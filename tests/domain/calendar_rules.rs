//! Recurrence rules against an independent implementation.
//!
//! The other one leaves out days on which the time does not exist (`THEIR_GAP`), and a start that the rule does
//! not give; so times lie outside the gaps, and each rule begins with a day of its own.

use lowtide::import::{MAX_OCCURRENCES_OF_ENTRY, Occurrence, read_calendar};
use lowtide::time::{Date, Instant, Zone, parse_date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rrule::{RRuleSet, Tz};

use crate::problem::config;

/// In Cairo the clocks went from midnight to one on this day.
const THEIR_GAP: &str = "2026-04-24";

fn horizon() -> (Date, Date) {
    ["2026-01-01", "2031-12-31"].map(|day| parse_date(day).expect("written correctly here")).into()
}

fn ours(start: &str, rule: &str) -> Vec<Instant> {
    let text =
        format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;{start}\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n");
    let calendar = read_calendar(&text, Zone::UTC, horizon()).expect("a calendar");
    let starts = calendar.entries[0].occurrences.iter().map(|occurrence| match occurrence {
        Occurrence::Span(span) => span.start,
        Occurrence::Dates { .. } => panic!("a time was given"),
    });
    starts.collect()
}

/// `None` for a rule that it refuses.
fn theirs(start: &str, rule: &str) -> Option<Vec<chrono::DateTime<Tz>>> {
    let set: RRuleSet = format!("DTSTART;{start}\nRRULE:{rule}").parse().ok()?;
    let end = horizon()
        .1
        .succ_opt()?
        .and_hms_opt(0, 0, 0)?
        .and_local_timezone(set.get_dt_start().timezone())
        .earliest()?;
    Some(set.before(end).all(u16::try_from(MAX_OCCURRENCES_OF_ENTRY).ok()?).dates)
}

fn instants(times: &[chrono::DateTime<Tz>]) -> Vec<Instant> {
    times.iter().map(|time| Instant::from_minutes(time.timestamp() / 60)).collect()
}

fn list<T: ToString + Clone + std::fmt::Debug + 'static>(
    name: &'static str,
    of: Vec<T>,
) -> impl Strategy<Value = String> {
    subsequence(of, 0..4).prop_map(move |chosen| {
        let words: Vec<String> = chosen.iter().map(ToString::to_string).collect();
        if words.is_empty() { String::new() } else { format!(";{name}={}", words.join(",")) }
    })
}

/// A rule that both know, without its end.
fn rule() -> impl Strategy<Value = String> {
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let counted: Vec<String> = ["1", "2", "4", "5", "-1", "-3"]
        .iter()
        .flat_map(|which| days.map(|day| format!("{which}{day}")))
        .collect();
    let weekdays = || list("BYDAY", days.to_vec());
    let month_days = || list("BYMONTHDAY", vec![1, 13, 15, 28, 29, 30, 31, -1, -2, -31]);
    let months = || list("BYMONTH", (1..=12).collect::<Vec<i32>>());
    let places = || list("BYSETPOS", vec![1, 2, 3, -1, -2]);
    let some_days = prop_oneof![weekdays(), list("BYDAY", counted.clone())];
    let other_days = prop_oneof![weekdays(), list("BYDAY", counted)];
    // Places are counted among days that the rule names.
    let all = |every: &str, days: &str, places: &str| {
        if days.is_empty() { every.to_owned() } else { format!("{every}{days}{places}") }
    };
    let parts = prop_oneof![
        (weekdays(), months(), month_days()).prop_map(|(a, b, c)| format!("DAILY{a}{b}{c}")),
        (weekdays(), months(), select(vec!["", ";WKST=SU", ";WKST=WE"]))
            .prop_map(|(a, b, c)| format!("WEEKLY{a}{b}{c}")),
        (some_days, months(), month_days(), places()).prop_map(move |(a, b, c, d)| all(
            "MONTHLY",
            &format!("{a}{b}{c}"),
            &d
        )),
        (other_days, months(), month_days(), places()).prop_map(move |(a, b, c, d)| all(
            "YEARLY",
            &format!("{a}{b}{c}"),
            &d
        )),
    ];
    (parts, 1..5).prop_map(|(parts, interval)| format!("FREQ={parts};INTERVAL={interval}"))
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn rules_give_the_days_that_another_implementation_gives(
        rule in rule(),
        zone in select(vec!["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo"]),
        day in 0_u64..500,
        end in prop_oneof![Just(String::new()), (1..40).prop_map(|n| format!(";COUNT={n}")), (1..12, 2026..2031).prop_map(|(m, y)| format!(";UNTIL={y}{m:02}15T170000Z"))],
    ) {
        let free = horizon().0.checked_add_days(chrono::Days::new(day)).unwrap();
        let at = |date: Date| format!("TZID={zone}:{}T110000", date.to_string().replace('-', ""));
        let first = theirs(&at(free), &rule).and_then(|times| times.first().map(chrono::DateTime::date_naive));
        prop_assume!(first.is_some());
        let start = at(first.unwrap());
        let rule = format!("{rule}{end}");
        let want = theirs(&start, &rule);
        prop_assume!(want.as_ref().is_some_and(|times| !times.is_empty()));
        prop_assert_eq!(ours(&start, &rule), instants(&want.unwrap()), "{} {}", start, rule);
    }
}

#[test]
fn the_other_implementation_drops_a_day_without_midnight_and_lowtide_does_not() {
    let (start, rule) = ("TZID=Africa/Cairo:20260422T000000", "FREQ=DAILY;COUNT=4");
    let cairo = Zone::parse("Africa/Cairo").unwrap();
    let gap = parse_date(THEIR_GAP).unwrap();
    let days = |times: Vec<Instant>| -> Vec<Date> {
        times.iter().map(|time| cairo.local(*time).civil.date()).collect()
    };
    assert!(days(ours(start, rule)).contains(&gap));
    let other = days(instants(&theirs(start, rule).unwrap()));
    assert!(
        !other.contains(&gap),
        "rrule has mended {THEIR_GAP}: compare the times in gaps as well: {other:?}"
    );
}
