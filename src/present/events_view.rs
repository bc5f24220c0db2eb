//! What the reader makes of the list of events: the viewer's own, and no part of a plan.

use super::event_card::EventCard;
use super::event_group::EventGroup;
use crate::assess::Level;

/// Which events are shown, and which of them in full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventsView {
    /// `None` shows all.
    pub group: Option<EventGroup>,
    /// The notes that are unfolded, by id.
    pub open: Vec<String>,
    /// The event that is being set aside, while its reason is asked.
    pub asking: Option<String>,
}

/// A wish of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventsChange {
    Show(Option<EventGroup>),
    /// Unfolds an event or folds it again.
    Fold(String),
    /// Asks why an event is set aside; `None` asks no more.
    Ask(Option<String>),
}

impl EventsView {
    #[must_use]
    pub fn after(&self, change: EventsChange) -> Self {
        let mut next = self.clone();
        match change {
            EventsChange::Show(group) => next.group = group,
            EventsChange::Ask(event) => next.asking = event,
            EventsChange::Fold(id) => match next.open.iter().position(|open| *open == id) {
                Some(index) => {
                    next.open.remove(index);
                }
                None => next.open.push(id),
            },
        }
        next
    }

    /// The group that is shown; a group that has gone from the window hides nothing.
    pub fn group_of(&self, present: &[(EventGroup, usize)]) -> Option<EventGroup> {
        self.group.filter(|group| present.iter().any(|(each, _)| each == group))
    }

    /// Whether a card is shown with all that is known: what is more than a note always is.
    pub fn unfolds(&self, card: &EventCard) -> bool {
        !can_fold(card) || self.open.contains(&card.id)
    }
}

/// Whether one line and a half is enough for a card until more is asked for.
pub fn can_fold(card: &EventCard) -> bool {
    card.level <= Level::Note
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_unfolds_and_folds_again() {
        let fold = |view: &EventsView| view.after(EventsChange::Fold("a".to_owned()));
        let open = fold(&EventsView::default());
        assert_eq!(open.open, ["a"]);
        assert!(fold(&open).open.is_empty());
    }

    #[test]
    fn a_group_that_the_next_window_has_not_hides_nothing() {
        let view = EventsView::default().after(EventsChange::Show(Some(EventGroup::Votes)));
        assert_eq!(view.group_of(&[(EventGroup::Votes, 1)]), Some(EventGroup::Votes));
        assert_eq!(view.group_of(&[(EventGroup::Exams, 1)]), None);
    }
}
