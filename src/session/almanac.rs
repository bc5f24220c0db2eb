//! The table of public holidays, which the page reads once it is there: the first answer need not wait for it.

use yew::prelude::*;

use super::action::Action;
use super::workspace::Workspace;
use crate::browser::{self, Timer};
use crate::calendar::Almanac;
use crate::calendar::holidays::Holidays;

/// Beside the page, where the build copies it.
const FILE: &str = "holidays.txt";
/// How long it may take before it is told as missing.
const HOLIDAYS_MILLISECONDS: u32 = 30_000;

type Dispatcher = UseReducerDispatcher<Workspace>;

/// Reads the table and hands on the almanac that has it; `None` where the file did not arrive or is not the
/// table. What was read stays for the life of the page, as the bundled tables do.
fn load(then: impl FnOnce(Option<&'static Almanac>) + 'static) {
    browser::read_file(FILE, move |text| {
        let holidays = text.and_then(|text| Holidays::read(String::leak(text)).ok());
        then(holidays.map(|holidays| keep(Almanac::with(keep(holidays)))));
    });
}

fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// The table of public holidays is read once the page stands.
#[hook]
pub(super) fn use_holidays(workspace: &UseReducerHandle<Workspace>) {
    let dispatcher = workspace.dispatcher();
    use_effect_with((), move |()| load_holidays(dispatcher, || {}));
}

/// Reads the table of public holidays; what is late is told as missing, and still taken when it comes.
pub(super) fn load_holidays(dispatcher: Dispatcher, then: impl FnOnce() + 'static) {
    let late = {
        let dispatcher = dispatcher.clone();
        Timer::after(HOLIDAYS_MILLISECONDS, move || dispatcher.dispatch(Action::Holidays(None)))
    };
    load(move |almanac| {
        drop(late);
        dispatcher.dispatch(Action::Holidays(almanac));
        then();
    });
}
