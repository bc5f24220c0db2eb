//! The value the user edits: windows, audience, daytime, profile.
//!
//! A [`Plan`] is a plain value: equal plans assess equally on any machine, nothing derived is stored in
//! it, and it knows no clock, no browser and no file format. It changes only by an [`Edit`]; [`History`] keeps
//! what it was before. A user's mistake is a [`WindowProblem`], shown beside its field.

mod activity;
mod audience;
mod calendar_id;
mod daytime;
mod edit;
mod event_kind;
pub mod examples;
mod history;
mod one_line;
mod own_event;
mod place;
mod profile;
mod record;
mod rules;
mod set_aside;
mod slide;
mod window;

pub use activity::{Activity, ActivityError};
pub use audience::{Audience, MAX_QUOTED, OwnFigures, OwnWeight, Weights};
pub use calendar_id::CalendarId;
pub use daytime::{Daytime, DaytimeError, OwnHours};
pub use edit::{Edit, Nudge};
pub use event_kind::EventKind;
pub use history::{History, MAX_STEPS};
pub use one_line::one_line;
pub use own_event::{MAX_OWN_EVENTS, OwnEvent, OwnEventProblem, OwnWhen};
pub use place::{Place, PlaceError};
pub use profile::{Profile, ProfileError};
pub use record::{MAX_RECORD_TEXT, Record, RecordField, Status, StatusError};
pub use rules::{
    Crew, Hours, HoursError, MAX_GAP_MINUTES, MAX_NEVER, MAX_NOTICE_DAYS, MAX_PROTECTED, MAX_RANGE_DAYS,
    Rules, RulesProblem, dates_in,
};
pub use set_aside::SetAside;
pub use slide::{Grip, Slide};
pub use window::{
    Fold, Impact, MAX_MINUTES, ResolvedWindow, Role, Window, WindowProblem, minutes_until, nearby,
};

use crate::time::Span;

/// The most windows that a plan holds side by side.
pub const MAX_WINDOWS: usize = 6;
/// The longest name of a window, title and note, in characters.
pub const MAX_NAME: usize = 40;
pub const MAX_TITLE: usize = 200;
pub const MAX_NOTE: usize = 2_000;
/// The most events that a plan sets aside.
pub const MAX_SET_ASIDE: usize = 60;

/// Everything the user decides. Its projections are the link, the draft and every export.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub title: String,
    pub note: String,
    /// The windows compared, the first one the proposal; 1 to [`MAX_WINDOWS`].
    pub windows: Vec<Window>,
    pub audience: Audience,
    /// `None` takes the profile's rule.
    pub daytime: Option<Daytime>,
    pub profile: Profile,
    /// Events and freezes that the tables do not know; at most [`MAX_OWN_EVENTS`].
    pub own_events: Vec<OwnEvent>,
    /// Events that the author set aside, by event id, each with the author's reason.
    pub set_aside: SetAside,
    /// What a better window has to keep to.
    pub rules: Rules,
    /// What a change ticket says beside the times.
    pub record: Record,
}

impl Plan {
    /// A plan of one window with every choice at its default.
    pub fn of(window: Window) -> Self {
        Self {
            title: String::new(),
            note: String::new(),
            windows: vec![window],
            audience: Audience::default(),
            daytime: None,
            profile: Profile::default(),
            own_events: vec![],
            set_aside: SetAside::default(),
            rules: Rules::default(),
            record: Record::default(),
        }
    }

    /// The daytime rule in force: the chosen one, else the profile's.
    pub fn daytime_rule(&self) -> Daytime {
        self.daytime.unwrap_or_else(|| self.profile.daytime())
    }

    /// Every start that is looked at for the window at `index`; a problem where its rules cannot be kept.
    pub fn starts(&self, index: usize) -> Result<Span, RulesProblem> {
        for (window, other) in self.windows.iter().enumerate() {
            if self.rules.gap_minutes > 0 && window != index {
                other.resolve().map_err(|problem| RulesProblem::Gap { window, problem })?;
            }
        }
        self.rules.starts(&self.windows[index])
    }
}
