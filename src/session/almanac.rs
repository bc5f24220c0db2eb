//! The table of public holidays, which the page reads once it is there: the first answer need not wait for it, but for
//! that of a first visit, which has something to look at.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::Datelike as _;
use yew::prelude::*;

use super::action::Action;
use super::sync::now;
use super::workspace::Workspace;
use crate::browser::{self, Timer};
use crate::calendar::Almanac;
use crate::calendar::holidays::Holidays;
use crate::plan::Plan;
use crate::plan::examples::founding_case;

/// Beside the page, where the build copies it.
const FILE: &str = "holidays.txt";
/// How long it may take before it is told as missing.
const HOLIDAYS_MILLISECONDS: u32 = 30_000;

/// How long somebody waits who has something to look at.
const SOON_MILLISECONDS: u32 = 1_000;

type Dispatcher = UseReducerDispatcher<Workspace>;
type Then = Box<dyn FnOnce(Option<&'static Almanac>)>;

/// Reads the table and hands on the almanac that has it, with `years` laid out; `None` where the file did not arrive or
/// is not the table. What was read stays for the life of the page, as the bundled tables do.
fn load(years: Vec<i32>, then: Then) {
    browser::read_file(FILE, move |text| match text.map(|text| Holidays::read(String::leak(text))) {
        Some(Ok(holidays)) => lay_out(keep(Almanac::with(keep(holidays))), years, then),
        Some(Err(_)) | None => then(None),
    });
}

/// Lays out the years that will be asked for at once, in turns of the browser's: they are what takes longest.
fn lay_out(almanac: &'static Almanac, mut years: Vec<i32>, then: Then) {
    browser::soon(move || {
        let Some(year) = years.pop() else { return then(Some(almanac)) };
        let other_half = almanac.lay_out(year);
        browser::soon(move || {
            other_half();
            lay_out(almanac, years, then);
        });
    });
}

/// The years in which the windows of a plan begin, each once.
fn years_of(plan: &Plan) -> Vec<i32> {
    let mut years: Vec<i32> = plan.windows.iter().map(|window| window.start.date().year()).collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// The table on its way, for a page that begins before it is there.
#[derive(Clone, Default)]
pub struct OnTheWay(Rc<RefCell<Way>>);

#[derive(Default)]
enum Way {
    #[default]
    Out,
    Awaited(Then),
    Here(Option<&'static Almanac>),
}

impl OnTheWay {
    /// What is known of dates, once it is there.
    pub(super) fn almanac(&self) -> Option<&'static Almanac> {
        match *self.0.borrow() {
            Way::Here(found) => found,
            Way::Out | Way::Awaited(_) => None,
        }
    }

    fn arrive(&self, found: Option<&'static Almanac>) {
        if let Way::Awaited(then) = self.0.replace(Way::Here(found)) {
            then(found);
        }
    }

    /// Calls when it is there, at once if it is; who asks last is told.
    fn then(&self, call: Then) {
        let here = match *self.0.borrow() {
            Way::Here(found) => Some(found),
            Way::Out | Way::Awaited(_) => None,
        };
        match here {
            Some(found) => call(found),
            None => drop(self.0.replace(Way::Awaited(call))),
        }
    }
}

impl PartialEq for OnTheWay {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Reads the table for a first visit, which begins behind something to look at: so it need not work out everything
/// twice. Where the table does not come soon it begins without.
pub(super) fn wait_for_holidays(begin: impl FnOnce(OnTheWay) + 'static) {
    let way = OnTheWay::default();
    let begin = Rc::new(Cell::new(Some(begin)));
    let go_on = {
        let way = way.clone();
        move || {
            if let Some(begin) = begin.take() {
                begin(way);
            }
        }
    };
    let late = Timer::after(SOON_MILLISECONDS, go_on.clone());
    way.then(Box::new(move |_| {
        drop(late);
        go_on();
    }));
    // Its plan, and what is offered for tonight.
    let years = [years_of(&founding_case()), vec![now().year()]].concat();
    load(years, Box::new(move |found| way.arrive(found)));
}

/// The table of public holidays is read once the page stands, if it is neither there nor on its way.
#[hook]
pub(super) fn use_holidays(workspace: &UseReducerHandle<Workspace>, way: Option<OnTheWay>) {
    let dispatcher = workspace.dispatcher();
    let missing = (workspace.almanac == Almanac::without_holidays()).then(|| workspace.plan().clone());
    use_effect_with((), move |()| match (missing, way) {
        (None, _) => {}
        (Some(_), Some(way)) => way.then(told(dispatcher, || {})),
        (Some(plan), None) => load_holidays(&plan, dispatcher, || {}),
    });
}

/// Reads the table of public holidays; what is late is told as missing, and still taken when it comes.
pub(super) fn load_holidays(plan: &Plan, dispatcher: Dispatcher, then: impl FnOnce() + 'static) {
    load(years_of(plan), told(dispatcher, then));
}

/// Tells the page what came, and that it is late when it is.
fn told(dispatcher: Dispatcher, then: impl FnOnce() + 'static) -> Then {
    let late = {
        let dispatcher = dispatcher.clone();
        Timer::after(HOLIDAYS_MILLISECONDS, move || dispatcher.dispatch(Action::Holidays(None)))
    };
    Box::new(move |almanac| {
        drop(late);
        dispatcher.dispatch(Action::Holidays(almanac));
        then();
    })
}
