//! Fields may be added to a document; none may be renamed, dropped or change its type.

use serde_json::Value;

use crate::program::{json, list, number, run, text};

/// What a field holds.
#[derive(Clone, Copy, Debug)]
enum Is {
    Text,
    TextOrNull,
    /// A whole number.
    Whole,
    WholeOrNull,
    Number,
    Flag,
    Texts,
    Objects,
    Object,
    Null,
}
use Is::{Flag, Null, Number, Object, Objects, Text, TextOrNull, Texts, Whole, WholeOrNull};

impl Is {
    fn holds(self, value: &Value) -> bool {
        let all = |each: fn(&Value) -> bool| value.as_array().is_some_and(|list| list.iter().all(each));
        match self {
            Text => value.is_string(),
            TextOrNull => value.is_string() || value.is_null(),
            Whole => value.is_i64() || value.is_u64(),
            WholeOrNull => value.is_i64() || value.is_u64() || value.is_null(),
            Number => value.is_number(),
            Flag => value.is_boolean(),
            Texts => all(Value::is_string),
            Objects => all(Value::is_object),
            Object => value.is_object(),
            Null => value.is_null(),
        }
    }
}

fn assert_fields(object: &Value, fields: &[(&str, Is)]) {
    for (name, is) in fields {
        let value = object.get(name).unwrap_or_else(|| panic!("no field {name} in {object}"));
        assert!(is.holds(value), "{name} is {value}, not {is:?}");
    }
}

const WINDOW: &str = "--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";

#[test]
fn resolve_has_the_fields_of_the_contract() {
    let one = json("resolve 2009-06-15T21:45 America/Los_Angeles");
    assert_fields(&one, &[("kind", Text), ("utc", Texts), ("tzdb", Text)]);
    assert_eq!((&one["kind"], &one["utc"]), (&"unique".into(), &serde_json::json!(["2009-06-16T04:45:00Z"])));
    assert!(one.get("before").is_none() && one.get("after").is_none(), "only a gap has neighbours: {one}");

    let two = json("resolve 2026-11-01T01:30 America/New_York");
    assert_eq!(two["kind"], "ambiguous");
    assert_eq!(two["utc"], serde_json::json!(["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"]));

    let none = json("resolve 2027-03-14T02:30 America/New_York");
    assert_eq!((&none["kind"], &none["utc"]), (&"gap".into(), &serde_json::json!([])));
    assert_eq!(none["before"], "2027-03-14T01:59:00-05:00");
    assert_eq!(none["after"], "2027-03-14T03:00:00-04:00");
}

#[test]
fn regions_has_the_fields_of_the_contract_for_every_region() {
    let document = json("regions");
    let regions = list(&document);
    assert!(regions.len() >= 319, "{} regions", regions.len());
    for region in regions {
        assert_fields(
            region,
            &[
                ("id", Text),
                ("country", Text),
                ("name", Text),
                ("zone", Text),
                ("also", Texts),
                ("city", Text),
                ("lat", Number),
                ("lon", Number),
                ("people", Whole),
                ("internet_users", Whole),
                ("internet_year", WholeOrNull),
                ("weekend", Texts),
            ],
        );
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        assert!(list(&region["weekend"]).iter().all(|day| days.contains(&text(day))), "{region}");
        assert!((-90.0..=90.0).contains(&number(&region["lat"])), "{region}");
        assert!((-180.0..=180.0).contains(&number(&region["lon"])), "{region}");
    }
}

#[test]
fn events_has_the_fields_of_the_contract_for_every_event() {
    let document = json("events --from 2000-01-01 --to 2069-12-31");
    let events = list(&document);
    assert!(events.len() >= 114, "{} events", events.len());
    for event in events {
        assert_fields(
            event,
            &[
                ("id", Text),
                ("title", Text),
                ("kind", Text),
                ("tier", Text),
                ("scope", Texts),
                ("from", Text),
                ("to", Text),
                ("severity", Whole),
                ("precision", Text),
                ("confidence", Text),
                ("as_of", Text),
                ("sources", Texts),
                ("effect", Text),
                ("note", Text),
            ],
        );
        assert!((1..=3).contains(&event["severity"].as_u64().unwrap()), "{event}");
        assert!(text(&event["from"]) <= text(&event["to"]), "{event}");
        assert!(!list(&event["scope"]).is_empty() && !list(&event["sources"]).is_empty(), "{event}");
    }
}

