//! One run of the program, and what it said.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// The exit code, and both streams as text.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, not yet started.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_lowtide"))
}

/// Runs the program to its end.
pub(crate) fn run<A: AsRef<OsStr>>(arguments: &[A]) -> Run {
    let output = program().args(arguments).output().expect("the program was built for this test");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Run {
        code: output.status.code().expect("it ends by itself, not by a signal"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// Runs `line`, split at its spaces.
pub(crate) fn run_line(line: &str) -> Run {
    run(&words(line))
}

/// The arguments of a line none of which holds a space.
pub(crate) fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// Runs `line` with `--json`: it must end with 0, print one document and say nothing else.
pub(crate) fn json(line: &str) -> Value {
    json_of(&words(line))
}

/// As [`json`], for arguments that hold spaces.
pub(crate) fn json_of(arguments: &[&str]) -> Value {
    let run = run(&[arguments, &["--json"]].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.document()
}

impl Run {
    /// Standard output as the one JSON document that it must be.
    pub(crate) fn document(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {:?}", self.out))
    }
}

/// The row of `regions` whose id is `id`.
pub(crate) fn region<'a>(assessment: &'a Value, id: &str) -> &'a Value {
    list(&assessment["regions"])
        .iter()
        .find(|each| each["id"] == id)
        .unwrap_or_else(|| panic!("{id} is not in the answer"))
}

/// The match of the event called `id`.
pub(crate) fn event<'a>(assessment: &'a Value, id: &str) -> &'a Value {
    list(&assessment["events"])
        .iter()
        .find(|each| each["id"] == id)
        .unwrap_or_else(|| panic!("{id} is not in the answer"))
}

/// A field that must be a list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

/// A field that must be a number.
pub(crate) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// A field that must be text.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// Whether two figures are equal but for rounding.
pub(crate) fn agree(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// Writes a file and returns its path; never half of it is there, since tests of one file run side by side.
pub(crate) fn file(name: &str, contents: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let whose = format!("{name}.{:?}", std::thread::current().id());
    let written = path.with_file_name(whose);
    std::fs::write(&written, contents).expect("the folder for temporary files takes a small file");
    std::fs::rename(&written, &path).expect("a file of this test is put in its place");
    path.into_os_string().into_string().expect("a path of this project is UTF-8")
}
