//! Windows that somebody really planned, and the traps in them.

use serde_json::Value;

use crate::program::{event, json, number, region, run_line, text};

fn local(answer: &Value, id: &str) -> (String, String) {
    let here = region(answer, id);
    (text(&here["start_local"]).to_owned(), text(&here["end_local"]).to_owned())
}

fn owned(start: &str, end: &str) -> (String, String) {
    (start.to_owned(), end.to_owned())
}

#[test]
fn twelve_hours_on_the_wall_are_thirteen_in_the_night_the_clocks_go_back() {
    let answer = json("assess --start 2017-11-05T00:00 --end 2017-11-05T12:00 --zone America/New_York");
    let window = &answer["window"];
    assert_eq!(
        (text(&window["start"]), text(&window["end"])),
        ("2017-11-05T04:00:00Z", "2017-11-05T17:00:00Z")
    );
    assert_eq!((&window["minutes"], &window["wall_minutes"]), (&780.into(), &720.into()));
    assert!(text(&window["notes"][0]).contains("12 h on the clock, 13 h elapsed"), "{}", window["notes"]);

    let week_later = json("assess --start 2017-11-12T00:00 --end 2017-11-12T12:00 --zone America/New_York");
    assert_eq!(week_later["window"]["minutes"], 720);
    assert_eq!(week_later["window"]["wall_minutes"], 720);
}

#[test]
fn a_time_that_happens_twice_is_taken_as_the_one_that_is_asked_for() {
    let start = |fold: &str| {
        let window = "--start 2026-11-01T01:30 --zone America/New_York --minutes 60";
        text(&json(&format!("assess {window} --fold {fold}"))["window"]["start"]).to_owned()
    };
    assert_eq!(start("first"), "2026-11-01T05:30:00Z");
    assert_eq!(start("second"), "2026-11-01T06:30:00Z");
}

#[test]
fn clocks_that_change_by_half_an_hour_count_right() {
    let answer = json("assess --start 2026-04-05T00:00 --end 2026-04-05T06:00 --zone Australia/Lord_Howe");
    assert_eq!((&answer["window"]["minutes"], &answer["window"]["wall_minutes"]), (&390.into(), &360.into()));
}

#[test]
fn a_morning_in_chicago_ends_on_the_next_day_in_sydney() {
    let answer = json("assess --start 2012-01-04T02:00 --zone America/Chicago --minutes 480");
    let expected = owned("2012-01-04T19:00:00+11:00", "2012-01-05T03:00:00+11:00");
    assert_eq!(local(&answer, "AU/Australia/Sydney"), expected);
    let sydney = region(&answer, "AU/Australia/Sydney");
    assert_eq!((&sydney["day_shift_start"], &sydney["day_shift_end"]), (&0.into(), &1.into()));
}

#[test]
fn noon_utc_is_two_dates_at_the_two_ends_of_the_pacific() {
    let answer = json("assess --start 2026-11-03T12:00Z --minutes 60");
    assert_eq!(local(&answer, "KI/Pacific/Kiritimati").0, "2026-11-04T02:00:00+14:00");
    assert_eq!(local(&answer, "AS/Pacific/Pago_Pago").0, "2026-11-03T01:00:00-11:00");
    assert_eq!(region(&answer, "KI/Pacific/Kiritimati")["day_shift_start"], 1);
    assert_eq!(region(&answer, "AS/Pacific/Pago_Pago")["day_shift_start"], 0);
}

#[test]
fn the_night_of_new_york_is_the_working_day_of_half_the_world() {
    let window = "--start 2021-02-23T02:00 --end 2021-02-23T06:00 --zone America/New_York";
    let answer = json(&format!("assess {window}"));
    let span = &answer["window"];
    assert_eq!((text(&span["start"]), text(&span["end"])), ("2021-02-23T07:00:00Z", "2021-02-23T11:00:00Z"));
    assert_eq!((text(&answer["verdict"]["load"]), text(&answer["verdict"]["level"])), ("busy", "note"));
    assert_eq!(local(&answer, "DE/Europe/Berlin").0, "2021-02-23T08:00:00+01:00");
    assert_eq!(local(&answer, "IN/Asia/Kolkata").0, "2021-02-23T12:30:00+05:30");
    let share = |choice: &str| {
        let answer = json(&format!("assess {window} --weights people {choice}"));
        number(&answer["totals"]["daytime_share"]) * 100.0
    };
    let (waking, nine_to_five) = (share(""), share("--daytime 09:00-17:00"));
    assert!((82.0..=90.0).contains(&waking), "{waking}");
    assert!((63.6..=71.6).contains(&nine_to_five), "{nine_to_five}");
}

