//! A link that becomes the reader's own.

use super::workspace::{Origin, VERDICT, Workspace};
use crate::plan::{History, Plan};

impl Workspace {
    /// The start that the link's maker meant, where today's clock rules give another.
    pub(super) fn take_meant(&mut self) {
        if let Some(meant) = self.meant.take() {
            let mut plan = self.plan().clone();
            plan.windows[0] = plan.windows[0].starting_at(meant);
            self.history = History::of(plan);
            self.notes.clear();
            self.move_focus(VERDICT);
        }
    }

    /// Puts the plan on top of the reader's draft, which undo brings back.
    pub(super) fn adopt(&mut self, draft: Option<Plan>) {
        let plan = self.plan().clone();
        self.history = History::of(draft.unwrap_or_else(|| plan.clone()));
        self.history.step(plan, false);
        self.origin = Origin::Draft;
        self.notes.clear();
        self.meant = None;
        self.move_focus(VERDICT);
    }
}
