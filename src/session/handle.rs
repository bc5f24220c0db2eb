//! The one stable way for components to change the page.

use yew::Callback;

use super::workspace::Action;
use crate::plan::Edit;

/// Given by context; its identity never changes, so it makes nothing render again.
#[derive(Clone, Debug, PartialEq)]
pub struct Handle {
    act: Callback<Action>,
    copy_link: Callback<()>,
    copy_text: Callback<(String, &'static str)>,
}

impl Handle {
    pub fn new(
        act: Callback<Action>,
        copy_link: Callback<()>,
        copy_text: Callback<(String, &'static str)>,
    ) -> Self {
        Self { act, copy_link, copy_text }
    }

    pub fn act(&self, action: Action) {
        self.act.emit(action);
    }

    /// A listener that carries out `action`, whatever event comes.
    pub fn on<Event: 'static>(&self, action: Action) -> Callback<Event> {
        self.act.reform(move |_| action.clone())
    }

    /// A listener that makes an edit of what the event brings, if it brings one.
    pub fn edit_from<Event: 'static>(
        &self,
        read: impl Fn(Event) -> Option<Edit> + 'static,
    ) -> Callback<Event> {
        let act = self.act.clone();
        Callback::from(move |event| {
            if let Some(edit) = read(event) {
                act.emit(Action::Edit(edit));
            }
        })
    }

    pub fn copy_link<Event: 'static>(&self) -> Callback<Event> {
        self.copy_link.reform(|_| ())
    }

    /// Puts `text` into the clipboard and says `done` in the corner.
    pub fn copy_text(&self, text: String, done: &'static str) {
        self.copy_text.emit((text, done));
    }
}
