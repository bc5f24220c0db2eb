//! The one way a plan changes.

use super::audience::Weights;
use super::daytime::Daytime;
use super::one_line::one_line;
use super::own_event::OwnEvent;
use super::place::Place;
use super::profile::Profile;
use super::window::{Fold, Impact, MAX_MINUTES, ResolvedWindow, Role, Window};
use super::{MAX_NAME, MAX_NOTE, MAX_SET_ASIDE, MAX_TITLE, MAX_WINDOWS, Plan, RecordField, Rules, Status};
use crate::time::{Civil, Zone};

/// A change of the plan, as a control on the page asks for it. `window` counts from 0; an edit of a
/// window that does not exist changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The local start; which of two instants was meant is asked again.
    Start {
        window: usize,
        start: Civil,
    },
    Fold {
        window: usize,
        fold: Fold,
    },
    Zone {
        window: usize,
        zone: Zone,
    },
    Length {
        window: usize,
        minutes: u32,
    },
    /// Makes the window longer by so many minutes, or shorter, as far as a length may go.
    Lengthen {
        window: usize,
        by: i64,
    },
    /// Moves the start by wall-clock minutes or days, whichever the button says.
    Nudge {
        window: usize,
        by: Nudge,
    },
    /// Start, zone and length at once, as a typed line gives them.
    Window {
        window: usize,
        to: Window,
    },
    /// More windows, taken as far as there is room.
    AddWindows(Vec<Window>),
    /// The same window once more, as the last and without a name, as far as there is room.
    DuplicateWindow(usize),
    /// Takes a window out; the last one stays.
    RemoveWindow(usize),
    /// Puts a window into another place of the order.
    MoveWindow {
        from: usize,
        to: usize,
    },
    /// What a window is called; empty for no name.
    WindowName {
        window: usize,
        name: String,
    },
    WindowRole {
        window: usize,
        role: Role,
    },
    /// What a better window has to keep to.
    Rules(Box<Rules>),
    /// A text of the change record.
    Record(RecordField, String),
    Status(Status),
    /// Minutes at the end of a window that are kept in reserve.
    Buffer(u32),
    /// Minutes after the start by which it is decided whether to roll back.
    RollBack(Option<u32>),
    /// Expected minutes without service; `None` is the whole window.
    Interruption {
        window: usize,
        minutes: Option<u32>,
    },
    Impact {
        window: usize,
        impact: Impact,
    },
    Title(String),
    /// What the author wants its readers to know.
    Note(String),
    Weights(Weights),
    /// The places that count and those that do not; both empty for the world.
    Scope {
        scope: Vec<Place>,
        except: Vec<Place>,
    },
    Profile(Profile),
    Daytime(Option<Daytime>),
    /// What the service is, with the daytime that goes with it.
    Service(Profile),
    /// Own events, taken as far as there is room; the plan gives them their numbers.
    AddEvents(Vec<OwnEvent>),
    /// The own event of the same number, as it is now.
    ChangeEvent(OwnEvent),
    RemoveEvent(u16),
    /// Sets an event aside with a reason, or with `None` brings it back.
    SetAside {
        event: String,
        reason: Option<String>,
    },
}

/// How far a nudge moves the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nudge {
    /// Elapsed minutes: across a clock change the wall clock jumps, the window does not.
    Minutes(i64),
    /// Calendar days: the wall-clock time stays.
    Days(i64),
}

