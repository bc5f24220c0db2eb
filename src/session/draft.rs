//! What the browser keeps between visits: the draft, the viewer's settings, and a draft that no longer reads.

use super::start::{Unreadable, unreadable};
use super::viewer::Viewer;
use crate::browser::{Refused, forget, forget_all, store, stored};
use crate::link::{self, Beside, Exported, Opened};
use crate::plan::Plan;

/// The reader's own plan as the browser keeps it: with its name among calendars, once it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub plan: Plan,
    pub exported: Option<Exported>,
}

impl From<Plan> for Draft {
    fn from(plan: Plan) -> Self {
        Self { plan, exported: None }
    }
}

impl From<Opened> for Draft {
    fn from(opened: Opened) -> Self {
        Self { plan: opened.plan, exported: opened.beside.exported }
    }
}

/// The draft's name in the storage; the text is a fragment, whose own version says how to read it.
pub(super) const DRAFT: &str = "lowtide.draft";
/// A draft that could not be read, set aside so that the next edit does not take its place.
const UNREADABLE: &str = "lowtide.draft.unreadable";
const VIEWER: &str = "lowtide.viewer";
/// What all names begin with.
const OURS: &str = "lowtide.";
/// Stored for a moment and taken away again, so that other tabs hear that everything was deleted.
pub(super) const FORGOTTEN: &str = "lowtide.forgotten";

/// The stored draft as it is written.
pub(super) fn stored_draft() -> Result<Option<String>, Refused> {
    stored(DRAFT)
}

/// The stored draft, if there is one that reads.
pub(super) fn drafted() -> Option<Draft> {
    let text = stored_draft().ok().flatten()?;
    link::decode(&text).ok().map(Draft::from)
}

/// Keeps a plan; one that is too long to be written is refused as well.
pub(super) fn keep(plan: &Plan, exported: Option<Exported>) -> Result<(), Refused> {
    let text = link::encode_draft(plan, &Beside { sent: None, exported }).map_err(|_| Refused)?;
    store(DRAFT, &text)
}

/// Moves a stored draft that cannot be read out of the way, and tells of it until it is put away.
pub(super) fn set_unreadable_aside() -> Option<Unreadable> {
    if let Some(found) = unreadable(stored(DRAFT).ok().flatten().as_deref()) {
        if store(UNREADABLE, &found.text).is_err() {
            return Some(found);
        }
        forget(DRAFT);
    }
    let aside = stored(UNREADABLE).ok().flatten()?;
    if link::decode(&aside).is_err() {
        return unreadable(Some(&aside));
    }
    // A newer page reads it again: it is the draft, unless another has taken its place since.
    if matches!(stored_draft(), Ok(None)) && store(DRAFT, &aside).is_ok() {
        return None;
    }
    Some(Unreadable {
        text: aside,
        why: "it can be read again, and a newer draft has taken its place".to_owned(),
    })
}

pub(super) fn forget_unreadable() {
    forget(UNREADABLE);
}

/// Deletes everything, and tells the other tabs.
pub(super) fn forget_everything() -> Result<(), Refused> {
    forget_all(OURS)?;
    let told = store(FORGOTTEN, "");
    forget(FORGOTTEN);
    told
}

pub(super) fn load_viewer() -> Viewer {
    stored(VIEWER).ok().flatten().map(|text| Viewer::read(&text)).unwrap_or_default()
}

pub(super) fn keep_viewer(viewer: &Viewer) -> Result<(), Refused> {
    // Nothing is kept of somebody who has set nothing.
    if *viewer == Viewer::default() {
        forget(VIEWER);
        return Ok(());
    }
    store(VIEWER, &viewer.written())
}
