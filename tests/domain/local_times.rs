//! The golden local times of `tests/data/local-times.csv`, and what `resolve` makes of them.
//!
//! Columns: id, local time, zone, kind of answer, first and second instant, note. No field holds a comma.

use lowtide::time::{Instant, Local, Resolution, Zone, parse_civil, resolve};

const ROWS: &str = include_str!("../data/local-times.csv");

/// One row of the table.
pub(crate) struct LocalTime {
    pub(crate) id: &'static str,
    local: &'static str,
    zone: &'static str,
    pub(crate) kind: &'static str,
    instants: Vec<Instant>,
}

/// Every row, in the order of the file.
pub(crate) fn rows() -> Vec<LocalTime> {
    ROWS.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let &[id, local, zone, kind, first, second, _note] = &cells[..] else {
                panic!("not seven columns: {line}");
            };
            let instants = [first, second]
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(|text| text.parse().unwrap_or_else(|error| panic!("{id}: {error}")))
                .collect();
            LocalTime { id, local, zone, kind, instants }
        })
        .collect()
}

/// The instant of a wall-clock reading with its offset.
pub(crate) fn instant_of(local: Local) -> Instant {
    Instant::from_utc(local.civil).plus_minutes(-i64::from(local.offset.minutes()))
}

impl LocalTime {
    /// What is wrong with the answer to this row, if anything.
    pub(crate) fn mistake(&self) -> Option<String> {
        let zone = Zone::parse(self.zone).unwrap_or_else(|error| panic!("{}: {error}", self.id));
        let asked = parse_civil(self.local).unwrap_or_else(|error| panic!("{}: {error}", self.id));
        let answer = resolve(asked, zone);
        let right = match answer {
            Resolution::Unique(_) => self.kind == "unique" && answer.instants() == self.instants,
            Resolution::Ambiguous(first, second) => {
                self.kind == "ambiguous" && first < second && answer.instants() == self.instants
            }
            Resolution::Gap { before, after } => {
                self.kind == "gap"
                    && instant_of(after).since(instant_of(before)) == 1
                    && zone.local(instant_of(before)) == before
                    && zone.local(instant_of(after)) == after
                    && before.civil < asked
                    && asked < after.civil
            }
            Resolution::OutOfRange => self.kind == "refused",
        };
        (!right).then(|| {
            let Self { id, local, zone, kind, instants } = self;
            format!("{id}: {local} in {zone} is {kind} {instants:?}, answered {answer:?}")
        })
    }
}