#[test]
fn a_source_of_an_event_is_never_cut_in_two() {
    for event in list(&json("events --from 2000-01-01 --to 2069-12-31")) {
        for source in list(&event["sources"]).iter().map(text) {
            let count = |bracket| source.matches(bracket).count();
            assert_eq!(count('('), count(')'), "{}: {source:?} is half a source", event["id"]);
        }
    }
}

#[test]
fn assess_has_the_fields_of_the_contract() {
    let answer = json(&format!("assess {WINDOW} --weights people"));
    let documents = [("window", Object), ("audience", Object), ("daytime", Object), ("totals", Object)];
    assert_fields(&answer, &documents);
    assert_fields(&answer, &[("tzdb", Text), ("data_as_of", Text), ("profile", Text)]);
    assert_fields(&answer, &[("regions", Objects), ("events", Objects), ("verdict", Object)]);
    assert_fields(
        &answer["window"],
        &[
            ("start", Text),
            ("end", Text),
            ("minutes", Whole),
            ("wall_minutes", Whole),
            ("interruption_minutes", Whole),
            ("impact", Text),
            ("start_local", Text),
            ("end_local", Text),
            ("zone", Text),
            ("notes", Texts),
        ],
    );
    assert_fields(&answer["audience"], &[("weights", Text), ("total", Number)]);
    assert_fields(&answer["daytime"], &[("rule", Text)]);
    let totals = ["people_in_daytime", "people_minutes_lost", "daytime_share", "edge_share"];
    assert_fields(&answer["totals"], &totals.map(|name| (name, Number)));
    assert_fields(&answer["verdict"], &[("level", Text), ("load", Text), ("sentence", Text)]);
    assert_fields(&answer["verdict"], &[("reasons", Texts), ("not_covered", Objects)]);
    for missing in list(&answer["verdict"]["not_covered"]) {
        assert_fields(missing, &[("kind", Text), ("countries", Texts)]);
    }
}

#[test]
fn every_region_of_an_assessment_has_the_fields_of_the_contract() {
    for region in list(&json(&format!("assess {WINDOW}"))["regions"]) {
        assert_fields(
            region,
            &[
                ("id", Text),
                ("country", Text),
                ("name", Text),
                ("zone", Text),
                ("weight", Number),
                ("start_local", Text),
                ("end_local", Text),
                ("day_shift_start", Whole),
                ("day_shift_end", Whole),
                ("daytime_minutes", Whole),
                ("edge_minutes", Whole),
                ("lost_minutes", Whole),
                ("people_minutes_lost", Number),
                ("events", Texts),
                ("approximate", Flag),
            ],
        );
    }
}

#[test]
fn every_event_of_an_assessment_has_the_fields_of_the_contract() {
    let set_aside = "--set-aside ir-2009-president=failover";
    let answer = json(&format!("assess {WINDOW} {set_aside}"));
    assert!(list(&answer["events"]).len() > 2);
    for event in list(&answer["events"]) {
        assert_fields(
            event,
            &[
                ("id", Text),
                ("title", Text),
                ("kind", Text),
                ("severity", Whole),
                ("counted_severity", Whole),
                ("reach", Text),
                ("regions", Texts),
                ("from", Text),
                ("to", Text),
                ("days_after", Whole),
                ("precision", Text),
                ("confidence", Text),
                ("sources", Texts),
                ("all_hours", Flag),
                ("level", Text),
                ("set_aside", TextOrNull),
            ],
        );
    }
}

#[test]
fn regions_come_by_loss_and_then_by_id_and_none_is_left_out() {
    let everywhere: Vec<String> =
        list(&json("regions")).iter().map(|region| text(&region["id"]).to_owned()).collect();
    for choices in ["", "--weights even", "--weights people --daytime daylight"] {
        let answer = json(&format!("assess {WINDOW} {choices}"));
        let order: Vec<(f64, &str)> = list(&answer["regions"])
            .iter()
            .map(|region| (number(&region["people_minutes_lost"]), text(&region["id"])))
            .collect();
        for pair in order.windows(2) {
            let ((more, first), (less, second)) = (pair[0], pair[1]);
            assert!(more > less || (more.to_bits() == less.to_bits() && first < second), "{pair:?}");
        }
        let mut ids: Vec<&str> = order.iter().map(|(_, id)| *id).collect();
        ids.sort_unstable();
        assert_eq!(ids, everywhere, "{choices}");
    }
}

