//! What comes in by a file or as text, on its way into the plan: read, shown, and only then taken.
//!
//! What it is follows from what is in it, not from its name: a calendar file with notices or without, a plan as JSON,
//! a text with a link in it, a line that says when.

use super::action::Action;
use super::workspace::Workspace;
use crate::browser::{self, Picked};
use crate::import::{WhenHints, horizon, read_calendar_bytes, read_notices, read_when, replaced};
use crate::json::Json;
use crate::link;
use crate::plan::{Plan, Window};
use crate::present::{Incoming, IncomingPlan};
use crate::time::{Instant, Zone};
use crate::wire::{MAX_PLAN_BYTES, plan_text, read_plan};

/// What was chosen, dropped or pasted, and what it holds or why it does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The file's name; empty for pasted text.
    pub name: String,
    pub read: Result<Incoming, String>,
}

/// What a text is read against.
#[derive(Clone, Debug)]
pub struct Against {
    /// Times without a zone are those of its zone; repeats are followed around its windows.
    pub plan: Plan,
    pub selected: usize,
    pub now: Option<Instant>,
    pub reader: Option<Zone>,
    /// Reads the text of a JSON document.
    pub json: fn(&str) -> Result<Json, String>,
}

/// Said of what is nothing that is read.
const UNKNOWN: &str =
    "it is no link, plan (.json), notice or calendar (.ics), and no time such as 2009-06-15 21:45 PT 90m";
/// A longer text is no line that says when.
const MAX_LINE: usize = 200;
const CALENDAR: &[u8] = b"BEGIN:VCALENDAR";

impl Against {
    pub(super) fn of(workspace: &Workspace) -> Self {
        Self {
            plan: workspace.plan().clone(),
            selected: workspace.selected,
            now: workspace.reader.now,
            reader: workspace.reader.zone,
            json: browser::read_json,
        }
    }
}

impl Import {
    /// Reads a file, or a text that has no name.
    pub fn of(name: String, bytes: &[u8], against: &Against) -> Self {
        let read = read(&name, bytes, against);
        Self { name, read }
    }

    fn failed(name: String, why: &str) -> Self {
        Self { name, read: Err(why.to_owned()) }
    }

    /// Whether it is nothing that is read here.
    pub(super) fn is_unknown(&self) -> bool {
        self.read.as_ref().is_err_and(|why| why.starts_with(UNKNOWN))
    }
}

fn read(name: &str, bytes: &[u8], against: &Against) -> Result<Incoming, String> {
    let ends = |ending: &str| name.to_ascii_lowercase().ends_with(ending);
    if ends(".ics") || bytes.windows(CALENDAR.len()).any(|part| part.eq_ignore_ascii_case(CALENDAR)) {
        return calendar(bytes, &against.plan.windows);
    }
    let text = plan_text(bytes)?.trim();
    if ends(".json") || text.starts_with(['{', '[']) {
        let read = read_plan(&(against.json)(text)?).map_err(|fault| fault.to_string())?;
        return Ok(Incoming::Plans(vec![IncomingPlan::of_plan("a file", read.plan, read.notes)]));
    }
    if let Some(found) = link::find(text) {
        let opened = link::decode(found).map_err(|error| error.to_string())?;
        let notes = opened.notes();
        return Ok(Incoming::Plans(vec![IncomingPlan::of_plan("a link", opened.plan, notes)]));
    }
    if text.len() > MAX_LINE {
        return Err(UNKNOWN.to_owned());
    }
    let window = &against.plan.windows[against.selected];
    let understood = read_when(text, &WhenHints { now: against.now, window, reader: against.reader });
    let line = understood.map_err(|why| format!("{UNKNOWN}; as a time: {why}"))?;
    Ok(Incoming::Plans(vec![IncomingPlan::of_line(line)]))
}

/// Maintenance notices where there are any, else a team's events.
fn calendar(bytes: &[u8], windows: &[Window]) -> Result<Incoming, String> {
    let zone = windows[0].zone;
    let read = read_notices(bytes, zone).map_err(|error| error.to_string())?;
    if read.notices.is_empty() {
        // A notice of which nothing can be read is not an event of the team's.
        if let (0, Some(problem)) = (read.others, read.problems.iter().find(|problem| problem.lost)) {
            return Err(format!("line {}: {}", problem.line, problem.why));
        }
        let calendar = read_calendar_bytes(bytes, zone, horizon(windows));
        return calendar.map(Incoming::Events).map_err(|error| error.to_string());
    }
    let mut plans: Vec<_> = read.notices.iter().map(IncomingPlan::of_notice).collect();
    let all: Vec<_> = read.notices.iter().collect();
    for (plan, _) in plans.iter_mut().zip(replaced(&all)).filter(|(_, replaced)| *replaced) {
        plan.notes.push("a later version of it is in the same file".to_owned());
    }
    if let Some(last) = plans.last_mut() {
        let told = read.problems.iter().map(|problem| format!("line {}: {}", problem.line, problem.why));
        last.notes.extend(told);
    }
    Ok(Incoming::Plans(plans))
}

/// Reads a file and tells what came of it; `None` is what was dropped and is not one file.
pub(super) fn import(picked: Option<Picked>, workspace: &Workspace, then: impl FnOnce(Action) + 'static) {
    let Some(picked) = picked else {
        return then(Action::Say(Some("Drop one file at a time".into())));
    };
    let (name, against) = (picked.name(), Against::of(workspace));
    if picked.size() > MAX_PLAN_BYTES as u64 {
        let why = format!("the file is larger than {MAX_PLAN_BYTES} bytes: use a shorter one");
        return then(Action::Imported(Import::failed(name, &why).into()));
    }
    picked.read(move |bytes| {
        let import = match bytes {
            Some(bytes) => Import::of(name, &bytes, &against),
            None => Import::failed(name, "the browser could not read the file: choose it again"),
        };
        then(Action::Imported(import.into()));
    });
}

/// What came of a text that was pasted anywhere: one that is nothing of ours opens no dialog.
pub(super) fn pasted(text: &str, workspace: &Workspace) -> Action {
    let import = Import::of(String::new(), text.as_bytes(), &Against::of(workspace));
    if import.is_unknown() {
        return Action::Say(Some("What was pasted is no link, plan, notice, calendar or time".into()));
    }
    Action::Imported(import.into())
}
