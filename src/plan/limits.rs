//! How much a plan holds, and what no plan has: checked once for everything that brings a plan from outside.
//!
//! Numbers that a control or a parser cannot give are among it: a link or a file may have any.

use std::fmt;

use super::window::WindowProblem;
use super::{
    MAX_GAP_MINUTES, MAX_MINUTES, MAX_NAME, MAX_NEVER, MAX_NOTE, MAX_NOTICE_DAYS, MAX_OWN_EVENTS,
    MAX_PROTECTED, MAX_QUOTED, MAX_RECORD_TEXT, MAX_SET_ASIDE, MAX_TITLE, MAX_WINDOWS, Plan, RecordField,
    Rules, Weights, Window,
};

/// The most places in scope, and the most that are excepted.
pub const MAX_PLACES: usize = 400;
/// The most figures of the user's own, and the largest: enough for people-seconds of the whole world.
pub const MAX_FIGURES: usize = 400;
pub const MAX_FIGURE: f64 = 1e15;

/// A part of a plan that no plan has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// Where, in the names of the JSON document: `windows[1].name`.
    pub path: String,
    pub why: String,
}

impl fmt::Display for PlanFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.why)
    }
}

impl std::error::Error for PlanFault {}

impl Plan {
    /// Whether it could have been entered, or the first part that could not.
    pub fn check(&self) -> Result<(), PlanFault> {
        text("title", &self.title, MAX_TITLE)?;
        text("note", &self.note, MAX_NOTE)?;
        if self.windows.is_empty() {
            return fault("windows", "a plan has at least one: add it");
        }
        items("windows", self.windows.len(), MAX_WINDOWS)?;
        for (index, window) in self.windows.iter().enumerate() {
            check_window(&format!("windows[{index}]"), window)?;
        }
        items("audience.scope", self.audience.scope.len(), MAX_PLACES)?;
        items("audience.except", self.audience.except.len(), MAX_PLACES)?;
        check_weights(&self.audience.weights)?;
        items("own_events", self.own_events.len(), MAX_OWN_EVENTS)?;
        for (index, own) in self.own_events.iter().enumerate() {
            let path = format!("own_events[{index}]");
            items(&format!("{path}.scope"), own.scope.len(), MAX_PLACES)?;
            if let Some(problem) = own.problem() {
                return fault(&path, &problem);
            }
            let twice = self.own_events[..index].iter().any(|other| other.number == own.number);
            if own.number == 0 || twice {
                return fault(
                    &format!("{path}.id"),
                    "it is 0 or there twice: number the events from own-1 on",
                );
            }
        }
        items("set_aside", self.set_aside.len(), MAX_SET_ASIDE)?;
        for (event, reason) in self.set_aside.iter() {
            text("set_aside: an event's id", event, MAX_TITLE)?;
            text("set_aside: a reason", reason, MAX_NOTE)?;
        }
        check_rules(&self.rules)?;
        for (path, minutes) in [
            ("record.buffer_minutes", self.record.buffer),
            ("record.roll_back_minutes", self.record.roll_back.unwrap_or(0)),
        ] {
            if minutes > MAX_MINUTES {
                return fault(
                    path,
                    &format!("{minutes} is longer than any window: use at most {MAX_MINUTES}"),
                );
            }
        }
        for (field, said) in RecordField::ALL.into_iter().zip(self.record.texts()) {
            text(&format!("record.{}", field.word()), said, MAX_RECORD_TEXT)?;
        }
        Ok(())
    }
}

fn check_window(path: &str, window: &Window) -> Result<(), PlanFault> {
    text(&format!("{path}.name"), &window.name, MAX_NAME)?;
    let minutes = window.minutes;
    if !(1..=MAX_MINUTES).contains(&minutes) {
        return fault(&format!("{path}.minutes"), &WindowProblem::Length { minutes: i64::from(minutes) });
    }
    match window.interruption {
        Some(within) if !(1..=minutes).contains(&within) => fault(
            &format!("{path}.interruption_minutes"),
            &WindowProblem::Interruption { minutes: within, window: minutes },
        ),
        _ => Ok(()),
    }
}

fn check_weights(weights: &Weights) -> Result<(), PlanFault> {
    match weights {
        Weights::Own(own) => {
            items("audience.own", own.figures.len(), MAX_FIGURES)?;
            match own.figures.iter().position(|own| !(0.0..=MAX_FIGURE).contains(&own.figure)) {
                Some(index) => {
                    fault(&format!("audience.own[{index}].figure"), "use a number from 0 to 1000000000000000")
                }
                None => Ok(()),
            }
        }
        Weights::Withheld(quoted) => text("audience.quoted", quoted, MAX_QUOTED),
        _ => Ok(()),
    }
}

