//! The address follows the reader's own plan, and a link that comes in goes before what was about to be written.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::draft;
use super::start::{Arrival, Start, start};
use super::workspace::{Origin, Workspace};
use crate::browser::{self, AddressListener, Timer};
use crate::link::{self, Beside};
use crate::present::for_link;

/// The address follows this long after the last edit: at most twice a second.
const MILLISECONDS: u32 = 500;

/// What this page knows of its address.
#[derive(Default)]
pub(super) struct Address {
    /// The fragment as it last came or was written, so that our own change is not taken for a new link.
    seen: RefCell<String>,
    /// The writing that waits for the last edit to rest.
    pending: RefCell<Option<Timer>>,
}

impl Address {
    pub(super) fn new() -> Rc<Self> {
        Rc::new(Self { seen: RefCell::new(browser::fragment()), pending: RefCell::default() })
    }

    /// Calls `arrived` with what a new link opens. Nothing of the plan before it is written over that link.
    pub(super) fn on_arrival(self: Rc<Self>, arrived: impl Fn(Start) + 'static) -> AddressListener {
        browser::on_fragment_change(move |fragment| {
            if *self.seen.borrow() != fragment {
                self.pending.take();
                self.seen.replace(fragment.clone());
                arrived(arrive(&fragment));
            }
        })
    }

    /// While the page is being reloaded nothing is written: a browser that gets another address meanwhile opens the
    /// one before, and without its mark, as if it were somebody's link. The draft has what is newer.
    fn on_leaving(self: Rc<Self>) -> AddressListener {
        browser::on_leaving(move || drop(self.pending.take()))
    }

    /// The example stands in no address: what was there was a plan that is deleted now.
    fn clear(&self) {
        if browser::fragment_is_ours() {
            browser::clear_fragment();
            self.seen.replace(browser::fragment());
        }
    }

    fn write_soon(self: &Rc<Self>, fragment: String) {
        let address = self.clone();
        let timer = Timer::after(MILLISECONDS, move || {
            // A link may stand there already whose event is still to come.
            if *address.seen.borrow() == browser::fragment() {
                browser::replace_fragment(&fragment);
                address.seen.replace(fragment);
            }
        });
        self.pending.replace(Some(timer));
    }
}

/// What the fragment, the draft and this tab's history open.
pub(super) fn arrive(fragment: &str) -> Start {
    let stored = draft::stored_draft().ok().flatten();
    start(Arrival { fragment, ours: browser::fragment_is_ours(), draft: stored.as_deref() })
}

/// The address follows the reader's own plan, without figures that are to stay out of it. A link that was
/// opened stays as it came, and so does a broken one, where it can be copied.
#[hook]
pub(super) fn use_write_address(workspace: &UseReducerHandle<Workspace>, address: &Rc<Address>) {
    let address = address.clone();
    use_effect_with((), {
        let address = address.clone();
        move |()| {
            let leaving = address.on_leaving();
            move || drop(leaving)
        }
    });
    let told = (workspace.draft().cloned(), workspace.exported(), workspace.almanac);
    let example = workspace.origin == Origin::Example && workspace.broken.is_none();
    use_effect_with((told, example), move |((plan, exported, almanac), example)| {
        if *example {
            address.clear();
        }
        let beside = Beside { sent: None, exported: *exported };
        let fragment =
            plan.as_ref().and_then(|plan| link::encode_with(&for_link(plan, almanac), &beside).ok());
        let news = fragment.filter(|text| *address.seen.borrow() != *text || !browser::fragment_is_ours());
        if let Some(fragment) = news {
            address.write_soon(fragment);
        }
        move || drop(address.pending.take())
    });
}
