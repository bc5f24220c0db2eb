//! A range of starts → the best few that keep to the rules, and what the proposal is among them.
//!
//! [`Preparation`] lays out what a minute costs over the range, piece by piece so that a page stays alive, and
//! ends in [`Prepared`]; [`find`] ranks every start of a window on it, by the rules of `docs/impact.md`. The
//! answer is exact for every minute: a window's cost is linear between the minutes at which one of its ends meets
//! a change, and those are all that is looked at ([`lowtide_steps`]). Knows no words for people and no browser.

mod axis;
mod find;
mod forbidden;
mod habit;
mod levels;
mod pick;
mod prepare;
mod prices;
mod rule_curves;
mod split;
mod standing;
mod survey;
mod tier;

pub use axis::{Axis, SPARE_MINUTES};
pub use find::{Found, NearMiss, Placed, Query, Spares, Suggestion, find};
pub use forbidden::Rule;
pub use habit::{Habit, Occurrence, Occurrences, habit};
pub use levels::{LevelSets, levels};
pub use prepare::{Preparation, Prepared};
pub use split::{Split, split_in_two};
pub use survey::{Cell, DayLow, Survey};
