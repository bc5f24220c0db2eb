//! What a ticket says beside its first lines, under headings, in the order in which somebody who decides asks.

use super::super::choice_words::{profile_words, weights_words};
use super::super::clock_notes::window_notes;
use super::super::daytime_words::{counted_words, daytime_words};
use super::super::event_card::{EventCard, event_cards};
use super::super::holiday_group::holiday_group;
use super::super::level_words::{load_words, standing_words};
use super::super::number::percent;
use super::super::place_words::scope_words;
use super::super::record::record_facts;
use super::super::uncovered::uncovered_lines;
use super::super::withheld::withheld_words;
use super::super::{sentence_case, shows_people};
use super::{Telling, other_windows::other_windows, regions::regions};
use crate::assess::{Assessment, Level};
use crate::export::{Handout, Section};
use crate::plan::Plan;
use crate::world::DATA_AS_OF;

/// So many events are told in full.
const EVENTS: usize = 12;

/// All sections that have something to say.
pub(super) fn sections(
    telling: Telling,
    index: usize,
    assessment: &Assessment,
    handout: &Handout,
) -> Vec<Section> {
    let plan = telling.plan;
    let clocks = handout.clocks.iter().chain(&handout.more_clocks).cloned();
    let notes = window_notes(&assessment.window).into_iter().map(|note| sentence_case(&note));
    let facts = record_facts(plan).into_iter().map(|(name, text)| format!("{name}: {text}"));
    let cards = event_cards(assessment);
    let mut sections = vec![
        listed("When", clocks.chain(notes).collect()),
        listed("Change", facts.collect()),
        listed("Impact", impact(assessment)),
        regions(plan, assessment),
        listed("What happens there", events(assessment, &cards)),
        listed("Set aside by the author", set_aside(assessment, &cards)),
        other_windows(telling, index),
        listed("How this was computed", method(plan, assessment)),
    ];
    sections.retain(|section| !section.items.is_empty() || !section.table.is_empty());
    sections
}

fn listed(head: &'static str, items: Vec<String>) -> Section {
    Section { head, items, ..Section::default() }
}

fn impact(assessment: &Assessment) -> Vec<String> {
    let daytime = assessment.daytime;
    vec![
        format!("{} {}", percent(assessment.totals.daytime_share), counted_words(daytime)),
        format!("{}: {}", load_words(assessment.verdict.load), standing_words(assessment.standing)),
    ]
}

/// Those that are more than a note, or all where none is; and what nobody has looked at.
fn events(assessment: &Assessment, cards: &[EventCard]) -> Vec<String> {
    let in_force: Vec<_> = cards.iter().filter(|card| card.set_aside.is_none()).collect();
    let grave = in_force.iter().filter(|card| card.level > Level::Note).count();
    let told = if grave > 0 { grave } else { in_force.len() }.min(EVENTS);
    // The most severe stand first.
    let mut items: Vec<String> = in_force.iter().take(told).map(|card| event(card)).collect();
    if in_force.is_empty() {
        items.push("No sensitive event is known.".to_owned());
    }
    if in_force.len() > told {
        items.push(format!("{} more, of less weight", in_force.len() - told));
    }
    items.extend(holiday_group(assessment).map(|group| group.title));
    items.extend(uncovered_lines(assessment));
    items
}

/// `Avoid: Iran presidential election, 12 June 2009. Tuesday …; certain, dated to the day. Source: …`
fn event(card: &EventCard) -> String {
    let sources: Vec<&str> = card.sources.iter().map(|source| source.text.as_str()).collect();
    let sources = match sources.as_slice() {
        [] => String::new(),
        [one] => format!(" Source: {one}"),
        several => format!(" Sources: {}", several.join("; ")),
    };
    let EventCard { level_words, title, dates, there, severity, certainty, .. } = card;
    format!("{level_words}: {title}, {dates}. {}; {severity}; {certainty}.{sources}", sentence_case(there))
}

fn set_aside(assessment: &Assessment, cards: &[EventCard]) -> Vec<String> {
    let holidays = holiday_group(assessment).map_or(vec![], |group| group.lines);
    let cards = cards.iter().map(|card| (&card.title, &card.set_aside));
    let all = cards.chain(holidays.iter().map(|line| (&line.title, &line.set_aside)));
    all.filter_map(|(title, reason)| reason.as_ref().map(|reason| format!("{title}: {reason}"))).collect()
}

fn method(plan: &Plan, assessment: &Assessment) -> Vec<String> {
    let audience = &plan.audience;
    let heads = if shows_people(assessment) { "" } else { "; for a window before 2020 only shares are told" };
    let mut items = vec![
        format!(
            "Audience: {}, {}. Kind of service: {}.",
            weights_words(&audience.weights),
            scope_words(audience),
            profile_words(plan.profile)
        ),
        daytime_words(assessment.daytime),
        format!("Figures of people and users are of the 2020s, as of {DATA_AS_OF}{heads}."),
    ];
    items.extend(withheld_words(&audience.weights).map(|words| format!("{words}.")));
    items
}
