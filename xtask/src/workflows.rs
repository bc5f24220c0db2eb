//! What must hold for every workflow and action of the repository, so that a forgotten line is found here and not on
//! the day on which somebody moves a tag.
//!
//! Just enough reading of YAML for files that are indented by two, as these are; a linter for workflows reads them
//! whole.

use std::{fs, path::Path};

use crate::{command_line, project};

/// One file with its lines.
struct File {
    name: String,
    text: String,
}

fn folder(path: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(&project::root().join(path), &mut files);
    assert!(!files.is_empty(), "there is nothing in {path}");
    files
}

fn collect(path: &Path, files: &mut Vec<File>) {
    for entry in fs::read_dir(path).expect("the folder is in the repository") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "yml") {
            let text = fs::read_to_string(&path).expect("it is a text");
            files.push(File { name: path.display().to_string(), text });
        }
    }
}

impl File {
    /// The lines without those that are comments.
    fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter(|line| !line.trim_start().starts_with('#'))
    }

    /// Each job with its lines.
    fn jobs(&self) -> Vec<(&str, Vec<&str>)> {
        let mut jobs: Vec<(&str, Vec<&str>)> = Vec::new();
        for line in self.lines().skip_while(|line| *line != "jobs:").skip(1) {
            match line.strip_prefix("  ").filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) {
                Some(name) => jobs.push((name.trim_end_matches(':'), vec![])),
                None => jobs.last_mut().expect("a job has a name").1.push(line),
            }
        }
        jobs
    }
}

/// What an action is named by, if the line names one.
fn used(line: &str) -> Option<&str> {
    line.trim_start().trim_start_matches("- ").strip_prefix("uses: ")
}

/// Whether it is `owner/name@<40 hex> # v1.2.3`, or a folder of this repository.
fn is_pinned(used: &str) -> bool {
    if used.starts_with("./") {
        return true;
    }
    let Some((_, rest)) = used.split_once('@') else { return false };
    let Some((commit, version)) = rest.split_once(" # v") else { return false };
    let is_commit = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_commit && version.split('.').count() == 3 && version.split('.').all(|part| part.parse::<u32>().is_ok())
}

#[test]
fn a_pin_is_a_whole_commit_with_its_version_beside_it() {
    let commit = "0123456789abcdef0123456789abcdef01234567";
    assert!(is_pinned(&format!("owner/name@{commit} # v1.2.3")));
    for loose in
        ["owner/name@v1", "owner/name", &format!("owner/name@{commit}"), "owner/name@0123456 # v1.2.3"]
    {
        assert!(!is_pinned(loose), "{loose}");
    }
}

#[test]
fn every_action_is_pinned_to_a_commit_and_the_same_everywhere() {
    let files = folder(".github");
    let mut all: Vec<&str> = files.iter().flat_map(File::lines).filter_map(used).collect();
    assert!(all.len() > 10, "{all:?}");
    for file in &files {
        for used in file.lines().filter_map(used) {
            assert!(is_pinned(used), "{}: `{used}` is not `owner/name@<commit> # v1.2.3`", file.name);
        }
    }
    all.sort_unstable();
    all.dedup();
    let mut names: Vec<&str> = all.iter().filter_map(|used| used.split('@').next()).collect();
    names.dedup();
    assert_eq!(names.len(), all.len(), "an action is pinned to two versions: {all:?}");
}

#[test]
fn every_workflow_says_what_it_may_do_and_every_job_how_long() {
    for file in folder(".github/workflows") {
        let granted = file.text.contains("\npermissions:\n  contents: read\n");
        assert!(granted, "{}: it may do more than read, or does not say so", file.name);
        let jobs = file.jobs();
        assert!(!jobs.is_empty(), "{}: no jobs", file.name);
        for (name, lines) in jobs {
            let limited = lines.iter().any(|line| line.starts_with("    timeout-minutes: "));
            assert!(limited, "{}: the job {name} has no `timeout-minutes`", file.name);
        }
    }
}

#[test]
fn every_command_that_a_workflow_runs_is_known() {
    let mut found = 0;
    for file in folder(".github/workflows") {
        for asked in file.lines().flat_map(|line| line.split("cargo xtask ").skip(1)) {
            let words = asked.split(' ').take_while(|word| !matches!(*word, "|" | "||" | "&&" | ">"));
            // What GitHub puts there is a number.
            let words: Vec<String> =
                words.map(|word| if word.starts_with("\"$") { "1" } else { word }.to_owned()).collect();
            let task = command_line::read(words.clone());
            assert!(task.is_ok(), "{}: cargo xtask {}: {task:?}", file.name, words.join(" "));
            found += 1;
        }
    }
    assert!(found > 3, "only {found} commands");
}
