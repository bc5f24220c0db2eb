//! Figures on their way into the plan: a file is put into their field, where it is read as if it had been pasted, and
//! what is not used stays there.

use super::action::Action;
use super::delivery::Dispatcher;
use super::workspace::Workspace;
use crate::browser::{Picked, fill_lines};
use crate::import::MAX_WEIGHTS_BYTES;

/// The field of the user's own figures.
pub const FIGURES: &str = "own-figures";

impl Workspace {
    /// Keeps what was typed and not used, and says so.
    pub(super) fn keep_figures(&mut self, text: Option<String>) {
        if text.is_some() {
            self.said = Some("Your figures are not in use yet: they stay in their field".into());
        }
        self.figures = text;
    }
}

/// Puts a file into the field and tells what hinders it; `None` is what was dropped and is not one file.
pub(super) fn fill_figures(picked: Option<Picked>, dispatcher: Dispatcher) {
    let say = move |said: &'static str| dispatcher.dispatch(Action::Say(Some(said.into())));
    let Some(picked) = picked else { return say("Drop one file of figures at a time") };
    if picked.size() > MAX_WEIGHTS_BYTES as u64 {
        return say("That file is larger than 5 MB: use a shorter list");
    }
    picked.read(move |bytes| match bytes.map(String::from_utf8) {
        Some(Ok(text)) => fill_lines(FIGURES, &text),
        Some(Err(_)) => say("That file is no plain text: save it as CSV in UTF-8"),
        None => say("The browser could not read the file: choose it again"),
    });
}
