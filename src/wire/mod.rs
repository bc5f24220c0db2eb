//! JSON for the command line: mirrors of the domain's types, in the order and spelling of
//! `docs/command-line.md`. Fields may be added, never renamed or dropped.
//!
//! Besides [`crate::link`] the only place that knows serde. Sentences come in as arguments: this layer
//! has no words of its own.

mod assessment;
mod event;
mod export;
mod link;
mod own_event;
mod plan;
mod region;
mod resolution;
mod rules;
mod suggestion;

pub use assessment::{AssessmentJson, Sentences};
pub use event::EventJson;
pub use export::{CalendarJson, ExportJson};
pub use link::LinkJson;
pub use plan::PlanJson;
pub use region::RegionJson;
pub use resolution::ResolutionJson;
pub use suggestion::{Reasons, Remarks, SuggestionsJson};

/// Any of these documents as pretty JSON with a final newline.
pub fn to_text(document: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document)
        .expect("documents hold plain text, finite numbers and string keys");
    text.push('\n');
    text
}
