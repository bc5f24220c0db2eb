//! `--freeze FILE.ics`: the events of a calendar file as freezes of a plan.

use std::io::{Read as _, Write as _};

use lowtide::import::{Calendar, MAX_CALENDAR_BYTES, horizon, own_events, read_calendar_bytes};
use lowtide::plan::{EventKind, Plan};

/// At most so many faults of a file are told.
const TOLD: usize = 20;

/// Adds what the files hold to the plan's own events; days, and times without a zone, are those of its first
/// window's zone. What was not read is told on standard error and fails nothing.
pub(crate) fn add_freezes(paths: &[String], plan: &mut Plan) -> Result<(), String> {
    let zone = plan.windows[0].zone;
    for path in paths {
        let file = read_limited(path).map_err(|error| {
            let error = error.to_string().to_lowercase();
            format!("cannot read freezes from {path:?}: {error}; use a calendar file (.ics)")
        })?;
        let calendar = read_calendar_bytes(&file, zone, horizon(&plan.windows))
            .map_err(|error| format!("cannot read freezes from {path:?}: {error}"))?;
        tell(path, &calendar);
        let freezes = own_events(&calendar.entries, EventKind::Freeze, zone);
        // More than a link holds may come from a file: numbers go on from those that are there.
        let last = plan.own_events.iter().map(|own| own.number).max().unwrap_or(0);
        plan.own_events.extend(
            (last + 1..).zip(freezes).map(|(number, freeze)| lowtide::plan::OwnEvent { number, ..freeze }),
        );
    }
    Ok(())
}

/// A file up to the size that is looked at: what lies beyond is never read.
fn read_limited(path: &str) -> std::io::Result<Vec<u8>> {
    let mut file = vec![];
    std::fs::File::open(path)?.take(MAX_CALENDAR_BYTES as u64 + 1).read_to_end(&mut file)?;
    Ok(file)
}

fn tell(path: &str, calendar: &Calendar) {
    // Nobody may be listening, and that is no reason to fail.
    let say = |line: String| {
        let _unheard = writeln!(std::io::stderr(), "lowtide: {}", crate::printable(&line));
    };
    for problem in calendar.problems.iter().take(TOLD) {
        let what = if problem.what.is_empty() { "an event" } else { &problem.what };
        say(format!("{path} line {}, {what}: {}", problem.line, problem.why));
    }
    if calendar.problems.len() > TOLD {
        say(format!("{path}: {} more faults are not listed", calendar.problems.len() - TOLD));
    }
}
