//! June 2009: a window planned for the quiet hour in San Francisco, and the hour it was moved to. What is
//! known of them, and from where, stands in `docs/impact.md`.

use serde_json::Value;

use crate::program::{event, json, number, region, text};

const PLANNED: &str = "assess --start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";
const MOVED: &str = "assess --start 2009-06-16T14:00 --zone America/Los_Angeles --minutes 60";

fn assert_local(answer: &Value, id: &str, start: &str, end: &str) {
    let here = region(answer, id);
    assert_eq!((text(&here["start_local"]), text(&here["end_local"])), (start, end), "{id}");
}

#[test]
fn the_planned_window_is_tuesday_morning_in_tehran() {
    let answer = json(PLANNED);
    let window = &answer["window"];
    assert_eq!(window["start"], "2009-06-16T04:45:00Z");
    assert_eq!(window["end"], "2009-06-16T06:15:00Z");
    assert_eq!((&window["minutes"], &window["wall_minutes"]), (&90.into(), &90.into()));
    assert_eq!(window["start_local"], "2009-06-15T21:45:00-07:00");
    assert_eq!(window["end_local"], "2009-06-15T23:15:00-07:00");
    for (id, start, end) in [
        ("IR/Asia/Tehran", "2009-06-16T09:15:00+04:30", "2009-06-16T10:45:00+04:30"),
        ("PK/Asia/Karachi", "2009-06-16T10:45:00+06:00", "2009-06-16T12:15:00+06:00"),
        ("NP/Asia/Kathmandu", "2009-06-16T10:30:00+05:45", "2009-06-16T12:00:00+05:45"),
        ("IN/Asia/Kolkata", "2009-06-16T10:15:00+05:30", "2009-06-16T11:45:00+05:30"),
        ("CN/Asia/Shanghai", "2009-06-16T12:45:00+08:00", "2009-06-16T14:15:00+08:00"),
        ("GB/Europe/London", "2009-06-16T05:45:00+01:00", "2009-06-16T07:15:00+01:00"),
    ] {
        assert_local(&answer, id, start, end);
    }
    let iran = region(&answer, "IR/Asia/Tehran");
    assert_eq!((&iran["day_shift_start"], &iran["day_shift_end"]), (&1.into(), &1.into()));
    assert_eq!((&iran["daytime_minutes"], &iran["lost_minutes"]), (&90.into(), &90.into()));
}

#[test]
fn the_planned_window_is_blocked_by_the_aftermath_and_to_be_avoided_for_the_election() {
    let answer = json(PLANNED);
    assert_eq!((text(&answer["verdict"]["level"]), text(&answer["verdict"]["load"])), ("block", "busy"));
    let aftermath = event(&answer, "ir-2009-aftermath");
    assert_eq!((text(&aftermath["level"]), text(&aftermath["reach"])), ("block", "core"));
    assert_eq!((&aftermath["severity"], &aftermath["counted_severity"]), (&3.into(), &3.into()));
    let election = event(&answer, "ir-2009-president");
    assert_eq!((text(&election["level"]), text(&election["reach"])), ("avoid", "shadow"));
    assert_eq!((&election["severity"], &election["counted_severity"]), (&3.into(), &2.into()));
    assert_eq!(election["days_after"], 4);
    let iran = region(&answer, "IR/Asia/Tehran");
    assert_eq!(iran["events"], serde_json::json!(["ir-2009-aftermath", "ir-2009-president"]));
    assert_eq!(
        answer["verdict"]["sentence"],
        "Do not: in Iran this is Tuesday 09:15–10:45, four days after the presidential election; \
         daytime for 67 % of today’s internet users."
    );
}

#[test]
fn the_planned_window_is_daytime_for_two_thirds_of_the_people() {
    let share = |choice: &str| {
        number(&json(&format!("{PLANNED} --weights people {choice}"))["totals"]["daytime_share"]) * 100.0
    };
    let (waking, nine_to_five) = (share(""), share("--daytime 09:00-17:00"));
    assert!((65.0..=73.0).contains(&waking), "{waking}");
    assert!((56.0..=64.0).contains(&nine_to_five), "{nine_to_five}");
}

#[test]
fn the_moved_window_is_the_small_hours_of_wednesday_in_tehran() {
    let answer = json(MOVED);
    assert_eq!(answer["window"]["start"], "2009-06-16T21:00:00Z");
    assert_eq!(answer["window"]["end"], "2009-06-16T22:00:00Z");
    for (id, start, end) in [
        ("IR/Asia/Tehran", "2009-06-17T01:30:00+04:30", "2009-06-17T02:30:00+04:30"),
        ("US/America/New_York", "2009-06-16T17:00:00-04:00", "2009-06-16T18:00:00-04:00"),
        ("JP/Asia/Tokyo", "2009-06-17T06:00:00+09:00", "2009-06-17T07:00:00+09:00"),
    ] {
        assert_local(&answer, id, start, end);
    }
    assert_eq!(region(&answer, "IR/Asia/Tehran")["daytime_minutes"], 0);
    assert_eq!((text(&answer["verdict"]["level"]), text(&answer["verdict"]["load"])), ("watch", "quiet"));
    assert_eq!(event(&answer, "ir-2009-aftermath")["level"], "watch");
}

#[test]
fn the_moved_window_is_daytime_for_a_seventh_of_the_people() {
    let share = |choice: &str| {
        number(&json(&format!("{MOVED} --weights people {choice}"))["totals"]["daytime_share"]) * 100.0
    };
    let (waking, nine_to_five) = (share(""), share("--daytime 09:00-17:00"));
    assert!((11.0..=19.0).contains(&waking), "{waking}");
    assert!((2.6..=10.6).contains(&nine_to_five), "{nine_to_five}");
}

#[test]
fn moving_the_window_spares_iran_and_costs_most_of_the_united_states() {
    let lost = |line: &str, country: &str| {
        let answer = json(&format!("{line} --weights people --daytime 09:00-17:00 --scope {country}"));
        number(&answer["totals"]["people_in_daytime"]) / number(&answer["audience"]["total"])
    };
    assert!(crate::program::agree(lost(PLANNED, "IR"), 1.0));
    assert!(crate::program::agree(lost(MOVED, "IR"), 0.0));
    assert!(crate::program::agree(lost(PLANNED, "US"), 0.0));
    assert!(lost(MOVED, "US") > 0.5, "{}", lost(MOVED, "US"));
}
