//! The direction of the layers, and the manners of a file, read from the sources themselves.
//!
//! The table below is the map of `ARCHITECTURE.md`. Comments and `#[cfg(test)]` modules may name anything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer and what it may use of the others. `bin` is a crate of its own and sees what is public.
const LAYERS: [(&str, &[&str]); 17] = [
    ("sorting", &[]),
    ("words", &[]),
    ("json", &[]),
    ("time", &[]),
    ("world", &["time"]),
    (
        "calendar",
        &[
            "sorting",
            "time",
            "world",
            "plan::Profile",
            "plan::EventKind",
            "plan::OwnEvent",
            "plan::OwnWhen",
            "plan::Place",
        ],
    ),
    ("plan", &["time", "world"]),
    ("assess", &["sorting", "time", "world", "calendar", "plan"]),
    ("search", &["sorting", "time", "world", "calendar", "plan", "assess"]),
    ("link", &["time", "world", "calendar", "plan", "assess"]),
    (
        "wire",
        &[
            "json",
            "time",
            "world",
            "calendar",
            "plan",
            "assess",
            "search",
            "link::Beside",
            "link::Judged",
            "link::Reply",
            "link::Sent",
            "import::Notice",
            "import::NoticeImpact",
            "import::NoticeObject",
            "import::NoticeStatus",
        ],
    ),
    ("import", &["sorting", "time", "world", "calendar", "plan", "assess"]),
    ("export", &["time", "world", "calendar", "plan", "assess"]),
    (
        "present",
        &[
            "sorting", "time", "world", "calendar", "plan", "assess", "search", "link", "wire", "import",
            "export",
        ],
    ),
    ("browser", &["json"]),
    (
        "session",
        &[
            "json", "time", "world", "calendar", "plan", "assess", "search", "link", "wire", "import",
            "export", "present", "browser",
        ],
    ),
    ("ui", &["plan", "present", "session"]),
];

/// The layers that may name serde: what has a form on the outside.
const WITH_SERDE: [&str; 2] = ["link", "wire"];
/// The layers that speak of dates and times only through `time`.
const WITHOUT_CHRONO: [&str; 2] = ["present", "ui"];

const UI_LINES: usize = 150;
const CORE_LINES: usize = 300;
const ALL_LINES: usize = 500;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 8] =
    ["utils", "util", "helpers", "helper", "types", "common", "manager", "service"];

/// A source file, as the rules see it.
struct Source {
    /// From the root of the project: `src/time/zone.rs`.
    path: String,
    /// The modules that hold its code: `["time", "zone"]`; empty for a crate root.
    modules: Vec<String>,
    text: String,
}

impl Source {
    fn read(root: &Path, file: &Path) -> Self {
        let path = file.strip_prefix(root).expect("found below the root").to_string_lossy().into_owned();
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self::of(&path, text)
    }

    fn of(path: &str, text: String) -> Self {
        let parts = path.trim_start_matches("src/").trim_end_matches(".rs").split('/');
        let modules =
            parts.filter(|part| !["lib", "main", "mod"].contains(part)).map(str::to_owned).collect();
        Self { path: path.to_owned(), modules, text }
    }

    /// The layer: the first folder in `src`.
    fn layer(&self) -> &str {
        self.modules.first().map_or("", String::as_str)
    }

    /// The text without the tests at its end.
    fn without_tests(&self) -> &str {
        self.text.split("\n#[cfg(test)]\nmod tests").next().expect("a split has a first part")
    }

    /// The code: no tests, no comments, no line ends.
    fn code(&self) -> String {
        let lines = self.without_tests().lines();
        let code = lines.map(|line| line.split("// ").next().expect("a split has a first part"));
        code.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join(" ")
    }