fn check_rules(rules: &Rules) -> Result<(), PlanFault> {
    items("rules.never", rules.never.len(), MAX_NEVER)?;
    items("rules.protect", rules.protect.len(), MAX_PROTECTED)?;
    if let Some(index) = rules.never.iter().position(|(from, to)| to < from) {
        return fault(&format!("rules.never[{index}]"), "it ends before it begins: swap its ends");
    }
    for (path, found, most) in [
        ("rules.notice_days", u32::from(rules.notice_days), u32::from(MAX_NOTICE_DAYS)),
        ("rules.gap_minutes", rules.gap_minutes, MAX_GAP_MINUTES),
    ] {
        if found > most {
            return fault(path, &format!("{found} is too much: use 0 to {most}"));
        }
    }
    Ok(())
}

fn text(path: &str, text: &str, most: usize) -> Result<(), PlanFault> {
    let found = text.chars().count();
    if found <= most {
        return Ok(());
    }
    fault(path, &format!("it has {found} characters, more than {most}: shorten it"))
}

fn items(path: &str, found: usize, most: usize) -> Result<(), PlanFault> {
    if found <= most {
        return Ok(());
    }
    fault(path, &format!("it has {found} items, more than {most}: leave some out"))
}

fn fault(path: &str, why: &(impl fmt::Display + ?Sized)) -> Result<(), PlanFault> {
    Err(PlanFault { path: path.to_owned(), why: why.to_string() })
}

#[cfg(test)]
mod tests {
    use super::super::examples::founding_case;
    use super::super::{OwnEvent, OwnWeight};
    use super::*;
    use crate::plan::{EventKind, OwnWhen};
    use crate::time::parse_date;

    fn said(change: impl FnOnce(&mut Plan)) -> String {
        let mut plan = founding_case();
        assert_eq!(plan.check(), Ok(()));
        change(&mut plan);
        plan.check().map_or_else(|fault| fault.to_string(), |()| String::new())
    }

    #[test]
    fn what_is_too_much_is_named_with_its_place() {
        assert_eq!(said(|plan| plan.title = "é".repeat(MAX_TITLE)), "");
        assert_eq!(
            said(|plan| plan.title = "x".repeat(MAX_TITLE + 1)),
            "title: it has 201 characters, more than 200: shorten it"
        );
        assert_eq!(
            said(|plan| plan.windows = vec![plan.windows[0].clone(); MAX_WINDOWS + 1]),
            "windows: it has 7 items, more than 6: leave some out"
        );
        assert!(said(|plan| plan.windows.clear()).starts_with("windows: "));
        assert!(said(|plan| plan.windows[1].name = "x".repeat(41)).starts_with("windows[1].name: "));
        assert!(said(|plan| plan.windows[1].minutes = 0).starts_with("windows[1].minutes: a window of 0"));
        assert!(said(|plan| plan.windows[1].interruption = Some(0)).contains("interruption of 0"));
        assert!(said(|plan| plan.windows[1].interruption = Some(61)).contains("interruption of 61"));
        assert!(said(|plan| plan.record.contact = "x".repeat(121)).starts_with("record.contact: "));
        assert!(said(|plan| plan.rules.notice_days = 400).starts_with("rules.notice_days: 400 is too much"));
        assert!(said(|plan| plan.set_aside.insert("x".into(), "x".repeat(2001))).starts_with("set_aside"));
        assert!(said(|plan| plan.audience.scope = vec!["DE".parse().unwrap(); 401]).contains("401 items"));
    }

    #[test]
    fn figures_are_numbers_of_a_size_that_can_be_added_up() {
        for wrong in [f64::NAN, f64::INFINITY, -1.0, 2e15] {
            let figure = OwnWeight { place: "DE".parse().unwrap(), figure: wrong };
            let fault = said(|plan| plan.audience.weights = vec![figure].into());
            assert!(fault.starts_with("audience.own[0].figure: use a number"), "{wrong}: {fault}");
        }
    }

    #[test]
    fn own_events_are_such_as_could_be_typed_and_no_two_have_one_number() {
        let day = parse_date("2026-12-24").unwrap();
        let own = |number: u16| OwnEvent {
            number,
            title: "Freeze".to_owned(),
            kind: EventKind::Freeze,
            scope: vec![],
            when: OwnWhen::LocalDates { from: day, to: day },
            severity: 2,
        };
        assert_eq!(said(|plan| plan.own_events = vec![own(1), own(2)]), "");
        assert!(said(|plan| plan.own_events = vec![own(1), own(1)]).starts_with("own_events[1].id: "));
        assert!(said(|plan| plan.own_events = vec![own(0)]).starts_with("own_events[0].id: "));
        let blank = OwnEvent { title: String::new(), ..own(1) };
        assert!(
            said(|plan| plan.own_events = vec![blank]).starts_with("own_events[0]: the event has no title")
        );
    }
}
