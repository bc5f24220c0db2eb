//! What the built page weighs on the wire, against what it may weigh.
//!
//! Sizes are those after gzip at its default level, the only compression that GitHub Pages applies;
//! 1 kB is 1,000 bytes.

use std::{fmt::Write as _, io::Write as _};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use super::{BuiltFile, policy, references};

/// What a part of the page should weigh at most, and above what the build fails. In bytes after gzip.
struct Budget {
    part: &'static str,
    target: usize,
    limit: usize,
}

/// Checked in this order. "first visit": all that the page loads before it can be used.
///
/// The module misses its target: events, own events and the calendar file reader brought 80 kB, of which the tables
/// are 20; the tide, the search with its words, the rules, and the week and the year about 130 more, the map, the
/// timelines and the comparison another 50, the palette with its examples 10, the change record 4, the historic cases
/// 4, the reader's page with answers 24, what leaves the page in seven formats 16, a window as a picture 12, plan files,
/// notices and what is pasted 29, the first visit's own words, deletion and edges that a review found 14, a page that is
/// drawn part by part, undo that knows its plan and years that are let go 5. The scripts miss theirs by the browser's own
/// functions for files, JSON and pictures. The limits are what was reached on 24 November 2026 and a little more, so
/// that growth is seen; public holidays (30 kB) and the shapes of the regions (30 kB) are fetched afterwards and count
/// for none. What a first visit sees before the module has come is 12 of the page, and the module is asked for when that
/// is painted. What would help most is a second module, fetched when a dialog is first opened.
const BUDGETS: [Budget; 4] = [
    Budget { part: "wasm", target: 300_000, limit: 708_000 },
    // The loader and what the browser is asked for 11, what is shown where the app cannot run 1, updates and the use
    // without a network 0.8.
    Budget { part: "scripts", target: 10_000, limit: 13_600 },
    Budget { part: "styles", target: 15_000, limit: 15_300 },
    Budget { part: "first visit", target: 360_000, limit: 755_000 },
];

/// The script that shows the times of a link where the app cannot run, and how many bytes it may have as it is sent:
/// whoever has to trust it should be able to read all of it.
const TIMES_ONLY: (&str, usize) = ("times-", 2_000);

/// The weight of one part.
pub(crate) struct Weight {
    budget: &'static Budget,
    raw: usize,
    gzip: usize,
}

/// Weighs the parts.
///
/// # Errors
/// When the page loads a file of its own that is not there.
pub(crate) fn weigh(files: &[BuiltFile]) -> Result<Vec<Weight>> {
    let first = first_visit(files)?;
    BUDGETS
        .iter()
        .map(|budget| {
            let part: Vec<&BuiltFile> = match budget.part {
                "first visit" => first.clone(),
                "wasm" => of_kind(&first, &["wasm"]),
                "scripts" => of_kind(&first, &["js", "mjs"]),
                _ => of_kind(&first, &["css"]),
            };
            let gzipped: Result<Vec<usize>> = part.iter().map(|file| gzipped(&file.bytes)).collect();
            Ok(Weight {
                budget,
                raw: part.iter().map(|file| file.bytes.len()).sum(),
                gzip: gzipped?.into_iter().sum(),
            })
        })
        .collect()
}

/// The page and what it loads by itself, each file once.
fn first_visit(files: &[BuiltFile]) -> Result<Vec<&BuiltFile>> {
    let find = |name: &str| {
        files
            .iter()
            .find(|file| file.name == name)
            .with_context(|| format!("the page loads {name}, which was not built"))
    };
    let page = find("index.html")?;
    let html = page.text();
    let mut names: Vec<&str> = references::loaded(&html)
        .into_iter()
        .filter(|address| !address.starts_with("data:") && !address.contains("://"))
        .map(|address| address.trim_start_matches("./"))
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .collect();
    // The program is loaded by a script, when the page wants it.
    let scripts = policy::inline_scripts(&html);
    let asked_for = |file: &&BuiltFile| scripts.iter().any(|script| script.contains(&file.name));
    names.extend(files.iter().filter(asked_for).map(|file| file.name.as_str()));
    names.sort_unstable();
    names.dedup();
    let mut loaded = vec![page];
    for name in names {
        let file = find(name)?;
        // Asked for by whoever installs the page, and nobody else.
        if !["png", "webmanifest"].contains(&file.extension()) {
            loaded.push(file);
        }
    }
    Ok(loaded)
}

