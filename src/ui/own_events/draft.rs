//! The form of an own event while it is filled in, and as it was left.

use crate::plan::{Plan, Window};
use crate::present::OwnEventForm;
use crate::session::Unfinished;

/// The form, and whether it was to be saved as it is.
pub(super) struct Draft {
    /// As it was opened.
    before: OwnEventForm,
    pub(super) form: OwnEventForm,
    pub(super) tried: bool,
}

impl Draft {
    /// The form of the event of this number, or of a new one.
    pub(super) fn of(plan: &Plan, window: &Window, number: Option<u16>) -> Self {
        let event = plan.own_events.iter().find(|event| Some(event.number) == number);
        let form =
            event.map_or_else(|| OwnEventForm::proposed(window), |event| OwnEventForm::of(event, window));
        Self { before: form.clone(), form, tried: false }
    }

    /// The same as it was left; not where the event has changed since.
    pub(super) fn resumed(mut self, left: Option<&Unfinished>) -> Self {
        let is_new = |form: &OwnEventForm| form.number == 0;
        let goes_on =
            |left: &&Unfinished| left.before == self.before || (is_new(&left.before) && is_new(&self.before));
        if let Some(left) = left.filter(goes_on) {
            self.form = left.form.clone();
        }
        self
    }

    /// What would be lost if it were left now.
    pub(super) fn unfinished(&self) -> Option<Box<Unfinished>> {
        let (before, form) = (self.before.clone(), self.form.clone());
        (form != before).then(|| Box::new(Unfinished { before, form }))
    }
}
