//! Everything that can be done on the page as it is now. The palette lists it, the help lists what has keys,
//! and a key press looks its action up here: there is no second table of shortcuts.

use super::action::{Action, Dialog};
use super::command::{Command, Deed, Group, Listing};
use super::picture::PictureKind;
use super::search::{FULL, SUGGESTIONS, SearchChange};
use super::workspace::{EVENTS, Origin, VERDICT, Workspace};
use crate::plan::{Edit, Impact, MAX_WINDOWS, Nudge, Profile, Role, Weights, examples};
use crate::present::{
    DAYTIMES, TideZoom, daytime_name, impact_words, profile_words, weights_words, window_label, window_letter,
};
use crate::time::Zone;
use crate::world::region;

/// The keys of the palette, which count in every field.
pub(super) const PALETTE_KEYS: &str = "Ctrl K";
/// The title of the plan.
pub const TITLE: &str = "plan-title";
/// The name of the window that is looked at.
pub const NAME: &str = "window-name";
/// The button that copies the regions.
pub const CSV: &str = "regions-csv";
/// The input that takes a calendar file.
pub const CALENDAR: &str = "calendar-file";

const NUMBERS: [&str; MAX_WINDOWS] = ["1", "2", "3", "4", "5", "6"];

impl Workspace {
    /// What can be done, in the order in which it is listed.
    pub fn commands(&self) -> Vec<Command> {
        let mut list = Listing::default();
        // A broken link shows no plan.
        if self.broken.is_none() {
            let own = !self.read_only();
            if own {
                self.list_window(&mut list);
            }
            self.list_windows(&mut list, own);
            self.list_better(&mut list, own);
            self.list_plan(&mut list, own);
            if own {
                self.list_service(&mut list);
            }
            self.list_view(&mut list);
        }
        if self.broken.is_some() {
            list_open(&mut list);
        }
        list.act(Group::View, "Change the theme", "T", Action::NextTheme).detail =
            "Light, dark, as the system";
        let keys = if self.reader.viewer.keys { "Switch single keys off" } else { "Switch single keys on" };
        list.act(Group::View, keys, "", Action::ToggleKeys).detail = "Shortcuts without Ctrl";
        if self.is_own() {
            for example in examples::all() {
                let begin = Deed::Act(Action::Begin(Box::new(example.plan)));
                list.add(Group::Examples, example.title.into(), begin).detail = example.lesson;
            }
        }
        list.act(Group::Examples, "Historic cases", "", Action::Show(Dialog::Gallery)).detail =
            "Maintenance that made news, with who says so";
        if self.broken.is_none() && self.resolves() {
            list.act(Group::Help, "How this is computed", "", Action::Show(Dialog::Method)).detail =
                "Every figure, with its source";
        }
        list.act(Group::Help, "Delete my data", "", Action::Show(Dialog::Forget)).detail =
            "Your plan, your settings, what is kept for use offline";
        list.act(Group::Help, "Help and shortcuts", "?", Action::Show(Dialog::Help));
        list.act(Group::Help, "Everything you can do", PALETTE_KEYS, Action::Show(Dialog::Palette));
        list.0
    }

    /// Whether the window that is looked at names an instant: else nothing is known of it.
    fn resolves(&self) -> bool {
        self.plan().windows[self.selected].resolve().is_ok()
    }

    /// The window that is looked at.
    fn list_window(&self, list: &mut Listing) {
        let window = self.selected;
        let nudge = |by| Action::Edit(Edit::Nudge { window, by });
        for (name, keys, by) in [
            ("15 minutes earlier", "E", Nudge::Minutes(-15)),
            ("15 minutes later", "L", Nudge::Minutes(15)),
            ("One day earlier", "Shift E", Nudge::Days(-1)),
            ("One day later", "Shift L", Nudge::Days(1)),
        ] {
            let useful = self.resolves() || matches!(by, Nudge::Days(_));
            list.act(Group::Window, name, keys, nudge(by)).only_if(useful, "It names no instant yet");
        }
        list.act(Group::Window, "Type when", "W", Action::Focus("when")).detail =
            "Sat 22:00 90m Europe/Berlin";
        for (name, id) in [
            ("Change the date", "date"),
            ("Change the start", "time"),
            ("Change the length", "length"),
            ("Change the end", "end"),
            ("Change the zone", "zone"),
            ("Change the interruption", "interruption"),
        ] {
            list.act(Group::Window, name, "", Action::Focus(id));
        }
        for impact in Impact::ALL {
            if self.plan().windows[window].impact != impact {
                let name = format!("Kind: {}", impact_words(impact));
                list.edit(Group::Window, name, Edit::Impact { window, impact });
            }
        }
    }

