//! The two windows that are held against each other: the one looked at, and another.

use super::workspace::Workspace;
use crate::plan::{Edit, MAX_WINDOWS};
use crate::present::window_letter;

impl Workspace {
    /// Looks at a window; the other one stays, or is the one that was looked at.
    pub(super) fn select(&mut self, index: usize) {
        if index != self.selected {
            self.search.preview = None;
        }
        if index == self.against {
            self.against = self.selected;
        }
        self.selected = index;
    }

    /// The pair goes along with windows that move. A copy is held against what it was copied from.
    pub(super) fn follow_windows(&mut self, edit: &Edit) {
        let plan = self.plan();
        let (selected, against) =
            (plan.selected_after(edit, self.selected), plan.selected_after(edit, self.against));
        let count = plan.windows.len();
        match *edit {
            Edit::DuplicateWindow(of) if of < count && count < MAX_WINDOWS => {
                self.against = of;
                self.said = Some(format!("Copied as window {}", window_letter(count)).into());
            }
            _ => self.against = against,
        }
        self.selected = selected;
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Edit;
    use crate::plan::examples::founding_case;
    use crate::session::{Action, Reader, SearchChange, Start, Workspace};

    fn workspace() -> Workspace {
        Workspace::new(Start::Draft(founding_case().into()), Reader::default())
    }

    fn pair(workspace: &Workspace) -> (usize, usize) {
        (workspace.selected, workspace.against)
    }

    #[test]
    fn a_copy_is_looked_at_against_what_it_was_copied_from_and_said() {
        let copied = workspace().after(Action::Edit(Edit::DuplicateWindow(1)));
        assert_eq!(pair(&copied), (2, 1));
        assert_eq!(copied.said.as_deref(), Some("Copied as window C"));
        let mut full = copied;
        for _ in 0..9 {
            full = full.after(Action::Edit(Edit::DuplicateWindow(0)));
        }
        assert_eq!(full.said.as_deref(), Some("Copied as window F"));
    }

    #[test]
    fn a_start_that_was_looked_at_for_one_window_is_none_of_another() {
        let start = workspace().plan().windows[1].resolve().unwrap().span.start;
        let looked = workspace().after(Action::Search(SearchChange::Preview(Some(start))));
        assert_eq!(looked.after(Action::Select(0)).search.preview, Some(start));
        let other = looked.after(Action::Select(1));
        assert_eq!(other.search.preview, None);
        // No answer is one for this window, so that there is nothing to step through.
        assert_eq!(other.after(Action::Search(SearchChange::Step(1))).search.preview, None);
    }

    #[test]
    fn the_pair_follows_its_windows_to_other_places() {
        let three = workspace().after(Action::Edit(Edit::DuplicateWindow(1)));
        assert_eq!(pair(&three.after(Action::Edit(Edit::MoveWindow { from: 1, to: 0 }))), (2, 0));
        assert_eq!(pair(&three.after(Action::Edit(Edit::RemoveWindow(0)))), (1, 0));
    }

    #[test]
    fn to_look_at_the_other_one_turns_the_pair_round() {
        assert_eq!(pair(&workspace().after(Action::Select(1))), (1, 0));
        let three = workspace().after(Action::Edit(Edit::DuplicateWindow(1)));
        assert_eq!(pair(&three.after(Action::Select(0))), (0, 1));
        assert_eq!(pair(&three.after(Action::Against(0))), (2, 0));
    }
}
