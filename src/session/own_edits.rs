//! Changes of the plan's own events, and what is said of them.

use super::workspace::Workspace;
use crate::plan::Edit;
use crate::present::{Assessed, own_edit_words, own_events_met};

impl Workspace {
    /// Whether what is shown can be changed: neither somebody's link nor a broken one.
    pub fn is_own(&self) -> bool {
        !self.read_only() && self.broken.is_none()
    }

    /// Changes the own events and says what became of them; `false` where the plan may not be changed.
    pub(super) fn edit_own(&mut self, edit: &Edit) -> bool {
        if !self.is_own() {
            return false;
        }
        let last = self.plan().own_events.iter().map(|event| event.number).max().unwrap_or(0);
        self.edit(edit, false);
        let added = self.plan().own_events.iter().filter(|event| event.number > last).count();
        let assessed = Assessed::of(self.plan(), self.almanac);
        let met = assessed.windows[self.selected].as_ref().map_or(0, |found| own_events_met(found, last));
        self.said = Some(own_edit_words(edit, added, met).into());
        true
    }
}
