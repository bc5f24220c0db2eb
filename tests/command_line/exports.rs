//! `lowtide export`: a window as text for others, in every format.

use crate::program::{json_of, run};

const WINDOW: [&str; 6] = ["--start", "2009-06-15T21:45", "--zone", "America/Los_Angeles", "--minutes", "90"];

fn export(format: &str, more: &[&str]) -> String {
    let run = run(&[&["export", "--format", format], &WINDOW[..], more].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{format}");
    run.out
}

#[test]
fn every_format_has_the_time_the_link_and_what_it_was_made_with() {
    for format in ["markdown", "slack", "discord", "message", "text"] {
        let text = export(format, &["--base", "https://example.org/"]);
        assert!(text.contains("Tue 16 Jun 2009 04:45–06:15 UTC"), "{text}");
        assert!(text.contains("https://example.org/#v=1-"), "{text}");
        assert!(text.contains("Clock rules: IANA 20") && text.contains("as of 20"), "{text}");
        assert!(text.contains("Do not: in Iran this is Tuesday 09:15–10:45"), "{text}");
    }
}

#[test]
fn a_csv_has_every_region_and_says_where_it_comes_from() {
    let csv = export("csv", &["--scope", "IR,US"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().unwrap().clone();
    assert_eq!(heads.iter().rev().take(3).collect::<Vec<_>>(), ["link", "data_as_of", "tzdb"]);
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert!(rows.len() > 5 && rows[0][17].starts_with("#v=1-") && rows[1][17].is_empty());
    assert!(rows.iter().all(|row| row[15].starts_with("20") && row[16].starts_with("20")));
}

#[test]
fn the_document_names_its_format() {
    let document = json_of(&[&["export", "--format", "message"], &WINDOW[..]].concat());
    assert_eq!(document["format"], "message");
    assert_eq!(document["text"].as_str().unwrap(), export("message", &[]));
}

#[test]
fn figures_of_a_file_are_left_out_of_the_link_where_that_is_asked_for() {
    let figures = crate::program::file("export-figures.csv", "DE,70\nIR,30\n");
    let kept = export("markdown", &["--weights", &figures]);
    let withheld = export("markdown", &["--weights", &figures, "--withhold"]);
    assert!(kept.contains("| Iran |") && !withheld.contains("| Iran |"), "{withheld}");
    assert!(withheld.contains("which are not in the link"), "{withheld}");
}

#[test]
fn a_table_of_figures_is_refused_where_they_are_to_be_withheld() {
    let figures = crate::program::file("export-csv-figures.csv", "DE,70\nIR,30\n");
    let asked = [&["export", "--format", "csv", "--weights", &figures, "--withhold"], &WINDOW[..]].concat();
    let run = run(&asked);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("the CSV holds the figures"), "{}", run.err);
}

#[test]
fn an_unknown_format_is_refused_with_those_that_there_are() {
    let run = run(&[&["export", "--format", "pdf"], &WINDOW[..]].concat());
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    let want = "lowtide: \"pdf\" is no format: use message, markdown, slack, discord, text or csv\n";
    assert_eq!(run.err, want);
}
