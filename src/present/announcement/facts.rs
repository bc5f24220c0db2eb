//! What is said beside the times, in the order in which a stakeholder asks.

use super::super::number::length;
use super::super::reading::told_at;
use super::super::source::SafeUrl;
use super::super::window_form::harm_words;
use crate::plan::{Plan, ResolvedWindow, Status};

/// A name and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub name: &'static str,
    pub text: String,
    /// Where `text` is an address, http or https.
    pub url: Option<SafeUrl>,
}

/// What of a plan a stakeholder wants to know of one of its windows, beside the times.
pub fn announced_facts(plan: &Plan, window: &ResolvedWindow) -> Vec<Fact> {
    let mut facts = record_rows(plan, Some(window));
    if plan.record.status != Status::Cancelled {
        facts.insert(0, Fact { name: "How long", text: how_long(window), url: None });
    }
    facts
}

/// What the change record and the note say; points in time only where the window has them.
pub(in super::super) fn record_rows(plan: &Plan, window: Option<&ResolvedWindow>) -> Vec<Fact> {
    let record = &plan.record;
    let written = |name: &'static str, text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Fact { name, text: text.to_owned(), url: SafeUrl::parse(text) })
    };
    let window = window.filter(|_| record.status != Status::Cancelled);
    let roll_back = window.zip(record.roll_back).and_then(|(window, after)| roll_back(window, after));
    let reserve = window.and_then(|window| reserve(window, record.buffer));
    [
        written("Ask", &record.contact),
        roll_back,
        reserve,
        written("Change", &record.change),
        written("Provider", &record.provider),
        written("Account", &record.account),
        written("Note", &plan.note),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn roll_back(window: &ResolvedWindow, after: u32) -> Option<Fact> {
    let after = i64::from(after);
    let at = told_at(window, window.span.start.plus_minutes(after));
    let text = format!("decided by {at}, {} in", length(after));
    (after <= window.minutes()).then_some(Fact { name: "Roll-back", text, url: None })
}

fn reserve(window: &ResolvedWindow, minutes: u32) -> Option<Fact> {
    let minutes = i64::from(minutes);
    let from = told_at(window, window.span.end.plus_minutes(-minutes));
    let text = format!("the last {}, from {from} on", length(minutes));
    (0 < minutes && minutes < window.minutes()).then_some(Fact { name: "In reserve", text, url: None })
}

fn how_long(window: &ResolvedWindow) -> String {
    let (minutes, whole) = (i64::from(window.interruption), window.minutes());
    let kind = harm_words(window.impact);
    let within = if minutes < whole { format!(", within the {}", length(whole)) } else { String::new() };
    format!("up to {} {kind}{within}", length(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::RecordField;
    use crate::plan::examples::founding_case;

    fn said(change: impl Fn(&mut Plan)) -> Vec<String> {
        let mut plan = founding_case();
        change(&mut plan);
        let window = plan.windows[0].resolve().unwrap();
        announced_facts(&plan, &window).iter().map(|fact| format!("{}: {}", fact.name, fact.text)).collect()
    }

    #[test]
    fn a_bare_plan_says_how_long_and_no_more() {
        assert_eq!(said(|_| {}), ["How long: up to 90 min without service"]);
    }

    #[test]
    fn roll_back_and_reserve_are_told_on_the_plans_clock_and_in_utc() {
        let said = said(|plan| {
            plan.record = plan.record.with(RecordField::Contact, "#ops");
            (plan.record.roll_back, plan.record.buffer) = (Some(60), 15);
            plan.windows[0].interruption = Some(5);
        });
        assert_eq!(
            said,
            [
                "How long: up to 5 min without service, within the 90 min",
                "Ask: #ops",
                "Roll-back: decided by 22:45 in Los Angeles (05:45 UTC), 60 min in",
                "In reserve: the last 15 min, from 23:00 in Los Angeles (06:00 UTC) on",
            ]
        );
    }

    #[test]
    fn points_that_a_window_does_not_reach_are_left_out() {
        let said = said(|plan| (plan.record.roll_back, plan.record.buffer) = (Some(91), 90));
        assert_eq!(said, ["How long: up to 90 min without service"]);
    }

    #[test]
    fn only_whole_addresses_of_the_web_are_links() {
        let url = |text: &str| {
            let mut plan = founding_case();
            plan.record.contact = text.to_owned();
            announced_facts(&plan, &plan.windows[0].resolve().unwrap()).remove(1).url.is_some()
        };
        assert!(url("https://example.net/change/7"));
        assert!(!url("javascript:alert(1)") && !url("see https://example.net"));
    }
}