impl Plan {
    /// The plan after an edit.
    #[must_use]
    pub fn edited(&self, edit: &Edit) -> Self {
        let mut plan = self.clone();
        match edit {
            Edit::Start { window, start } => plan.change(*window, |w| {
                if w.start != *start {
                    w.start = *start;
                    w.fold = None;
                }
            }),
            Edit::Fold { window, fold } => plan.change(*window, |w| w.fold = Some(*fold)),
            Edit::Zone { window, zone } => plan.change(*window, |w| {
                w.zone = *zone;
                w.fold = None;
            }),
            Edit::Length { window, minutes } => plan.change(*window, |w| w.minutes = *minutes),
            Edit::Lengthen { window, by } => plan.change(*window, |w| {
                w.minutes = (i64::from(w.minutes) + by).clamp(1, i64::from(MAX_MINUTES)) as u32;
            }),
            Edit::Nudge { window, by } => plan.change(*window, |w| *w = w.nudged(*by)),
            Edit::Window { window, to } => plan.change(*window, |w| *w = to.clone()),
            Edit::AddWindows(windows) => windows.iter().for_each(|window| plan.add_window(window.clone())),
            Edit::DuplicateWindow(window) => {
                if let Some(copy) = plan.windows.get(*window).map(Window::unnamed) {
                    plan.add_window(copy);
                }
            }
            Edit::RemoveWindow(window) => {
                if plan.windows.len() > 1 && *window < plan.windows.len() {
                    plan.windows.remove(*window);
                }
            }
            Edit::MoveWindow { from, to } => {
                if from.max(to) < &plan.windows.len() {
                    let moved = plan.windows.remove(*from);
                    plan.windows.insert(*to, moved);
                }
            }
            Edit::WindowName { window, name } => {
                plan.change(*window, |w| w.name = one_line(name).chars().take(MAX_NAME).collect());
            }
            Edit::WindowRole { window, role } => plan.change(*window, |w| w.role = *role),
            Edit::Rules(rules) => plan.rules = (**rules).clone(),
            Edit::Record(field, text) => plan.record = plan.record.with(*field, text),
            Edit::Status(status) => plan.record.status = *status,
            Edit::Buffer(minutes) => plan.record.buffer = *minutes,
            Edit::RollBack(minutes) => plan.record.roll_back = *minutes,
            Edit::Interruption { window, minutes } => plan.change(*window, |w| w.interruption = *minutes),
            Edit::Impact { window, impact } => plan.change(*window, |w| w.impact = *impact),
            Edit::Title(title) => plan.title = title.chars().take(MAX_TITLE).collect(),
            Edit::Note(note) => plan.note = note.chars().take(MAX_NOTE).collect(),
            Edit::Weights(weights) => plan.audience.weights = weights.clone(),
            Edit::Scope { scope, except } => {
                plan.audience.scope.clone_from(scope);
                plan.audience.except.clone_from(except);
            }
            Edit::Profile(profile) => plan.profile = *profile,
            Edit::Daytime(daytime) => plan.daytime = *daytime,
            Edit::Service(profile) => {
                plan.profile = *profile;
                plan.daytime = None;
            }
            Edit::AddEvents(events) => plan.take_own_events(events),
            Edit::ChangeEvent(event) => {
                if let Some(own) = plan.own_events.iter_mut().find(|own| own.number == event.number) {
                    own.clone_from(event);
                }
            }
            Edit::RemoveEvent(number) => plan.drop_own_event(*number),
            Edit::SetAside { event, reason: None } => {
                plan.set_aside.remove(event);
            }
            Edit::SetAside { event, reason: Some(reason) } => {
                if plan.set_aside.len() < MAX_SET_ASIDE || plan.set_aside.get(event).is_some() {
                    let reason = reason.chars().take(MAX_NOTE).collect();
                    plan.set_aside.insert(event.clone(), reason);
                }
            }
        }
        plan
    }

    /// Which window is looked at after an edit, when before it that was `selected`: the same one, wherever it
    /// stands by then; but a copy as soon as it is made.
    pub fn selected_after(&self, edit: &Edit, selected: usize) -> usize {
        match *edit {
            Edit::DuplicateWindow(_) if self.windows.len() < MAX_WINDOWS => self.windows.len(),
            Edit::RemoveWindow(gone) if gone < selected => selected - 1,
            Edit::MoveWindow { from, to } if from.max(to) < self.windows.len() => match selected {
                _ if selected == from => to,
                _ if from < selected && selected <= to => selected - 1,
                _ if to <= selected && selected < from => selected + 1,
                _ => selected,
            },
            _ => selected,
        }
    }

    fn add_window(&mut self, window: Window) {
        if self.windows.len() < MAX_WINDOWS {
            self.windows.push(window);
        }
    }

    fn change(&mut self, window: usize, change: impl FnOnce(&mut Window)) {
        if let Some(window) = self.windows.get_mut(window) {
            change(window);
        }
    }
}

