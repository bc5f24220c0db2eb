//! Which zone an abbreviation or a name of several places is taken for, and what else it may mean.

use super::WhenHints;
use super::zone_phrase::ZoneWords;
use super::zone_words::{Meaning, meanings, use_in};
use crate::time::{Instant, Zone};
use crate::world::current_zone;

/// The zone that was chosen for the words of a line.
pub(super) struct Choice {
    pub(super) zone: Zone,
    /// The minutes ahead of UTC that the word says.
    pub(super) claim: Option<i16>,
    /// The words as they were typed; empty for a zone by its own name.
    pub(super) typed: String,
    /// What else the words may mean.
    pub(super) others: Vec<Zone>,
}

/// Chooses for a window around `at`. An abbreviation that people use at the plan's own place is that
/// place's; one that they use at the reader's is that, and so is a meaning in the same part of the world.
/// Else the first of the table holds.
pub(super) fn choose(words: &ZoneWords, at: Instant, hints: &WhenHints) -> Choice {
    match words {
        ZoneWords::Zone(zone) => Choice { zone: *zone, claim: None, typed: String::new(), others: vec![] },
        ZoneWords::Places { typed, zones } => {
            let zone = zones.first().copied().unwrap_or(Zone::UTC);
            Choice {
                zone,
                claim: None,
                typed: typed.clone(),
                others: zones.iter().skip(1).copied().collect(),
            }
        }
        ZoneWords::Word(word) => {
            let plan = hints.window.zone;
            if let Some(own) = use_in(plan, word, at) {
                return Choice { zone: own.zone, claim: own.claim, typed: word.clone(), others: vec![] };
            }
            let all = meanings(word);
            let chosen = hints.reader.and_then(|zone| use_in(zone, word, at)).unwrap_or_else(|| {
                let homes = [Some(plan), hints.reader];
                let near = homes.into_iter().flatten().find_map(|home| near(&all, home, at));
                near.or(all.first().copied()).unwrap_or(Meaning { zone: Zone::UTC, claim: None })
            });
            let others = all.iter().map(|other| other.zone).filter(|zone| *zone != chosen.zone).collect();
            Choice { zone: chosen.zone, claim: chosen.claim, typed: word.clone(), others }
        }
    }
}

/// The meaning that fits somebody at home in a zone.
fn near(all: &[Meaning], home: Zone, at: Instant) -> Option<Meaning> {
    let home = current_zone(home);
    let part = |zone: Zone| zone.name().split_once('/').map(|(part, _)| part).filter(|part| *part != "Etc");
    let offset = home.offset(at).minutes();
    let fits = |meaning: &&Meaning| {
        part(home).is_some() && (part(meaning.zone) == part(home) || meaning.claim == Some(offset))
    };
    all.iter().find(fits).copied()
}