    /// The windows beside each other.
    fn list_windows(&self, list: &mut Listing, own: bool) {
        let (windows, at) = (&self.plan().windows, self.selected);
        let (count, letter) = (windows.len(), window_letter(at));
        if own {
            let copy =
                list.edit(Group::Window, format!("Duplicate window {letter}"), Edit::DuplicateWindow(at));
            copy.detail = "One more, to compare with";
            copy.only_if(count < MAX_WINDOWS, FULL);
        }
        if own && count > 1 {
            if at > 0 {
                let name = format!("Move window {letter} to the left");
                list.edit(Group::Window, name, Edit::MoveWindow { from: at, to: at - 1 });
            }
            if at + 1 < count {
                let name = format!("Move window {letter} to the right");
                list.edit(Group::Window, name, Edit::MoveWindow { from: at, to: at + 1 });
            }
            let (role, word) = match windows[at].role {
                Role::Primary => (Role::Backup, "backup"),
                Role::Backup => (Role::Primary, "primary"),
            };
            let name = format!("Mark window {letter} as {word}");
            list.edit(Group::Window, name, Edit::WindowRole { window: at, role });
            list.edit(Group::Window, format!("Remove window {letter}"), Edit::RemoveWindow(at));
            let naming = Deed::Act(Action::Focus(NAME));
            list.add(Group::Window, format!("Name window {letter}").into(), naming);
        }
        if count > 1 {
            for ((index, window), keys) in windows.iter().enumerate().zip(NUMBERS) {
                let name = format!("Look at window {}, {}", window_letter(index), window_label(window));
                let command = list.add(Group::Window, name.into(), Deed::Act(Action::Select(index)));
                command.keys = keys;
                command.only_if(index != at, "Looked at now");
            }
        }
    }

    fn list_better(&self, list: &mut Listing, own: bool) {
        let found = !self.low_water().is_empty();
        let looking = self.search.preview.is_some();
        let search = |change| Action::Search(change);
        for (name, keys, by) in
            [("Look at the next suggestion", "N", 1), ("Look at the previous suggestion", "P", -1)]
        {
            let step = list.act(Group::Better, name, keys, search(SearchChange::Step(by)));
            step.only_if(found, "None is found");
        }
        if own {
            for (name, keys, change) in [
                ("Use the suggestion that is looked at", "U", SearchChange::Take),
                ("Keep the suggestion as one more window", "", SearchChange::Keep),
            ] {
                list.act(Group::Better, name, keys, search(change)).only_if(looking, "None is looked at");
            }
        }
        let back = list.act(Group::Better, "Back to the plan", "Escape", search(SearchChange::Preview(None)));
        back.only_if(looking, "No suggestion is looked at");
        if own {
            list.act(Group::Better, "Rules", "", Action::Show(Dialog::Rules)).detail =
                "Dates, hours, crew, notice, places to protect";
        }
        list.act(Group::Better, "The week and the year at a glance", "Y", Action::Show(Dialog::Outlook));
        list.act(Group::Better, "Go to the better windows", "", Action::Focus(SUGGESTIONS));
    }

