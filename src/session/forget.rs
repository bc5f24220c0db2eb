//! "Delete my data": what the browser keeps of this page is deleted, here and in every other open tab.

use super::Action;
use super::delivery::Dispatcher;
use super::draft;
use super::notice::Notice;
use super::start::Start;
use super::viewer::Viewer;
use super::workspace::{Origin, VERDICT, Workspace};
use crate::browser::{self, StorageListener};

/// Where the reader's data was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgotten {
    Here,
    /// In another tab, and here as well.
    Elsewhere,
    /// The browser did not let the page delete it.
    Refused,
}

/// Deletes what the browser keeps of this page.
pub(super) fn forget_data(dispatcher: &Dispatcher) {
    let deleted = draft::forget_everything();
    browser::forget_copy();
    dispatcher.dispatch(Action::Forget(if deleted.is_ok() { Forgotten::Here } else { Forgotten::Refused }));
}

/// Hears when another tab has deleted it.
pub(super) fn on_forgotten_elsewhere(dispatcher: Dispatcher) -> StorageListener {
    browser::on_stored_elsewhere(draft::FORGOTTEN, move |_| {
        dispatcher.dispatch(Action::Forget(Forgotten::Elsewhere));
    })
}

impl Workspace {
    /// The page as on a first visit; a link that is open stays, since it came with the address. What is stored after
    /// this is what follows from it: nothing.
    pub(super) fn forget(&mut self, forgotten: Forgotten) {
        self.reader.viewer = Viewer::default();
        self.notices.retain(|notice| *notice == Notice::NoHolidays);
        self.notices.push(Notice::Forgotten(forgotten));
        if self.origin != Origin::Link && self.broken.is_none() {
            self.open(Start::Example);
        }
        (self.dialog, self.unfinished, self.figures, self.import) = (None, None, None, None);
        self.move_focus(VERDICT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;
    use crate::session::start::{Arrival, Unreadable, start};
    use crate::session::{Dialog, Reader};
    use crate::world::region_by_id;

    fn of_mine() -> Workspace {
        let mut plan = founding_case();
        plan.title = "Mine".to_owned();
        let mut workspace = Workspace::new(Start::Draft(plan.into()), Reader::default());
        workspace.reader.viewer.toggle_pin(region_by_id("IR/Asia/Tehran").unwrap());
        workspace.notices.push(Notice::Unreadable(Unreadable { text: "x".to_owned(), why: "y".to_owned() }));
        workspace.after(Action::Show(Dialog::Forget))
    }

    #[test]
    fn nothing_of_the_reader_is_left_on_the_page_and_no_undo_brings_it_back() {
        for forgotten in [Forgotten::Here, Forgotten::Elsewhere] {
            let page = of_mine().after(Action::Forget(forgotten));
            assert_eq!((page.origin, page.dialog, page.draft()), (Origin::Example, None, None));
            assert_eq!(*page.plan(), founding_case());
            assert_eq!(page.reader.viewer, Viewer::default());
            assert_eq!(page.notices, [Notice::Forgotten(forgotten)]);
            assert_eq!(*page.after(Action::Undo).plan(), founding_case());
        }
    }

    #[test]
    fn somebodys_link_stays_open() {
        let link = "start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";
        let opened = start(Arrival { fragment: link, ..Arrival::default() });
        let page = Workspace::new(opened, Reader::default());
        let after = page.after(Action::Forget(Forgotten::Here));
        assert_eq!((after.origin, after.plan()), (Origin::Link, page.plan()));
    }
}
