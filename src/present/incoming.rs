//! A plan that comes in by a file, a link, a notice or a line: what it is, before anything of it is taken.

use super::choice_words::{profile_words, weights_words};
use super::daytime_words::daytime_name;
use super::number::length;
use super::one_line;
use super::place_words::scope_words;
use super::when::dated_span;
use super::window_form::impact_words;
use crate::import::{Calendar, Notice, NoticeStatus, Understood};
use crate::plan::{MAX_WINDOWS, Plan, Window};
use crate::time::Zone;

/// What was understood of a file or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// A team's calendar.
    Events(Calendar),
    Plans(Vec<IncomingPlan>),
}

/// A plan, or a window, that can be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingPlan {
    /// `A plan from a file: Network upgrade, 2 windows`
    pub head: String,
    /// Its windows on their own clocks and in UTC, or what is wrong with them.
    pub windows: Vec<String>,
    /// What else is in it.
    pub facts: Vec<String>,
    /// What there is to know of the reading.
    pub notes: Vec<String>,
    pub plan: Plan,
    /// It is a window and nothing else.
    pub is_window: bool,
}

impl IncomingPlan {
    /// A whole plan; `from` says where it comes from, as "a file" or "a link".
    pub fn of_plan(from: &str, plan: Plan, notes: Vec<String>) -> Self {
        let title = named(&plan.title, "without a title");
        let head = format!("A plan from {from}: {title}, {}", counted(plan.windows.len(), "window"));
        let counts = format!(
            "{} in {}; {}; {}",
            weights_words(&plan.audience.weights),
            scope_words(&plan.audience),
            daytime_name(plan.daytime_rule()),
            profile_words(plan.profile),
        );
        let mut facts = vec![counts];
        for (count, which) in [(plan.own_events.len(), "of its own"), (plan.set_aside.len(), "set aside")] {
            if count > 0 {
                facts.push(format!("Has {} {which}", counted(count, "event")));
            }
        }
        Self { head, windows: window_lines(&plan.windows), facts, notes, plan, is_window: false }
    }

    /// A supplier's maintenance notice.
    pub fn of_notice(notice: &Notice) -> Self {
        let plan = Plan { windows: vec![notice.named_window()], ..notice.plan() };
        let by = named(&notice.provider, "a supplier that gives no name");
        let whom = if notice.account.is_empty() {
            String::new()
        } else {
            format!(" for {}", one_line(&notice.account))
        };
        let head =
            format!("A maintenance notice of {by}{whom}: {}", named(&notice.summary, "without a title"));
        let status = notice.status.map_or("none is said", NoticeStatus::word);
        let mut facts = vec![format!("Work {}, status: {status}", named(notice.name(), "without a number"))];
        if !plan.record.service.is_empty() {
            facts.push(format!("Affects {}", plan.record.service));
        }
        let notes = notice.notes.iter().map(|note| one_line(note)).collect();
        Self { head, windows: window_lines(&plan.windows), facts, notes, plan, is_window: false }
    }

    /// A line such as `2009-06-15 21:45 PT 90m`.
    pub fn of_line(understood: Understood) -> Self {
        let Understood { window, notes } = understood;
        Self {
            head: "A time".to_owned(),
            windows: window_lines(std::slice::from_ref(&window)),
            facts: vec![],
            notes: notes.into_iter().map(|note| note.text).collect(),
            plan: Plan::of(window),
            is_window: true,
        }
    }

    /// How many of its windows have room beside those of a plan.
    pub fn room_in(&self, plan: &Plan) -> usize {
        self.plan.windows.len().min(MAX_WINDOWS.saturating_sub(plan.windows.len()))
    }
}

/// `Add its window beside mine`, `Add 2 of its 4 windows beside mine`.
pub fn add_words(room: usize, all: usize) -> String {
    match (room, all) {
        (_, 1) => "Add its window beside mine".to_owned(),
        _ if room < all => format!("Add {room} of its {all} windows beside mine"),
        _ => format!("Add its {all} windows beside mine"),
    }
}

/// The name of a file for a plan: `network-upgrade.json`, by its title as far as that is plain.
pub fn plan_file_name(plan: &Plan) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' };
    let title: String = plan.title.chars().map(kept).take(60).collect();
    let words: Vec<_> = title.split_whitespace().collect();
    if words.is_empty() { "plan.json".to_owned() } else { format!("{}.json", words.join("-")) }
}

fn window_lines(windows: &[Window]) -> Vec<String> {
    windows.iter().map(window_line).collect()
}

