//! The answer of `lowtide resolve`.

use serde::Serialize;

use crate::time::{Resolution, TZDB_VERSION};

#[derive(Serialize)]
pub struct ResolutionJson {
    kind: &'static str,
    utc: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    tzdb: &'static str,
}

impl ResolutionJson {
    /// `None` for a time outside the clock data, which is an error and no answer.
    pub fn of(resolution: Resolution) -> Option<Self> {
        let (kind, before, after) = match resolution {
            Resolution::Unique(_) => ("unique", None, None),
            Resolution::Ambiguous(..) => ("ambiguous", None, None),
            Resolution::Gap { before, after } => ("gap", Some(before.to_string()), Some(after.to_string())),
            Resolution::OutOfRange => return None,
        };
        let utc = resolution.instants().iter().map(ToString::to_string).collect();
        Some(Self { kind, utc, before, after, tzdb: TZDB_VERSION })
    }
}
