//! What is open on the page, and what becomes of it by an [`Action`].

use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::action::{Action, Dialog};
use super::import::Import;
use super::notice::Notice;
use super::search::Search;
use super::start::{Start, Unreadable};
use super::viewer::Reader;
use crate::calendar::Almanac;
use crate::link::{Exported, Sent};
use crate::plan::{Edit, History, Plan, examples};
use crate::present::OwnEventForm;
use crate::time::Instant;
use crate::world::RegionId;

/// Whose plan is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The example of a first visit; the first edit makes it the draft.
    Example,
    /// The reader's own: kept in the browser and in the address.
    Draft,
    /// Somebody's link: read-only.
    Link,
}

/// The form of an own event that was left before it was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// As it was opened.
    pub before: OwnEventForm,
    pub form: OwnEventForm,
}

/// The state of the page. The viewer's own things are beside the plan and never in a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    pub history: History,
    /// The names among calendars of the plans that it has, each at the number of its line.
    pub(super) names: Vec<Option<Exported>>,
    /// While a window is dragged, what was before.
    pub held: Option<Rc<History>>,
    pub origin: Origin,
    /// The window looked at, counted from 0.
    pub selected: usize,
    /// The window that it is held against, counted from 0.
    pub against: usize,
    /// The region that is picked, wherever on the page that was.
    pub picked: Option<RegionId>,
    pub reader: Reader,
    /// What is known of dates: without public holidays until their table has arrived.
    pub almanac: &'static Almanac,
    /// What the reader should know about the link that was opened.
    pub notes: Vec<String>,
    /// Where today's clock rules differ from those of the link: what its maker meant.
    pub meant: Option<Instant>,
    /// When the link that was opened was made, and what was said then.
    pub sent: Option<Sent>,
    /// A link that yields no plan; the plan is not shown then.
    pub broken: Option<Unreadable>,
    pub notices: Vec<Notice>,
    /// Whether the browser has kept the draft so far.
    pub kept: bool,
    /// Whether to ask whom the plan serves and what it is.
    pub asking: bool,
    /// Better windows.
    pub search: Search,
    pub dialog: Option<Dialog>,
    pub unfinished: Option<Box<Unfinished>>,
    /// Figures that were left before they were used, as they were typed.
    pub figures: Option<String>,
    /// What came in and its dialog shows.
    pub import: Option<Rc<Import>>,
    /// What a field says about what is being typed, for those who do not see it.
    pub hint: Option<String>,
    /// Said once in the corner: "Link copied".
    pub said: Option<AttrValue>,
    /// Where the focus goes after this change, and a number that makes each request a new one.
    pub focus: Option<(u32, &'static str)>,
}

/// Where the focus goes when the control that had it is gone, and nothing is nearer.
pub const VERDICT: &str = "verdict";
/// The heading of the events.
pub const EVENTS: &str = "events-title";

impl Workspace {
    pub fn new(start: Start, reader: Reader) -> Self {
        let mut workspace = Self {
            history: History::of(examples::founding_case()),
            names: vec![None],
            held: None,
            origin: Origin::Example,
            selected: 0,
            against: 1,
            picked: None,
            reader,
            almanac: Almanac::without_holidays(),
            notes: vec![],
            meant: None,
            sent: None,
            broken: None,
            notices: vec![],
            kept: true,
            asking: false,
            search: Search::default(),
            dialog: None,
            unfinished: None,
            figures: None,
            import: None,
            hint: None,
            said: None,
            focus: None,
        };
        workspace.open(start);
        workspace
    }

    pub fn plan(&self) -> &Plan {
        self.history.plan()
    }

    /// Whether the plan is somebody else's.
    pub fn read_only(&self) -> bool {
        self.origin == Origin::Link
    }

    /// The reader's own plan, which is kept in the browser and in the address; not while an example or
    /// somebody's link is shown, nor while it is held.
    pub fn draft(&self) -> Option<&Plan> {
        (self.origin == Origin::Draft && self.broken.is_none() && !self.is_held()).then(|| self.plan())
    }

    pub(super) fn open(&mut self, start: Start) {
        (self.selected, self.against) = (0, 1);
        self.notes.clear();
        (self.meant, self.sent) = (None, None);
        self.broken = None;
        self.asking = false;
        // A dialog is of the plan over which it was opened.
        (self.dialog, self.import, self.unfinished, self.held) = (None, None, None, None);
        self.figures = None;
        self.search = Search::default();
        let (origin, opened) = match start {
            Start::Example => (Origin::Example, examples::founding_case().into()),
            Start::Draft(draft) => (Origin::Draft, draft),
            Start::Link(opened) => (Origin::Link, self.open_link(opened)),
            Start::Broken(broken) => {
                self.broken = Some(broken);
                return;
            }
        };
        self.origin = origin;
        self.begin_with(opened);
    }

