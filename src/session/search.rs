//! Better windows, kept in step with the plan: made ready between frames, the newest question wins.
//!
//! What a minute costs is kept by [`Slices`], so that a new length or rule is answered at once. Nothing is looked
//! for while the plan still changes.

use std::rc::Rc;

use yew::prelude::*;

use super::action::{Action, Dialog};
use super::outlook::{Outlook, OutlookChange};
use super::slices::{Basis, Progress, Slices};
use super::sync::now;
use super::workspace::{VERDICT, Workspace};
use crate::calendar::Almanac;
use crate::plan::{Edit, Plan, RulesProblem, Window};
use crate::present::{Assessed, shown_lows, starts_left_words, step_words, suggested_spans, window_letter};
use crate::search::{Found, Prepared, Query, find};
use crate::time::{Instant, Span};

/// The search waits so long after the last change.
const QUIET_MILLISECONDS: u32 = 120;

/// The same low on each day of a week is one line: more are asked for than are shown.
const SUGGESTED: usize = 12;
/// Why there is no further window.
pub const FULL: &str = "A plan holds six windows: remove one first";
/// The heading of the better windows.
pub const SUGGESTIONS: &str = "suggestions-title";

/// What was found for one window of a plan.
pub struct Answer {
    pub window: usize,
    pub plan: Plan,
    pub found: Found,
    pub prepared: Rc<Prepared>,
}

/// Where the search stands.
#[derive(Clone, Default, PartialEq)]
pub struct Search {
    pub answer: Option<Rc<Answer>>,
    /// Percent done, while it takes long.
    pub progress: Option<u8>,
    /// Why nothing can be looked for.
    pub problem: Option<RulesProblem>,
    /// A start that is only looked at.
    pub preview: Option<Instant>,
    /// What the rules leave is said as soon as it is known.
    pub tells: bool,
    /// The year around the window.
    pub outlook: Outlook,
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} suggestions for window {}", self.found.suggestions.len(), self.window)
    }
}

impl std::fmt::Debug for Search {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}, {:?} %, {:?}, {:?}", self.answer, self.progress, self.problem, self.preview)?;
        write!(f, ", {:?}", self.outlook)
    }
}

/// An answer is equal to itself alone.
impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What happens to the search.
#[derive(Clone, Debug, PartialEq)]
pub enum SearchChange {
    Found(Rc<Answer>),
    /// Percent done.
    Progress(u8),
    Refused(Option<RulesProblem>),
    /// Looks at a start without taking it; `None` goes back to the plan.
    Preview(Option<Instant>),
    /// The suggestion after (1) or before (−1) the one looked at.
    Step(isize),
    /// Takes the start that is looked at into the plan.
    Take,
    /// Keeps it as one more window of the plan.
    Keep,
    Outlook(OutlookChange),
}

impl Search {
    /// The answer, where it is one for this window.
    pub fn answer_for(&self, window: usize) -> Option<&Rc<Answer>> {
        self.answer.as_ref().filter(|answer| answer.window == window)
    }

    /// Goes through the cards as they are shown; from another day of a card, to its neighbours. Says what it goes to.
    fn step(&mut self, window: usize, by: isize) -> Option<String> {
        let answer = self.answer_for(window)?.clone();
        let lows = shown_lows(&answer.found);
        let count = lows.len() as isize;
        let at = self
            .preview
            .and_then(|looked| lows.iter().position(|low| low.starts().any(|each| each == looked)));
        let next = match at {
            _ if count == 0 => return None,
            Some(at) => (at as isize + by).rem_euclid(count),
            None if by > 0 => 0,
            None => count - 1,
        };
        let low = &lows[next as usize];
        self.preview = low.starts().next();
        Some(step_words(next as usize + 1, lows.len(), &low.nearest.assessment))
    }
}

impl Workspace {
    /// The window that is looked at, at the start that is.
    fn previewed(&self) -> Option<Window> {
        Some(self.plan().windows[self.selected].starting_at(self.search.preview?))
    }

    /// The span that is looked at.
    pub fn previewed_span(&self) -> Option<Span> {
        Some(self.previewed()?.resolve().ok()?.span)
    }

    /// The suggested spans, each with the number of its card.
    pub fn low_water(&self) -> Vec<(usize, Span)> {
        let answer = self.search.answer_for(self.selected);
        answer.map(|answer| suggested_spans(&answer.found)).unwrap_or_default()
    }

    /// The number of the card that is looked at, where it is one of the list.
    pub fn previewed_number(&self) -> Option<usize> {
        let preview = self.search.preview?;
        self.low_water().into_iter().find(|(_, span)| span.start == preview).map(|(number, _)| number)
    }

    /// What the rules leave of the starts, where that is known of the plan as it is.
    pub fn starts_left(&self) -> Option<String> {
        let answer = self.search.answer_for(self.selected).filter(|answer| answer.plan == *self.plan())?;
        Some(starts_left_words(&answer.found))
    }

    /// Where the rules are what is open: their dialog closes.
    pub(super) fn leave_rules(&mut self) {
        if self.dialog == Some(Dialog::Rules) {
            self.tell_starts_left();
        }
    }

