//! Lowtide: plan a maintenance window for when the world can best spare you.
//!
//! A functional core with a thin shell. In reading order:
//!
//! - [`sorting`]: one sort for all types
//! - [`time`]: instants, civil times, zones
//! - [`world`]: regions, weekends, the sun
//! - [`calendar`]: events and how far they reach
//! - [`plan`]: the value the user edits
//! - [`assess`]: a window → people, events, verdict
//! - [`search`]: a range of starts → better windows
//! - [`json`]: a JSON value
//! - [`link`], [`wire`]: text of a plan; JSON
//! - [`import`], [`export`]: what comes in, what goes out
//! - [`present`]: view models, words and numbers
//! - `browser`, `session`, `ui` (feature `app`): the page
//!
//! Data flows one way: plan → assessment → view. `ARCHITECTURE.md` has the map and its invariants.

#[macro_use]
mod words;

pub mod assess;
pub mod calendar;
pub mod export;
pub mod import;
pub mod json;
pub mod link;
pub mod plan;
pub mod present;
pub mod search;
pub mod sorting;
pub mod time;
pub mod wire;
pub mod world;

#[cfg(feature = "page")]
pub mod browser;
#[cfg(feature = "page")]
pub mod session;
#[cfg(feature = "page")]
pub mod ui;
