//! What is said must be what the numbers say: windows at the edges of the words.

use crate::program::{file, run, run_line, text};

const INDIA: &str = r#""audience": {"weights": "internet-users", "scope": ["IN"], "except": []},
    "daytime": "office", "daytime_chosen": true,
    "own_events": [{"title": "Indian launch (phase 2)", "kind": "own", "scope": ["IN"],
                    "from": "2027-03-02", "to": "2027-03-02", "severity": 3}]"#;

/// The sentence for a plan of one window.
fn sentence(name: &str, window: &str, rest: &str) -> String {
    let plan = file(name, format!(r#"{{"windows": [{window}], {rest}}}"#));
    let document = run(&["--json", "assess", &plan]).document();
    text(&document["verdict"]["sentence"]).to_owned()
}

fn ticket(arguments: &[&str]) -> String {
    run(&[&["export", "--format", "markdown"], arguments].concat()).out
}

#[test]
fn a_window_with_a_working_day_in_it_is_not_outside_office_hours() {
    let window = r#"{"start_local": "2027-03-01T10:00", "zone": "Asia/Kolkata", "minutes": 870}"#;
    let said = sentence("into-the-night.json", window, INDIA);
    assert!(said.starts_with("Partly in the day in India (Monday 10:00 to Tuesday 00:30)"), "{said}");
}

#[test]
fn a_users_own_title_is_said_whole() {
    let window = r#"{"start_local": "2027-03-02T10:00", "zone": "Asia/Kolkata", "minutes": 60}"#;
    let said = sentence("own-title.json", window, INDIA);
    assert!(said.contains("during “Indian launch (phase 2)”"), "{said}");
}

#[test]
fn by_a_curve_somebody_is_always_there() {
    let line = "suggest --start 2026-11-24T10:00 --zone Europe/Berlin --minutes 60 --scope DE --daytime activity \
                --from 2026-11-24 --to 2026-11-24";
    let run = run_line(line);
    assert!(run.out.contains("% active") && !run.out.contains("nobody is in"), "{}", run.out);
}

#[test]
fn what_is_set_aside_is_not_called_unknown() {
    let aside = ["--set-aside", "ir-2009-president=x", "--set-aside", "ir-2009-aftermath=y"];
    let window = ["--start", "2009-06-16T09:15", "--zone", "Asia/Tehran", "--minutes", "90", "--scope", "IR"];
    let ticket = ticket(&[&window[..], &aside].concat());
    assert!(ticket.contains("\n- Every known event is set aside.\n"), "{ticket}");
    assert!(!ticket.contains("No sensitive event is known"), "{ticket}");
}

#[test]
fn events_that_have_no_room_are_not_called_lighter_than_they_are() {
    let freezes: Vec<_> = (0..14)
        .map(|at| {
            format!(
                r#"{{"title": "Freeze {at}", "kind": "freeze", "from": "2026-11-24", "to": "2026-11-24"}}"#
            )
        })
        .collect();
    let window = r#"{"start_local": "2026-11-24T10:00", "zone": "UTC", "minutes": 60}"#;
    let plan = format!(r#"{{"windows": [{window}], "own_events": [{}]}}"#, freezes.join(","));
    let ticket = ticket(&[&file("many-freezes.json", plan)]);
    assert!(ticket.contains("\n- 2 more\n"), "{ticket}");
}

#[test]
fn one_region_is_one() {
    let scope = "DE,FR,IT,PL,NL,BE,AT,CH,CZ,HU,SK";
    let ticket = ticket(&["--start", "2026-11-24T10:00Z", "--minutes", "60", "--scope", scope]);
    assert!(ticket.contains("\n- 1 more region: "), "{ticket}");
}

#[test]
fn a_gap_in_what_is_known_names_both_months_of_a_window() {
    let window = ["--start", "2028-12-31T22:00", "--zone", "UTC", "--minutes", "300", "--scope", "DE"];
    let ticket = ticket(&window);
    assert!(ticket.contains("December 2028 to January 2029"), "{ticket}");
}

#[test]
fn the_crews_clock_stands_among_the_clocks() {
    let window = r#"{"start_local": "2026-11-24T10:00", "zone": "UTC", "minutes": 60}"#;
    let crew = r#""rules": {"crew": {"zone": "Asia/Tokyo", "hours": "08:00-20:00"}}"#;
    let plan = file("crew.json", format!(r#"{{"windows": [{window}], {crew}}}"#));
    assert!(run(&["assess", &plan]).out.contains("\nTokyo  Tue 24 Nov 2026  19:00–20:00"));
}
