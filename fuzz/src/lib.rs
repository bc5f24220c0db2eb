//! What must hold whatever comes in: one file for each way in, shared by the fuzzer and by `mutate`, which needs none.
//!
//! Each check takes any bytes, says whether something was taken of them, and panics where something does not hold.

pub mod altered_link;
pub mod calendar;
pub mod figures;
pub mod line;
pub mod link;
pub mod mutation;
pub mod search;

use lowtide::plan::{Plan, Window, examples::founding_case};
use lowtide::time::Instant;

/// A way in.
pub struct Target {
    /// That of the fuzzer's program, of its seeds and of its dictionary.
    pub name: &'static str,
    /// Whether something was taken of an input.
    pub check: fn(&[u8]) -> bool,
}

/// All of them.
pub const TARGETS: [Target; 5] = [
    Target { name: "link", check: link::holds },
    Target { name: "calendar", check: calendar::holds },
    Target { name: "figures", check: figures::holds },
    Target { name: "line", check: line::holds },
    Target { name: "search", check: search::holds },
];

/// The most that a sentence about an input may say, in bytes, whatever the input: a message is read by people.
pub const MOST_SAID: usize = 2_000;

/// A moment that the readers are told, so that weekdays and relative days can be read.
fn now() -> Instant {
    "2009-06-14T19:00Z".parse().expect("the instant above is written as instants are")
}

fn window() -> Window {
    founding_case().windows[0].clone()
}

/// A plan whose limits what comes in has to keep.
fn checked(plan: &Plan, of: &dyn std::fmt::Debug) {
    plan.check()
        .unwrap_or_else(|fault| panic!("{of:?} makes a plan that could not have been entered: {fault}"));
}
