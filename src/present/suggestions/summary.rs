//! What is said above the better windows.

use super::super::number::thousands;
use super::super::when::short_date;
use super::rank_words;
use crate::assess::Level;
use crate::plan::Plan;
use crate::search::Found;

/// `90 min, Fri 12 Jun 2009 to Thu 18 Jun 2009`: what was searched.
pub fn search_caption(plan: &Plan, window: usize) -> Option<String> {
    let window = plan.windows.get(window)?;
    let (from, to) = plan.rules.dates(window).ok()?;
    let length = super::super::number::length(i64::from(window.minutes));
    Some(if from == to {
        format!("{length}, on {}", short_date(from))
    } else {
        format!("{length}, {} to {}", short_date(from), short_date(to))
    })
}

/// Where the proposal stands among what was searched: `With events, yours is dearer than 6 of 10 starts searched.`
pub fn proposal_words(found: &Found) -> Option<String> {
    let proposal = found.proposal.as_ref()?;
    if are_alike(found) {
        return Some("With events, yours is much the same as every start searched.".to_owned());
    }
    let rank = rank_words(proposal.cheaper, proposal.dearer, found.searched);
    let broken = match proposal.assessment.verdict.level {
        _ if found.proposal_keeps => "",
        Level::Block => " Do not: it is ruled out.",
        _ => " It does not keep to the rules.",
    };
    Some(match rank.strip_prefix("no start") {
        Some(rest) => format!("With events, no other start searched{rest}.{broken}"),
        None => format!("With events, yours is {rank} searched.{broken}"),
    })
}

/// `1,440 of 10,080 starts are left`, or that none is: what the rules leave of what is searched.
pub fn starts_left_words(found: &Found) -> String {
    let out: u32 = found.excluded.iter().map(|(_, starts)| starts).sum();
    let starts = thousands(found.searched as usize);
    match found.searched.saturating_sub(out) {
        0 => "No start keeps to the rules".to_owned(),
        1 => format!("1 of {starts} starts is left"),
        left => format!("{} of {starts} starts are left", thousands(left as usize)),
    }
}

/// Whether the dearest start costs hardly more than the cheapest: less than a point of the share. Where the cheapest is
/// none of those that are told, that is not known.
fn are_alike(found: &Found) -> bool {
    let (Some(proposal), Some(worst)) = (&found.proposal, &found.worst) else { return false };
    let first = found.suggestions.first();
    let lowest = match first {
        _ if proposal.cheaper == 0 => proposal.cost,
        Some(first) if first.cheaper == 0 => first.cost,
        _ => return false,
    };
    let minutes = worst.assessment.window.span.minutes() as f64;
    worst.cost - lowest <= worst.assessment.audience * minutes / 100.0
}
