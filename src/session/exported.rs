//! By which name calendars know the plan that is shown. The name goes with the plan that has it: undo brings back
//! another plan with its own name, and an earlier state of the same plan with the count that calendars have seen.

use super::draft::Draft;
use super::workspace::{Origin, Workspace};
use crate::link::Exported;
use crate::plan::History;

impl Workspace {
    /// The plan's name among calendars, once it has one.
    pub fn exported(&self) -> Option<Exported> {
        self.names[self.history.line()]
    }

    pub(super) fn call(&mut self, exported: Option<Exported>) {
        let line = self.history.line();
        self.names[line] = exported;
    }

    /// A plan with nothing before it.
    pub(super) fn begin_with(&mut self, draft: Draft) {
        self.history = History::of(draft.plan);
        self.names = vec![draft.exported];
    }

    /// Another plan in the place of the reader's own.
    pub(super) fn replace(&mut self, other: Draft) {
        if self.read_only() {
            return;
        }
        self.search.preview = None;
        if other.plan != *self.plan() {
            self.make_own();
        }
        self.go_on_to(other);
    }

    /// A step to another plan, or to another state of the same one: that is what has its name.
    pub(super) fn go_on_to(&mut self, other: Draft) {
        if self.is_called(other.exported) {
            self.history.step(other.plan, false);
            self.count(other.exported);
        } else {
            self.history.replace(other.plan, self.names.len());
            self.names.push(other.exported);
        }
    }

    /// What another tab has put into a calendar went there by the name that it has here, unless that is newer. A
    /// plan without a name takes that of its equal, and never that of another plan.
    pub(super) fn follow_export(&mut self, other: &Draft) {
        if self.origin == Origin::Link {
            return;
        }
        if self.exported().is_none() && other.plan == *self.plan() {
            self.call(other.exported);
        } else if self.is_called(other.exported) {
            self.count(other.exported);
        }
    }

    fn is_called(&self, exported: Option<Exported>) -> bool {
        exported.is_some_and(|name| self.exported().is_some_and(|own| own.id.uid == name.id.uid))
    }

