//! The examples in the documents are what the program says today.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{json, list, run_line};

/// Stands for what an example leaves out.
const LEFT_OUT: &str = "…";

fn document(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The fenced blocks of a document that are marked with `language`.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    text.split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| block.split_once('\n').filter(|(mark, _)| *mark == language))
        .map(|(_, body)| body)
        .collect()
}

/// Whether all that the example shows is in the answer; a list may show some of its items.
fn shows(example: &Value, answer: &Value) -> bool {
    match (example, answer) {
        (Value::String(text), _) if text == LEFT_OUT => true,
        (Value::Object(some), Value::Object(all)) => {
            some.iter().all(|(name, value)| all.get(name).is_some_and(|found| shows(value, found)))
        }
        (Value::Array(some), Value::Array(all)) => {
            some.iter().all(|value| value == LEFT_OUT || all.iter().any(|found| shows(value, found)))
                && (!some.is_empty() || all.is_empty())
        }
        _ => example == answer,
    }
}

#[test]
fn the_json_in_the_contract_is_real_output() {
    let window = "--start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90";
    let answers = [
        json("resolve 2027-03-14T02:30 America/New_York"),
        json("regions"),
        json("events --from 2009-06-01 --to 2009-06-30"),
        json(&format!("assess {window}")),
        json("assess tests/data/notices/standard.ics"),
        json(
            "suggest --start 2026-11-27T22:00Z --minutes 60 --scope US --profile commerce --from 2026-11-27 \
             --to 2026-11-27 --count 1",
        ),
        json("open #start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90"),
    ];
    let text = document("docs/command-line.md");
    let examples = blocks(&text, "json");
    assert_eq!(examples.len(), answers.len());
    for (example, answer) in examples.into_iter().zip(&answers) {
        let example: Value =
            serde_json::from_str(example).unwrap_or_else(|error| panic!("{error}: {example}"));
        // The example of a list is one of its items.
        let found = match answer {
            Value::Array(_) => list(answer).iter().any(|item| shows(&example, item)),
            _ => shows(&example, answer),
        };
        assert!(found, "the program says otherwise than {example:#}");
    }
}

#[test]
fn the_exports_shown_are_what_is_written() {
    let window = "--start 2009-06-16T14:00 --zone America/Los_Angeles --minutes 60 --title Upgrade --service \
                  twitter.com --contact noc@example.com --base https://example.org/lowtide/";
    let text = document("docs/exports.md");
    assert!(text.contains(&format!("`lowtide export --format message {window}`")));
    for (mark, format) in [("text", "message"), ("slack", "slack")] {
        let line = format!("export --format {format} {window}");
        assert_eq!(blocks(&text, mark), [run_line(&line).out], "{format}");
    }
    let notice = document("tests/data/notices/story-2.ics");
    assert_eq!(blocks(&text, "ics"), [notice.replace("\r\n", "\n")]);
}

#[test]
fn every_command_line_shown_with_its_answer_gives_that_answer() {
    let mut shown = 0;
    let documents = [
        ("docs/command-line.md", "$ lowtide "),
        ("docs/tour.md", "$ lowtide "),
        ("README.md", "$ cargo run -- "),
    ];
    for (path, prompt) in documents {
        let text = document(path);
        let lines: Vec<&str> = blocks(&text, "").into_iter().flat_map(str::lines).collect();
        for pair in lines.windows(2) {
            let Some(arguments) = pair[0].strip_prefix(prompt) else { continue };
            let run = run_line(arguments);
            let said = run.out.lines().chain(run.err.lines()).next();
            assert_eq!(said, Some(pair[1]), "{path}: {}", pair[0]);
            shown += 1;
        }
    }
    assert!(shown >= 9, "only {shown} command lines with their answers were found");
}
