//! A maintenance notice and what it costs: an item of `lowtide assess FILE.ics…`.

use serde::Serialize;

use super::AssessmentJson;
use crate::import::{Notice, NoticeImpact, NoticeObject, NoticeStatus};

#[derive(Serialize)]
pub struct NoticeJson<'a> {
    file: &'a str,
    line: usize,
    uid: &'a str,
    /// Null where the notice says none, as of status and impact.
    sequence: Option<u32>,
    summary: &'a str,
    provider: &'a str,
    account: &'a str,
    maintenance_ids: &'a [String],
    objects: Vec<ObjectJson<'a>>,
    impact: Option<&'static str>,
    status: Option<&'static str>,
    organizer: &'a str,
    /// A later version is among the notices.
    replaced: bool,
    assessment: AssessmentJson<'a>,
}

#[derive(Serialize)]
struct ObjectJson<'a> {
    id: &'a str,
    impact: Option<&'static str>,
}

impl<'a> NoticeJson<'a> {
    pub fn of(file: &'a str, notice: &'a Notice, replaced: bool, assessment: AssessmentJson<'a>) -> Self {
        let object = |object: &'a NoticeObject| ObjectJson {
            id: &object.id,
            impact: object.impact.map(NoticeImpact::word),
        };
        Self {
            file,
            line: notice.line,
            uid: &notice.uid,
            sequence: notice.sequence,
            summary: &notice.summary,
            provider: &notice.provider,
            account: &notice.account,
            maintenance_ids: &notice.maintenance_ids,
            objects: notice.objects.iter().map(object).collect(),
            impact: notice.impact.map(NoticeImpact::word),
            status: notice.status.map(NoticeStatus::word),
            organizer: &notice.organizer,
            replaced,
            assessment,
        }
    }
}