    /// Says what the rules leave, now or when it is found.
    fn tell_starts_left(&mut self) {
        let left = self.starts_left();
        self.search.tells = left.is_none() && self.search.problem.is_none();
        if let Some(left) = left {
            self.said = Some(left.into());
        }
    }

    pub(super) fn change_search(&mut self, change: SearchChange) {
        let search = &mut self.search;
        let outlook = search.outlook.clone();
        match change {
            SearchChange::Found(answer) => {
                let (preview, tells) = (search.preview, search.tells);
                *search = Search { answer: Some(answer), preview, tells, outlook, ..Search::default() };
                if tells {
                    self.tell_starts_left();
                }
            }
            SearchChange::Progress(percent) => search.progress = Some(percent),
            SearchChange::Refused(problem) => *search = Search { problem, outlook, ..Search::default() },
            SearchChange::Preview(start) => search.preview = start,
            SearchChange::Step(by) => {
                if let Some(said) = search.step(self.selected, by) {
                    self.said = Some(said.into());
                }
            }
            SearchChange::Take => self.take_preview(),
            SearchChange::Keep => self.keep_preview(),
            SearchChange::Outlook(change) => search.outlook.change(change),
        }
    }

    fn take_preview(&mut self) {
        if let Some(to) = self.previewed() {
            self.edit(&Edit::Window { window: self.selected, to }, false);
            self.move_focus(VERDICT);
        }
    }

    fn keep_preview(&mut self) {
        if let Some(window) = self.previewed() {
            let windows = &self.plan().windows;
            let window = window.unnamed();
            let (before, known) = (windows.len(), windows.iter().position(|each| each.unnamed() == window));
            let said = if let Some(known) = known {
                format!("That is window {} already", window_letter(known))
            } else {
                self.edit(&Edit::AddWindows(vec![window]), false);
                let kept = self.plan().windows.len() > before;
                if kept { format!("Kept as window {}", window_letter(before)) } else { FULL.to_owned() }
            };
            self.said = Some(said.into());
            self.move_focus(SUGGESTIONS);
        }
    }
}

type Dispatcher = UseReducerDispatcher<Workspace>;

/// Keeps the answer in step with the plan.
#[hook]
pub(super) fn use_search(workspace: &UseReducerHandle<Workspace>) {
    let slices = use_mut_ref(Slices::default);
    let dispatcher = workspace.dispatcher();
    let plan = workspace.broken.is_none().then(|| workspace.plan().clone());
    use_effect_with((plan, workspace.selected, workspace.almanac), move |(plan, window, almanac)| {
        let slices = slices.borrow().clone();
        // Whatever runs answers an older question.
        slices.stop();
        let Some(plan) = plan.clone() else { return };
        let question = Question { plan, window: *window, almanac, dispatcher };
        let begun = slices.clone();
        slices.after(QUIET_MILLISECONDS, move || question.begin(&begun));
    });
}

struct Question {
    plan: Plan,
    window: usize,
    almanac: &'static Almanac,
    dispatcher: Dispatcher,
}

impl Question {
    fn say(&self, change: SearchChange) {
        self.dispatcher.dispatch(Action::Search(change));
    }

    fn begin(self, slices: &Slices) {
        let window = &self.plan.windows[self.window];
        if window.resolve().is_err() {
            return self.say(SearchChange::Refused(None));
        }
        let range = match self.plan.starts(self.window) {
            Ok(range) => range,
            Err(problem) => return self.say(SearchChange::Refused(Some(problem))),
        };
        let basis = Basis::of(&self.plan, range, self.almanac);
        let (plan, found_in) = (self.plan.clone(), slices.clone());
        slices.prepare(&plan, basis, true, move |progress| match progress {
            Progress::Percent(percent) => self.say(SearchChange::Progress(percent)),
            Progress::Ready(prepared) => self.answer(&found_in, prepared),
        });
    }

    /// Drawing it is work as well, so that has a turn of its own.
    fn answer(&self, slices: &Slices, prepared: Rc<Prepared>) {
        let query = Query { count: SUGGESTED, ..Query::of(&self.plan, self.window, Some(now())) };
        let found = find(&prepared, &query);
        let answer = Answer { window: self.window, found, prepared, plan: self.plan.clone() };
        let dispatcher = self.dispatcher.clone();
        slices.after(0, move || dispatcher.dispatch(Action::Search(SearchChange::Found(Rc::new(answer)))));
    }
}

/// What table and events show: the plan, or the start that is looked at in the place of its window.
#[hook]
pub fn use_shown(assessed: &Rc<Assessed>, workspace: &Workspace) -> Rc<Assessed> {
    let looked_at = (assessed.clone(), workspace.selected, workspace.search.preview);
    let shown = use_memo(looked_at, |(assessed, window, preview)| {
        let preview = preview.and_then(|start| assessed.at(workspace.plan(), *window, start));
        preview.map_or_else(|| assessed.clone(), Rc::new)
    });
    (*shown).clone()
}