    /// What it names of other layers, as `plan::Profile`: the layer and the next name, if there is one.
    fn uses(&self) -> BTreeSet<String> {
        let code = self.code();
        let mut found = BTreeSet::new();
        for (start, matched) in code.match_indices("crate::") {
            if !code[..start].ends_with(is_of_a_name) {
                found.extend(names_after(&code[start + matched.len()..]));
            }
        }
        // `super` beyond the first folder leads to the root of the crate.
        let up = "super::".repeat(self.depth());
        for (start, matched) in code.match_indices(&up) {
            if !up.is_empty() && !code[..start].ends_with("super::") {
                found.extend(names_after(&code[start + matched.len()..]));
            }
        }
        found.retain(|name| name.split("::").next() != Some(self.layer()));
        found
    }

    /// How many `super` lead to the root of the crate.
    fn depth(&self) -> usize {
        self.modules.len()
    }

    fn names(&self, word: &str) -> bool {
        let code = self.code();
        code.match_indices(word).any(|(start, _)| !code[..start].ends_with(is_of_a_name))
    }
}

fn is_of_a_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The paths at the beginning of `code`: `time::{Zone, Clock}, …` is `time::Zone` and `time::Clock`.
fn names_after(code: &str) -> Vec<String> {
    if let Some(group) = code.strip_prefix('{') {
        return members(group).into_iter().flat_map(|member| names_after(&member)).collect();
    }
    let (name, rest) = split_name(code);
    let Some(rest) = rest.strip_prefix("::") else { return vec![name.to_owned()] };
    if let Some(group) = rest.strip_prefix('{') {
        return members(group).iter().map(|member| format!("{name}::{}", split_name(member).0)).collect();
    }
    vec![format!("{name}::{}", split_name(rest).0)]
}

/// The name at the beginning of `code`, and what follows it.
fn split_name(code: &str) -> (&str, &str) {
    code.split_at(code.find(|c| !is_of_a_name(c)).unwrap_or(code.len()))
}

/// The members of a group whose opening brace has been read, without what they are renamed to.
fn members(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut members = vec![String::new()];
    for character in group.chars() {
        match character {
            '}' if depth == 0 => break,
            ',' if depth == 0 => members.push(String::new()),
            _ => {
                depth += i32::from(character == '{') - i32::from(character == '}');
                members.last_mut().expect("there is one from the start").push(character);
            }
        }
    }
    let first_word = |member: &String| member.trim().split(" as ").next().unwrap_or_default().to_owned();
    members.iter().map(first_word).filter(|member| !member.is_empty()).collect()
}

/// What a file uses although its layer may not.
fn forbidden(source: &Source) -> Vec<String> {
    let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == source.layer()) else {
        return vec![];
    };
    let may = |name: &String| {
        allowed
            .iter()
            .any(|free| name == free || !free.contains("::") && name.split("::").next() == Some(free))
    };
    let names = source.uses().into_iter().filter(|name| !may(name));
    names.map(|name| format!("{} uses {name}", source.path)).collect()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn sources(folders: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![];
    for folder in folders {
        rust_files(&root.join(folder), &mut files);
    }
    files.sort();
    files.iter().map(|file| Source::read(root, file)).collect()
}

fn of_layer<'a>(sources: &'a [Source], layers: &[&str]) -> Vec<&'a Source> {
    sources.iter().filter(|source| layers.contains(&source.layer())).collect()
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let sources = sources(&["src"]);
    assert!(sources.len() > 40, "only {} files were found", sources.len());
    let faults: Vec<_> = sources.iter().flat_map(forbidden).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_folder_of_the_sources_is_a_layer_with_a_direction() {
    for source in sources(&["src"]) {
        let layer = source.layer();
        let known = LAYERS.iter().any(|(name, _)| *name == layer) || ["", "bin"].contains(&layer);
        assert!(known, "{} is in no layer of the table", source.path);
    }
    for (layer, allowed) in LAYERS {
        for name in allowed {
            let name = name.split("::").next().unwrap();
            assert!(name != layer && LAYERS.iter().any(|(known, _)| *known == name), "{layer} uses {name}");
        }
    }
}

#[test]
fn only_what_has_a_form_on_the_outside_knows_serde() {
    for source in sources(&["src"]) {
        let may = WITH_SERDE.contains(&source.layer());
        assert!(may || !source.names("serde"), "{} names serde", source.path);
    }
}