/// `Planned: Mon 15 Jun 2009 21:45–23:15 in Los Angeles, Tue 16 Jun 2009 04:45–06:15 UTC; 90 min, outage`
fn window_line(window: &Window) -> String {
    let name = one_line(window.name.trim());
    let name = if name.is_empty() { name } else { format!("{name}: ") };
    let resolved = match window.resolve() {
        Ok(resolved) => resolved,
        Err(problem) => return format!("{name}{problem}"),
    };
    let utc = dated_span(resolved.span, Zone::UTC);
    let here = if window.zone == Zone::UTC {
        String::new()
    } else {
        format!("{} in {}, ", dated_span(resolved.span, window.zone), window.zone.place())
    };
    let impact = impact_words(window.impact).to_ascii_lowercase();
    format!("{name}{here}{utc} UTC; {}, {impact}", length(resolved.minutes()))
}

fn named(text: &str, otherwise: &str) -> String {
    let line = one_line(text.trim());
    if line.is_empty() { otherwise.to_owned() } else { line }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::read_notices;
    use crate::plan::examples::founding_case;
    use crate::plan::{Edit, Fold};
    use crate::time::parse_civil;

    #[test]
    fn a_plan_is_said_with_its_windows_on_both_clocks() {
        let mut plan = founding_case();
        plan.set_aside.insert("a".to_owned(), "b".to_owned());
        let told = IncomingPlan::of_plan("a file", plan.clone(), vec![]);
        assert_eq!(told.head, format!("A plan from a file: {}, 2 windows", plan.title));
        assert_eq!(
            told.windows[0],
            "Planned: Mon 15 Jun 2009 21:45–23:15 in Los Angeles, Tue 16 Jun 2009 04:45–06:15 UTC; 90 min, outage"
        );
        assert_eq!(
            told.facts,
            ["Internet users in the world; Waking 08–22; Messaging", "Has 1 event set aside"]
        );
    }

    #[test]
    fn a_window_that_names_no_instant_says_why() {
        let start = parse_civil("2026-11-01T01:30").unwrap();
        let zone = Zone::parse("America/New_York").unwrap();
        assert!(window_line(&Window::of(start, zone, 60)).contains("happens twice"));
        let second = Window { fold: Some(Fold::Second), ..Window::of(start, zone, 1410) };
        assert_eq!(
            window_line(&second),
            "Sun 1 Nov 2026 01:30 (second) to Mon 2 Nov 2026 01:00 in New York, \
             Sun 1 Nov 2026 06:30 to Mon 2 Nov 2026 06:00 UTC; 23 h 30 min, outage"
        );
    }

    #[test]
    fn a_notice_says_whose_it_is_its_status_and_what_it_does_not_say() {
        let file = include_bytes!("../../tests/data/notices/ntt.ics");
        let told = IncomingPlan::of_notice(&read_notices(file, Zone::UTC).unwrap().notices[0]);
        assert!(
            told.head.starts_with("A maintenance notice of Backbone (AS64500) for 64500123: Backbone"),
            "{}",
            told.head
        );
        assert_eq!(told.windows, ["CHG0990001: Tue 1 Dec 2026 03:00–05:57 UTC; 2 h 57 min, outage"]);
        assert_eq!(told.facts, ["Work CHG0990001, status: none is said", "Affects 990246"]);
        assert_eq!(told.notes, ["it says no status"]);
    }

    #[test]
    fn a_file_is_named_after_the_title() {
        let named = |title: &str| plan_file_name(&Plan { title: title.to_owned(), ..founding_case() });
        assert_eq!(named("Network upgrade, 2/3 (final)"), "network-upgrade-2-3-final.json");
        assert_eq!((named("../é"), named("")), ("plan.json".to_owned(), "plan.json".to_owned()));
    }

    #[test]
    fn windows_are_added_as_far_as_there_is_room() {
        let mut plan = founding_case();
        let told = IncomingPlan::of_plan("a link", plan.clone(), vec![]);
        assert_eq!((told.room_in(&plan), add_words(2, 2).as_str()), (2, "Add its 2 windows beside mine"));
        for _ in 0..3 {
            plan = plan.edited(&Edit::DuplicateWindow(0));
        }
        assert_eq!(
            (told.room_in(&plan), add_words(1, 2).as_str()),
            (1, "Add 1 of its 2 windows beside mine")
        );
        assert_eq!(add_words(1, 1), "Add its window beside mine");
    }
}