impl Window {
    /// The window so much earlier or later; as it is where minutes would name no instant.
    #[must_use]
    pub fn nudged(&self, by: Nudge) -> Self {
        let moved = match by {
            Nudge::Minutes(minutes) => {
                let moved =
                    |window: ResolvedWindow| self.starting_at(window.span.start.plus_minutes(minutes));
                self.resolve().ok().map(moved).filter(|moved| moved.resolve().is_ok())
            }
            Nudge::Days(days) => {
                let start = self.start.checked_add_signed(chrono::TimeDelta::days(days));
                start.map(|start| Self { start, fold: None, ..self.clone() })
            }
        };
        moved.unwrap_or_else(|| self.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::founding_case;
    use super::*;
    use crate::time::parse_civil;

    #[test]
    fn a_nudge_by_minutes_crosses_a_gap_and_a_nudge_by_days_keeps_the_wall_time() {
        let start = parse_civil("2027-03-14T01:50").unwrap();
        let plan = founding_case()
            .edited(&Edit::Start { window: 0, start })
            .edited(&Edit::Nudge { window: 0, by: Nudge::Minutes(15) });
        assert_eq!(plan.windows[0].start, parse_civil("2027-03-14T03:05").unwrap());
        let plan = plan.edited(&Edit::Nudge { window: 0, by: Nudge::Days(-1) });
        assert_eq!(plan.windows[0].start, parse_civil("2027-03-13T03:05").unwrap());
    }

    #[test]
    fn a_window_is_lengthened_and_shortened_as_far_as_a_length_may_go() {
        let minutes = |by| founding_case().edited(&Edit::Lengthen { window: 0, by }).windows[0].minutes;
        assert_eq!((minutes(15), minutes(-15)), (105, 75));
        assert_eq!((minutes(-500), minutes(99_999)), (1, MAX_MINUTES));
    }

    #[test]
    fn an_edit_of_a_window_that_is_not_there_changes_nothing() {
        let plan = founding_case();
        assert_eq!(plan.edited(&Edit::Length { window: 7, minutes: 1 }), plan);
    }

    /// A plan of windows named by these letters.
    fn named(names: &str) -> Plan {
        let blank = founding_case().windows[0].clone();
        let windows = names.chars().map(|name| Window { name: name.to_string(), ..blank.clone() }).collect();
        Plan { windows, ..founding_case() }
    }

    fn names(plan: &Plan) -> String {
        plan.windows.iter().map(|window| if window.name.is_empty() { "-" } else { &window.name }).collect()
    }

    #[test]
    fn the_window_that_is_looked_at_is_the_same_after_every_move_and_removal() {
        let plan = named("abcde");
        let mut edits: Vec<Edit> = (0..7).map(Edit::RemoveWindow).collect();
        edits.extend((0..6).flat_map(|from| (0..6).map(move |to| Edit::MoveWindow { from, to })));
        for edit in edits {
            let after = plan.edited(&edit);
            for (selected, window) in plan.windows.iter().enumerate() {
                let place = plan.selected_after(&edit, selected);
                if edit != Edit::RemoveWindow(selected) {
                    assert_eq!(after.windows[place].name, window.name, "{edit:?} {selected}");
                }
            }
        }
    }

    #[test]
    fn a_window_is_moved_to_any_place_and_to_none_that_is_not_there() {
        let moved = |from, to| names(&named("abcd").edited(&Edit::MoveWindow { from, to }));
        assert_eq!((moved(0, 2).as_str(), moved(3, 0).as_str()), ("bcad", "dabc"));
        assert_eq!((moved(0, 4).as_str(), moved(9, 0).as_str()), ("abcd", "abcd"));
    }

    #[test]
    fn a_copy_comes_last_without_the_name_is_looked_at_and_the_seventh_is_refused() {
        let plan = named("abcde");
        let copied = plan.edited(&Edit::DuplicateWindow(1));
        assert_eq!(names(&copied), "abcde-");
        assert_eq!(plan.selected_after(&Edit::DuplicateWindow(1), 1), 5);
        assert_eq!(copied.edited(&Edit::DuplicateWindow(0)), copied);
        assert_eq!(copied.selected_after(&Edit::DuplicateWindow(0), 0), 0);
        assert_eq!(plan.edited(&Edit::DuplicateWindow(5)), plan);
    }

    #[test]
    fn a_name_is_one_line_and_no_longer_than_it_may_be() {
        let name = |text: &str| {
            let edit = Edit::WindowName { window: 0, name: text.to_owned() };
            founding_case().edited(&edit).windows[0].name.clone()
        };
        assert_eq!(name("night \n\u{202e}shift "), "night   shift ");
        assert_eq!(name(&"é".repeat(MAX_NAME + 1)).chars().count(), MAX_NAME);
    }

    #[test]
    fn a_new_start_asks_again_which_instant_was_meant() {
        let fold = Edit::Fold { window: 0, fold: Fold::Second };
        let start = Edit::Start { window: 0, start: parse_civil("2026-11-01T01:00").unwrap() };
        let plan = founding_case().edited(&fold).edited(&start);
        assert_eq!(plan.windows[0].fold, None);
    }
}
