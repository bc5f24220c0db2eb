//! The way that spares those whom the first suggestion does not.

use super::super::level_words::level_words;
use super::super::number::tenths;
use crate::assess::{Assessment, Level};
use crate::search::Spares;

/// `spares everyone, costs 3.1 times as much`.
pub fn spares_words(spares: &Spares) -> String {
    let whom = whom(&spares.suggestion.assessment);
    match spares.times {
        // The cheapest of all is the first suggestion; rounding must not say that this one is as cheap.
        Some(times) if times >= 1.05 => format!("{whom}, costs {} times as much", tenths(times)),
        Some(_) => format!("{whom}, costs hardly more"),
        None => format!("{whom}, but is not free"),
    }
}

/// Whom it spares: everyone only where no event with a price of its own bites there.
fn whom(assessment: &Assessment) -> String {
    let level = assessment.verdict.level;
    let in_force = |severe: fn(u8) -> bool| {
        let in_force = assessment.matches.iter().filter(|each| each.set_aside.is_none());
        in_force.into_iter().any(|each| each.counted.need_up && each.bites && severe(each.counted.severity))
    };
    match level {
        Level::NoneKnown | Level::Note if !in_force(|severity| severity > 1) => "spares everyone".to_owned(),
        Level::NoneKnown | Level::Note => "spares all but a few".to_owned(),
        Level::Unknown => "meets nothing known".to_owned(),
        _ => format!("the mildest there is ({})", level_words(level)),
    }
}
