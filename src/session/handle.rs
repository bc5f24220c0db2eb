//! The one stable way for components to change the page.

use std::rc::Rc;

use yew::{Callback, Event};

use super::action::Action;
use super::answer::Answered;
use super::command::Deed;
use super::delivery::Delivery;
use super::picture::PictureKind;
use crate::browser;
use crate::plan::{Edit, Plan};
use crate::present::{Assessment, RegionId};

/// Given by context; its identity never changes, so it makes nothing render again.
#[derive(Clone, Debug, PartialEq)]
pub struct Handle {
    pub(super) act: Callback<Action>,
    pub(super) copy_link: Callback<()>,
    pub(super) deliver: Callback<Delivery>,
    pub(super) adopt: Callback<()>,
    pub(super) take_reply: Callback<()>,
    pub(super) answer: Callback<Answered>,
    pub(super) holidays: Callback<()>,
    pub(super) import: Callback<Event>,
    pub(super) figures: Callback<Event>,
    pub(super) read: Callback<String>,
    pub(super) take_plan: Callback<Plan>,
    pub(super) save_plan: Callback<()>,
    pub(super) picture: Callback<PictureKind>,
    pub(super) forget: Callback<()>,
}

impl Handle {
    /// A handle outside a page: what is done with it goes nowhere.
    pub fn noop() -> Self {
        Self {
            act: Callback::noop(),
            copy_link: Callback::noop(),
            deliver: Callback::noop(),
            adopt: Callback::noop(),
            take_reply: Callback::noop(),
            answer: Callback::noop(),
            holidays: Callback::noop(),
            import: Callback::noop(),
            figures: Callback::noop(),
            read: Callback::noop(),
            take_plan: Callback::noop(),
            save_plan: Callback::noop(),
            picture: Callback::noop(),
            forget: Callback::noop(),
        }
    }

    /// The same handle for a form that looks like one of the plan: its edits go to `edited`.
    #[must_use]
    pub fn with_edits(&self, edited: Callback<Edit>) -> Self {
        let act = self.act.clone();
        let act = Callback::from(move |action| match action {
            Action::Edit(edit) | Action::Type(edit) | Action::Answer(edit, _) => edited.emit(edit),
            other => act.emit(other),
        });
        Self { act, ..self.clone() }
    }

    pub fn act(&self, action: Action) {
        self.act.emit(action);
    }

    /// Carries out a command.
    pub fn carry_out(&self, deed: &Deed) {
        match deed {
            Deed::Act(action) => self.act.emit(action.clone()),
            Deed::CopyLink => self.copy_link.emit(()),
            Deed::Adopt => self.adopt.emit(()),
            Deed::SavePlan => self.save_plan.emit(()),
            Deed::SavePicture(kind) => self.picture.emit(*kind),
            Deed::Press(id) => browser::press(id),
        }
    }

    /// A listener that carries out `action`, whatever event comes.
    pub fn on<Event: 'static>(&self, action: Action) -> Callback<Event> {
        self.act.reform(move |_| action.clone())
    }

    /// A listener that types what the event brings into the plan: one step of undo with the typing before it.
    pub fn type_from<Event: 'static>(&self, read: impl Fn(Event) -> Edit + 'static) -> Callback<Event> {
        self.act.reform(move |event| Action::Type(read(event)))
    }

    pub fn copy_link<Event: 'static>(&self) -> Callback<Event> {
        self.copy_link.reform(|_| ())
    }

    /// Copies `text`; `done` is said once the browser has taken it.
    pub fn copy_text(&self, text: String, done: &'static str) {
        self.deliver.emit(Delivery::Copy { text, done });
    }

    /// Copies regions in that order as CSV.
    pub fn copy_regions(&self, assessment: Rc<Assessment>, order: Vec<RegionId>) {
        self.deliver.emit(Delivery::Regions { assessment, order });
    }

    /// A listener that sends something out of the page.
    pub fn deliver<Event: 'static>(&self, delivery: Delivery) -> Callback<Event> {
        self.deliver.reform(move |_| delivery.clone())
    }

    /// Makes the link that is shown the reader's own plan.
    pub fn adopt<Event: 'static>(&self) -> Callback<Event> {
        self.adopt.reform(|_| ())
    }

    /// Takes the time that an answer proposes into the reader's own plan.
    pub fn take_reply<Event: 'static>(&self) -> Callback<Event> {
        self.take_reply.reform(|_| ())
    }

    /// Copies the link of an answer.
    pub fn answer(&self, answered: Answered) {
        self.answer.emit(answered);
    }

    /// Asks for the table of public holidays once more.
    pub fn load_holidays<Event: 'static>(&self) -> Callback<Event> {
        self.holidays.reform(|_| ())
    }

    /// Reads the file that is chosen in an input, and shows what is in it.
    pub fn import(&self) -> Callback<Event> {
        self.import.clone()
    }

    /// Reads a text as if it were such a file.
    pub fn read(&self, text: String) {
        self.read.emit(text);
    }

    /// A listener that makes a plan that came in the reader's own.
    pub fn take_plan<Event: 'static>(&self, plan: Plan) -> Callback<Event> {
        self.take_plan.reform(move |_| plan.clone())
    }

    /// Deletes what the browser keeps of this page.
    pub fn forget<Event: 'static>(&self) -> Callback<Event> {
        self.forget.reform(|_| ())
    }

    /// Puts the file that is chosen in an input into the field of own figures.
    pub fn figures(&self) -> Callback<Event> {
        self.figures.clone()
    }
}
