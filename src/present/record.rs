//! The change record in words.

use crate::plan::{Plan, Record, RecordField, Status};

/// What a field of the record is called, and an example of what stands there.
pub fn record_words(field: RecordField) -> (&'static str, &'static str) {
    match field {
        RecordField::Service => ("What stops working", "Acme Chat"),
        RecordField::Contact => ("Whom to ask", "#ops, ops@example.net"),
        RecordField::Change => ("Number of the change", "CHG0031337"),
        RecordField::Provider => ("Who does the work, best as a domain", "example.net"),
        RecordField::Account => ("Customer’s account", "all customers"),
    }
}

pub fn status_words(status: Status) -> &'static str {
    match status {
        Status::Tentative => "Proposed, not yet confirmed",
        Status::Confirmed => "Confirmed",
        Status::Cancelled => "Cancelled",
    }
}

/// What is said beside the times, in the order in which a stakeholder asks; empty where nothing is.
pub fn record_facts(plan: &Plan) -> Vec<(&'static str, String)> {
    let Plan { record, note, .. } = plan;
    let mut facts = vec![];
    if *record != Record::default() {
        facts.push(("Status", status_words(record.status).to_owned()));
    }
    let texts = [
        ("What stops", &record.service),
        ("Ask", &record.contact),
        ("Change", &record.change),
        ("Provider", &record.provider),
        ("Account", &record.account),
        ("Note", note),
    ];
    let said = texts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    facts.extend(said.map(|(name, text)| (name, text.trim().to_owned())));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    #[test]
    fn nothing_is_said_of_a_record_that_says_nothing() {
        assert_eq!(record_facts(&founding_case()), []);
    }

    #[test]
    fn what_stops_comes_before_whom_to_ask() {
        let mut plan = founding_case();
        plan.note = "Roll-back by 23:00".to_owned();
        plan.record =
            plan.record.with(RecordField::Contact, "#ops").with(RecordField::Service, " Acme Chat ");
        let facts = record_facts(&plan);
        let said: Vec<_> = facts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        assert_eq!(
            said,
            [
                ("Status", "Proposed, not yet confirmed"),
                ("What stops", "Acme Chat"),
                ("Ask", "#ops"),
                ("Note", "Roll-back by 23:00"),
            ]
        );
    }
}
