//! A link that becomes the reader's own, all of it or the time that it proposes.

use super::draft::Draft;
use super::workspace::{Origin, VERDICT, Workspace};
use crate::link::{Opened, Reply};
use crate::plan::{History, Window};

impl Workspace {
    /// The start that the link's maker meant, where today's clock rules give another.
    pub(super) fn take_meant(&mut self) {
        if let Some(meant) = self.meant.take() {
            let mut plan = self.plan().clone();
            plan.windows[0] = plan.windows[0].starting_at(meant);
            self.history = History::of(plan);
            self.notes.clear();
            self.search.preview = None;
            self.move_focus(VERDICT);
        }
    }

    /// Puts the plan on top of the reader's draft, which undo brings back.
    pub(super) fn adopt(&mut self, draft: Option<Draft>) {
        let link = Draft { plan: self.plan().clone(), exported: self.exported() };
        self.make_draft(draft.unwrap_or_else(|| link.clone()), link);
    }

    /// The answer that the link is, if it is one.
    pub fn reply(&self) -> Option<&Reply> {
        self.sent.as_ref()?.reply.as_ref()
    }

    /// What is to be known of a link. An answer is opened at the time that it proposes, held against the one that
    /// it answers.
    pub(super) fn open_link(&mut self, opened: Opened) -> Draft {
        self.notes = opened.notes();
        self.meant = opened.meant;
        self.sent.clone_from(&opened.beside.sent);
        if let Some(to) = self.reply().map(|reply| reply.to) {
            (self.selected, self.against) = (opened.plan.windows.len() - 1, to);
        }
        opened.into()
    }

    /// Moves the window that was answered to the proposed time, in the reader's draft if it is the one that was
    /// answered, else in the plan of the link.
    pub(super) fn take_reply(&mut self, draft: Option<Draft>) {
        let Some(to) = self.reply().map(|reply| reply.to) else { return };
        let mut answered = Draft { plan: self.plan().clone(), exported: self.exported() };
        let Some(proposed) = answered.plan.windows.pop() else { return };
        let asked = answered.plan.windows[to].clone();
        let same = |window: &Window| {
            (window.start, window.zone, window.minutes) == (asked.start, asked.zone, asked.minutes)
        };
        let own = draft.as_ref().and_then(|draft| Some((draft, draft.plan.windows.iter().position(same)?)));
        let (mut moved, at) = own.map_or((answered.clone(), to), |(draft, at)| (draft.clone(), at));
        moved.plan.windows[at] = proposed.called_like(&moved.plan.windows[at]);
        // The plan that was answered went to calendars by the name that came back with the answer.
        moved.exported = moved.exported.or(self.exported());
        self.make_draft(draft.unwrap_or(answered), moved);
        (self.selected, self.against) = (at, usize::from(at == 0));
    }

    /// A plan on top of the reader's `before`, in the place of somebody's link.
    pub(super) fn make_draft(&mut self, before: Draft, after: Draft) {
        self.begin_with(before);
        self.go_on_to(after);
        self.origin = Origin::Draft;
        self.notes.clear();
        (self.meant, self.sent) = (None, None);
        self.search.preview = None;
        self.move_focus(VERDICT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Beside, Exported, Sent};
    use crate::plan::CalendarId;
    use crate::plan::examples::founding_case;
    use crate::session::{Action, Reader, Start};
    use crate::time::parse_date;

    /// An answer to the founding case's first window, as its author opens it.
    fn answered() -> Workspace {
        let mut plan = founding_case();
        plan.windows.push(plan.windows[0].starting_at("2009-06-16T11:00Z".parse().unwrap()).unnamed());
        let sent = Sent {
            made: "2009-06-15T12:00Z".parse().unwrap(),
            data: parse_date("2026-11-22").unwrap(),
            verdicts: vec![None; 3],
            reply: Some(Reply { to: 0, name: "Kim".to_owned(), note: String::new() }),
        };
        let beside = Beside { sent: Some(sent), exported: None };
        let opened = Opened { plan, beside, meant: None, unknown: vec![] };
        Workspace::new(Start::Link(opened), Reader::default())
    }

    #[test]
    fn an_answer_is_opened_at_what_it_proposes_against_what_it_answers() {
        let workspace = answered();
        assert!(workspace.read_only());
        assert_eq!((workspace.selected, workspace.against), (2, 0));
    }

    #[test]
    fn a_proposed_time_goes_into_the_draft_that_was_answered_and_one_undo_takes_it_back() {
        let mut draft = founding_case();
        draft.title = "Mine, changed since".to_owned();
        draft.windows.reverse();
        let taken = answered().after(Action::TakeReply(Some(draft.clone().into())));
        let mut want = draft.clone();
        want.windows[1] = want.windows[1].starting_at("2009-06-16T11:00Z".parse().unwrap());
        assert_eq!(*taken.plan(), want);
        assert_eq!((taken.origin, taken.selected), (Origin::Draft, 1));
        assert_eq!(*taken.after(Action::Undo).plan(), draft);
    }

    #[test]
    fn a_proposed_time_goes_into_the_plan_of_the_link_where_the_draft_is_another() {
        let mut other = founding_case();
        other.windows.truncate(1);
        other.windows[0].minutes = 5;
        for draft in [None, Some(other.clone())] {
            let taken = answered().after(Action::TakeReply(draft.clone().map(Draft::from)));
            assert_eq!(taken.plan().windows.len(), 2);
            assert_eq!(taken.plan().windows[0].name, founding_case().windows[0].name);
            let start = taken.plan().windows[0].resolve().unwrap().span.start;
            assert_eq!(start.to_string(), "2009-06-16T11:00:00Z");
            assert_eq!(*taken.after(Action::Undo).plan(), draft.unwrap_or_else(founding_case));
        }
    }

    #[test]
    fn a_proposed_time_leaves_the_plan_that_it_goes_into_its_name_among_calendars() {
        let name = |uid| Some(Exported { id: CalendarId { uid, sequence: 0 }, plan: 0 });
        let mut answer = answered();
        answer.call(name(7));
        let mut other = founding_case();
        other.windows.truncate(1);
        other.windows[0].minutes = 5;
        for (plan, own, after) in
            [(founding_case(), name(1), name(1)), (founding_case(), None, name(7)), (other, name(1), name(7))]
        {
            let taken = answer.after(Action::TakeReply(Some(Draft { plan, exported: own })));
            assert_eq!((taken.exported(), taken.after(Action::Undo).exported()), (after, own));
        }
    }
}