    pub(super) fn edit(&mut self, edit: &Edit, gesture: bool) {
        if self.read_only() {
            return;
        }
        self.search.preview = None;
        if let Edit::Zone { zone, .. } = edit {
            self.reader.viewer.remember(*zone);
        }
        self.follow_windows(edit);
        let plan = self.plan().edited(edit);
        if plan != *self.plan() {
            self.make_own();
        }
        self.history.step(plan, gesture);
    }

    /// A late failure says nothing against a table that is here.
    fn take_holidays(&mut self, found: Option<&'static Almanac>) {
        self.almanac = found.unwrap_or(self.almanac);
        self.notices.retain(|notice| *notice != Notice::NoHolidays);
        if self.almanac == Almanac::without_holidays() {
            self.notices.push(Notice::NoHolidays);
        }
    }

    pub(super) fn move_focus(&mut self, id: &'static str) {
        let turn = self.focus.map_or(0, |(turn, _)| turn.wrapping_add(1));
        self.focus = Some((turn, id));
    }

    /// The page after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Edit(edit) => next.edit(&edit, false),
            Action::Type(edit) => next.edit(&edit, true),
            Action::Settle => next.history.settle(),
            Action::Grasp => next.grasp(),
            Action::LetGo => next.let_go(false),
            Action::GiveUp => next.let_go(true),
            Action::Answer(edit, id) => {
                next.edit(&edit, false);
                next.move_focus(id);
            }
            Action::Undo | Action::Redo if next.read_only() => {}
            Action::Undo => next.history.undo(),
            Action::Redo => next.history.redo(),
            Action::Select(index) => next.select(index),
            Action::Against(index) => next.against = index,
            // The address came back to what is open: nothing happens, and what can be undone stays.
            Action::Open(Start::Draft(draft)) if next.draft() == Some(&draft.plan) => {}
            Action::Open(start) => {
                if next.broken.is_some() {
                    next.move_focus(VERDICT);
                }
                next.open(start);
            }
            Action::TakeMeant => next.take_meant(),
            Action::Adopt(draft) => next.adopt(draft),
            Action::Replace(other) => next.replace(*other),
            Action::Begin(plan) => {
                next.replace((*plan).into());
                (next.selected, next.against) = (0, 1);
                (next.dialog, next.unfinished) = (None, None);
                next.asking = true;
                next.move_focus("when");
            }
            Action::ChangedElsewhere(draft) => {
                next.notices.retain(|notice| !matches!(notice, Notice::Elsewhere(_)));
                next.follow_export(&draft);
                if next.origin != Origin::Link && draft.plan != *next.plan() {
                    next.notices.push(Notice::Elsewhere(draft));
                }
            }
            Action::Holidays(found) => next.take_holidays(found),
            Action::Exported(exported) => next.call(exported),
            Action::TakeReply(draft) => next.take_reply(draft),
            Action::NotKept => {
                if std::mem::replace(&mut next.kept, false) {
                    next.notices.push(Notice::NotKept);
                }
            }
            Action::Dismiss(gone) => {
                next.notices.retain(|notice| *notice != gone);
                next.move_focus(VERDICT);
            }
            Action::Forget(forgotten) => next.forget(forgotten),
            Action::Answered => {
                next.asking = false;
                next.move_focus(VERDICT);
            }
            Action::Search(change) => next.change_search(change),
            Action::Pin(region) => next.reader.viewer.toggle_pin(region),
            Action::Pick(region) => next.pick(region),
            Action::Zoom(zoom) => next.reader.viewer.zoom = zoom,
            Action::NextTheme => next.reader.next_theme(),
            Action::ToggleKeys => next.reader.viewer.keys = !next.reader.viewer.keys,
            Action::Show(dialog) => next.dialog = Some(dialog),
            Action::ClosePalette if next.dialog != Some(Dialog::Palette) => {}
            Action::CloseDialog | Action::ClosePalette => {
                next.leave_rules();
                (next.dialog, next.import) = (None, None);
            }
            Action::Keep(Some(_)) if next.read_only() || next.broken.is_some() => {}
            Action::KeepFigures(text) => next.keep_figures(text),
            Action::Imported(import) => next.show_import(import),
            Action::TakePlan(plan, draft) => next.take_plan(*plan, draft),
            Action::Take(edit) => next.take(&edit),
            Action::Keep(unfinished) => next.unfinished = unfinished,
            Action::Own(edit) => _ = next.edit_own(&edit),
            Action::TakeEvents(events) => {
                if next.edit_own(&Edit::AddEvents(events)) {
                    (next.dialog, next.import) = (None, None);
                    next.move_focus(EVENTS);
                }
            }
            Action::Focus(id) => next.move_focus(id),
            Action::Tick(now) => next.reader.now = Some(now),
            Action::Hint(hint) => next.hint = hint,
            Action::Say(said) => next.said = said,
        }
        next.selected = next.selected.min(next.plan().windows.len() - 1);
        next
    }
}

impl Reducible for Workspace {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[cfg(test)]
mod tests;
