//! `--freeze FILE.ics`: the events of a calendar file as freezes of a plan.

use lowtide::import::{
    Entry, MAX_CALENDAR_BYTES, Problem, days_around, horizon, own_events, read_calendar_bytes,
};
use lowtide::plan::{EventKind, MAX_MINUTES, OwnEvent, OwnWhen, Plan, Window};
use lowtide::search::SPARE_MINUTES;
use lowtide::time::{DAY_MINUTES, Date, days_from};

use crate::file::read_limited;

/// At most so many faults of a file are told.
const TOLD: usize = 20;

/// With their plan's own events. Each has a number of its own, of which there are 65,535.
const MAX_FREEZES: usize = 20_000;

/// Which freezes of a file matter.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    /// Those that can touch a window of the plan: standing meetings of years do not use up the room.
    NearWindows,
    /// Those of the years around it, to be kept in a link.
    AroundPlan,
    /// Those that a search from the first to the last date can touch, and the plan's windows.
    Searched(Date, Date),
}

/// Adds what the files hold to the plan's own events; days, and times without a zone, are those of its first
/// window's zone. What was not read is told on standard error and fails nothing; the answer is a note for each
/// file of which that is so.
pub(crate) fn add_freezes(paths: &[String], wanted: Wanted, plan: &mut Plan) -> Result<Vec<String>, String> {
    let zone = plan.windows[0].zone;
    let between = match wanted {
        Wanted::NearWindows => near(&plan.windows),
        Wanted::AroundPlan => horizon(&plan.windows),
        Wanted::Searched(first, last) => searched(first, last, &plan.windows),
    };
    let mut notes = vec![];
    for path in paths {
        let file = read_limited(path, MAX_CALENDAR_BYTES).map_err(|error| {
            format!("cannot read freezes from {path:?}: {error}; use a calendar file (.ics)")
        })?;
        let calendar = read_calendar_bytes(&file, zone, between)
            .map_err(|error| format!("cannot read freezes from {path:?}: {error}"))?;
        tell(path, &calendar.problems);
        if !calendar.problems.is_empty() {
            let faults = calendar.problems.len();
            notes.push(format!("{path:?} was not read in full ({faults} faults): a freeze may be missing"));
        }
        for entry in &calendar.entries {
            for freeze in own_events([entry], EventKind::Freeze, zone) {
                if plan.own_events.len() == MAX_FREEZES {
                    return Err(format!(
                        "there are more than {MAX_FREEZES} freezes: use calendar files of a shorter span"
                    ));
                }
                let number = free_number(entry, &freeze, plan);
                plan.own_events.push(OwnEvent { number, ..freeze });
            }
        }
    }
    Ok(notes)
}

/// The dates that a window can lie on, and a few on either side.
fn near(windows: &[Window]) -> (Date, Date) {
    days_around(windows, 2, i64::from(MAX_MINUTES) / DAY_MINUTES + 2)
}

/// The dates that a search looks at, room beyond the range included.
fn searched(first: Date, last: Date, windows: &[Window]) -> (Date, Date) {
    // A local date may lie a day off on either side.
    const ROOM: i64 = SPARE_MINUTES / DAY_MINUTES + 2;
    let (near, far) = near(windows);
    let before = days_from(first, -ROOM).unwrap_or(first);
    let after = days_from(last, ROOM + i64::from(MAX_MINUTES) / DAY_MINUTES).unwrap_or(last);
    (before.min(near), after.max(far))
}

/// A number made of what the freeze is, so that it is the same whichever others are near; the next free one
/// where another has it.
fn free_number(entry: &Entry, freeze: &OwnEvent, plan: &Plan) -> u16 {
    let begins = match freeze.when {
        OwnWhen::Instants(span) => span.start.to_string(),
        when => when.dates().0.to_string(),
    };
    // FNV-1a, folded to 16 bits.
    let bytes = entry.uid.bytes().chain(freeze.title.bytes()).chain(begins.bytes());
    let digest =
        bytes.fold(0x811c_9dc5_u32, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut number = ((digest >> 16) ^ digest) as u16;
    while number == 0 || plan.own_events.iter().any(|own| own.number == number) {
        number = number.wrapping_add(1);
    }
    number
}

/// Says what was not read of a calendar file.
pub(crate) fn tell(path: &str, problems: &[Problem]) {
    for problem in problems.iter().take(TOLD) {
        let what = if problem.what.is_empty() { "an event" } else { &problem.what };
        crate::tell(&format!("{path} line {}, {what}: {}", problem.line, problem.why));
    }
    if problems.len() > TOLD {
        crate::tell(&format!("{path}: {} more faults are not listed", problems.len() - TOLD));
    }
}