#[test]
fn words_and_components_know_no_chrono() {
    for source in of_layer(&sources(&["src"]), &WITHOUT_CHRONO) {
        assert!(!source.names("chrono"), "{} names chrono: let `time` or `plan` do that", source.path);
    }
}

#[test]
fn files_stay_small() {
    for source in sources(&["src", "xtask", "crates", "bench"]) {
        let all = source.text.lines().count();
        assert!(all <= ALL_LINES, "{} has {all} lines, at most {ALL_LINES}", source.path);
        let limit = if source.layer() == "ui" { UI_LINES } else { CORE_LINES };
        let code = source.without_tests().lines().count();
        assert!(
            !source.path.starts_with("src/") || code <= limit,
            "{} has {code} lines before its tests, at most {limit}",
            source.path
        );
    }
}

#[test]
fn no_style_attributes_and_nothing_left_to_do() {
    // In two parts, so that this file does not name what it forbids.
    let unfinished =
        [["TO", "DO"], ["FIX", "ME"], ["todo", "!("], ["unimplemented", "!("]].map(|parts| parts.concat());
    for source in sources(&["src", "xtask", "crates", "tests", "benches", "bench"]) {
        for word in &unfinished {
            assert!(!source.text.contains(word), "{} says {word}", source.path);
        }
        let styled = source.layer() == "ui" && source.text.contains("style=");
        assert!(
            !styled,
            "{} sets a style attribute, which the page's policy blocks: use a class",
            source.path
        );
    }
}

#[test]
fn modules_are_named_after_what_they_hold() {
    for source in sources(&["src", "xtask", "crates", "tests", "benches", "bench"]) {
        for name in source.path.trim_end_matches(".rs").split('/') {
            assert!(!EMPTY_NAMES.contains(&name), "{} has an empty name", source.path);
        }
        for name in EMPTY_NAMES {
            assert!(!source.code().contains(&format!("mod {name} ")), "{}: mod {name}", source.path);
        }
    }
}

#[test]
fn uses_are_found_however_they_are_written() {
    let uses = |text: &str| {
        let source = Source::of("src/world/sun.rs", text.to_owned());
        source.uses().into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(uses("use crate::time::{Clock, Zone as Z};"), "time::Clock time::Zone");
    assert_eq!(uses("use crate::{\n    plan::{Edit, Plan},\n    time,\n};"), "plan::Edit plan::Plan time");
    assert_eq!(uses("fn f() -> crate::assess::Level { $crate::link::text() }"), "assess::Level link::text");
    assert_eq!(uses("use super::super::plan::Plan;\nuse super::region;"), "plan::Plan");
    assert_eq!(uses("use crate::world::region;"), "", "its own layer");
    assert_eq!(uses("//! See [`crate::ui`].\nlet x = 1; // not crate::ui"), "");
    assert_eq!(uses("let x = 1;\n#[cfg(test)]\nmod tests {\n    use crate::ui::App;\n}"), "");
    assert_eq!(uses("use othercrate::time::Zone;"), "");
}

#[test]
fn a_use_against_the_direction_is_a_fault() {
    let faults = |path: &str, text: &str| forbidden(&Source::of(path, text.to_owned())).join("; ");
    assert_eq!(faults("src/calendar/event.rs", "use crate::plan::Profile;"), "");
    assert_eq!(
        faults("src/calendar/event.rs", "use crate::plan::{Plan, Profile};"),
        "src/calendar/event.rs uses plan::Plan"
    );
    assert_eq!(faults("src/time/mod.rs", "use crate::world::Region;"), "src/time/mod.rs uses world::Region");
    assert_eq!(faults("src/ui/shell.rs", "use crate::link::encode;"), "src/ui/shell.rs uses link::encode");
    assert_eq!(faults("src/browser/timer.rs", "use crate::plan;"), "src/browser/timer.rs uses plan");
    assert_eq!(faults("src/session/start.rs", "use crate::{browser::Timer, link, plan::Plan};"), "");
    assert_eq!(faults("src/lib.rs", "pub use crate::ui;"), "", "the root names every layer");
}
