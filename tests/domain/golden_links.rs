//! Links that were made once and open for ever: `tests/data/links` has those of every version.
//!
//! A link is never taken out of that file and none is changed; a change of the format adds a file.

use lowtide::link::{decode, encode_draft};
use lowtide::present::withheld_words;
use lowtide::wire::{json_from_text, plan_to_json, to_text};
use serde_json::Value;

fn golden() -> Vec<Value> {
    serde_json::from_str(include_str!("../data/links/v1.json")).expect("a list of links")
}

fn text<'a>(link: &'a Value, field: &str) -> &'a str {
    link[field].as_str().unwrap_or_else(|| panic!("a link has no {field}"))
}

#[test]
fn every_link_ever_made_opens_to_what_it_was_made_of() {
    assert!(golden().len() >= 10);
    for link in golden() {
        let name = text(&link, "name");
        let opened = decode(text(&link, "link")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut notes = opened.notes();
        notes.extend(withheld_words(&opened.plan.audience.weights));
        let told: Value =
            serde_json::from_str(&to_text(&plan_to_json(&opened.plan, &opened.beside, notes))).unwrap();
        // Fields may be added to the document, never changed or dropped.
        let Value::Object(wanted) = &link["opened"] else { panic!("{name} has no document") };
        for (field, value) in wanted {
            assert_eq!(&told[field], value, "{name}: {field}");
        }
    }
}

#[test]
fn a_link_is_written_today_as_it_was_then() {
    for link in golden() {
        let fragment = text(&link, "link").trim_start_matches('#');
        let opened = decode(fragment).unwrap();
        assert_eq!(encode_draft(&opened.plan, &opened.beside).unwrap(), fragment, "{}", text(&link, "name"));
    }
}

#[test]
fn a_document_of_every_link_is_a_plan_file() {
    for link in golden() {
        let json = json_from_text(&link["opened"].to_string()).unwrap();
        let read = lowtide::wire::read_plan(&json).unwrap();
        let opened = decode(text(&link, "link")).unwrap().plan;
        assert_eq!(read.plan, opened, "{}", text(&link, "name"));
    }
}

#[test]
fn lengths_stay_within_their_budgets() {
    let length = |name: &str| {
        let found = golden().into_iter().find(|link| text(link, "name") == name);
        text(&found.unwrap_or_else(|| panic!("no link {name:?}")), "link").len() - 1
    };
    assert!(length("founding") <= 112);
    assert!(length("longest zone") <= 112);
    // With the day it was made, the verdict of that day, a name among calendars and three texts.
    assert!(length("stakeholder") <= 200, "{}", length("stakeholder"));
    // Three windows, three own events, own figures, rules and a whole record: short enough for any chat.
    assert!(length("everything") <= 2000, "{}", length("everything"));
}
