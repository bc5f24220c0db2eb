//! What is going on in a combobox: the text, the list, and what keys do to both.

use yew::{AttrValue, Callback};

use super::offers::Offer;

/// What is typed, while something is, and the entry of the list that Enter would take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typing {
    pub text: Option<String>,
    pub active: usize,
    /// Whether the list is open.
    pub open: bool,
}

impl Typing {
    pub fn searched(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// After a key that moves in the list, opens it, closes it, or gives up what was typed; `None` for any
    /// other key.
    pub fn after(&self, key: &str, offers: usize) -> Option<Self> {
        let count = offers.max(1);
        let at = self.active.min(count - 1);
        let walked = |active: usize| {
            // The first press only opens the list.
            Some(Self { active: if self.open { active } else { 0 }, open: true, ..self.clone() })
        };
        match key {
            "ArrowDown" => walked((at + 1) % count),
            "ArrowUp" => walked((at + count - 1) % count),
            "Escape" if self.open => Some(Self { open: false, ..self.clone() }),
            "Escape" if self.text.is_some() => Some(Self::default()),
            _ => None,
        }
    }
}

/// A name typed in full is meant, even if nobody pressed Enter: also one that is not shown, such as the old
/// name of a zone, where it can be only one thing.
pub(super) fn meant<'a>(
    text: &str,
    offers: &'a [Offer],
    explain: &Callback<String, String>,
) -> Option<&'a Offer> {
    let whole = |offer: &&Offer| {
        let named = |name: &AttrValue| name.eq_ignore_ascii_case(text);
        named(&offer.key) || named(&offer.label)
    };
    let only = offers.first().filter(|_| offers.len() == 1);
    offers.iter().find(whole).or_else(|| only.filter(|_| explain.emit(text.to_owned()).is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_open_the_list_and_then_walk_round_it() {
        let opened = Typing::default().after("ArrowDown", 0).unwrap();
        assert_eq!((opened.open, opened.active), (true, 0));
        assert_eq!(opened.after("ArrowUp", 3).unwrap().active, 2);
        assert_eq!(opened.after("ArrowDown", 3).unwrap().active, 1);
        assert_eq!(opened.after("ArrowDown", 0).unwrap().active, 0);
    }

    #[test]
    fn escape_closes_the_list_then_gives_up_the_text_and_then_is_the_pages() {
        let typed = Typing { text: Some("te".to_owned()), active: 1, open: true };
        let closed = typed.after("Escape", 3).unwrap();
        assert_eq!((closed.open, closed.searched()), (false, "te"));
        let given_up = closed.after("Escape", 3).unwrap();
        assert_eq!(given_up, Typing::default());
        assert_eq!(given_up.after("Escape", 3), None);
        assert_eq!(typed.after("x", 3), None);
    }
}
