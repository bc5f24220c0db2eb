//! The events that a suggestion avoids.

use super::super::headline::event_name;
use super::super::place_words::in_country;
use crate::assess::{Assessment, EventMatch, Level};
use crate::world::region;

/// So many events are named.
const NAMED: usize = 2;

/// `avoids Black Friday in the United States`: what the proposal meets and `suggestion` does not, or no longer so
/// that it is to be watched. Where something else is to be watched in the same place, nothing is avoided there, and
/// nothing at all where the level is no lower.
pub(super) fn avoided(proposal: &Assessment, suggestion: &Assessment) -> Option<String> {
    if suggestion.verdict.level >= proposal.verdict.level {
        return None;
    }
    let still = |found: &EventMatch| {
        let in_force = suggestion.matches.iter().filter(|each| each.set_aside.is_none());
        let watched = in_force.filter(|each| each.level >= Level::Watch);
        watched
            .into_iter()
            .any(|each| each.event.id == found.event.id || each.regions.contains(&found.decisive))
    };
    let gone = proposal
        .matches
        .iter()
        .filter(|found| found.set_aside.is_none() && found.level >= Level::Watch && !still(found));
    let mut named: Vec<String> = gone.map(named).collect();
    named.dedup();
    let more = named.len().saturating_sub(NAMED);
    named.truncate(NAMED);
    match (named.len(), more) {
        (0, _) => None,
        (_, 0) => Some(format!("avoids {}", named.join(" and "))),
        _ => Some(format!("avoids {} and {more} more", named.join(", "))),
    }
}

fn named(found: &EventMatch) -> String {
    let name = event_name(&found.event);
    if found.event.scope.is_empty() {
        name
    } else {
        format!("{name} {}", in_country(region(found.decisive).country_name))
    }
}
