//! A window that is dragged: one step when it is let go, and none when it is given up.

use std::rc::Rc;

use super::workspace::{Origin, Workspace};

impl Workspace {
    /// The plan is held by a pointer: until it is let go nothing is kept, and the page stands still.
    pub fn is_held(&self) -> bool {
        self.held.is_some()
    }

    pub(super) fn grasp(&mut self) {
        if !self.read_only() {
            self.history.settle();
            self.held = Some(Rc::new(self.history.clone()));
        }
    }

    /// Lets go, or with `give_up` puts all back as it was.
    pub(super) fn let_go(&mut self, give_up: bool) {
        let Some(before) = self.held.take() else { return };
        if give_up {
            self.history = (*before).clone();
        } else {
            self.history.settle();
            if *before.plan() != *self.plan() {
                self.make_own();
            }
        }
    }

    /// The first edit of the example makes it the reader's own.
    pub(super) fn make_own(&mut self) {
        if self.origin == Origin::Example && !self.is_held() {
            self.origin = Origin::Draft;
            self.asking = true;
        }
    }
}
