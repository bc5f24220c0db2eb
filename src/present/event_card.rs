//! What is happening there: one card for each event that the window meets.

use super::level_words::level_words;
use super::number::length;
use super::place_words::with_article;
use super::reason::why_counted;
use super::when::local_span;
use crate::assess::{Assessment, EventMatch, Level};
use crate::calendar::{Confidence, Event, Precision, ReachPart};
use crate::time::{calendar_day, calendar_days, month_and_year};
use crate::world::region;

/// A card, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventCard {
    pub id: &'static str,
    pub title: &'static str,
    pub level: Level,
    pub level_words: &'static str,
    /// `12 June 2009`, `no later than 25 July 2028`
    pub dates: String,
    /// Whether its day is not known, so that it may fall in the window or not: one line is enough for it.
    pub may_fall: bool,
    /// Where the window falls: `Tuesday 09:15–10:45 there, 4 days after; 90 min of daytime lost`.
    pub there: String,
    /// Why it counts as it does.
    pub severity: String,
    pub certainty: String,
    pub sources: Vec<&'static str>,
    pub note: &'static str,
    /// The row was written after the event: before that the plan would have read otherwise.
    pub written_afterwards: bool,
    pub set_aside: Option<String>,
}

/// The cards of an assessment, most severe first.
pub fn event_cards(assessment: &Assessment) -> Vec<EventCard> {
    assessment.matches.iter().map(|found| card(assessment, found)).collect()
}

fn card(assessment: &Assessment, found: &EventMatch) -> EventCard {
    let event = found.event;
    EventCard {
        id: event.id,
        title: event.title,
        level: found.level,
        level_words: level_words(found.level),
        dates: dates(event),
        may_fall: event.may_fall_here(),
        there: there(assessment, found),
        severity: why_counted(found),
        certainty: certainty(found),
        sources: event.sources.clone(),
        note: event.note,
        written_afterwards: event.written_afterwards(),
        set_aside: found.set_aside.clone(),
    }
}

/// The days of an event as far as they are known.
fn dates(event: &Event) -> String {
    let days = calendar_days(event.from, event.to);
    match event.precision {
        Precision::By => format!("no later than {}", calendar_day(event.to)),
        Precision::Month => format!("some day in {}", month_and_year(event.from)),
        Precision::Window if event.may_fall_here() => format!("some day from {days}"),
        _ => days,
    }
}

fn there(assessment: &Assessment, found: &EventMatch) -> String {
    if found.event.may_fall_here() {
        return "its day is not known; it may fall in this window".to_owned();
    }
    let Some(here) = assessment.of_region(found.decisive) else {
        return String::new();
    };
    let when = match (found.days_after, found.reach) {
        (0, _) => "on its dates".to_owned(),
        (days @ 1.., _) => format!("{days} {} after", if days == 1 { "day" } else { "days" }),
        (days, _) => format!("{} {} before", -days, if days == -1 { "day" } else { "days" }),
    };
    let part = match found.reach {
        ReachPart::Core => "",
        ReachPart::Shadow => ", in the days around it",
    };
    let lost = if here.lost_minutes > 0 {
        format!("{} of daytime lost", length(here.lost_minutes))
    } else if found.all_hours {
        "people are up at all hours then".to_owned()
    } else {
        "no daytime lost".to_owned()
    };
    let place = if found.regions.len() == 1 {
        "there".to_owned()
    } else {
        format!("in {}, one of {} regions", here.region().zone.place(), found.regions.len())
    };
    format!("{} {place}, {when}{part}; {lost}", local_span(here.start, here.end))
}

fn certainty(found: &EventMatch) -> String {
    let event = found.event;
    let known = match event.confidence {
        Confidence::Certain => "certain",
        Confidence::Announced => "announced",
        Confidence::Rule => "due by law, not yet announced",
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    };
    let exact = match event.precision {
        Precision::Date => "dated to the day",
        Precision::Estimate => "a day either way",
        Precision::Window if !event.may_fall_here() => "its span is a judgement of its source",
        Precision::Window => "somewhere within its dates",
        Precision::Month => "some day of the month",
        Precision::By => "no later than its date",
    };
    format!("{known}; {exact}")
}

/// What nobody has looked at: `No election calendar is held for 241 of the 243 countries of this audience
/// in June 2009: there “none known” means “not looked up”.`
pub fn uncovered_text(assessment: &Assessment) -> Option<String> {
    let missing = assessment.verdict.not_covered.first()?;
    let mut countries: Vec<&str> = assessment
        .regions
        .iter()
        .filter(|each| each.weight > 0.0)
        .map(|each| each.region().country)
        .collect();
    countries.sort_unstable();
    countries.dedup();
    let date = assessment.window.span.start.utc().date();
    let names: Vec<String> = missing
        .countries
        .iter()
        .filter_map(|code| crate::world::regions_of_country(code).next())
        .map(|id| with_article(region(id).country_name))
        .collect();
    let who = match &names[..] {
        names if names.len() <= 4 => names.join(", "),
        names => format!("{} of the {} countries of this audience", names.len(), countries.len()),
    };
    Some(format!(
        "No election calendar is held for {who} in {}: there, “none known” means that nobody has looked. \
         Holidays and other events are not in this version.",
        month_and_year(date),
    ))
}
