//! The year around the window, got ready when its dialog opens: for the week and the year at a glance.

use std::rc::Rc;

use yew::prelude::*;

use super::action::{Action, Dialog};
use super::search::SearchChange;
use super::slices::{Basis, Progress, Slices};
use super::workspace::Workspace;
use crate::calendar::Almanac;
use crate::plan::Plan;
use crate::present::year_around;
use crate::search::Prepared;

/// What a minute of the year costs, as far as that is known yet.
#[derive(Clone, Default)]
pub struct Outlook {
    ready: Option<(Basis, Rc<Prepared>)>,
    /// Percent done.
    pub progress: u8,
}

/// The search is equal to itself alone.
impl PartialEq for Outlook {
    fn eq(&self, other: &Self) -> bool {
        let ready = |outlook: &Self| outlook.ready.as_ref().map(|(_, prepared)| prepared.clone());
        ready(self) == ready(other) && self.progress == other.progress
    }
}

impl std::fmt::Debug for Outlook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "year {}, {} %", self.ready.is_some(), self.progress)
    }
}

/// How it goes on.
#[derive(Clone, Debug, PartialEq)]
pub enum OutlookChange {
    /// Percent done.
    Progress(u8),
    Ready(Outlook),
}

impl Outlook {
    /// `prepared` is over the year of the plan's window; nothing where that names no instant.
    pub fn of(plan: &Plan, window: usize, almanac: &'static Almanac, prepared: Rc<Prepared>) -> Option<Self> {
        Some(Self { ready: Some((basis(plan, window, almanac)?, prepared)), progress: 0 })
    }

    /// The search over the year, where it is that of this plan and its window.
    pub fn ready_for(&self, plan: &Plan, window: usize, almanac: &'static Almanac) -> Option<&Rc<Prepared>> {
        let wanted = basis(plan, window, almanac)?;
        self.ready.as_ref().filter(|(known, _)| *known == wanted).map(|(_, prepared)| prepared)
    }

    pub(super) fn change(&mut self, change: OutlookChange) {
        match change {
            OutlookChange::Progress(percent) => self.progress = percent,
            OutlookChange::Ready(ready) => *self = ready,
        }
    }
}

/// What the year of a window depends on; nothing where the window names no instant.
fn basis(plan: &Plan, window: usize, almanac: &'static Almanac) -> Option<Basis> {
    let window = plan.windows.get(window)?.resolve().ok()?;
    Some(Basis::of(plan, year_around(window.span.start, window.zone), almanac))
}

/// Gets the year ready while its dialog is open; what is kept outlives it.
#[hook]
pub(super) fn use_outlook(workspace: &UseReducerHandle<Workspace>) {
    let slices = use_mut_ref(Slices::default);
    let dispatcher = workspace.dispatcher();
    let open = workspace.dialog == Some(Dialog::Outlook) && workspace.broken.is_none();
    let wanted = open.then(|| basis(workspace.plan(), workspace.selected, workspace.almanac)).flatten();
    let (plan, selected, almanac) = (workspace.plan().clone(), workspace.selected, workspace.almanac);
    use_effect_with(wanted, move |wanted| {
        let slices = slices.borrow();
        slices.stop();
        let Some(basis) = wanted.clone() else { return };
        let say = move |change| dispatcher.dispatch(Action::Search(SearchChange::Outlook(change)));
        slices.prepare(&plan, basis, false, {
            let plan = plan.clone();
            move |progress| match progress {
                Progress::Percent(percent) => say(OutlookChange::Progress(percent)),
                Progress::Ready(prepared) => {
                    if let Some(ready) = Outlook::of(&plan, selected, almanac, prepared) {
                        say(OutlookChange::Ready(ready));
                    }
                }
            }
        });
    });
}
