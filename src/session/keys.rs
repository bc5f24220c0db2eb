//! Which keys do what. Single keys can be switched off, none needs `AltGr`, and Alt is left to the browser.

use super::action::Action;
use super::command::Deed;
use super::commands::PALETTE_KEYS;
use super::workspace::Workspace;
use crate::browser::Key;

impl Workspace {
    /// What a key press asks for; nothing while a hand holds the window.
    pub(super) fn asked(&self, key: &Key) -> Option<Action> {
        if self.is_held() || key.alt {
            return None;
        }
        let single = !key.control && key.key != "Escape";
        let pressed = pressed(key);
        if (single && !self.reader.viewer.keys) || (key.taken && pressed != PALETTE_KEYS) {
            return None;
        }
        let asked = self.commands().into_iter().find(|command| command.is_done_by(&pressed))?;
        match asked.deed {
            // With nothing to go back from, it is the browser's.
            _ if asked.off && pressed == "Escape" => None,
            Deed::Act(action) => Some(action),
            _ => None,
        }
    }
}

/// A press as a command names it. Shift counts with letters alone: other characters may need it.
fn pressed(key: &Key) -> String {
    let letter = key.key.len() == 1 && key.key.as_bytes()[0].is_ascii_alphabetic();
    let control = if key.control { "Ctrl " } else { "" };
    let shift = if key.shift && letter { "Shift " } else { "" };
    let name = if letter { key.key.to_ascii_uppercase() } else { key.key.clone() };
    [control, shift, &name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Edit, Nudge};
    use crate::session::{Reader, Start};

    fn key(key: &str) -> Key {
        Key { key: key.to_owned(), control: false, shift: false, alt: false, taken: false }
    }

    fn fresh() -> Workspace {
        Workspace::new(Start::Example, Reader::default())
    }

    #[test]
    fn single_keys_can_be_switched_off_and_undo_cannot() {
        assert!(fresh().asked(&key("e")).is_some());
        let off = fresh().after(Action::ToggleKeys);
        assert_eq!(off.asked(&key("e")), None);
        let undo = Key { control: true, ..key("z") };
        assert_eq!(off.asked(&undo), Some(Action::Undo), "also where there is nothing to undo");
        let redo = Key { shift: true, ..undo };
        assert_eq!(off.asked(&redo), Some(Action::Redo));
    }

    #[test]
    fn no_shortcut_takes_what_belongs_to_the_browser() {
        for letter in ["e", "l", "w", "y", "/", "t", "?", "1"] {
            assert!(fresh().asked(&key(letter)).is_some(), "{letter}");
            assert_eq!(fresh().asked(&Key { alt: true, ..key(letter) }), None);
            let control = fresh().asked(&Key { control: true, ..key(letter) });
            assert_eq!(control, (letter == "y").then_some(Action::Redo));
        }
        assert_eq!(fresh().asked(&key("ArrowLeft")), None);
        assert_eq!(fresh().asked(&key("7")), None);
        assert_eq!(fresh().asked(&key("")), None);
    }

    #[test]
    fn shift_counts_with_letters_and_not_with_what_needs_it() {
        let shifted = |letter: &str| fresh().asked(&Key { shift: true, ..key(letter) });
        let day = Edit::Nudge { window: 0, by: Nudge::Days(1) };
        assert_eq!(shifted("L"), Some(Action::Edit(day)));
        assert!(shifted("?").is_some() && shifted("2").is_some());
        assert_eq!(shifted("W"), None);
    }

    #[test]
    fn a_field_keeps_its_letters_and_leaves_the_palette_its_keys() {
        for letter in ["e", "?", "Escape"] {
            assert_eq!(fresh().asked(&Key { taken: true, ..key(letter) }), None);
        }
        let palette = Key { taken: true, control: true, ..key("k") };
        assert!(fresh().asked(&palette).is_some());
        assert_eq!(fresh().after(Action::Grasp).asked(&palette), None, "while a window is held");
    }
}
