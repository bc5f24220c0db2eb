//! Which keys do what. Single keys can be switched off, none needs `AltGr`, and Alt is left to the browser.

use super::action::{Action, Dialog};
use super::search::SearchChange;
use super::workspace::Workspace;
use crate::browser::Key;
use crate::plan::{Edit, Nudge};

/// A shortcut and what it does, for the page that lists them.
pub const SHORTCUTS: [(&str, &str); 13] = [
    ("Ctrl Z", "undo"),
    ("Ctrl Shift Z, Ctrl Y", "redo"),
    ("E, L", "15 minutes earlier, later"),
    ("Shift E, Shift L", "one day earlier, later"),
    ("1 to 6", "look at a window of the plan"),
    ("N, P", "look at the next, the previous suggestion"),
    ("U", "use the suggestion that is looked at"),
    ("Escape", "from a suggestion back to the plan"),
    ("W", "type when"),
    ("Y", "the week and the year at a glance"),
    ("/", "search the regions"),
    ("T", "change the theme"),
    ("?", "this list"),
];

impl Workspace {
    /// What a key press asks for; nothing while a hand holds the window.
    pub(super) fn asked(&self, key: &Key) -> Option<Action> {
        if self.is_held() {
            return None;
        }
        if key.key == "Escape" && self.search.preview.is_some() {
            return Some(Action::Search(SearchChange::Preview(None)));
        }
        shortcut(key, self.selected, self.reader.viewer.keys)
    }
}

/// What a shortcut asks for; `window` is the one looked at, `single` whether single keys count.
fn shortcut(key: &Key, window: usize, single: bool) -> Option<Action> {
    if key.alt {
        return None;
    }
    let letter = key.key.to_ascii_lowercase();
    if key.control {
        return match (letter.as_str(), key.shift) {
            ("z", false) => Some(Action::Undo),
            ("z", true) | ("y", false) => Some(Action::Redo),
            _ => None,
        };
    }
    if !single {
        return None;
    }
    let nudge = |direction: i64| {
        let by = if key.shift { Nudge::Days(direction) } else { Nudge::Minutes(15 * direction) };
        Some(Action::Edit(Edit::Nudge { window, by }))
    };
    match letter.as_str() {
        "e" => nudge(-1),
        "l" => nudge(1),
        "n" => Some(Action::Search(SearchChange::Step(1))),
        "p" => Some(Action::Search(SearchChange::Step(-1))),
        "u" => Some(Action::Search(SearchChange::Take)),
        "w" => Some(Action::Focus("when")),
        "/" => Some(Action::Focus("region-search")),
        "t" => Some(Action::NextTheme),
        "y" => Some(Action::Show(Dialog::Outlook)),
        "?" => Some(Action::Show(Dialog::Help)),
        digit => match digit.parse::<usize>() {
            Ok(number @ 1..=6) => Some(Action::Select(number - 1)),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> Key {
        Key { key: key.to_owned(), control: false, shift: false, alt: false }
    }

    #[test]
    fn single_keys_can_be_switched_off_and_undo_cannot() {
        assert!(shortcut(&key("e"), 0, true).is_some());
        assert_eq!(shortcut(&key("e"), 0, false), None);
        let undo = Key { control: true, ..key("z") };
        assert_eq!(shortcut(&undo, 0, false), Some(Action::Undo));
        let redo = Key { shift: true, ..undo };
        assert_eq!(shortcut(&redo, 0, false), Some(Action::Redo));
    }

    #[test]
    fn no_shortcut_takes_what_belongs_to_the_browser() {
        for letter in ["e", "l", "w", "y", "/", "t", "?", "1"] {
            assert!(shortcut(&key(letter), 0, true).is_some(), "{letter}");
            assert_eq!(shortcut(&Key { alt: true, ..key(letter) }, 0, true), None);
            let control = shortcut(&Key { control: true, ..key(letter) }, 0, true);
            assert_eq!(control, (letter == "y").then_some(Action::Redo));
        }
        assert_eq!(shortcut(&key("ArrowLeft"), 0, true), None);
        assert_eq!(shortcut(&key("7"), 0, true), None);
    }
}
