//! A row of `lowtide events`.

use serde::Serialize;

use crate::calendar::Event;
use crate::plan::Place;
use crate::world::DATA_AS_OF;

#[derive(Serialize)]
pub struct EventJson<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'static str,
    tier: &'static str,
    /// `["*"]` for everywhere.
    scope: Vec<&'static str>,
    from: String,
    to: String,
    /// The instants of an event that is at the same time everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    severity: u8,
    precision: &'static str,
    confidence: &'static str,
    as_of: &'static str,
    sources: Vec<&'a str>,
    effect: &'static str,
    note: &'a str,
    /// It begins at sunset on its first date.
    from_sunset: bool,
}

impl<'a> EventJson<'a> {
    pub fn of(event: &'a Event) -> Self {
        Self {
            id: &event.id,
            title: &event.title,
            kind: event.kind.word(),
            tier: event.tier.word(),
            scope: scope_codes(&event.scope),
            from: event.from.to_string(),
            to: event.to.to_string(),
            start: event.instants.map(|span| span.start.to_string()),
            end: event.instants.map(|span| span.end.to_string()),
            severity: event.severity,
            precision: event.precision.word(),
            confidence: event.confidence.word(),
            as_of: DATA_AS_OF,
            sources: sources(event),
            effect: event.effect.word(),
            note: &event.note,
            from_sunset: event.from_sunset,
        }
    }
}

pub(super) fn scope_codes(scope: &[Place]) -> Vec<&'static str> {
    if scope.is_empty() { vec!["*"] } else { scope.iter().map(|place| place.code()).collect() }
}

pub(super) fn sources(event: &Event) -> Vec<&str> {
    event.sources.iter().map(AsRef::as_ref).collect()
}
