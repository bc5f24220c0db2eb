//! An own event as JSON.

use super::fields::{Fields, Told};
use crate::json::Json;
use crate::plan::{EventKind, MAX_OWN_EVENTS, OwnEvent, OwnWhen};
use crate::time::{Instant, Span};

const FIELDS: [&str; 10] = ["id", "title", "kind", "scope", "from", "to", "zone", "start", "end", "severity"];

/// Stands for everywhere.
const EVERYWHERE: &str = "*";
/// What an event counts that does not say: avoid.
const SEVERITY: u32 = 2;

/// `from` and `to` are dates, both included, and of an event between instants those in UTC. `zone` is there where
/// they are dates of that zone, `start` and `end` where the event is given by instants.
pub(super) fn to_json(own: &OwnEvent) -> Json {
    let (from, to) = own.when.dates();
    let scope = super::super::event::scope_codes(&own.scope);
    let mut fields = vec![
        ("id", own.id().into()),
        ("title", own.title.as_str().into()),
        ("kind", own.kind.word().into()),
        ("scope", Json::texts(scope)),
        ("from", from.to_string().into()),
        ("to", to.to_string().into()),
    ];
    match own.when {
        OwnWhen::LocalDates { .. } => {}
        OwnWhen::Dates { zone, .. } => fields.push(("zone", zone.name().into())),
        OwnWhen::Instants(span) => {
            fields.push(("start", span.start.to_string().into()));
            fields.push(("end", span.end.to_string().into()));
        }
    }
    fields.push(("severity", u32::from(own.severity).into()));
    Json::object(fields)
}

/// Those that do not say their number get the first that are free.
pub(super) fn own_events<'a>(items: impl Iterator<Item = (String, &'a Json)>, told: &Told) -> Vec<OwnEvent> {
    let mut events: Vec<OwnEvent> = items.map(|(path, own)| from_json(own, path, told)).collect();
    // A plan of more is refused by its count.
    if events.len() <= MAX_OWN_EVENTS {
        let taken: Vec<u16> = events.iter().map(|own| own.number).collect();
        let mut free = (1..=u16::MAX).filter(|number| !taken.contains(number));
        for event in events.iter_mut().filter(|own| own.number == UNNUMBERED) {
            event.number = free.next().unwrap_or(UNNUMBERED);
        }
    }
    events
}

/// No event has this number.
const UNNUMBERED: u16 = 0;

fn from_json(json: &Json, path: String, told: &Told) -> OwnEvent {
    let fields = Fields::of(json, path, &FIELDS, told);
    let number = fields.parsed("id", |id| {
        OwnEvent::number_in(id).ok_or_else(|| format!("{id:?} is none of an own event: write it like own-1"))
    });
    let kind = fields.parsed("kind", |word| {
        EventKind::from_word(word).ok_or_else(|| format!("{word:?} is not a kind: use freeze or own"))
    });
    let everywhere = matches!(fields.texts("scope").as_slice(), [(_, EVERYWHERE)]);
    OwnEvent {
        number: number.unwrap_or(UNNUMBERED),
        title: fields.words("title"),
        kind: kind.unwrap_or(EventKind::Freeze),
        scope: if everywhere { vec![] } else { fields.places("scope") },
        when: when(&fields),
        severity: fields.whole("severity", 3).unwrap_or(SEVERITY) as u8,
    }
}

fn when(fields: &Fields) -> OwnWhen {
    let instant = |name| fields.parsed(name, str::parse::<Instant>);
    if let (Some(start), Some(end)) = (instant("start"), instant("end")) {
        return OwnWhen::Instants(Span::new(start, end));
    }
    fields.must("from", "2026-12-24");
    let from = fields.date("from").unwrap_or_default();
    let to = fields.date("to").unwrap_or(from);
    match fields.zone("zone") {
        Some(zone) => OwnWhen::Dates { from, to, zone },
        None => OwnWhen::LocalDates { from, to },
    }
}