#[test]
fn an_evening_in_chicago_is_the_next_day_in_utc_and_still_the_same_day_there() {
    let answer = json("assess --start 2020-09-22T20:00 --end 2020-09-22T23:30 --zone America/Chicago");
    let window = &answer["window"];
    assert_eq!(
        (text(&window["start"]), text(&window["end"])),
        ("2020-09-23T01:00:00Z", "2020-09-23T04:30:00Z")
    );
    let expected = owned("2020-09-22T20:00:00-05:00", "2020-09-22T23:30:00-05:00");
    assert_eq!(local(&answer, "US/America/Chicago"), expected);
    let chicago = region(&answer, "US/America/Chicago");
    assert_eq!((&chicago["day_shift_start"], &chicago["day_shift_end"]), (&0.into(), &0.into()));
}

#[test]
fn the_night_in_which_kenya_counts_its_votes_is_blocked() {
    let answer = json("assess --start 2027-08-10T19:00Z --minutes 60");
    assert_eq!(local(&answer, "KE/Africa/Nairobi").0, "2027-08-10T22:00:00+03:00");
    assert_eq!(region(&answer, "KE/Africa/Nairobi")["daytime_minutes"], 0);
    let vote = event(&answer, "ke-2027-general");
    assert_eq!((&vote["all_hours"], text(&vote["level"])), (&true.into(), "block"));
    assert_eq!(vote["regions"], serde_json::json!(["KE/Africa/Nairobi"]));
    assert_eq!(answer["verdict"]["level"], "block");
    assert_eq!(
        answer["verdict"]["sentence"],
        "Do not: Kenya is due to vote that day by law, not yet announced; \
         this is Tuesday 22:00–23:00 there, while votes are counted."
    );
}

#[test]
fn the_world_at_its_quietest_is_blocked_when_the_united_states_vote() {
    let answer = json("assess --start 2026-11-03T22:00Z --minutes 60");
    assert_eq!((text(&answer["verdict"]["load"]), text(&answer["verdict"]["level"])), ("quiet", "block"));
    assert_eq!(event(&answer, "us-2026-midterm")["level"], "block");
}

#[test]
fn a_notice_of_a_change_that_moves_keeps_its_uid_and_raises_its_sequence() {
    let notice = |window: &str, sequence: &str| {
        let record = "--provider example.com --service twitter.com --change CHG-2009-0616 --status confirmed";
        let line = format!("ics {window} {record} --now 2009-06-14T23:00Z --sequence {sequence}");
        let run = run_line(&line);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let whole = run.out.strip_suffix("\r\n").expect("the last line ends too");
        assert!(whole.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{whole}");
        whole.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect::<Vec<_>>()
    };
    let before = notice("--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90", "0");
    let after = notice("--start 2009-06-16T14:00 --zone America/Los_Angeles --minutes 60", "1");
    let shared = |line: &&String| line.starts_with("UID:") || line.starts_with("X-MAINTNOTE-");
    assert_eq!(before.iter().filter(shared).count(), 7);
    assert!(before.iter().filter(shared).eq(after.iter().filter(shared)), "{before:?} {after:?}");
    for (lines, said) in [
        (&before, ["SEQUENCE:0", "DTSTART:20090616T044500Z", "DTEND:20090616T061500Z"]),
        (&after, ["SEQUENCE:1", "DTSTART:20090616T210000Z", "DTEND:20090616T220000Z"]),
    ] {
        assert!(said.iter().all(|said| lines.iter().any(|line| line == said)), "{lines:?}");
    }
}
