//! `lowtide suggest`: every start of a range, ranked.

use lowtide::calendar::Almanac;
use lowtide::plan::RulesProblem;
use lowtide::present::{
    SuggestionCard, Told, nothing_left_words, split_words, suggestion_cards, window_notes, withheld_words,
};
use lowtide::search::{Preparation, Query, Suggestion, find};
use lowtide::time::DAY_MINUTES;
use lowtide::wire::{Reasons, Remarks, SuggestionsJson, to_text};

use crate::arguments::Suggest;
use crate::freezes::Wanted;
use crate::opened::Brought;
use crate::rules::{add_rules, now};
use crate::suggestions::suggestions;
use crate::window::{choices, given, numbered, text};

/// The most suggestions, and the widest step: a week.
const MAX_COUNT: i64 = 100;
const MAX_STEP: i64 = 7 * DAY_MINUTES;
/// Whether suggestions are looked at by the other rules of the day too.
const CHECKED: bool = true;

pub(crate) fn suggest_command(arguments: &Suggest, json: bool) -> Result<String, String> {
    if !(1..=MAX_STEP).contains(&arguments.step) {
        return Err(format!("--step {} is not a step: use 1 to {MAX_STEP} minutes", arguments.step));
    }
    if !(1..=MAX_COUNT).contains(&arguments.count) {
        return Err(format!(
            "--count {} is not a number of suggestions: use 1 to {MAX_COUNT}",
            arguments.count
        ));
    }
    let Brought { mut plan, mut notes, .. } = given(arguments.plan.as_deref(), &arguments.window)?;
    add_rules(&arguments.rules, &mut plan.rules)?;
    let now = now(arguments.rules.now.as_deref())?;
    let (index, window) = numbered(&plan, arguments.number)?;
    notes.splice(0..0, window_notes(&window.resolve().map_err(text)?));
    let range = plan.starts(index).map_err(|problem| with_number(&problem))?;
    let dates = plan.rules.dates(window).map_err(text)?;
    notes.extend(choices(&arguments.window, Wanted::Searched(dates.0, dates.1), &mut plan)?);
    notes.extend(withheld_words(&plan.audience.weights));
    if plan.rules.gap_minutes > 0 && plan.windows.len() == 1 {
        notes.push("the plan has no other window: the gap leaves nothing out".to_owned());
    }

    #[expect(clippy::disallowed_methods, reason = "the answer says how long it took")]
    let begun = std::time::Instant::now();
    let almanac = Almanac::bundled();
    let prepared = Preparation::new(&plan, range, CHECKED, almanac).finish();
    let (step, count) = (arguments.step as i32, arguments.count as usize);
    let query = Query { step, count, ..Query::of(&plan, index, Some(now)) };
    let found = find(&prepared, &query);
    let elapsed_ms = begun.elapsed().as_secs_f64() * 1000.0;

    notes.extend(split_words(&prepared, &found, &plan));
    notes.extend(nothing_left_words(&found).map(str::to_owned));
    let rule = prepared.assessor().rule();
    let told = Told { found: &found, plan: &plan, rule, reader: None, twelve_hours: false };
    if !json {
        return Ok(suggestions(&told, dates, &notes));
    }
    let cards = suggestion_cards(&told);
    let words = |suggestion: &Suggestion| {
        let start = suggestion.assessment.window.span.start;
        let known = cards.iter().find(|card| card.start == start).cloned();
        let card = known.unwrap_or_else(|| SuggestionCard::of(&told, suggestion));
        Reasons { why: card.why, loses_instead: card.lose }
    };
    Ok(to_text(&SuggestionsJson::of(&found, Remarks { elapsed_ms, notes }, words)))
}

/// On the command line a window goes by its number.
fn with_number(problem: &RulesProblem) -> String {
    match problem {
        RulesProblem::Gap { window, .. } => format!("window {}: {problem}", window + 1),
        _ => problem.to_string(),
    }
}
