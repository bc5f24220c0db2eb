//! What is happening in the world: events, how far they reach, and how much they count.
//!
//! Bundled tables and their decoder ([`events`]), the same rules of severity for every country
//! ([`severity_by_rule`], [`counted`]), reach on a region's local days ([`Reach`]), and what has been
//! looked at at all ([`coverage`]). Knows time, world and the plan's [`Profile`](crate::plan::Profile);
//! not windows, not verdicts. The rules stand in `docs/impact.md`; each number is in one place here.

mod bundled;
pub mod coverage;
mod event;
pub mod holidays;
mod profile_rule;
mod reach;
mod severity;

pub use bundled::{EVENTS_UNTIL, events};
pub use event::{Confidence, Effect, Event, Grade, Kind, Precision, Tier};
pub use profile_rule::{Treatment, treatment};
pub use reach::{Reach, ReachPart, all_hours};
pub use severity::{Counted, counted, severity_by_rule};
