//! What goes out of the page by the browser's own ways.

use std::rc::Rc;

use yew::{UseReducerDispatcher, UseReducerHandle};

use super::action::{Action, Dialog};
use super::answer::{Answered, answering};
use super::share::no_link;
use super::workspace::Workspace;
use crate::browser;
use crate::export::regions_csv;
use crate::link::LinkError;
use crate::plan::Plan;
use crate::present::{Assessment, RegionId, plan_file_name};
use crate::wire::saved_plan;

pub(super) type Dispatcher = UseReducerDispatcher<Workspace>;
pub(super) type State = UseReducerHandle<Workspace>;

const LINK_NOT_COPIED: &str = "The browser does not let pages copy: take the link from the address";
const NOT_COPIED: &str = "The browser does not let pages copy: allow it the clipboard";
pub(super) const NOT_SAVED: &str = "The browser does not let pages save files";

/// Something that leaves the page.
#[derive(Clone)]
pub enum Delivery {
    /// To the clipboard; `done` is said once the browser has taken it.
    Copy { text: String, done: &'static str },
    /// Regions to the clipboard, as CSV.
    Regions { assessment: Rc<Assessment>, order: Vec<RegionId> },
    /// As a file.
    Save { name: String, text: String },
    /// To the system's sheet of programs.
    Send { title: String, text: String },
    /// The page on paper.
    Print,
}

pub(super) fn deliver(delivery: Delivery, workspace: &Workspace, dispatcher: Dispatcher) {
    // What is shared goes out by the name that the link has.
    if let (Some(Dialog::Share), Ok(link)) = (workspace.dialog, workspace.link()) {
        dispatcher.dispatch(Action::Exported(link.exported));
    }
    match delivery {
        Delivery::Copy { text, done } => copy(text, [done, NOT_COPIED], dispatcher),
        Delivery::Regions { assessment, order } => {
            // The regions of a suggestion that is only looked at are of no link.
            let link = workspace.link().ok().filter(|_| workspace.search.preview.is_none());
            if let Some(link) = &link {
                dispatcher.dispatch(Action::Exported(link.exported));
            }
            let unit = workspace.plan().audience.weights.unit();
            let csv =
                regions_csv(&assessment, &order, unit, &link.map_or_else(String::new, |link| link.address));
            copy(csv, ["Regions copied as CSV", NOT_COPIED], dispatcher);
        }
        Delivery::Save { name, text } => dispatcher.dispatch(save(&name, Some(text))),
        Delivery::Send { title, text } => browser::share(&title, &text),
        Delivery::Print => browser::print(),
    }
}

/// Says the first of `said` once the browser has taken the text, and the second where it does not.
pub(super) fn copy(text: String, [done, refused]: [&'static str; 2], dispatcher: Dispatcher) {
    browser::copy(text, move |copied| {
        dispatcher.dispatch(say(if copied { done } else { refused }));
    });
}

pub(super) fn say(said: &'static str) -> Action {
    Action::Say(Some(said.into()))
}

pub(super) fn save_plan(plan: &Plan, dispatcher: &Dispatcher) {
    dispatcher.dispatch(save(&plan_file_name(plan), browser::json_text(&saved_plan(plan))));
}

/// Saves a text as a file, if there is one, and tells.
fn save(name: &str, text: Option<String>) -> Action {
    let taken = text.is_some_and(|text| browser::save(name, kind_of(name), text.as_bytes()));
    let said = if taken { format!("{name} saved") } else { NOT_SAVED.to_owned() };
    Action::Say(Some(said.into()))
}

pub(super) fn copy_link(workspace: &Workspace, dispatcher: Dispatcher) {
    match workspace.link() {
        // The link in the address is the same one: whoever copies it by hand gets it too.
        Ok(link) => {
            let done = if link.withholds { "Link copied, without your figures" } else { "Link copied" };
            dispatcher.dispatch(Action::Exported(link.exported));
            copy(link.address, [done, LINK_NOT_COPIED], dispatcher);
        }
        Err(error) => dispatcher.dispatch(say(no_link(&error))),
    }
}

pub(super) fn copy_answer(workspace: &Workspace, answered: &Answered, dispatcher: Dispatcher) {
    match answering(workspace, answered) {
        Ok(link) => copy(
            link,
            ["Reply link copied: send it to whoever sent you this one", LINK_NOT_COPIED],
            dispatcher,
        ),
        Err(LinkError::TooLong(_)) => {
            dispatcher.dispatch(say("No link: the plan is too long for one, write a shorter note"));
        }
        Err(_) => dispatcher.dispatch(say("No link yet: the proposed time has no usable start or length")),
    }
}

/// What programs look at beside the name.
fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("ics") => "text/calendar;charset=utf-8",
        Some("csv") => "text/csv;charset=utf-8",
        Some("json") => "application/json",
        _ => "text/plain;charset=utf-8",
    }
}