#[test]
fn the_totals_are_the_sums_of_the_regions() {
    let answer = json(&format!("assess {WINDOW} --interruption 20"));
    let regions = list(&answer["regions"]);
    let sum = |figure: &dyn Fn(&Value) -> f64| regions.iter().map(figure).sum::<f64>();
    let total = sum(&|region| number(&region["weight"]));
    let in_daytime = sum(&|r| if number(&r["daytime_minutes"]) > 0.0 { number(&r["weight"]) } else { 0.0 });
    let lost = sum(&|region| number(&region["people_minutes_lost"]));
    let share = |minutes: &'static str| {
        sum(&|region| number(&region["weight"]) * number(&region[minutes])) / (total * 90.0)
    };
    let totals = &answer["totals"];
    for (name, expected, found) in [
        ("total", total, &answer["audience"]["total"]),
        ("people_in_daytime", in_daytime, &totals["people_in_daytime"]),
        ("people_minutes_lost", lost, &totals["people_minutes_lost"]),
        ("daytime_share", share("daytime_minutes"), &totals["daytime_share"]),
        ("edge_share", share("edge_minutes"), &totals["edge_share"]),
    ] {
        assert!(crate::program::agree(number(found), expected), "{name}: {found}, not {expected}");
    }
    for region in regions {
        let lost = number(&region["daytime_minutes"]).min(20.0);
        assert!(crate::program::agree(number(&region["lost_minutes"]), lost), "{region}");
    }
}

#[test]
fn open_has_the_fields_of_the_contract() {
    let link = text(&json(&format!("link {WINDOW}"))["link"]).to_owned();
    let plan = json(&format!("open {link}"));
    assert_fields(&plan, &[("version", Whole), ("title", Text), ("windows", Objects), ("audience", Object)]);
    assert_fields(&plan, &[("daytime", Text), ("profile", Text), ("own_events", Objects)]);
    assert_fields(
        &plan,
        &[("set_aside", Objects), ("rules", Null), ("made_at", TextOrNull), ("notes", Texts)],
    );
    assert_fields(&plan["record"], &[("service", Text), ("provider", Text), ("account", Text)]);
    assert_fields(&plan["record"], &[("change", Text), ("contact", Text), ("status", Text)]);
    assert_fields(
        &plan["windows"][0],
        &[
            ("start_local", Text),
            ("zone", Text),
            ("start", Text),
            ("minutes", Whole),
            ("interruption_minutes", Whole),
            ("impact", Text),
        ],
    );
}

#[test]
fn link_tells_its_length_after_the_hash() {
    let answer = json(&format!("link {WINDOW} --base https://example.org/lowtide/"));
    assert_fields(&answer, &[("link", Text), ("length", Whole)]);
    let (base, fragment) = text(&answer["link"]).split_once('#').unwrap();
    assert_eq!(base, "https://example.org/lowtide/");
    assert_eq!(answer["length"], fragment.len());
}

#[test]
fn the_flag_for_json_may_stand_before_the_command_or_after_it() {
    let before = run(&["--json", "resolve", "2009-06-15T21:45", "UTC"]);
    let after = run(&["resolve", "2009-06-15T21:45", "UTC", "--json"]);
    assert_eq!(before.document(), after.document());
}

#[test]
fn help_and_version_are_answers() {
    let help = run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for command in ["resolve", "regions", "events", "assess", "link", "open"] {
        assert!(help.out.contains(command), "{command} is not in the help");
        assert_eq!(run(&[command, "--help"]).code, 0, "{command}");
    }
    assert_eq!(run(&["--version"]).out, format!("lowtide {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn without_json_every_command_prints_text_to_read() {
    let link = run(&["link", "--start", "2009-06-16T04:45Z", "--minutes", "90"]);
    assert!(link.out.starts_with("#v=1-") && link.out.ends_with("&tz=UTC&dur=90\n"), "{}", link.out);
    for (arguments, said) in [
        (&["resolve", "2009-06-15T21:45", "America/Los_Angeles"][..], "is 2009-06-16T04:45:00Z"),
        (&["resolve", "2026-11-01T01:30", "America/New_York"], "happens twice"),
        (&["resolve", "2027-03-14T02:30", "America/New_York"], "does not exist"),
        (&["regions"], "IR/Asia/Tehran"),
        (&["events", "--from", "2009-06-01", "--to", "2009-06-30"], "[ir-2009-president]"),
        (&["events", "--from", "2005-06-01", "--to", "2005-06-30"], "none known (data of "),
        (&["assess", link.out.trim_end()], "Do not: in Iran this is Tuesday 09:15–10:45"),
        (&["open", link.out.trim_end()], "1. 2009-06-16 04:45 UTC, 90 min, outage"),
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
        assert!(run.out.contains(said), "{arguments:?} did not say {said:?}: {}", run.out);
        assert!(run.out.ends_with('\n') && !run.out.starts_with('{'), "{arguments:?}");
    }
}
