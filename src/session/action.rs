//! Everything that can happen to the page.

use std::rc::Rc;

use yew::AttrValue;

use super::draft::Draft;
use super::forget::Forgotten;
use super::import::Import;
use super::notice::Notice;
use super::search::SearchChange;
use super::start::Start;
use super::workspace::Unfinished;
use crate::calendar::Almanac;
use crate::link::Exported;
use crate::plan::{Edit, OwnEvent, Plan};
use crate::present::TideZoom;
use crate::time::Instant;
use crate::world::RegionId;

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Everything that can be done, by name.
    Palette,
    Help,
    /// How every figure is computed.
    Method,
    /// Maintenance that made news.
    Gallery,
    /// Whom the service serves, and when they need it.
    Audience,
    /// Events and freezes of the plan's own; begins with the one of this number.
    OwnEvents(Option<u16>),
    /// What a better window has to keep to.
    Rules,
    /// What a change ticket says beside the times.
    Record,
    /// Another time, as an answer to the link that is shown.
    Propose,
    /// Everything that can be copied, saved and sent.
    Share,
    /// What is in a file or a text, before it is taken.
    Import,
    /// A file, a link or a text to be opened.
    Open,
    /// The week and the year at a glance.
    Outlook,
    /// Whether all that the browser keeps is to be deleted.
    Forget,
}

/// Everything that can happen to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Edit(Edit),
    /// An edit of a text that is being typed: one step with those before it.
    Type(Edit),
    /// The typing has ended.
    Settle,
    /// A window is taken hold of: what it becomes until it is let go is typed, and one step.
    Grasp,
    LetGo,
    /// It is let go and put back, as if nothing had happened.
    GiveUp,
    /// An edit by a control that disappears with it: the focus goes to the element named.
    Answer(Edit, &'static str),
    Undo,
    Redo,
    Select(usize),
    /// The window looked at is held against another.
    Against(usize),
    /// The address changed from outside.
    Open(Start),
    /// The start that the link's maker meant, by today's rules.
    TakeMeant,
    /// Makes a read-only plan the reader's own, after what that was until now.
    Adopt(Option<Draft>),
    /// Begins with another plan.
    Begin(Box<Plan>),
    /// Puts another plan of the reader's into the place of the one that is shown.
    Replace(Box<Draft>),
    /// Another tab has stored a draft.
    ChangedElsewhere(Box<Draft>),
    /// The plan has a name among calendars.
    Exported(Option<Exported>),
    /// Takes the time that an answer proposes into the reader's own plan, which is the draft given.
    TakeReply(Option<Draft>),
    /// The table of public holidays has arrived, or has not.
    Holidays(Option<&'static Almanac>),
    /// The browser did not store the draft.
    NotKept,
    Dismiss(Notice),
    /// What the browser kept has been deleted.
    Forget(Forgotten),
    /// The question whom the plan serves has been answered or put away.
    Answered,
    /// Something about better windows.
    Search(SearchChange),
    Pin(RegionId),
    /// A region is picked, on the map or in the table: every part of the page shows it.
    Pick(Option<RegionId>),
    /// How much time the tide shows.
    Zoom(TideZoom),
    NextTheme,
    ToggleKeys,
    Show(Dialog),
    CloseDialog,
    /// The same where the palette is what is open.
    ClosePalette,
    /// A file or a text has been read.
    Imported(Rc<Import>),
    /// Makes a plan that came in the reader's own, on top of the stored draft where that is not shown.
    TakePlan(Box<Plan>, Option<Draft>),
    /// Takes windows that came in.
    Take(Edit),
    /// Adds, changes or removes own events, and says so.
    Own(Edit),
    /// Takes events of the file into the plan.
    TakeEvents(Vec<OwnEvent>),
    /// Keeps a form that was left half filled in; `None` forgets it.
    Keep(Option<Box<Unfinished>>),
    /// Keeps figures that were typed and not used; `None` forgets them.
    KeepFigures(Option<String>),
    Focus(&'static str),
    Tick(Instant),
    Hint(Option<String>),
    Say(Option<AttrValue>),
}
