//! Runs other programs: shows that they are alive, keeps what they said, shows it when it is wanted.
//!
//! A program gets no standard input, so that nothing ever waits for an answer that cannot come.

use std::{
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::elapsed;

/// After this much time without a line of ours, one says how long it has been and what was heard last.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to listen on after the end, for what is still in the pipes: a grandchild may hold them open.
const LISTEN_ON: Duration = Duration::from_secs(2);
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// What is shown while a program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Show {
    /// A line every now and then, with the last thing it said.
    Progress,
    /// Every line, as it comes.
    Everything,
}

/// How a program ended, and all that it said, both streams in the order in which they arrived.
#[derive(Debug)]
pub(crate) struct Ended {
    /// The exit status.
    pub(crate) status: ExitStatus,
    /// Standard output and standard error.
    pub(crate) said: String,
}

/// Runs `command` to its end, however that is.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn run(command: &mut Command, show: Show) -> Result<Ended> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {name}: is it installed?"))?;

    let (sender, lines) = mpsc::channel();
    let stdout = child.stdout.take().expect("stdout is piped above");
    let stderr = child.stderr.take().expect("stderr is piped above");
    forward(stdout, sender.clone());
    forward(stderr, sender);

    let start = Instant::now();
    let mut spoke = start;
    let mut said = String::new();
    let mut ended: Option<(ExitStatus, Instant)> = None;
    loop {
        match lines.recv_timeout(LOOK_EVERY) {
            Ok(line) => {
                if show == Show::Everything {
                    println!("{line}");
                }
                said.push_str(&line);
                said.push('\n');
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => match ended {
                Some((_, at)) if at.elapsed() > LISTEN_ON => break,
                Some(_) => {}
                None => ended = child.try_wait()?.map(|status| (status, Instant::now())),
            },
        }
        if show == Show::Progress && spoke.elapsed() >= PATIENCE {
            spoke = Instant::now();
            println!("    {:>12}  {}", elapsed::in_words(start.elapsed()), last_words(&said));
        }
    }
    let status = match ended {
        Some((status, _)) => status,
        None => child.wait()?,
    };
    Ok(Ended { status, said })
}

/// Runs `command` and takes nothing but success.
///
/// # Errors
/// When it cannot be started, or ends badly: then all that it said is in the message.
pub(crate) fn must(command: &mut Command, show: Show) -> Result<String> {
    let line = in_words(command);
    let ended = run(command, show)?;
    if ended.status.success() {
        return Ok(ended.said);
    }
    if show == Show::Everything {
        bail!("{line} failed ({})", ended.status);
    }
    bail!("{line} failed ({}):\n{}", ended.status, without_progress(&ended.said).trim_end());
}

/// What cargo said, without the lines that only told how far it was.
pub(crate) fn without_progress(said: &str) -> String {
    const VERBS: [&str; 9] = [
        "Compiling",
        "Checking",
        "Downloading",
        "Downloaded",
        "Updating",
        "Locking",
        "Adding",
        "Fresh",
        "Blocking",
    ];
    let is_progress = |line: &&str| {
        // Cargo writes its verbs to the right of the first twelve columns.
        line.starts_with(' ') && VERBS.iter().any(|verb| line.trim_start().starts_with(verb))
    };
    said.lines().filter(|line| !is_progress(line)).flat_map(|line| [line, "\n"]).collect()
}

/// What `program --version` answers on its first line; `None` when it does not run.
pub(crate) fn version_line(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Some(text.lines().next().unwrap_or_default().trim().to_owned())
}

/// The first program of this name on the path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|program| program.is_file())
}

/// The command as one would type it.
pub(crate) fn in_words(command: &Command) -> String {
    let mut words = vec![program_name(command)];
    words.extend(command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(char::is_whitespace) { format!("'{word}'") } else { word.into_owned() }
    }));
    words.join(" ")
}

fn program_name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

fn forward(stream: impl Read + Send + 'static, lines: Sender<String>) {
    thread::spawn(move || {
        let mut stream = BufReader::new(stream);
        let mut bytes = Vec::new();
        // Bytes, not `lines()`: a program may say what is not UTF-8, and that must not end the listening.
        while matches!(stream.read_until(b'\n', &mut bytes), Ok(1..)) {
            let line = String::from_utf8_lossy(&bytes);
            if lines.send(line.trim_end().to_owned()).is_err() {
                return;
            }
            bytes.clear();
        }
    });
}

fn last_words(said: &str) -> &str {
    let line = said.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or("nothing said yet");
    match line.char_indices().nth(100) {
        Some((end, _)) => &line[..end],
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn both_streams_are_kept_and_the_status_told() {
        let ended = run(&mut shell("echo one; echo two >&2; exit 3"), Show::Progress).unwrap();
        assert_eq!(ended.status.code(), Some(3));
        assert!(ended.said.contains("one\n") && ended.said.contains("two\n"));
    }

    #[test]
    fn a_program_reads_an_empty_input_instead_of_waiting() {
        let ended = run(&mut shell("cat; echo done"), Show::Progress).unwrap();
        assert_eq!(ended.said, "done\n");
    }

    #[test]
    fn a_failure_carries_the_command_and_what_it_said() {
        let error = must(&mut shell("echo broken; false"), Show::Progress).unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("sh -c 'echo broken; false' failed"), "{text}");
        assert!(text.ends_with("broken"), "{text}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut Command::new("no-such-program"), Show::Progress).unwrap_err();
        assert!(error.to_string().contains("no-such-program"));
    }

    #[test]
    fn what_cargo_compiled_is_left_out_and_what_it_complained_of_is_not() {
        let said = "   Compiling yew v0.23.0\n    Checking lowtide v0.1.0\nerror: broken\n  --> src/lib.rs\n";
        assert_eq!(without_progress(said), "error: broken\n  --> src/lib.rs\n");
    }

    #[test]
    fn words_that_are_not_utf_8_do_not_end_the_listening() {
        let ended = run(&mut shell(r"printf 'a\377\nb\n'"), Show::Progress).unwrap();
        assert!(ended.said.ends_with("b\n"), "{:?}", ended.said);
    }
}
