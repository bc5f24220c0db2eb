//! The table of `docs/reliability.md`: every row names tests, and each of them is there.

use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../../docs/reliability.md");

/// The sources that may hold a test.
fn sources() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> =
        ["src", "tests/domain", "tests/browser"].map(|name| root.join(name)).into();
    let mut texts = vec![];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folders above are there") {
            let entry = entry.expect("a folder that opens can be listed");
            let (path, kind) = (entry.path(), entry.file_type().expect("what is listed is there"));
            let is_source = path.extension().is_some_and(|extension| extension == "rs" || extension == "mjs");
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && is_source && !path.ends_with(file!()) {
                texts.push(fs::read_to_string(path).expect("sources are text"));
            }
        }
    }
    texts
}

/// Whether a test of this name stands in a source, as one of the core or of the browser.
fn is_test(name: &str, source: &str) -> bool {
    let core = format!("fn {name}(");
    let browser = ['\'', '`'].map(|quote| format!("test({quote}{name}{quote}"));
    source.contains(&core) || browser.iter().any(|text| source.contains(text))
}

#[test]
fn every_row_names_tests_that_are_there() {
    let sources = sources();
    let rows: Vec<&str> = PAGE.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    assert!(rows.len() >= 18, "{} rows", rows.len());
    for row in rows {
        let proofs = row.rsplit(" | ").next().unwrap().trim_end_matches(" |");
        let names: Vec<&str> = proofs.split("`, `").map(|name| name.trim_matches('`')).collect();
        assert!(proofs.starts_with('`') && proofs.ends_with('`'), "{row} names no test: name it in `…`");
        for name in names {
            let found = sources.iter().any(|source| is_test(name, source));
            assert!(found, "no test is called {name:?}: correct docs/reliability.md, or write it");
        }
    }
}
