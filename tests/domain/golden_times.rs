//! `resolve` against local times whose answer was found by enumerating instants with other clock data.

use crate::local_times::{LocalTime, rows};

#[test]
fn every_golden_local_time_is_answered_with_its_kind_and_its_instants() {
    let mistakes: Vec<_> = rows().iter().filter_map(LocalTime::mistake).collect();
    assert_eq!(mistakes, Vec::<String>::new());
}

#[test]
fn the_golden_times_hold_every_kind_of_answer_once_under_each_id() {
    let rows = rows();
    assert!(rows.len() >= 72, "{} rows", rows.len());
    let ids: std::collections::BTreeSet<_> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), rows.len(), "an id stands twice");
    for kind in ["unique", "ambiguous", "gap", "refused"] {
        assert!(rows.iter().any(|row| row.kind == kind), "no row of kind {kind}");
    }
}
