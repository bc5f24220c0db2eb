//! What is open on the page.

use std::rc::Rc;

use yew::Reducible;

use super::start::{Broken, Start};
use crate::plan::{Edit, Plan};
use crate::time::{Instant, Zone};
use crate::world::RegionId;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// The next one when the button is pressed.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// The state of the page. The viewer's own things (zone, theme, pins, which window is looked at) are
/// beside the plan and never in a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    pub plan: Plan,
    /// The window looked at, counted from 0.
    pub selected: usize,
    /// The reader's zone, where the browser tells it.
    pub reader: Option<Zone>,
    pub theme: Theme,
    /// Regions that the viewer keeps on top of the table, in the order of pinning.
    pub pins: Vec<RegionId>,
    /// Whether the plan may go into the address: not while it is just as a link brought it.
    pub touched: bool,
    /// What the reader should know about the link that was opened.
    pub notes: Vec<String>,
    /// Where today's clock rules differ from those of the link: what its maker meant.
    pub meant: Option<Instant>,
    /// A link that yields no plan; `plan` is not shown then.
    pub broken: Option<Broken>,
    /// Said once in the corner: "Link copied".
    pub said: Option<&'static str>,
}

/// Everything that can happen to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Edit(Edit),
    Select(usize),
    /// The address changed from outside.
    Open(Start),
    /// The start that the link's maker meant, by today's rules.
    TakeMeant,
    NextTheme,
    /// Pins a region, or lets it go.
    Pin(RegionId),
    Say(Option<&'static str>),
}

impl Workspace {
    pub fn new(start: Start, reader: Option<Zone>) -> Self {
        let mut workspace = Self {
            plan: crate::plan::examples::founding_case(),
            selected: 0,
            reader,
            theme: Theme::System,
            pins: vec![],
            touched: true,
            notes: vec![],
            meant: None,
            broken: None,
            said: None,
        };
        workspace.open(start);
        workspace
    }

    fn open(&mut self, start: Start) {
        self.selected = 0;
        self.notes.clear();
        self.meant = None;
        self.broken = None;
        self.touched = matches!(start, Start::Example(_));
        match start {
            Start::Example(plan) => self.plan = plan,
            Start::Link { plan, notes, meant } => {
                self.plan = plan;
                self.notes = notes;
                self.meant = meant;
            }
            Start::Broken(broken) => self.broken = Some(broken),
        }
    }

    /// The page after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Edit(edit) => {
                next.plan = next.plan.edited(&edit);
                next.touched = true;
            }
            Action::Select(index) => next.selected = index.min(next.plan.windows.len() - 1),
            Action::Open(start) => next.open(start),
            Action::TakeMeant => {
                if let Some(meant) = next.meant.take() {
                    next.plan.windows[0] = next.plan.windows[0].starting_at(meant);
                    next.notes.clear();
                    next.touched = true;
                }
            }
            Action::NextTheme => next.theme = next.theme.next(),
            Action::Pin(id) => match next.pins.iter().position(|pinned| *pinned == id) {
                Some(index) => drop(next.pins.remove(index)),
                None => next.pins.push(id),
            },
            Action::Say(said) => next.said = said,
        }
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
mod tests {
    use super::super::start::start;
    use super::*;

    fn fresh() -> Workspace {
        Workspace::new(start(""), None)
    }

    #[test]
    fn a_window_that_is_not_there_cannot_be_selected() {
        assert_eq!(fresh().after(Action::Select(7)).selected, 1);
    }

    #[test]
    fn a_broken_link_hides_the_plan_until_a_good_one_opens() {
        let broken = fresh().after(Action::Open(start("v=1-0")));
        assert!(broken.broken.is_some());
        let mended = broken.after(Action::Open(start("start=2009-06-15T21:45&tz=UTC&dur=9")));
        assert!(mended.broken.is_none());
        assert_eq!(mended.plan.windows.len(), 1);
    }

    #[test]
    fn an_opened_link_is_not_rewritten_before_the_first_edit() {
        let link = "start=2009-06-15T21:45&tz=America/Los_Angeles&mood=calm&dur=90";
        let opened = Workspace::new(start(link), None);
        assert!(!opened.touched && !opened.after(Action::Select(0)).touched);
        let edit = Edit::Length { window: 0, minutes: 60 };
        assert!(opened.after(Action::Edit(edit)).touched);
    }

    #[test]
    fn a_pin_is_the_viewers_own_and_pressing_again_lets_it_go() {
        let id = crate::world::region_by_id("JP/Asia/Tokyo").unwrap();
        let link = "start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";
        let opened = Workspace::new(start(link), None);
        let pinned = opened.after(Action::Pin(id));
        assert_eq!(pinned.pins, [id]);
        assert!(!pinned.touched && pinned.plan == opened.plan);
        assert_eq!(pinned.after(Action::Open(start(""))).pins, [id], "another link keeps the pins");
        assert!(pinned.after(Action::Pin(id)).pins.is_empty());
    }

    #[test]
    fn the_reader_can_take_what_the_link_meant() {
        let link = "start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90";
        let opened = Workspace::new(start(link), None);
        assert_eq!(opened.notes.len(), 1);
        let taken = opened.after(Action::TakeMeant);
        assert!(taken.notes.is_empty() && taken.meant.is_none());
        let window = taken.plan.windows[0].resolve().unwrap();
        assert_eq!(window.span.start.to_string(), "2009-06-16T05:45:00Z");
    }
}
