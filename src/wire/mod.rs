//! JSON: mirrors of the domain's types for the command line, in the order and spelling of
//! `docs/command-line.md`, and plans as files, which are read too. Fields may be added, never renamed or dropped.
//!
//! Besides [`crate::link`] the only place that knows serde. Sentences of an answer come in as arguments: this layer
//! says only what is wrong with a file.

mod assessment;
mod event;
mod export;
mod json_text;
mod link;
mod notice;
mod plan;
mod region;
mod resolution;
mod suggestion;

pub use assessment::{AssessmentJson, Sentences};
pub use event::EventJson;
pub use export::{CalendarJson, ExportJson};
pub use json_text::json_from_text;
pub use link::LinkJson;
pub use notice::NoticeJson;
pub use plan::{MAX_PLAN_BYTES, PlanRead, plan_text, plan_to_json, read_plan, saved_plan};
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
