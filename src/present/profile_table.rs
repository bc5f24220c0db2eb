//! What each kind of service makes of each kind of event, as a table.

use crate::calendar::{Treatment, treatment};
use crate::plan::{EventKind, Profile};

/// A row of the table: kinds that every service treats alike, and what each makes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    pub kinds: &'static str,
    /// In the order of [`Profile::ALL`].
    pub cells: [&'static str; 6],
}

/// Kinds that are treated alike, and whether the row is of their great days.
const ROWS: [(&str, &[EventKind], bool); 8] = [
    (
        "Votes, unrest, shutdowns",
        &[
            EventKind::Election,
            EventKind::Runoff,
            EventKind::Aftermath,
            EventKind::Crisis,
            EventKind::Shutdown,
        ],
        false,
    ),
    ("Great religious and cultural days", &[EventKind::Religious, EventKind::Cultural], true),
    (
        "Other such days, public holidays",
        &[EventKind::Holiday, EventKind::Religious, EventKind::Cultural],
        false,
    ),
    ("Exams", &[EventKind::Exam], false),
    ("Shopping days", &[EventKind::Shopping], false),
    ("Sport, broadcasts", &[EventKind::Sport, EventKind::Broadcast], false),
    ("Filing deadlines", &[EventKind::Tax], false),
    ("Freezes, your own events", &[EventKind::Freeze, EventKind::Own], false),
];

/// The whole table.
pub fn profile_table() -> Vec<ProfileRow> {
    let row = |(kinds, members, great): (&'static str, &[EventKind], bool)| ProfileRow {
        kinds,
        cells: Profile::ALL.map(|profile| treatment_words(treatment(members[0], great, profile))),
    };
    ROWS.into_iter().map(row).collect()
}

const fn treatment_words(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Keep => "in full",
        Treatment::Lower => "one less",
        Treatment::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_in_a_row_whose_kinds_are_treated_alike() {
        for (name, members, great) in ROWS {
            for profile in Profile::ALL {
                for kind in members {
                    assert_eq!(
                        treatment(*kind, great, profile),
                        treatment(members[0], great, profile),
                        "{kind:?} of {name:?}"
                    );
                }
            }
        }
        for kind in EventKind::ALL {
            assert!(ROWS.iter().any(|(_, members, great)| !great && members.contains(kind)), "{kind:?}");
        }
    }

    #[test]
    fn the_table_says_what_counts_for_a_shop() {
        let shop = Profile::ALL.iter().position(|profile| *profile == Profile::Commerce).unwrap();
        let cells: Vec<_> = profile_table().iter().map(|row| row.cells[shop]).collect();
        assert_eq!(cells, ["one less", "in full", "note", "note", "in full", "one less", "note", "in full"]);
    }
}
