//! The two words: the load and the level of the events. And what nobody has looked at.

use chrono::Datelike as _;

use super::load::Load;
use super::matches::EventMatch;
use super::weight::RegionWeights;
use crate::calendar::{Almanac, EVENTS_UNTIL, coverage, listed_events};
use crate::plan::{EventKind, ResolvedWindow};
use crate::time::{DATA_RANGE, Date, Instant, Local, Span, days_from};
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

/// Countries of the audience where nobody has looked for a kind of event on the window's dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCovered {
    pub kind: EventKind,
    /// ISO codes in alphabetical order.
    pub countries: Vec<&'static str>,
    /// Why, where that is known.
    pub reason: Option<&'static str>,
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
    almanac: &'static Almanac,
    load: Load,
    window: &ResolvedWindow,
) -> Verdict {
    let nothing_met = if outside_the_data(window) { Level::Unknown } else { Level::NoneKnown };
    let in_force = matches.iter().filter(|each| each.set_aside.is_none());
    // Past the data's end a note is not all that there may be.
    Verdict {
        load,
        level: in_force.map(|each| each.level).fold(nothing_met, Level::max),
        level_with_set_aside: matches.iter().map(|each| each.level_in_all).fold(nothing_met, Level::max),
        not_covered: not_covered(scope, weights, almanac, window),
    }
}

/// The years for which events were compiled, from the first row of the tables on.
pub fn compiled() -> Span {
    let midnight = |date: Date| Instant::from_utc(date.and_time(chrono::NaiveTime::MIN));
    let begins = listed_events().first().map_or(DATA_RANGE.start, |first| midnight(first.event.from));
    Span::new(begins, days_from(EVENTS_UNTIL, 1).map_or(DATA_RANGE.end, midnight))
}

fn outside_the_data(window: &ResolvedWindow) -> bool {
    let known = compiled();
    window.span.start < known.start || window.span.end > known.end
}

/// For each kind that is looked for the countries of the audience where nobody did, on the first or the last
/// local date of the window.
fn not_covered(
    scope: &[RegionId],
    weights: &RegionWeights,
    almanac: &'static Almanac,
    window: &ResolvedWindow,
) -> Vec<NotCovered> {
    let mut countries: Vec<(&'static str, Date, Date)> = vec![];
    let last_minute = window.span.end.plus_minutes(-1);
    for id in scope.iter().filter(|id| weights.units(**id) > 0) {
        let here = region(*id);
        // Regions are ordered by id, so a country's stand together.
        if countries.last().is_none_or(|(country, ..)| *country != here.country) {
            let date = |local: Local| local.civil.date();
            let (first, last) = (here.clock.local(window.span.start), here.clock.local(last_minute));
            countries.push((here.country, date(first), date(last)));
        }
    }
    let mut found = vec![];
    for kind in coverage::LOOKED_FOR {
        let held = looked_at(kind, &countries);
        let lacking = countries.iter().zip(held).filter(|(_, held)| *held != (true, true));
        let lacking: Vec<_> = lacking.map(|((country, ..), _)| *country).collect();
        if !lacking.is_empty() {
            found.push(NotCovered { kind, countries: lacking, reason: None });
        }
    }
    for (country, first, last) in countries {
        // A year's answer is the same for all its dates.
        let other_year = Some(last).filter(|last| last.year() != first.year());
        let gap = [first].into_iter().chain(other_year).find_map(|date| almanac.holiday_gap(country, date));
        let Some(reason) = gap else { continue };
        let alike = |each: &&mut NotCovered| each.reason == Some(reason);
        match found.iter_mut().find(alike) {
            Some(known) => known.countries.push(country),
            None => found.push(NotCovered {
                kind: EventKind::Holiday,
                countries: vec![country],
                reason: Some(reason),
            }),
        }
    }
    found
}

/// For each country, in the order of their codes, whether somebody has looked for `kind` on its first and on
/// its last date.
fn looked_at(kind: EventKind, countries: &[(&'static str, Date, Date)]) -> Vec<(bool, bool)> {
    let mut held = vec![(false, false); countries.len()];
    for stretch in coverage::stretches(kind) {
        let concerned = match stretch.country {
            None => 0..countries.len(),
            Some(code) => match countries.binary_search_by(|(country, ..)| (*country).cmp(code)) {
                Ok(index) => index..index + 1,
                Err(_) => continue,
            },
        };
        for index in concerned {
            let (_, first, last) = countries[index];
            held[index].0 |= stretch.holds(first);
            held[index].1 |= stretch.holds(last);
        }
    }
    held
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
