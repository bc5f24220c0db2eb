//! The whole of `tzdata.zi`: its release and, for every name in it, the history of its clock.
//!
//! Must not know: how the histories are written down.

use std::{iter, ops::Range};

use parse_zoneinfo::{
    line::Line,
    table::{Table, TableBuilder},
    transitions::TableTransitions as _,
};

use crate::{expand, spans::History};

/// `Factory` is tz's word for "nobody has set the zone yet"; chrono-tz has never offered it.
const NOT_A_PLACE: &str = "Factory";

/// The parsed file.
pub(crate) struct Database {
    version: String,
    table: Table,
}

/// A name and the history of its clock.
#[derive(Debug)]
pub(crate) struct Zone {
    pub(crate) name: String,
    pub(crate) history: History,
}

impl Database {
    /// Reads the text of a `tzdata.zi`.
    ///
    /// # Panics
    ///
    /// When the first line names no release, or a line is not understood: with its number, the line and
    /// the cause.
    pub(crate) fn read(text: &str) -> Self {
        let version = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# version "))
            .unwrap_or_else(|| panic!("tzdata.zi line 1: \"# version …\" is missing"))
            .trim()
            .to_owned();
        let mut builder = TableBuilder::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            add(&mut builder, line)
                .unwrap_or_else(|cause| panic!("tzdata.zi line {number}: {line}: {cause}"));
        }
        Self { version, table: builder.build() }
    }

    /// The release of the data, such as `2026f`.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// Every name, links included, in the order of their bytes, with its history inside `range`.
    ///
    /// # Panics
    ///
    /// When a link leads nowhere: with its name.
    pub(crate) fn zones(&self, range: &Range<i64>) -> Vec<Zone> {
        let mut names: Vec<&String> = self.table.zonesets.keys().chain(self.table.links.keys()).collect();
        names.sort_unstable();
        names
            .into_iter()
            .filter(|name| *name != NOT_A_PLACE)
            .map(|name| {
                let spans = self.table.timespans(self.target(name)).expect("the target of a name is a zone");
                Zone { name: name.clone(), history: History::cut(spans, range) }
            })
            .collect()
    }

    /// The zone that `name` stands for: itself, or the end of its links.
    fn target<'a>(&'a self, name: &'a String) -> &'a String {
        iter::successors(Some(name), |link| self.table.links.get(*link))
            .take(self.table.links.len() + 1) // links in a circle end here too
            .find(|target| self.table.zonesets.contains_key(*target))
            .unwrap_or_else(|| panic!("tzdata.zi: {name} links to no zone that is in it"))
    }
}

fn add(builder: &mut TableBuilder, line: &str) -> Result<(), String> {
    let long = expand::long_form(line)?;
    let parsed = Line::new(&long).map_err(|cause| cause.to_string())?;
    builder.add_line(parsed).map_err(|cause| cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "# version 2026f\n\
        # a comment\n\
        R E 1996 ma - O lastSu 1u 0 -\n\
        R E 1981 ma - Mar lastSu 1u 1 S\n\
        Z Europe/Here 1 E CE%sT\n\
        Z Factory 0 - -00\n\
        Z Africa/There 1 - X 2010\n\
        2 - Y\n\
        L Europe/Here Here\n";

    #[test]
    fn zones_and_links_come_sorted_without_factory() {
        let database = Database::read(SMALL);
        let names: Vec<String> =
            database.zones(&crate::DATA_RANGE).into_iter().map(|zone| zone.name).collect();
        assert_eq!(names, ["Africa/There", "Europe/Here", "Here"]);
        assert_eq!(database.version(), "2026f");
    }

    #[test]
    fn a_link_has_the_history_of_its_target() {
        let zones = Database::read(SMALL).zones(&crate::DATA_RANGE);
        assert_eq!(zones[1].history, zones[2].history);
        assert_eq!(zones[1].history.changes.len(), 140, "two changes in each of 70 years");
    }

    #[test]
    fn a_link_may_lead_to_a_link() {
        let zones = Database::read("# version 2026f\nZ A 0 - X\nL B C\nL A B\n").zones(&crate::DATA_RANGE);
        assert_eq!(zones.iter().map(|zone| &*zone.history.first.abbreviation).collect::<Vec<_>>(), ["X"; 3]);
    }

    #[test]
    #[should_panic(expected = "B links to no zone that is in it")]
    fn links_in_a_circle_are_refused_by_name() {
        Database::read("# version 2026f\nZ A 0 - X\nL B C\nL C B\n").zones(&crate::DATA_RANGE);
    }

    #[test]
    fn a_continuation_begins_where_the_line_before_it_ends() {
        let zones = Database::read(SMALL).zones(&crate::DATA_RANGE);
        let [(at, ref clock)] = zones[0].history.changes[..] else { panic!("one change") };
        assert_eq!(at, 1_262_300_400, "2009-12-31T23:00Z, new year in a zone one hour ahead");
        assert_eq!((clock.offset(), &*clock.abbreviation), (7_200, "Y"));
    }

    #[test]
    #[should_panic(expected = "tzdata.zi line 1: \"# version …\" is missing")]
    fn a_file_without_a_release_is_refused() {
        Database::read("Z A 0 - X\n");
    }

    #[test]
    #[should_panic(expected = "tzdata.zi line 3: R x 2000 o - Ma 1 0 0 -: \"Ma\" may be March or May")]
    fn an_ambiguous_word_is_refused_with_its_line() {
        Database::read("# version 2026f\nZ A 0 - X\nR x 2000 o - Ma 1 0 0 -\n");
    }

    #[test]
    #[should_panic(expected = "tzdata.zi line 2: R x 2000 o - Mar 1 late 0 -: invalid time: \"late\"")]
    fn a_time_that_is_none_is_refused_with_its_line() {
        Database::read("# version 2026f\nR x 2000 o - Mar 1 late 0 -\n");
    }

    #[test]
    #[should_panic(expected = "tzdata.zi line 2: -5 - EST: continuation line follows")]
    fn a_continuation_of_nothing_is_refused_with_its_line() {
        Database::read("# version 2026f\n-5 - EST\n");
    }

    #[test]
    #[should_panic(expected = "Here links to no zone that is in it")]
    fn a_link_that_leads_nowhere_is_refused_by_name() {
        Database::read("# version 2026f\nZ A 0 - X\nL B Here\n").zones(&crate::DATA_RANGE);
    }
}
