//! What a ticket says beside its first lines, under headings, in the order in which somebody who decides asks.

use super::super::announcement::Fact;
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
    let cards = event_cards(assessment);
    let mut sections = vec![];
    let mut add = |head: &'static str, fill: &dyn Fn(&mut Section)| {
        let mut section = Section { head, ..Section::default() };
        fill(&mut section);
        if !section.items.is_empty() || !section.table.is_empty() {
            sections.push(section);
        }
    };
    add("When", &|section| when(assessment, handout, &mut section.items));
    add("Change", &|section| {
        for Fact { name, text, .. } in record_facts(plan, Some(&assessment.window)) {
            section.items.push(format!("{name}: {text}"));
        }
    });
    add("Impact", &|section| impact(assessment, &mut section.items));
    add("Regions that lose most", &|section| regions(plan, assessment, section));
    add("What happens there", &|section| events(assessment, &cards, &mut section.items));
    add("Set aside by the author", &|section| set_aside(assessment, &cards, &mut section.items));
    add("Other windows of the plan", &|section| other_windows(telling, index, &mut section.items));
    add("How this was computed", &|section| method(plan, assessment, &mut section.items));
    sections
}

fn when(assessment: &Assessment, handout: &Handout, items: &mut Vec<String>) {
    for clock in handout.clocks.iter().chain(&handout.more_clocks) {
        items.push(clock.clone());
    }
    for note in window_notes(&assessment.window) {
        items.push(sentence_case(&note));
    }
}

fn impact(assessment: &Assessment, items: &mut Vec<String>) {
    let share = percent(assessment.totals.daytime_share);
    items.push(format!("{share} {}", counted_words(assessment.daytime)));
    let load = load_words(assessment.verdict.load);
    items.push(format!("{load}: {}", standing_words(assessment.standing)));
}

/// Those that are more than a note, or all where none is; and what nobody has looked at.
fn events(assessment: &Assessment, cards: &[EventCard], items: &mut Vec<String>) {
    let grave = cards.iter().any(|card| card.set_aside.is_none() && card.level > Level::Note);
    let (mut more, mut lesser) = (0, 0);
    // The most severe stand first.
    for card in cards {
        if card.set_aside.is_some() {
            continue;
        }
        if grave && card.level <= Level::Note {
            lesser += 1;
        } else if items.len() < EVENTS {
            items.push(event(card));
        } else {
            more += 1;
        }
    }
    if items.is_empty() {
        let none =
            if cards.is_empty() { "No sensitive event is known." } else { "Every known event is set aside." };
        items.push(none.to_owned());
    }
    if more > 0 {
        items.push(format!("{more} more"));
    }
    if lesser > 0 {
        items.push(format!("{lesser} more, of less weight"));
    }
    if let Some(group) = holiday_group(assessment) {
        items.push(group.title);
    }
    items.append(&mut uncovered_lines(assessment));
}

/// `Avoid: Iran presidential election, 12 June 2009. Tuesday …; certain, dated to the day. Source: …`
fn event(card: &EventCard) -> String {
    let mut sources = String::new();
    for source in &card.sources {
        sources += if sources.is_empty() { " Source: " } else { "; " };
        sources += &source.text;
    }
    let EventCard { level_words, title, dates, there, severity, certainty, .. } = card;
    format!("{level_words}: {title}, {dates}. {}; {severity}; {certainty}.{sources}", sentence_case(there))
}

fn set_aside(assessment: &Assessment, cards: &[EventCard], items: &mut Vec<String>) {
    let mut add = |title: &str, reason: &Option<String>| {
        if let Some(reason) = reason {
            items.push(format!("{title}: {reason}"));
        }
    };
    for card in cards {
        add(&card.title, &card.set_aside);
    }
    for line in holiday_group(assessment).map_or(vec![], |group| group.lines) {
        add(&line.title, &line.set_aside);
    }
}

fn method(plan: &Plan, assessment: &Assessment, items: &mut Vec<String>) {
    let audience = &plan.audience;
    items.push(format!(
        "Audience: {}, {}. Kind of service: {}.",
        weights_words(&audience.weights),
        scope_words(audience),
        profile_words(plan.profile)
    ));
    items.push(daytime_words(assessment.daytime));
    let heads = if shows_people(assessment) { "" } else { "; for a window before 2020 only shares are told" };
    items.push(format!("Figures of people and users are of the 2020s, as of {DATA_AS_OF}{heads}."));
    if let Some(words) = withheld_words(&audience.weights) {
        items.push(format!("{words}."));
    }
}
