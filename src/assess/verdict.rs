//! The two words: the load and the level of the events. And what nobody has looked at.

use super::load::Load;
use super::matches::EventMatch;
use super::weight::RegionWeights;
use crate::calendar::{EVENTS_UNTIL, coverage, events};
use crate::plan::ResolvedWindow;
use crate::world::{RegionId, region};

/// From least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    NoneKnown,
    Note,
    Unknown,
    Watch,
    Avoid,
    Block,
}

impl Level {
    pub const ALL: [Self; 6] =
        [Self::NoneKnown, Self::Note, Self::Unknown, Self::Watch, Self::Avoid, Self::Block];

    /// The word on the command line and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoneKnown => "none-known",
            Self::Note => "note",
            Self::Unknown => "unknown",
            Self::Watch => "watch",
            Self::Avoid => "avoid",
            Self::Block => "block",
        }
    }
}

/// Countries of the audience for which no calendar of a kind is held on the window's dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCovered {
    pub kind: &'static str,
    /// ISO codes in alphabetical order.
    pub countries: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub load: Load,
    /// Of the matches that are not set aside.
    pub level: Level,
    /// What the level would be if nothing were set aside.
    pub level_with_set_aside: Level,
    pub not_covered: Vec<NotCovered>,
}

pub(super) fn judge(
    matches: &[EventMatch],
    scope: &[RegionId],
    weights: &RegionWeights,
    load: Load,
    window: &ResolvedWindow,
) -> Verdict {
    let outside = outside_the_data(window);
    let nothing_met = if outside { Level::Unknown } else { Level::NoneKnown };
    let in_force = matches.iter().filter(|each| each.set_aside.is_none());
    Verdict {
        load,
        level: in_force.map(|each| each.level).max().unwrap_or(nothing_met),
        level_with_set_aside: matches.iter().map(|each| each.level_in_all).max().unwrap_or(nothing_met),
        not_covered: not_covered(scope, weights, window),
    }
}

/// Whether the window leaves the years for which events were compiled.
fn outside_the_data(window: &ResolvedWindow) -> bool {
    let last_minute = window.span.end.plus_minutes(-1);
    let (first, last) = (window.span.start.utc().date(), last_minute.utc().date());
    let begins = events().first().map(|event| event.from);
    last > EVENTS_UNTIL || begins.is_some_and(|begins| first < begins)
}

fn not_covered(scope: &[RegionId], weights: &RegionWeights, window: &ResolvedWindow) -> Vec<NotCovered> {
    let mut countries: Vec<&'static str> = vec![];
    for id in scope.iter().filter(|id| weights.units(**id) > 0) {
        let here = region(*id);
        // Regions are ordered by id, so a country's stand together.
        if countries.last() == Some(&here.country) {
            continue;
        }
        let date = here.clock.local(window.span.start).civil.date();
        if !coverage::holds_elections(here.country, date) {
            countries.push(here.country);
        }
    }
    if countries.is_empty() {
        return vec![];
    }
    vec![NotCovered { kind: "election", countries }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_order_from_none_known_to_block() {
        assert!(Level::ALL.is_sorted());
        assert_eq!(Level::ALL.map(Level::word).join(" "), "none-known note unknown watch avoid block");
    }
}
