//! A notice as a plan: its window, and what it says as the change record.

use super::{Notice, NoticeImpact, NoticeStatus};
use crate::plan::{Impact, MAX_NAME, MAX_NOTE, MAX_RECORD_TEXT, Plan, Record, Status, Window, one_line};

impl Notice {
    /// Its window as one of a plan, named after the work.
    pub fn named_window(&self) -> Window {
        let name: String = one_line(self.name()).chars().take(MAX_NAME).collect();
        Window { name, ..self.plan_window() }
    }

    /// A plan of its own. What the record has no word for stands in the note.
    pub fn plan(&self) -> Plan {
        let record = Record {
            service: self.objects_in(MAX_RECORD_TEXT),
            provider: self.provider.clone(),
            account: self.account.clone(),
            change: self.maintenance_ids.first().cloned().unwrap_or_default(),
            contact: self.organizer.clone(),
            status: self.record_status().0,
            ..Record::default()
        };
        let note = self.remarks().join("\n");
        Plan {
            title: self.summary.clone(),
            note: note.chars().take(MAX_NOTE).collect(),
            record: record.fitted(),
            ..Plan::of(self.plan_window())
        }
    }

    /// Everything that its plan cannot say otherwise, as sentences.
    pub fn remarks(&self) -> Vec<String> {
        let mut remarks = vec![];
        if let (_, false) = self.record_status() {
            let word = self.status.map_or("no status", NoticeStatus::word);
            remarks.push(format!("The notice says {word}."));
        }
        if let Some(impact @ (NoticeImpact::NoImpact | NoticeImpact::ReducedRedundancy)) = self.impact {
            remarks.push(format!("The notice says {}.", impact.word()));
        }
        let more = self.maintenance_ids.iter().skip(1).cloned().collect::<Vec<_>>().join(", ");
        if !more.is_empty() {
            remarks.push(format!("It also goes by {more}."));
        }
        remarks
    }

    /// What it is called in a list: the work, else its sender.
    pub fn name(&self) -> &str {
        let id = self.maintenance_ids.first().unwrap_or(&self.uid);
        if id.is_empty() { &self.provider } else { id }
    }

    fn plan_window(&self) -> Window {
        let impact = match self.impact {
            Some(NoticeImpact::NoImpact | NoticeImpact::ReducedRedundancy) => Impact::AtRisk,
            Some(NoticeImpact::Degraded) => Impact::Degraded,
            Some(NoticeImpact::Outage) | None => Impact::Outage,
        };
        Window { impact, ..self.window.clone() }
    }

    /// The status of a record, and whether it is what the notice says.
    fn record_status(&self) -> (Status, bool) {
        match self.status {
            Some(NoticeStatus::Tentative) => (Status::Tentative, true),
            Some(NoticeStatus::Confirmed) => (Status::Confirmed, true),
            Some(NoticeStatus::Cancelled) => (Status::Cancelled, true),
            Some(NoticeStatus::InProcess | NoticeStatus::Completed) => (Status::Confirmed, false),
            Some(NoticeStatus::Rescheduled) | None => (Status::Tentative, false),
        }
    }

    /// As many of its objects as fit into so many characters, and how many there are more.
    fn objects_in(&self, most: usize) -> String {
        let count = self.objects.len();
        let listed = |shown: usize| {
            let ids: Vec<_> = self.objects[..shown].iter().map(|object| object.id.as_str()).collect();
            let more = if shown < count { format!(" and {} more", count - shown) } else { String::new() };
            ids.join(", ") + &more
        };
        let fits = |shown: &usize| listed(*shown).chars().count() <= most;
        let shown = (1..=count.min(most)).rev().find(fits);
        listed(shown.unwrap_or(count.min(1)))
    }
}
