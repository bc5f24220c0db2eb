//! A calendar file on its way into the plan: read, shown, and only then taken.

use super::action::Action;
use super::workspace::Workspace;
use crate::browser::Picked;
use crate::import::{Calendar, CalendarError, MAX_CALENDAR_BYTES, horizon, read_calendar_bytes};
use crate::plan::Plan;

/// A file that was chosen, and what it holds or why it does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub name: String,
    pub read: Result<Calendar, String>,
}

impl Import {
    /// Reads a file for a plan: times without a zone are those of the plan's, repeats are followed around its
    /// windows.
    pub fn of(name: String, bytes: &[u8], plan: &Plan) -> Self {
        let read = read_calendar_bytes(bytes, plan.windows[0].zone, horizon(&plan.windows));
        Self { name, read: read.map_err(|error| error.to_string()) }
    }
}

/// Reads a file and tells what came of it; `None` is what was dropped and is not one file.
pub(super) fn import(picked: Option<Picked>, workspace: &Workspace, then: impl FnOnce(Action) + 'static) {
    let Some(picked) = picked else {
        return then(Action::Say(Some("Drop one calendar file (.ics) at a time".into())));
    };
    if workspace.broken.is_some() || workspace.read_only() {
        return then(Action::Say(Some("Make this plan yours first, then add the calendar".into())));
    }
    let (name, plan) = (picked.name(), workspace.plan().clone());
    if picked.size() > MAX_CALENDAR_BYTES as u64 {
        return then(Action::Imported(
            Import { name, read: Err(CalendarError::TooLarge.to_string()) }.into(),
        ));
    }
    picked.read(move |bytes| {
        let import = match bytes {
            Some(bytes) => Import::of(name, &bytes, &plan),
            None => {
                Import { name, read: Err("the browser could not read the file: choose it again".to_owned()) }
            }
        };
        then(Action::Imported(import.into()));
    });
}