    /// The newer of two counts by one name.
    fn count(&mut self, exported: Option<Exported>) {
        let sequence = |exported: Option<Exported>| exported.map(|exported| exported.id.sequence);
        if sequence(exported) > sequence(self.exported()) {
            self.call(exported);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Beside, Opened};
    use crate::plan::examples::founding_case;
    use crate::plan::{CalendarId, Edit, Plan};
    use crate::session::{Action, Reader, Start};

    fn name(uid: u64, sequence: u32) -> Exported {
        Exported { id: CalendarId { uid, sequence }, plan: 0 }
    }

    fn titled(title: &str) -> Plan {
        Plan { title: title.to_owned(), ..founding_case() }
    }

    fn mine() -> Draft {
        Draft { plan: titled("Mine"), exported: Some(name(1, 2)) }
    }

    fn of_mine() -> Workspace {
        Workspace::new(Start::Draft(mine()), Reader::default())
    }

    fn linked(exported: Option<Exported>) -> Workspace {
        let beside = Beside { sent: None, exported };
        let opened = Opened { plan: titled("Theirs"), beside, meant: None, unknown: vec![] };
        Workspace::new(Start::Link(opened), Reader::default())
    }

    #[test]
    fn a_plan_in_the_place_of_another_has_its_own_name_and_each_keeps_its_own_through_undo_and_redo() {
        let theirs = || Draft { plan: titled("Theirs"), exported: Some(name(7, 0)) };
        for (way, after, called) in [
            ("Show the other", of_mine().after(Action::Replace(theirs().into())), Some(name(7, 0))),
            ("Begin", of_mine().after(Action::Begin(titled("Theirs").into())), None),
            ("Open", of_mine().after(Action::TakePlan(titled("Theirs").into(), None)), None),
            ("Make it mine", linked(Some(name(7, 0))).after(Action::Adopt(Some(mine()))), Some(name(7, 0))),
            ("Make it mine, unnamed", linked(None).after(Action::Adopt(Some(mine()))), None),
            (
                "Open over a link",
                linked(Some(name(7, 0))).after(Action::TakePlan(titled("Theirs").into(), Some(mine()))),
                None,
            ),
        ] {
            assert_eq!((after.plan(), after.exported()), (&titled("Theirs"), called), "{way}");
            let counted = after.after(Action::Exported(Some(name(8, 0))));
            let back = counted.after(Action::Undo);
            assert_eq!((back.plan(), back.exported()), (&mine().plan, Some(name(1, 2))), "{way}");
            let again = back.after(Action::Exported(Some(name(1, 3)))).after(Action::Redo);
            assert_eq!((again.plan(), again.exported()), (&titled("Theirs"), Some(name(8, 0))), "{way}");
            assert_eq!(again.after(Action::Undo).exported(), Some(name(1, 3)), "{way}");
        }
    }

    #[test]
    fn an_earlier_state_of_a_plan_goes_on_counting_from_what_calendars_have_seen() {
        let edited = of_mine().after(Action::Edit(Edit::Title("Mine, later".to_owned())));
        let undone = edited.after(Action::Exported(Some(name(1, 3)))).after(Action::Undo);
        assert_eq!((undone.plan(), undone.exported()), (&mine().plan, Some(name(1, 3))));
        // So it is with one's own plan that comes back from another tab or by a link.
        for sequence in [1, 5] {
            let other = Draft { plan: titled("Mine, elsewhere"), exported: Some(name(1, sequence)) };
            let shown = of_mine().after(Action::Replace(other.into()));
            let adopted = linked(Some(name(1, sequence))).after(Action::Adopt(Some(mine())));
            for after in [shown, adopted] {
                assert_eq!(after.exported(), Some(name(1, sequence.max(2))));
                assert_eq!(after.after(Action::Undo).exported(), Some(name(1, sequence.max(2))));
            }
        }
    }

    #[test]
    fn a_plan_that_is_begun_anew_is_another_one_even_where_it_looks_the_same() {
        let again = of_mine().after(Action::Begin(mine().plan.into()));
        assert_eq!((again.history.can_undo(), again.exported()), (false, None));
    }

    #[test]
    fn a_drag_that_is_given_up_leaves_the_name_where_it_was() {
        let begun = of_mine().after(Action::Begin(titled("Theirs").into()));
        let dragged = begun.after(Action::Grasp).after(Action::Type(Edit::Title("x".to_owned())));
        let given_up = dragged.after(Action::GiveUp);
        assert_eq!((given_up.exported(), given_up.after(Action::Undo).exported()), (None, Some(name(1, 2))));
    }

    #[test]
    fn what_another_tab_exported_counts_here_unless_it_is_older_or_of_another_plan() {
        let told = |own: Option<Exported>, other: Draft| {
            let workspace =
                Workspace::new(Start::Draft(Draft { exported: own, ..mine() }), Reader::default());
            workspace.after(Action::ChangedElsewhere(other.into())).exported()
        };
        let same = |exported| Draft { exported, ..mine() };
        assert_eq!(told(Some(name(1, 2)), same(Some(name(1, 3)))), Some(name(1, 3)));
        assert_eq!(told(Some(name(1, 2)), same(Some(name(1, 1)))), Some(name(1, 2)));
        assert_eq!(told(Some(name(1, 2)), same(None)), Some(name(1, 2)));
        assert_eq!(told(None, same(Some(name(1, 0)))), Some(name(1, 0)));
        let another = |exported| Draft { plan: titled("Another"), exported };
        assert_eq!(told(Some(name(1, 2)), another(Some(name(1, 3)))), Some(name(1, 3)));
        assert_eq!(told(Some(name(1, 2)), another(Some(name(7, 9)))), Some(name(1, 2)));
        assert_eq!(told(None, another(Some(name(7, 9)))), None);
    }
}
