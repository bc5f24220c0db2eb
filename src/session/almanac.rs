//! The table of public holidays, which the page reads once it is there: the first answer need not wait for it.

use std::cell::RefCell;
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
const SOON_MILLISECONDS: u32 = 500;

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

/// The table of public holidays is read once the page stands, if it was not before.
#[hook]
pub(super) fn use_holidays(workspace: &UseReducerHandle<Workspace>) {
    let dispatcher = workspace.dispatcher();
    let missing = (workspace.almanac == Almanac::without_holidays()).then(|| workspace.plan().clone());
    use_effect_with((), move |()| {
        if let Some(plan) = missing {
            load_holidays(&plan, dispatcher, || {});
        }
    });
}

/// Reads the table for a first visit, which begins behind something to look at: so it need not work out everything
/// twice. Where the table does not come soon it begins without, and asks again.
pub(super) fn wait_for_holidays(then: impl FnOnce(Option<&'static Almanac>) + 'static) {
    let then = Rc::new(RefCell::new(Some(then)));
    let once = move |almanac| {
        let then = then.borrow_mut().take();
        if let Some(then) = then {
            then(almanac);
        }
    };
    let late = {
        let once = once.clone();
        Timer::after(SOON_MILLISECONDS, move || once(None))
    };
    // Its plan, and what is offered for tonight.
    let years = [years_of(&founding_case()), vec![now().year()]].concat();
    let here = move |almanac| {
        drop(late);
        once(almanac);
    };
    load(years, Box::new(here));
}

/// Reads the table of public holidays; what is late is told as missing, and still taken when it comes.
pub(super) fn load_holidays(plan: &Plan, dispatcher: Dispatcher, then: impl FnOnce() + 'static) {
    let late = {
        let dispatcher = dispatcher.clone();
        Timer::after(HOLIDAYS_MILLISECONDS, move || dispatcher.dispatch(Action::Holidays(None)))
    };
    let here = move |almanac| {
        drop(late);
        dispatcher.dispatch(Action::Holidays(almanac));
        then();
    };
    load(years_of(plan), Box::new(here));
}
