//! `lowtide … | head -1`: whoever reads may stop reading.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use crate::program::program;

/// The end of a pipe that nobody reads.
fn nobody() -> Stdio {
    let (reader, writer) = std::io::pipe().expect("the system gives a pipe");
    drop(reader);
    writer.into()
}

#[test]
fn a_reader_that_takes_one_line_is_no_error() {
    // More than a pipe holds, so the program is still writing when the reader leaves.
    let (reader, writer) = std::io::pipe().expect("the system gives a pipe");
    let mut child = program()
        .args(["regions", "--json"])
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built for this test");
    let mut line = String::new();
    BufReader::new(reader).read_line(&mut line).expect("the first line arrives");
    assert_eq!(line, "[\n");
    let mut said = String::new();
    let mut errors = child.stderr.take().expect("it was piped");
    std::io::Read::read_to_string(&mut errors, &mut said).expect("messages are UTF-8");
    let status = child.wait().expect("it ends");
    assert_eq!((status.code(), said.as_str()), (Some(0), ""));
}

#[test]
fn a_gate_holds_though_nobody_reads_the_answer() {
    let window = ["--start", "2009-06-15T21:45", "--zone", "America/Los_Angeles", "--minutes", "90"];
    let status = program()
        .args(["assess", "--fail-on", "block"])
        .args(window)
        .stdout(nobody())
        .status()
        .expect("the program was built for this test");
    assert_eq!(status.code(), Some(1));
}

#[test]
fn bad_input_ends_with_two_though_nobody_reads_the_message() {
    let status = program()
        .args(["assess", "--start", "yesterday"])
        .stdout(Stdio::null())
        .stderr(nobody())
        .status()
        .expect("the program was built for this test");
    assert_eq!(status.code(), Some(2));
}
