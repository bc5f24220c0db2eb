//! What the rules left out.

use super::super::number::{count, thousands};
use crate::search::{Found, Rule};

/// `the weekdays`: what a rule is called in a sentence.
pub const fn rule_words(rule: Rule) -> &'static str {
    match rule {
        Rule::Weekdays => "the weekdays",
        Rule::Hours => "the hours of the day",
        Rule::Crew => "the crew’s hours",
        Rule::Notice => "the notice",
        Rule::Never => "the dates to keep clear",
        Rule::Protect => "the protected places",
        Rule::Gap => "the gap to other windows",
        Rule::Freeze => "change freezes",
        Rule::Block => "what is happening there",
    }
}

/// `17,280 starts by the weekdays`, one for each rule that ruled anything out; the first that a start breaks counts.
pub fn ruled_out_words(found: &Found) -> Vec<String> {
    let ruled_out = found.excluded.iter().filter(|(_, starts)| *starts > 0);
    ruled_out
        .map(|(rule, starts)| {
            let unit = if *starts == 1 { "start" } else { "starts" };
            format!("{} {unit} by {}", number(*starts), rule_words(*rule))
        })
        .collect()
}

fn number(starts: u32) -> String {
    if starts < 1_000_000 { thousands(starts as usize) } else { count(f64::from(starts)) }
}
