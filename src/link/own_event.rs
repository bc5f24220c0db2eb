//! Own events in the part `x`.

use serde::{Deserialize, Serialize};

use super::LinkError;
use super::extra::places;
use crate::plan::{EventKind, OwnEvent, OwnWhen};
use crate::time::{Date, Instant, Span, days_from};

#[derive(Serialize, Deserialize, PartialEq)]
pub(super) struct OwnEventV1 {
    number: u16,
    title: String,
    /// The place in the list of kinds.
    kind: u8,
    scope: Vec<String>,
    when: WhenV1,
    severity: u8,
}

/// Dates are days since 1970-01-01, the second one days after the first; instants are minutes since
/// 1970-01-01T00:00Z, the second one minutes after the first.
#[derive(Serialize, Deserialize, PartialEq)]
enum WhenV1 {
    LocalDates { from: i32, days: u32 },
    Dates { from: i32, days: u32, zone: String },
    Instants { start: i64, minutes: u32 },
}

pub(super) const EPOCH: Date = Date::from_ymd_opt(1970, 1, 1).expect("a date of the calendar");

pub(super) fn project(own: &OwnEvent) -> OwnEventV1 {
    let dates = |from: Date, to: Date| ((from - EPOCH).num_days() as i32, (to - from).num_days() as u32);
    OwnEventV1 {
        number: own.number,
        title: own.title.clone(),
        kind: EventKind::ALL.iter().position(|kind| *kind == own.kind).expect("every kind is listed") as u8,
        scope: own.scope.iter().map(|place| place.code().to_owned()).collect(),
        when: match own.when {
            OwnWhen::LocalDates { from, to } => {
                let (from, days) = dates(from, to);
                WhenV1::LocalDates { from, days }
            }
            OwnWhen::Dates { from, to, zone } => {
                let (from, days) = dates(from, to);
                WhenV1::Dates { from, days, zone: zone.name().to_owned() }
            }
            OwnWhen::Instants(span) => {
                WhenV1::Instants { start: span.start.minutes(), minutes: span.minutes() as u32 }
            }
        },
        severity: own.severity,
    }
}

pub(super) fn read(own: OwnEventV1) -> Result<OwnEvent, LinkError> {
    let dates = |from: i32, days: u32| {
        let from = days_from(EPOCH, i64::from(from)).ok_or(LinkError::Damaged)?;
        let to = days_from(from, i64::from(days)).ok_or(LinkError::Damaged)?;
        Ok::<_, LinkError>((from, to))
    };
    let when = match own.when {
        WhenV1::LocalDates { from, days } => {
            let (from, to) = dates(from, days)?;
            OwnWhen::LocalDates { from, to }
        }
        WhenV1::Dates { from, days, zone } => {
            let (from, to) = dates(from, days)?;
            OwnWhen::Dates { from, to, zone: super::field::zone(&zone)? }
        }
        WhenV1::Instants { start, minutes } => {
            // Beyond any date there is nothing to read; the years that are held are checked below.
            let held = i64::from(i32::MIN)..=i64::from(i32::MAX);
            if !held.contains(&start) {
                return Err(LinkError::Damaged);
            }
            OwnWhen::Instants(Span::starting(Instant::from_minutes(start), i64::from(minutes)))
        }
    };
    Ok(OwnEvent {
        number: own.number,
        title: own.title,
        kind: *EventKind::ALL.get(usize::from(own.kind)).ok_or(LinkError::Damaged)?,
        scope: places(&own.scope)?,
        when,
        severity: own.severity,
    })
}
