//! Keeps the address in step with the plan, both ways, and carries out what needs the browser.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::handle::Handle;
use super::start::start;
use super::workspace::{Action, Workspace};
use crate::browser::{self, Timer};
use crate::link;
use crate::time::Zone;
use crate::world::current_zone;

/// The address follows this long after the last edit: at most twice a second.
const ADDRESS_MILLISECONDS: u32 = 500;
/// How long a note in the corner stays.
const SAID_MILLISECONDS: u32 = 4_000;
const NO_COPY: &str = "The browser does not let pages copy: allow it the clipboard";

/// The page's state, begun from the address and kept in step with it.
#[hook]
pub fn use_workspace() -> (UseReducerHandle<Workspace>, Handle) {
    let workspace = use_reducer(|| {
        let reader = browser::reader_zone_name().and_then(|name| Zone::parse(&name).ok()).map(current_zone);
        Workspace::new(start(&browser::fragment()), reader)
    });
    // What we wrote ourselves, so that our own change of the address is not taken for a new link.
    let written = use_mut_ref(browser::fragment);

    use_listen_to_address(&workspace, &written);
    use_write_address(&workspace, &written);
    use_apply_theme(&workspace);
    use_forget_what_was_said(&workspace);

    let handle = use_handle(&workspace);
    (workspace, handle)
}

#[hook]
fn use_listen_to_address(workspace: &UseReducerHandle<Workspace>, written: &Rc<RefCell<String>>) {
    let dispatcher = workspace.dispatcher();
    let written = written.clone();
    use_effect_with((), move |()| {
        let listener = browser::on_fragment_change(move |fragment| {
            if *written.borrow() != fragment {
                written.replace(fragment.clone());
                dispatcher.dispatch(Action::Open(start(&fragment)));
            }
        });
        move || drop(listener)
    });
}

#[hook]
fn use_write_address(workspace: &UseReducerHandle<Workspace>, written: &Rc<RefCell<String>>) {
    let written = written.clone();
    // A link that was opened stays as it came until something is changed, notes and all; so does a broken
    // one, where it can be copied.
    let ours = workspace.broken.is_none() && workspace.touched;
    let plan = ours.then(|| workspace.plan.clone());
    use_effect_with(plan, move |plan| {
        let fragment = plan.as_ref().and_then(|plan| link::encode(plan).ok());
        let timer = fragment.filter(|fragment| *written.borrow() != *fragment).map(|fragment| {
            Timer::after(ADDRESS_MILLISECONDS, move || {
                browser::replace_fragment(&fragment);
                written.replace(fragment);
            })
        });
        move || drop(timer)
    });
}

#[hook]
fn use_apply_theme(workspace: &UseReducerHandle<Workspace>) {
    use_effect_with(workspace.theme, |theme| browser::set_theme(theme.word()));
}

#[hook]
fn use_forget_what_was_said(workspace: &UseReducerHandle<Workspace>) {
    let dispatcher = workspace.dispatcher();
    use_effect_with(workspace.said, move |said| {
        let timer =
            said.map(|_| Timer::after(SAID_MILLISECONDS, move || dispatcher.dispatch(Action::Say(None))));
        move || drop(timer)
    });
}

#[hook]
fn use_handle(workspace: &UseReducerHandle<Workspace>) -> Handle {
    let latest = use_mut_ref(|| workspace.plan.clone());
    latest.replace(workspace.plan.clone());
    let dispatcher = workspace.dispatcher();
    let handle = use_memo((), move |()| {
        let act = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |action| dispatcher.dispatch(action))
        };
        let copy_text = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |(text, done)| copy(text, done, NO_COPY, dispatcher.clone()))
        };
        let copy_link = Callback::from(move |()| copy_link(&latest.borrow(), dispatcher.clone()));
        Handle::new(act, copy_link, copy_text)
    });
    (*handle).clone()
}

fn copy_link(plan: &crate::plan::Plan, dispatcher: UseReducerDispatcher<Workspace>) {
    let Ok(fragment) = link::encode(plan) else {
        dispatcher.dispatch(Action::Say(Some("No link yet: a window has no usable time or length")));
        return;
    };
    // The link in the address is the same one: whoever copies it by hand gets it too.
    let link = format!("{}#{fragment}", browser::page());
    let refused = "The browser does not let pages copy: take the link from the address";
    copy(link, "Link copied", refused, dispatcher);
}

fn copy(
    text: String,
    done: &'static str,
    refused: &'static str,
    dispatcher: UseReducerDispatcher<Workspace>,
) {
    browser::copy(text, move |copied| {
        dispatcher.dispatch(Action::Say(Some(if copied { done } else { refused })));
    });
}