fn of_kind<'a>(files: &[&'a BuiltFile], extensions: &[&str]) -> Vec<&'a BuiltFile> {
    files.iter().filter(|file| extensions.contains(&file.extension())).copied().collect()
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// One line if the script of the times is longer than it may be.
pub(crate) fn lengthy_times(files: &[BuiltFile]) -> Option<String> {
    let (name, limit) = TIMES_ONLY;
    let script = files.iter().find(|file| file.name.starts_with(name) && file.extension() == "js")?;
    let bytes = script.bytes.len();
    (bytes > limit).then(|| format!("{} has {bytes} bytes, more than {limit}", script.name))
}

/// One line for each part that is above its limit.
pub(crate) fn excesses(weights: &[Weight]) -> Vec<String> {
    weights
        .iter()
        .filter(|weight| weight.gzip > weight.budget.limit)
        .map(|weight| {
            format!(
                "{} weighs {} after gzip, more than {}",
                weight.budget.part,
                kilobytes(weight.gzip),
                kilobytes(weight.budget.limit)
            )
        })
        .collect()
}

/// The weights for a person.
pub(crate) fn table(weights: &[Weight]) -> String {
    let mut table =
        format!("  {:<12} {:>11} {:>11} {:>11} {:>12}", "part", "raw", "gzip", "budget", "fails above");
    for Weight { budget, raw, gzip } in weights {
        let judgement = match *gzip {
            size if size <= budget.target => "",
            size if size <= budget.limit => "  over budget",
            _ => "  too heavy",
        };
        write!(
            table,
            "\n  {:<12} {:>11} {:>11} {:>11} {:>12}{judgement}",
            budget.part,
            kilobytes(*raw),
            kilobytes(*gzip),
            kilobytes(budget.target),
            kilobytes(budget.limit),
        )
        .expect("writing to a string cannot fail");
    }
    table
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, size: u32) -> BuiltFile {
        // Bytes that do not compress, from a small linear congruential generator.
        let mut state = size;
        let bytes = (0..size)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            })
            .collect();
        BuiltFile { name: name.to_owned(), bytes }
    }

    fn page(html: &str) -> BuiltFile {
        BuiltFile { name: "index.html".to_owned(), bytes: html.as_bytes().to_vec() }
    }

    #[test]
    fn only_what_the_page_loads_by_itself_counts() {
        let files = [
            page(
                r#"<link rel="stylesheet" href="./a.css"><link rel="preload" href="./a.css"><a href="b.css">"#,
            ),
            file("a.css", 2_000),
            file("b.css", 90_000),
        ];
        let weights = weigh(&files).unwrap();
        let styles = &weights[2];
        assert_eq!((styles.budget.part, styles.raw), ("styles", 2_000));
        assert!(excesses(&weights).is_empty());
    }

    #[test]
    fn what_an_inline_script_asks_for_counts_and_what_it_does_not_name_does_not() {
        let script = r#"<script type="module">init("./a.wasm")</script>"#;
        let weights = weigh(&[page(script), file("a.wasm", 2_000), file("b.wasm", 90_000)]).unwrap();
        assert_eq!((weights[0].budget.part, weights[0].raw), ("wasm", 2_000));
    }

    #[test]
    fn a_part_above_its_limit_is_named_with_both_figures() {
        let files = [page(r#"<script src="./a.js"></script>"#), file("a.js", 14_500)];
        let excesses = excesses(&weigh(&files).unwrap());
        assert_eq!(excesses.len(), 1);
        assert!(excesses[0].starts_with("scripts weighs 14.5 kB"), "{excesses:?}");
    }

    #[test]
    fn between_budget_and_limit_it_is_said_but_not_failed() {
        let files = [page(r#"<link href="./a.wasm">"#), file("a.wasm", 320_000)];
        let weights = weigh(&files).unwrap();
        assert!(excesses(&weights).is_empty());
        let table = table(&weights);
        assert_eq!(table.matches("over budget").count(), 1, "{table}");
    }

    #[test]
    fn the_script_of_the_times_is_measured_by_its_own_bytes() {
        assert_eq!(lengthy_times(&[file("times-1.js", 2_000), file("boot-1.js", 9_000)]), None);
        let said = lengthy_times(&[file("times-1.js", 2_001)]);
        assert_eq!(said.as_deref(), Some("times-1.js has 2001 bytes, more than 2000"));
    }

    #[test]
    fn a_file_that_was_not_built_is_named() {
        let error = weigh(&[page(r#"<script src="./gone.js"></script>"#)]).err().unwrap();
        assert!(error.to_string().contains("gone.js"));
    }
}
