//! Joins plan, link and browser: what is open, how it started, and what keeps address and storage in step.
//!
//! [`Workspace`] is the state and changes only by an [`Action`], a pure function; effects live in the
//! hooks of `sync`. Components get data by props and a [`Handle`] for their edits.

mod action;
mod address;
mod almanac;
mod announce;
mod answer;
mod calm;
mod command;
mod commands;
mod delivery;
mod draft;
mod exported;
mod figures_file;
mod forget;
mod grasp;
mod handle;
mod import;
mod incoming;
mod keys;
mod map;
mod notice;
mod outlook;
mod own_clock;
mod own_edits;
mod pair;
mod parts;
mod picked;
mod picture;
mod search;
mod share;
mod slices;
mod start;
mod sync;
mod take_over;
mod viewer;
mod workspace;

pub use crate::browser::{
    Drag, DragListener, Stage, along, announce_panics, by_keyboard, close_dialog, element, finish_dialog,
    focus_soon, hold, number_of, open_dialog, rescue_focus, reveal, say_that_it_stands, scroll_to,
    select_text, set_choice, show_picker, stage, step_forward, typed, typed_choice, typed_lines,
};
pub use crate::import::{
    Field, FiguresRead, RuleField, WeightsError, WhenHints, WhenNote, find_places, find_zones, read_field,
    read_figures, read_rule, read_when, when_line, zone_caution,
};
pub use action::{Action, Dialog};
pub use almanac::OnTheWay;
pub use announce::{use_hint, use_settled};
pub use answer::Answered;
pub use calm::{use_assessed, use_calm};
pub use command::{Command, Deed, Group, offered};
pub use commands::{CALENDAR, CSV, NAME, TITLE};
pub use delivery::Delivery;
pub use draft::Draft;
pub use figures_file::FIGURES;
pub use forget::Forgotten;
pub use handle::Handle;
pub use import::{Against, Import};
pub use map::{MapFile, use_map_file, use_playing, use_width};
pub use notice::Notice;
pub use outlook::{Outlook, OutlookChange};
pub use own_clock::own_clock_note;
pub use parts::{Part, get_ready, use_parts};
pub use picture::PictureKind;
pub use search::{Answer, FULL, SUGGESTIONS, Search, SearchChange, use_shown};
pub use share::{PlanLink, Sharing, TakenAlong};
pub use start::{Arrival, Start, Unreadable, start};
pub use sync::use_workspace;
pub use viewer::{Reader, Theme, Viewer};
pub use workspace::{EVENTS, Origin, Unfinished, VERDICT, Workspace};
