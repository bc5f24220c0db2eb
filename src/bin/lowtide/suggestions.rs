//! Suggestions as text to read.

use lowtide::present::{
    Reading, SuggestionCard, Told, counted_words, level_words, near_miss_words, percent, rank_words,
    ruled_out_words, spares_words, suggestion_cards, when_words,
};
use lowtide::search::Placed;
use lowtide::time::{Date, TZDB_VERSION, calendar_days};
use lowtide::world::DATA_AS_OF;

pub(crate) fn suggestions(told: &Told, (first, last): (Date, Date), notes: &[String]) -> String {
    let found = told.found;
    let unit = if found.searched == 1 { "start" } else { "starts" };
    let mut text = format!("{} {unit}, {}\n", found.searched, calendar_days(first, last));
    if let Some(proposal) = &found.proposal {
        text += &format!("Proposed: {}\n", placed(proposal, found.searched));
    }
    if let Some(worst) = &found.worst {
        text += &format!("Worst: {}\n", placed(worst, found.searched));
    }
    let ruled_out = ruled_out_words(found);
    if !ruled_out.is_empty() {
        text += &format!("Ruled out: {}\n", ruled_out.join(", "));
    }
    for note in notes {
        text += &format!("Note: {note}\n");
    }
    for (index, card) in suggestion_cards(told).iter().enumerate() {
        text += &format!("\n{}. {}", index + 1, entry(card));
    }
    if let Some(spares) = &found.spares {
        let card = SuggestionCard::of(told, &spares.suggestion);
        text += &format!("\n{}: {}", spares_words(spares), entry(&card));
    }
    for missed in &found.near_misses {
        text += &format!("{}\n", near_miss_words(missed));
    }
    text += &format!("\nIANA {TZDB_VERSION}, data of {DATA_AS_OF}\n");
    text
}

/// `Friday 27 November 2026 22:00–23:00 UTC: 100 % in their day, Avoid, dearer than 6 of 10 starts`
fn placed(placed: &Placed, searched: u32) -> String {
    let assessment = &placed.assessment;
    format!(
        "{}: {} {}, {}, {}",
        when_words(assessment),
        percent(assessment.totals.daytime_share),
        counted_words(assessment.daytime),
        level_words(assessment.verdict.level),
        rank_words(placed.cheaper, placed.dearer, searched)
    )
}

fn entry(card: &SuggestionCard) -> String {
    let mut text = format!(
        "{}\n   {} {}; {}; {}; {}\n   {}\n",
        card.when,
        card.share,
        counted_words(card.assessment.daytime),
        card.level_words,
        card.slack,
        card.rank,
        card.why
    );
    let clock = |clock: &Reading| {
        let ends = clock.end_mark.as_ref().map_or_else(String::new, |mark| format!(" ({mark})"));
        format!("{} {} {}{ends}", clock.place, clock.date, clock.span)
    };
    let clocks: Vec<String> = card.times.iter().map(clock).collect();
    text += &format!("   {}\n", clocks.join("; "));
    let lines = [
        ("", card.holds.map_or(vec![], |holds| vec![holds.to_owned()])),
        ("against the proposal: ", card.against.iter().cloned().collect()),
        ("loses instead: ", card.lose.clone()),
        ("spared: ", card.spared.clone()),
    ];
    for (head, said) in lines.iter().filter(|(_, said)| !said.is_empty()) {
        text += &format!("   {head}{}\n", said.join("; "));
    }
    text
}
