//! A file of figures on its way into their field, where it is read as if it had been pasted.

use super::action::Action;
use crate::browser::{Picked, fill_lines};
use crate::import::MAX_WEIGHTS_BYTES;

/// The field of the user's own figures.
pub const FIGURES: &str = "own-figures";

/// Puts a file into the field and tells what hinders it; `None` is what was dropped and is not one file.
pub(super) fn fill_figures(picked: Option<Picked>, tell: impl FnOnce(Action) + 'static) {
    let say = |said: &'static str| Action::Say(Some(said.into()));
    let Some(picked) = picked else { return tell(say("Drop one file of figures at a time")) };
    if picked.size() > MAX_WEIGHTS_BYTES as u64 {
        return tell(say("That file is larger than 5 MB: use a shorter list"));
    }
    picked.read(move |bytes| match bytes.map(String::from_utf8) {
        Some(Ok(text)) => fill_lines(FIGURES, &text),
        Some(Err(_)) => tell(say("That file is no plain text: save it as CSV in UTF-8")),
        None => tell(say("The browser could not read the file: choose it again")),
    });
}
