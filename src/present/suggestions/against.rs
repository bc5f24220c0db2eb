//! What changes against the proposal.

use super::super::daytime_words::counted_words;
use super::super::headline::hours_words;
use super::super::level_words::level_words;
use super::super::number::{count, percent};
use super::who_pays::counts_heads;
use crate::assess::Assessment;
use crate::plan::Plan;

/// `14 % in their day instead of 69 %, 2.9 billion fewer; None known instead of Do not`; hours for a window of a day
/// or more.
pub fn against_words(proposal: &Assessment, suggestion: &Assessment, plan: &Plan) -> String {
    let mut text = match (hours_words(suggestion), hours_words(proposal)) {
        (Some(now), Some(before)) if now == before => format!("{now}, as before"),
        (Some(now), Some(before)) => format!("{now} instead of {before}"),
        _ => shares(proposal, suggestion, plan),
    };
    let (now, before) = (suggestion.verdict.level, proposal.verdict.level);
    if now != before {
        text += &format!("; {} instead of {}", level_words(now), level_words(before));
    }
    text
}

fn shares(proposal: &Assessment, suggestion: &Assessment, plan: &Plan) -> String {
    let (now, before) = (suggestion.totals.daytime_share, proposal.totals.daytime_share);
    let (now_said, before_said) = (percent(now), percent(before));
    let counted = counted_words(suggestion.daytime);
    if now_said == before_said {
        return format!("{now_said} {counted}, as before");
    }
    let people = (before - now) * suggestion.audience;
    let word = if people > 0.0 { "fewer" } else { "more" };
    let heads = if counts_heads(suggestion, plan) && counts_heads(proposal, plan) {
        format!(", {} {word}", count(people.abs()))
    } else {
        String::new()
    };
    format!("{now_said} {counted} instead of {before_said}{heads}")
}
