//! The window on each clock, as a line that stands by itself.

use super::super::reading::{Reading, readings};
use crate::plan::{Crew, ResolvedWindow};
use crate::time::Zone;

/// The lines of UTC and of the window's zone, and those of the crew and of the reader where they differ.
pub(super) fn clocks(
    window: &ResolvedWindow,
    crew: Option<Crew>,
    reader: Option<Zone>,
) -> (Vec<String>, Vec<String>) {
    let (mut shared, mut more) = (vec![], vec![]);
    for (index, reading) in readings(window, crew, reader, false).iter().enumerate() {
        let everybodys = index == 0 || reading.role.starts_with("plan");
        if everybodys { &mut shared } else { &mut more }.push(line(reading, index == 0));
    }
    (shared, more)
}

/// `Mon 15 Jun 2009 21:45–23:15 Los Angeles (PDT, UTC−07:00)`; whoever reads it is not meant by "you".
fn line(reading: &Reading, utc: bool) -> String {
    let ends = reading.end_mark.as_deref().and_then(|mark| mark.split(',').next());
    let ends = ends.map_or_else(String::new, |ends| format!(", {ends},"));
    let when = format!("{} {}{ends} {}", reading.date, reading.span, reading.place);
    if utc {
        return when;
    }
    let short = reading.abbreviation.as_deref().map_or_else(String::new, |short| format!("{short}, "));
    let whose = if reading.role.starts_with("crew") { ", crew" } else { "" };
    format!("{when} ({short}UTC{}{whose})", reading.offset)
}
