//! The built program `lowtide`, run as a pipeline runs it: arguments in; exit code, standard output and
//! standard error out.
//!
//! Holds `docs/command-line.md`, which is a contract: names of commands, flags and JSON fields stay. What the
//! numbers must be is proved in `tests/domain`; here they need only arrive.

/// Whom the service serves, when they need it and what it is: the flags that change the numbers.
mod choices;
/// Names and types of the fields of every JSON document, and their order where the contract has one.
mod contract;
/// The examples in the documents.
mod documents;
/// A window as text for others.
mod exports;
/// The two windows of June 2009, to the minute.
mod founding_case;
/// Freezes from calendar files.
mod freezes;
/// Exit codes: what a pipeline lets pass.
mod gate;
/// Calendar files, and the notices in them.
mod ics;
/// Making links, reading them, and assessing what they hold.
mod links;
/// Suppliers' maintenance notices.
mod notices;
/// One window as a picture.
mod picture;
/// Readers and terminals that go away.
mod pipes;
/// Plans as files in the place of links.
mod plan_files;
/// Starts the program and keeps what it said.
mod program;
/// Bad input: one line that names the thing and the remedy, and nothing else.
mod refusals;
/// Cases from the life of maintenance windows, with their local times and flags.
mod stories;
/// Better windows, by the stories and by each rule.
mod suggest;
/// A few hundred arguments that nobody would write.
mod unusual_input;
/// What is said at the edges of the words.
mod wording;
