//! The change record in words.

use super::announcement::{Fact, record_rows};
use super::number::length;
use crate::plan::{Plan, Record, RecordField, ResolvedWindow, Status};
use crate::time::{DAY_MINUTES, Instant};

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

/// What the author of a plan sees of its record beside a window; empty where nothing is said.
pub fn record_facts(plan: &Plan, window: Option<&ResolvedWindow>) -> Vec<Fact> {
    let mut facts = vec![];
    if plan.record != Record::default() {
        facts.push(Fact { name: "Status", text: status_words(plan.record.status).to_owned(), url: None });
    }
    let service = plan.record.service.trim();
    if !service.is_empty() {
        facts.push(Fact { name: "What stops", text: service.to_owned(), url: None });
    }
    facts.extend(record_rows(plan, window));
    facts
}

/// `this is 9 days away, your policy says 14`: where the rules ask for more notice than there is.
pub fn notice_words(days: u16, window: &ResolvedWindow, now: Instant) -> Option<String> {
    let (away, policy) = (window.span.start.since(now), i64::from(days));
    let is_short = 0 <= away && away < policy * DAY_MINUTES;
    let days = match away / DAY_MINUTES {
        0 => "less than a day".to_owned(),
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    is_short.then(|| format!("this is {days} away, your policy says {policy}"))
}

/// How the fields of reserve and roll-back show what they hold.
pub fn minutes_or_none(minutes: u32) -> String {
    if minutes == 0 { "none".to_owned() } else { length(i64::from(minutes)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    #[test]
    fn nothing_is_said_of_a_record_that_says_nothing() {
        assert_eq!(record_facts(&founding_case(), None), []);
    }

    #[test]
    fn what_stops_comes_before_whom_to_ask() {
        let mut plan = founding_case();
        plan.note = "Roll-back by 23:00".to_owned();
        plan.record =
            plan.record.with(RecordField::Contact, "#ops").with(RecordField::Service, " Acme Chat ");
        let facts = record_facts(&plan, None);
        let said: Vec<_> = facts.iter().map(|fact| (fact.name, fact.text.as_str())).collect();
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

    #[test]
    fn too_little_notice_is_said_until_the_window_begins() {
        let window = founding_case().windows[0].resolve().unwrap();
        let said = |now: &str| notice_words(14, &window, now.parse().unwrap());
        assert_eq!(said("2009-06-06T10:00Z").as_deref(), Some("this is 9 days away, your policy says 14"));
        assert_eq!(said("2009-06-14T10:00Z").as_deref(), Some("this is 1 day away, your policy says 14"));
        assert_eq!(
            said("2009-06-16T04:45Z").as_deref(),
            Some("this is less than a day away, your policy says 14")
        );
        assert_eq!(said("2009-06-16T04:46Z"), None, "it has begun");
        assert_eq!(said("2009-06-02T04:45Z"), None, "fourteen days");
        assert_eq!(notice_words(0, &window, "2009-06-15T10:00Z".parse().unwrap()), None);
    }
}
