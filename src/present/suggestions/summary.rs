//! What is said above the better windows.

use super::super::when::short_date;
use super::rank_words;
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

/// Where the proposal stands among what was searched: `Yours is busier than 6 of 10 starts here.`
pub fn proposal_words(found: &Found) -> Option<String> {
    let proposal = found.proposal.as_ref()?;
    let rank = rank_words(proposal.cheaper, proposal.dearer, found.searched);
    Some(match rank.strip_prefix("no start") {
        Some(rest) => format!("No other start{rest}."),
        None => format!("Yours is {rank} here."),
    })
}
