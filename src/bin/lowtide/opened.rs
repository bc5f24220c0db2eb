//! What an argument brings in the place of a window: a link, or a plan file.

use lowtide::link::Beside;
use lowtide::plan::Plan;
use lowtide::wire::{MAX_PLAN_BYTES, json_from_text, plan_text, read_plan};

use crate::file::read_limited;
use crate::window::text;

/// A plan that was brought.
pub(crate) struct Brought {
    pub(crate) plan: Plan,
    /// What a link says beside it.
    pub(crate) beside: Beside,
    /// What is to be known of it.
    pub(crate) notes: Vec<String>,
}

impl Brought {
    /// A plan with nothing beside it.
    pub(crate) fn of(plan: Plan) -> Self {
        Self { plan, beside: Beside::default(), notes: vec![] }
    }
}

/// Opens a link or a plan file.
pub(crate) fn opened(given: &str) -> Result<Brought, String> {
    if !names_file(given, ".json") {
        let opened = lowtide::link::decode(given).map_err(text)?;
        let notes = opened.notes();
        return Ok(Brought { plan: opened.plan, beside: opened.beside, notes });
    }
    let wrong = |why: String| format!("cannot read a plan from {given:?}: {why}");
    let file = read_limited(given, MAX_PLAN_BYTES)
        .map_err(|error| wrong(format!("{error}; name a plan file or a link")))?;
    let json = plan_text(&file).and_then(json_from_text).map_err(wrong)?;
    let read = read_plan(&json).map_err(|fault| wrong(fault.to_string()))?;
    Ok(Brought { notes: read.notes, ..Brought::of(read.plan) })
}

/// Whether an argument is a file of that kind: no link ends so, and what has a `#` is a link.
pub(crate) fn names_file(given: &str, ending: &str) -> bool {
    let from = given.len().saturating_sub(ending.len());
    !given.contains('#') && given.get(from..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
}
