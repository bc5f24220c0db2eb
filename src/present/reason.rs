//! Why the level is what it is: a full sentence for each match, with its source.

use super::daytime_words::{day_noun, lost_words};
use super::place_words::with_article;
use super::sentence_case;
use crate::assess::{Assessment, EventMatch, Level};
use crate::calendar::{Event, ReachPart};
use crate::plan::EventKind;
use crate::time::calendar_days;
use crate::world::region;

/// One line for each match that is more than a note, else for all of them.
pub fn reasons(assessment: &Assessment) -> Vec<String> {
    let serious: Vec<_> = assessment.matches.iter().filter(|each| each.level > Level::Note).collect();
    let chosen = if serious.is_empty() { assessment.matches.iter().collect() } else { serious };
    chosen.into_iter().map(|found| reason(assessment, found)).collect()
}

/// `Iran loses 90 min of daytime, 4 days after: Iran presidential election, 12 June 2009 (counts as 2 of
/// 3: in its shadow; source: …)`.
pub(super) fn reason(assessment: &Assessment, found: &EventMatch) -> String {
    let event = &found.event;
    let country = with_article(region(found.decisive).country_name);
    let here = assessment.of_region(found.decisive);
    let said = if let Some(lost) = here.and_then(|each| lost_words(assessment, each)) {
        format!("{country} loses {lost}")
    } else if found.all_hours {
        format!("{country} is up at all hours then")
    } else {
        format!("{country} loses no {}", day_noun(assessment.daytime))
    };
    let when = match found.days_after {
        0 => "during".to_owned(),
        1 => "1 day after".to_owned(),
        -1 => "1 day before".to_owned(),
        days @ 2.. => format!("{days} days after"),
        days => format!("{} days before", -days),
    };
    format!(
        "{}, {when}: {} ({}; {}; source: {})",
        sentence_case(&said),
        event.title,
        calendar_days(event.from, event.to),
        why_counted(found),
        event.sources.join("; "),
    )
}

/// `counts as 2 of 3: in the days around it`.
pub(super) fn why_counted(found: &EventMatch) -> String {
    let event = &found.event;
    let mut why = vec![];
    if event.may_fall_here() {
        why.push("it may fall here, its date is not certain");
    } else if event.is_single_source() {
        why.push("single source");
    }
    if found.reach == ReachPart::Shadow {
        why.push("in the days around it");
    }
    if !found.counted.need_up {
        why.push("no price for this kind of service");
    }
    let counts = format!("counts as {} of 3", found.counted.severity);
    if why.is_empty() {
        why.push(rule(event));
    }
    format!("{counts}: {}", why.join(", "))
}

/// What gives an event its severity: `docs/impact.md`.
fn rule(event: &Event) -> &'static str {
    if event.is_own() && event.kind != EventKind::Freeze {
        return "the plan's own word";
    }
    match event.kind {
        EventKind::Election | EventKind::Runoff if event.severity == 3 => "a national vote",
        EventKind::Election | EventKind::Runoff => "a local vote",
        EventKind::Aftermath => "a dated, sourced aftermath",
        EventKind::Shutdown => "a dated, sourced shutdown",
        EventKind::Crisis => "a dated, sourced crisis",
        EventKind::Religious | EventKind::Cultural if event.great => {
            "one of the great days, on which people need messages, shops or money"
        }
        EventKind::Holiday | EventKind::Religious | EventKind::Cultural => "a day of rest or of custom",
        EventKind::Exam if event.severity == 2 => "a nationwide exam",
        EventKind::Exam => "an exam of a part of a year's pupils",
        EventKind::Shopping if event.severity == 2 => "a shopping day of the many",
        EventKind::Shopping => "a sale",
        EventKind::Sport | EventKind::Broadcast if event.great => "a mass audience",
        EventKind::Sport | EventKind::Broadcast => "an audience spread over many hours",
        EventKind::Tax if event.great => "a filing deadline of most adults",
        EventKind::Tax => "a filing deadline of some",
        EventKind::Freeze => "a change freeze of the team's own",
        EventKind::Own => "the plan's own word",
    }
}