    fn list_plan(&self, list: &mut Listing, own: bool) {
        list.add(Group::Plan, "Copy the link".into(), Deed::CopyLink).detail = "It holds the whole plan";
        list.act(Group::Plan, "Share and export", "S", Action::Show(Dialog::Share)).detail =
            "A message, a calendar file, text for tickets and chats";
        list.add(Group::Plan, "Save the plan as a file".into(), Deed::SavePlan).detail =
            "JSON, your own figures with it";
        list_open(list);
        if self.resolves() {
            for (name, kind) in
                [("Save a picture (PNG)", PictureKind::Png), ("Save a picture (SVG)", PictureKind::Svg)]
            {
                list.add(Group::Plan, name.into(), Deed::SavePicture(kind)).detail =
                    "Of this window, for chats, tickets and slides";
            }
        }
        if own {
            let history = &self.history;
            list.act(Group::Plan, "Undo", "Ctrl Z", Action::Undo)
                .only_if(history.can_undo(), "Nothing to undo");
            list.act(Group::Plan, "Redo", "Ctrl Y, Ctrl Shift Z", Action::Redo)
                .only_if(history.can_redo(), "Nothing to redo");
            list.act(Group::Plan, "Name the plan", "", Action::Focus(TITLE));
            list.act(Group::Plan, "Change record", "", Action::Show(Dialog::Record)).detail =
                "What stops, whom to ask, its number and status";
            if let Some(now) = self.reader.now {
                let tonight = examples::tonight(now, self.reader.zone.unwrap_or(Zone::UTC));
                let name = if self.origin == Origin::Example { "Plan your own" } else { "Begin a new plan" };
                list.act(Group::Plan, name, "", Action::Begin(Box::new(tonight))).detail =
                    "An hour from 22:00 where you are";
            }
        } else {
            list.add(Group::Plan, "Make it mine".into(), Deed::Adopt).detail = "To change what a link holds";
            list.act(Group::Plan, "Propose another time", "", Action::Show(Dialog::Propose)).detail =
                "A link that answers, to send back";
            if self.meant.is_some() {
                list.act(Group::Plan, "Use the time that was meant", "", Action::TakeMeant);
            }
        }
    }

    /// Whom it serves, what it is, and what is known of the days.
    fn list_service(&self, list: &mut Listing) {
        let plan = self.plan();
        list.act(Group::Service, "Places, own figures, own hours", "", Action::Show(Dialog::Audience))
            .detail = "Whom it serves, and when they need it";
        let mut add = |what: &str, which: &str, edit: Edit| {
            list.edit(Group::Service, format!("{what}: {which}"), edit);
        };
        for weights in [Weights::InternetUsers, Weights::People, Weights::Even] {
            if plan.audience.weights != weights {
                add("Audience", weights_words(&weights), Edit::Weights(weights.clone()));
            }
        }
        for daytime in DAYTIMES {
            if plan.daytime_rule() != daytime {
                add("Daytime", &daytime_name(daytime), Edit::Daytime(Some(daytime)));
            }
        }
        for profile in Profile::ALL {
            if plan.profile != profile {
                add("Kind of service", profile_words(profile), Edit::Profile(profile));
            }
        }
        list.act(Group::Service, "Events and freezes of your own", "", Action::Show(Dialog::OwnEvents(None)));
        if self.resolves() {
            list.add(Group::Service, "Import a calendar file".into(), Deed::Press(CALENDAR)).detail =
                "You choose what is taken of an .ics file";
        }
    }

    fn list_view(&self, list: &mut Listing) {
        list.act(Group::View, "Go to the verdict", "", Action::Focus(VERDICT));
        let Ok(window) = self.plan().windows[self.selected].resolve() else { return };
        let (zoom, minutes) = (self.reader.viewer.zoom, window.minutes());
        for each in TideZoom::ALL {
            if each.fits(minutes) && zoom.shown(minutes) != Some(each) {
                let name = format!("Tide: show {}", each.word());
                list.add(Group::View, name.into(), Deed::Act(Action::Zoom(each)));
            }
        }
        list.act(Group::View, "Go to the events", "", Action::Focus(EVENTS));
        list.act(Group::View, "Search the regions", "/", Action::Focus("region-search"));
        if let Some(picked) = self.picked {
            let name = format!("Let go of {}", region(picked).name);
            list.add(Group::View, name.into(), Deed::Act(Action::Pick(None)));
        }
        list.add(Group::View, "Copy the regions as CSV".into(), Deed::Press(CSV));
    }
}

fn list_open(list: &mut Listing) {
    let name = "Open a file, a link or pasted text";
    list.act(Group::Plan, name, "", Action::Show(Dialog::Open)).detail =
        "You see what it is before it is taken";
}

#[cfg(test)]
mod tests;
