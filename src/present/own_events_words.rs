//! What is said of a plan's own events: how many there are, how many the window meets, what became of them.

use crate::assess::Assessment;
use crate::plan::{Edit, OwnEvent};

/// How many own events of a number above `above` a window meets.
pub fn own_events_met(assessment: &Assessment, above: u16) -> usize {
    let numbers = assessment.matches.iter().filter_map(|found| OwnEvent::number_in(&found.event.id));
    numbers.filter(|number| *number > above).count()
}

/// `The plan has 60 own events or freezes; 1 meets this window.`
pub fn own_events_words(held: usize, met: usize) -> String {
    let events =
        if held == 1 { "1 own event or freeze".to_owned() } else { format!("{held} own events or freezes") };
    format!("The plan has {events}; {}.", met_words(held, met))
}

/// What an edit of own events has done; `met` of the `added` ones meet the window.
pub fn own_edit_words(edit: &Edit, added: usize, met: usize) -> String {
    match edit {
        Edit::RemoveEvent(_) => "Removed".to_owned(),
        Edit::ChangeEvent(_) => "Event changed".to_owned(),
        _ if added == 1 => format!("1 event taken; {}", met_words(added, met)),
        _ => format!("{added} events taken; {}", met_words(added, met)),
    }
}

fn met_words(of: usize, met: usize) -> String {
    match (of, met) {
        (1, 1) => "it meets this window".to_owned(),
        (1, _) => "it does not meet this window".to_owned(),
        (_, 0) => "none meets this window".to_owned(),
        (_, 1) => "1 meets this window".to_owned(),
        (_, several) => format!("{several} meet this window"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_counted_against_the_window_that_is_looked_at() {
        let add = Edit::AddEvents(vec![]);
        assert_eq!(own_edit_words(&add, 60, 1), "60 events taken; 1 meets this window");
        assert_eq!(own_edit_words(&add, 1, 0), "1 event taken; it does not meet this window");
        assert_eq!(own_edit_words(&Edit::RemoveEvent(1), 0, 0), "Removed");
        assert_eq!(own_events_words(3, 2), "The plan has 3 own events or freezes; 2 meet this window.");
    }
}
