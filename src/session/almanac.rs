//! The table of public holidays, which the page reads once it is there: the first answer need not wait for it.

use crate::browser;
use crate::calendar::Almanac;
use crate::calendar::holidays::Holidays;

/// Beside the page, where the build copies it.
const FILE: &str = "holidays.txt";

/// Reads the table and hands on the almanac that has it; `None` where the file did not arrive or is not the
/// table. What was read stays for the life of the page, as the bundled tables do.
pub(super) fn load(then: impl FnOnce(Option<&'static Almanac>) + 'static) {
    browser::read_file(FILE, move |text| {
        let holidays = text.and_then(|text| Holidays::read(String::leak(text)).ok());
        then(holidays.map(|holidays| keep(Almanac::with(keep(holidays)))));
    });
}

fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
