//! `lowtide`, the command line: the same core as the page, without a browser.
//!
//! A contract (`docs/command-line.md`): parse, call, print. With `--json` one document on standard
//! output and nothing else; messages go to standard error; bad input is one line and exit code 2.

mod answer;
mod arguments;
mod events;
mod exports;
mod file;
mod freezes;
mod notices;
mod opened;
mod picture;
mod record;
mod rules;
mod sending;
mod suggest;
mod suggestions;
mod table;
mod told;
mod window;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

use answer::Answer;
use arguments::Arguments;

/// Bad input.
const EXIT_INPUT: u8 = 2;
/// The verdict is at or above what the caller accepts.
const EXIT_GATE: u8 = 1;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return show(&error.to_string(), ExitCode::SUCCESS);
        }
        Err(error) => return refuse(&one_line(&error)),
    };
    match answer::answer(&arguments) {
        Ok(Answer { text, is_file, refused_by_gate, incomplete }) => show(
            &if is_file { text } else { printable(&text) },
            if incomplete {
                ExitCode::from(EXIT_INPUT)
            } else if refused_by_gate {
                ExitCode::from(EXIT_GATE)
            } else {
                ExitCode::SUCCESS
            },
        ),
        Err(message) => refuse(&message),
    }
}

/// Prints the answer; a reader that closed the pipe early is no error.
fn show(text: &str, code: ExitCode) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            refuse(&format!("cannot write the answer: {error}"))
        }
        _ => code,
    }
}

fn refuse(message: &str) -> ExitCode {
    tell(message);
    ExitCode::from(EXIT_INPUT)
}

/// One line on standard error.
fn tell(message: &str) {
    // Nobody may be listening, and that is no reason to fail otherwise.
    let _unheard = writeln!(std::io::stderr(), "lowtide: {}", printable(message).replace('\n', " "));
}

/// Text from a link or an argument cannot steer the terminal: control characters are spelled out.
fn printable(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() && character != '\n' {
            safe.extend(character.escape_default());
        } else {
            safe.push(character);
        }
    }
    safe
}

/// clap's message without its prefix, usage and line breaks, with where to look further.
fn one_line(error: &clap::Error) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return "no command given: see lowtide --help".to_owned();
    }
    let text = error.to_string();
    let said: Vec<&str> = text
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"))
        // What clap would have instead of a value is no remedy here.
        .filter(|line| !line.is_empty() && !line.starts_with("tip: to pass"))
        .collect();
    let said = said.join(" ");
    format!("{}: see lowtide --help", said.strip_prefix("error: ").unwrap_or(&said))
}
