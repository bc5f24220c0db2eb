//! A row of `lowtide events`.

use serde::Serialize;

use crate::calendar::Event;
use crate::world::DATA_AS_OF;

#[derive(Serialize)]
pub struct EventJson {
    id: &'static str,
    title: &'static str,
    kind: &'static str,
    tier: &'static str,
    scope: Vec<&'static str>,
    from: String,
    to: String,
    severity: u8,
    precision: &'static str,
    confidence: &'static str,
    as_of: &'static str,
    sources: Vec<&'static str>,
    effect: &'static str,
    note: &'static str,
}

impl EventJson {
    pub fn of(event: &'static Event) -> Self {
        Self {
            id: event.id,
            title: event.title,
            kind: event.kind.word(),
            tier: event.tier.word(),
            scope: event.countries.clone(),
            from: event.from.to_string(),
            to: event.to.to_string(),
            severity: event.severity,
            precision: event.precision.word(),
            confidence: event.confidence.word(),
            as_of: DATA_AS_OF,
            sources: event.sources.clone(),
            effect: event.effect.word(),
            note: event.note,
        }
    }
}
