//! What is happening in the world: events, how far they reach, and how much they count.
//!
//! The [`Almanac`] holds what is known: bundled tables, public holidays, and beside them a plan's own events
//! ([`Event::own`]). The same rules of severity for every country ([`severity_by_rule`], [`counted`]), reach on
//! a region's local days ([`Reach`]), and what has been looked at at all ([`coverage`]). Knows time, world and
//! of the plan its words for places, profiles and own events; not windows, not verdicts. The rules stand in
//! `docs/impact.md`; each number is in one place here.

mod almanac;
mod bundled;
pub mod coverage;
mod event;
mod holiday_year;
pub mod holidays;
mod listed;
mod profile_rule;
mod reach;
mod recent_years;
mod severity;

pub use almanac::{Almanac, Near};
pub use bundled::EVENTS_UNTIL;
pub use event::{Confidence, Effect, Event, Grade, Precision, Tier};
pub use listed::{Listed, listed_events};
pub use profile_rule::{Treatment, treatment};
pub use reach::{PartOfDates, Reach, ReachPart, all_hours};
pub use severity::{Counted, Weight, counted, severity_by_rule};
