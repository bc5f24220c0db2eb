//! Undo and redo: the plans before and after the one that is shown.

use super::Plan;

/// The most steps that can be undone.
pub const MAX_STEPS: usize = 100;

/// A plan with the way it came about. Moves only by [`History::step`], [`History::replace`], [`History::undo`] and
/// [`History::redo`]; a gesture (a text being typed, a window being dragged) is one step.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    past: Vec<State>,
    present: State,
    /// Nearest last.
    future: Vec<State>,
    /// Whether the last step is a gesture that the next one may continue.
    open: bool,
}

#[derive(Clone, Debug, PartialEq)]
struct State {
    plan: Plan,
    line: usize,
}

impl History {
    pub fn of(plan: Plan) -> Self {
        Self { past: vec![], present: State { plan, line: 0 }, future: vec![], open: false }
    }

    pub fn plan(&self) -> &Plan {
        &self.present.plan
    }

    /// Which of the plans that have stood here it is: edits stay in one line, and another plan in its place has a
    /// line of its own. The first is 0.
    pub fn line(&self) -> usize {
        self.present.line
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes on to `plan`. With `gesture` the step continues an open gesture instead of beginning a new one.
    /// A plan equal to the present one is no step.
    pub fn step(&mut self, plan: Plan, gesture: bool) {
        if plan == self.present.plan {
            return;
        }
        let line = self.present.line;
        let before = std::mem::replace(&mut self.present, State { plan, line });
        self.future.clear();
        if !(gesture && self.open) {
            if self.past.len() == MAX_STEPS {
                self.past.remove(0);
            }
            self.past.push(before);
        } else if self.past.last() == Some(&self.present) {
            // The gesture came back to where it began: as if nothing had happened.
            self.past.pop();
            self.open = false;
            return;
        }
        self.open = gesture;
    }

    /// Goes on to another plan, a line of its own. Where it equals the present one that is no step, and its edits are
    /// of the new line all the same.
    pub fn replace(&mut self, plan: Plan, line: usize) {
        self.step(plan, false);
        self.settle();
        self.present.line = line;
    }

    /// Ends a gesture: what follows is a step of its own.
    pub fn settle(&mut self) {
        self.open = false;
    }

    /// Goes one step back, if there is one.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.present, before));
        }
        self.open = false;
    }

    /// Goes forward to what was undone, if anything was.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.present, after));
        }
        self.open = false;
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::founding_case;
    use super::*;

    fn lasting(minutes: u32) -> Plan {
        let mut plan = founding_case();
        plan.windows[0].minutes = minutes;
        plan
    }

    fn minutes(history: &History) -> u32 {
        history.plan().windows[0].minutes
    }

    #[test]
    fn undo_and_redo_walk_the_same_steps() {
        let mut history = History::of(lasting(1));
        for step in 2..=4 {
            history.step(lasting(step), false);
        }
        history.undo();
        history.undo();
        assert_eq!(minutes(&history), 2);
        history.redo();
        assert_eq!(minutes(&history), 3);
        history.step(lasting(9), false);
        assert!(!history.can_redo());
        history.undo();
        assert_eq!(minutes(&history), 3);
    }

    #[test]
    fn a_gesture_is_one_step_until_it_settles() {
        let mut history = History::of(lasting(1));
        for step in 2..=20 {
            history.step(lasting(step), true);
        }
        history.settle();
        history.step(lasting(30), true);
        history.undo();
        assert_eq!(minutes(&history), 20);
        history.undo();
        assert_eq!(minutes(&history), 1);
        assert!(!history.can_undo());
    }

    #[test]
    fn a_gesture_that_returns_to_its_beginning_leaves_no_step() {
        let mut history = History::of(lasting(1));
        history.step(lasting(2), true);
        history.step(lasting(1), true);
        assert!(!history.can_undo());
        history.step(lasting(3), true);
        history.undo();
        assert_eq!(minutes(&history), 1);
    }

    #[test]
    fn a_step_to_the_same_plan_is_none_and_keeps_what_can_be_redone() {
        let mut history = History::of(lasting(1));
        history.step(lasting(2), false);
        history.undo();
        history.step(lasting(1), false);
        assert!(!history.can_undo() && history.can_redo());
    }

    #[test]
    fn another_plan_is_a_line_of_its_own_wherever_undo_and_redo_come_from() {
        let mut history = History::of(lasting(1));
        history.step(lasting(2), false);
        history.replace(lasting(3), 1);
        history.step(lasting(4), false);
        let there_and_back = [History::undo, History::undo, History::redo, History::redo];
        let lines = there_and_back.map(|walk: fn(&mut History)| {
            walk(&mut history);
            (minutes(&history), history.line())
        });
        assert_eq!(lines, [(3, 1), (2, 0), (3, 1), (4, 1)]);
        history.replace(lasting(4), 2);
        assert_eq!(history.line(), 2);
        history.undo();
        assert_eq!((minutes(&history), history.line()), (3, 1), "an equal plan was a step");
    }

    #[test]
    fn a_gesture_ends_where_another_plan_begins_even_an_equal_one() {
        let mut history = History::of(lasting(1));
        history.step(lasting(2), true);
        history.replace(lasting(2), 1);
        history.step(lasting(3), true);
        history.undo();
        assert_eq!(minutes(&history), 2);
    }

    #[test]
    fn a_hundred_steps_are_kept_and_no_more() {
        let mut history = History::of(lasting(1));
        for step in 2..=151 {
            history.step(lasting(step), false);
        }
        for _ in 0..MAX_STEPS {
            assert!(history.can_undo());
            history.undo();
        }
        assert!(!history.can_undo());
        assert_eq!(minutes(&history), 51);
    }
}
