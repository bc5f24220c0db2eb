//! Taking what came in: as the reader's own plan, as windows beside theirs, or not at all.

use std::rc::Rc;

use super::action::Dialog;
use super::draft::Draft;
use super::import::Import;
use super::workspace::{VERDICT, Workspace};
use crate::plan::{Edit, Plan};
use crate::present::Incoming;

impl Workspace {
    /// Shows what came in. Events belong to a plan of one's own, which may have gone while the file was read.
    pub(super) fn show_import(&mut self, import: Rc<Import>) {
        if !self.is_own() && matches!(import.read, Ok(Incoming::Events(_))) {
            let first = if self.broken.is_some() {
                "Go on without the link first"
            } else {
                "Make this plan yours first"
            };
            self.said = Some(format!("{first}, then add the calendar").into());
        } else {
            (self.dialog, self.import) = (Some(Dialog::Import), Some(import));
        }
    }

    /// Makes a plan that came in the reader's own: one step, on top of theirs. Where that is not what is shown, it is
    /// the stored `draft`.
    pub(super) fn take_plan(&mut self, plan: Plan, draft: Option<Draft>) {
        // Without a name: calendars would take it for the plan that stood here before.
        let taken = Draft::from(plan);
        if self.is_own() {
            self.replace(taken);
        } else {
            self.make_draft(draft.unwrap_or_else(|| taken.clone()), taken);
            self.broken = None;
        }
        (self.selected, self.against) = (0, 1);
        (self.asking, self.unfinished, self.figures) = (false, None, None);
        self.taken("Opened as your plan");
    }

    /// Takes an edit of what came in.
    pub(super) fn take(&mut self, edit: &Edit) {
        if self.is_own() {
            self.edit(edit, false);
            self.taken("Taken into your plan");
        }
    }

    fn taken(&mut self, said: &'static str) {
        (self.dialog, self.import) = (None, None);
        self.said = Some(if self.history.can_undo() {
            format!("{said}: Undo brings back what was").into()
        } else {
            said.into()
        });
        self.move_focus(VERDICT);
    }
}

#[cfg(test)]
pub(super) mod tests;
