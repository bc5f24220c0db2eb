//! What is told to others of a window: in words here, laid out by [`crate::export`].
//!
//! Start with [`handout`]; `sections` has what only a ticket or a mail has room for, `offers` what the page offers to
//! copy and to save.

mod clocks;
mod offers;
mod other_windows;
mod regions;
mod sections;

use super::assessed::Assessed;
use super::folded::folded;
use super::headline::headline;
use super::number::length;
use super::record::status_words;
use super::sentence_case;
use super::window_form::{impact_words, interruption_note};
use crate::assess::Assessment;
use crate::export::Handout;
use crate::plan::{Plan, Role, Window};
use crate::time::{TZDB_VERSION, Zone};
use crate::world::DATA_AS_OF;

pub use offers::{Offer, calendar_of_all, calendar_offer, link_hints, offer, regions_offer};

/// What a plan is called that says nothing of itself.
const UNNAMED: &str = "Maintenance window";
/// The longest name of a file before its date.
const MAX_STEM: usize = 48;

/// A plan that is told, and to whom.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    pub plan: &'a Plan,
    pub assessed: &'a Assessed,
    /// The plan in a link.
    pub link: &'a str,
    /// The clock of whoever makes the hand-out, where it is to stand beside the plan's.
    pub reader: Option<Zone>,
}

/// The window at `index` as it is told to others; `None` while it names no instant.
pub fn handout(telling: Telling, index: usize) -> Option<Handout> {
    let plan = telling.plan;
    let (window, assessment) =
        (plan.windows.get(index)?, telling.assessed.windows.get(index)?.as_ref().ok()?);
    let (clocks, more_clocks) = clocks::clocks(&assessment.window, plan.rules.crew, telling.reader);
    let contact = plan.record.contact.trim();
    let mut handout = Handout {
        subject: subject(plan, window),
        state: state(plan, assessment),
        span: assessment.window.span,
        clocks,
        more_clocks,
        sentence: headline(assessment, &plan.audience),
        ask: if contact.is_empty() { String::new() } else { format!("Ask: {contact}") },
        sections: vec![],
        origin: format!("Clock rules: IANA {TZDB_VERSION}. Events and figures: as of {DATA_AS_OF}."),
        link: telling.link.to_owned(),
        link_words: "Open the plan",
        record: plan.record.clone(),
        impact: window.impact,
        role: window.role,
        number: index + 1,
        file_stem: file_stem(plan, assessment),
    };
    handout.sections = sections::sections(telling, index, assessment, &handout);
    Some(handout)
}

/// `Network upgrade: Acme Chat (Moved, backup)`
fn subject(plan: &Plan, window: &Window) -> String {
    let about = [plan.title.trim(), plan.record.service.trim()];
    let about = match about {
        ["", ""] => UNNAMED.to_owned(),
        [one, ""] | ["", one] => one.to_owned(),
        [title, service] if title.contains(service) => title.to_owned(),
        [title, service] => format!("{title}: {service}"),
    };
    let role = if window.role == Role::Backup { "backup" } else { "" };
    let which: Vec<&str> = [window.name.trim(), role].into_iter().filter(|word| !word.is_empty()).collect();
    if which.is_empty() { about } else { format!("{about} ({})", which.join(", ")) }
}

/// `Outage, 90 min; at most 30 min without service within the 90 min. Confirmed.`
fn state(plan: &Plan, assessment: &Assessment) -> String {
    let window = &assessment.window;
    let part = interruption_note(window).filter(|_| i64::from(window.interruption) < window.minutes());
    format!(
        "{}, {}{}. {}.",
        impact_words(window.impact),
        length(window.minutes()),
        part.map_or_else(String::new, |part| format!("; {part}")),
        sentence_case(status_words(plan.record.status)),
    )
}

/// What the plan is about and the date in UTC, of letters and digits of ASCII.
fn file_stem(plan: &Plan, assessment: &Assessment) -> String {
    let about = [plan.title.as_str(), &plan.record.service].map(words_of_a_name);
    let name = about.iter().find(|name| !name.is_empty()).map_or("maintenance", String::as_str);
    format!("{name}-{}", assessment.window.span.start.utc().date())
}

/// As many words as fit, joined by hyphens.
fn words_of_a_name(text: &str) -> String {
    let mut name = String::new();
    for word in folded(text).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if name.len() + word.len() < MAX_STEM {
            name += if name.is_empty() { "" } else { "-" };
            name += word;
        }
    }
    name
}

#[cfg(test)]
mod tests;
