//! What is happening there: one card for each event that the window meets.

use super::daytime_words::{day_noun, lost_words};
use super::event_days::{EventDay, event_days};
use super::level_words::level_words;
use super::number::count;
use super::own_event_form::own_when_words;
use super::reason::why_counted;
use super::source::{Source, source};
use super::when::local_span;
use crate::assess::{Assessment, EventMatch, Level};
use crate::calendar::{Confidence, Effect, Event, Precision, ReachPart};
use crate::plan::{EventKind, OwnEvent, OwnWhen};
use crate::time::{Zone, calendar_day, calendar_days, month_and_year};
use crate::world::{RegionId, region};

/// A card, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventCard {
    pub id: String,
    pub title: String,
    pub kind: EventKind,
    pub level: Level,
    pub level_words: &'static str,
    /// `12 June 2009`, `no later than 25 July 2028`
    pub dates: String,
    /// Whether its day is not known, so that it may fall in the window or not: one line is enough for it.
    pub may_fall: bool,
    /// `43 regions, 610 million people`; empty where it is one region.
    pub extent: String,
    /// Where the window falls: `Tuesday 09:15–10:45 there, 4 days after; 90 min of daytime lost`.
    pub there: String,
    /// Why it counts as it does.
    pub severity: String,
    /// What it does to the need for a service.
    pub effect: &'static str,
    pub certainty: String,
    pub sources: Vec<Source>,
    pub note: String,
    /// The days around the window.
    pub days: Vec<EventDay>,
    /// The row was written after the event: before that the plan would have read otherwise.
    pub written_afterwards: bool,
    pub set_aside: Option<String>,
    /// The number of the plan's own event.
    pub own: Option<u16>,
}

/// The cards of an assessment, most severe first; public holidays, which are many, stand in
/// [`holiday_group`](super::holiday_group).
pub fn event_cards(assessment: &Assessment) -> Vec<EventCard> {
    let listed = assessment.matches.iter().filter(|found| found.event.kind != EventKind::Holiday);
    listed.map(|found| card(assessment, found)).collect()
}

fn card(assessment: &Assessment, found: &EventMatch) -> EventCard {
    let event = &found.event;
    EventCard {
        id: event.id.clone().into_owned(),
        title: event.title.clone().into_owned(),
        kind: event.kind,
        level: found.level,
        level_words: level_words(found.level),
        dates: dates(event, assessment.window.zone),
        may_fall: event.may_fall_here(),
        extent: extent(assessment, found),
        there: there(assessment, found),
        severity: why_counted(found),
        effect: effect_words(event.effect, found.counted.need_up),
        certainty: certainty(event),
        sources: event.sources.iter().map(|text| source(text)).collect(),
        note: event.note.clone().into_owned(),
        days: event_days(assessment, found),
        written_afterwards: event.written_afterwards(),
        set_aside: found.set_aside.clone(),
        own: OwnEvent::number_in(&event.id),
    }
}

/// `43 regions, 610 million people`: who is concerned, where it is more than one region.
fn extent(assessment: &Assessment, found: &EventMatch) -> String {
    let regions = found.regions.len();
    if regions < 2 {
        return String::new();
    }
    format!("{regions} regions{}", people(assessment, &found.regions))
}

/// `, 610 million people`: who lives there, where the figures are of the window's time.
pub(super) fn people(assessment: &Assessment, regions: &[RegionId]) -> String {
    if !super::shows_people(assessment) {
        return String::new();
    }
    let people: u64 = regions.iter().map(|id| region(*id).people).sum();
    format!(", {} people", count(people as f64))
}

/// The days of an event as far as they are known; instants by the clock of `zone` for one of the plan's own, and
/// in UTC for what the whole world sees.
pub(super) fn dates(event: &Event, zone: Zone) -> String {
    if let (Some(span), None) = (event.instants, event.dates_in) {
        let zone = if event.is_own() { zone } else { Zone::UTC };
        return own_when_words(OwnWhen::Instants(span), zone);
    }
    let days = calendar_days(event.from, event.to);
    if let Some(zone) = event.dates_in {
        return format!("{days} in {}", zone.place());
    }
    match event.precision {
        Precision::By => format!("no later than {}", calendar_day(event.to)),
        Precision::Month => format!("some day in {}", month_and_year(event.from)),
        Precision::Window if event.may_fall_here() => format!("some day from {days}"),
        Precision::Estimate => format!("about {days}"),
        _ if event.from_sunset => format!("{days}, from sunset to nightfall"),
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
    let lost = if let Some(lost) = lost_words(assessment, here) {
        format!("{lost} lost")
    } else if found.all_hours {
        "people are up at all hours then".to_owned()
    } else {
        format!("no {} lost", day_noun(assessment.daytime))
    };
    let place = if found.regions.len() == 1 {
        "there".to_owned()
    } else {
        format!("in {}, one of {} regions", here.region().zone.place(), found.regions.len())
    };
    format!("{} {place}, {when}{part}; {lost}", local_span(here.start, here.end))
}

/// What it does to the need for a service; `counts` where it has a price all the same.
const fn effect_words(effect: Effect, counts: bool) -> &'static str {
    match effect {
        Effect::StaffDown if counts => "fewer hands, while people need the service",
        Effect::NeedUp => "people need the service then",
        Effect::StaffDown => "fewer hands and fewer office users",
        Effect::HoursShift => {
            "the waking day moves into the night: people are up late and before dawn, mornings are slow"
        }
        Effect::UseDown => "most people there are offline",
    }
}

fn certainty(event: &Event) -> String {
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
    let rule = match event.kind {
        // What is due by a rule that is no law.
        EventKind::Election | EventKind::Runoff | EventKind::Aftermath | EventKind::Tax => known,
        _ if event.confidence == Confidence::Rule => "by its rule",
        _ => known,
    };
    format!("{rule}; {exact}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Span, parse_date};

    #[test]
    fn own_events_read_by_the_clock_of_their_zone_or_of_the_plan() {
        let day = parse_date("2026-12-28").unwrap();
        let of = |when| {
            let (title, kind) = ("Freeze".to_owned(), EventKind::Freeze);
            let own = OwnEvent { number: 1, title, kind, scope: vec![], when, severity: 2 };
            dates(&Event::own(&own), Zone::parse("America/New_York").unwrap())
        };
        let tokyo = Zone::parse("Asia/Tokyo").unwrap();
        assert_eq!(of(OwnWhen::Dates { from: day, to: day, zone: tokyo }), "28 December 2026 in Tokyo");
        let start = "2026-12-28T20:00Z".parse().unwrap();
        assert_eq!(
            of(OwnWhen::Instants(Span::starting(start, 90))),
            "28 December 2026 15:00–16:30 in New York"
        );
    }
}
