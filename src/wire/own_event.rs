//! An own event as JSON.

use serde::Serialize;

use crate::plan::{OwnEvent, OwnWhen};

#[derive(Serialize)]
pub(super) struct OwnEventJson {
    id: String,
    title: String,
    kind: &'static str,
    /// `["*"]` for everywhere.
    scope: Vec<&'static str>,
    /// Dates, both included; of an event between instants those in UTC.
    from: String,
    to: String,
    /// The zone whose dates they are; without it each region's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<&'static str>,
    /// The instants, where the event is given by them.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    severity: u8,
}

impl OwnEventJson {
    pub(super) fn of(own: &OwnEvent) -> Self {
        let (from, to) = own.when.dates();
        let span = match own.when {
            OwnWhen::Instants(span) => Some(span),
            OwnWhen::LocalDates { .. } | OwnWhen::Dates { .. } => None,
        };
        Self {
            id: own.id(),
            title: own.title.clone(),
            kind: own.kind.word(),
            scope: super::event::scope_codes(&own.scope),
            from: from.to_string(),
            to: to.to_string(),
            zone: match own.when {
                OwnWhen::Dates { zone, .. } => Some(zone.name()),
                OwnWhen::LocalDates { .. } | OwnWhen::Instants(_) => None,
            },
            start: span.map(|span| span.start.to_string()),
            end: span.map(|span| span.end.to_string()),
            severity: own.severity,
        }
    }
}
