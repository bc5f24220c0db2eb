//! The Rust source of the two files that `chrono-tz` includes.
//!
//! The public items are those of the original helper, plus `DATA_RANGE` and `transitions`. The tables
//! differ inside: zones with the same history share one, a name is found by binary search, and the
//! histories are packed. Must not know: how `tzdata.zi` is written.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    database::Zone,
    identifier::identifier,
    spans::{Clock, History},
};

/// What of `timezones.rs` does not depend on the data.
const FIXED: &str = r#"
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct ParseError(());

impl Display for ParseError {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("failed to parse timezone")
    }
}

#[cfg(feature = "std")]
impl std::error::Error for ParseError {}

impl FromStr for Tz {
    type Err = ParseError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        NAMES.binary_search(&s).map(|at| TZ_VARIANTS[at]).map_err(|_| ParseError(()))
    }
}

impl Tz {
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }
}

impl Debug for Tz {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Display for Tz {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl TimeSpans for Tz {
    fn timespans(&self) -> FixedTimespanSet {
        HISTORIES[usize::from(HISTORY_OF[*self as usize])]
    }
}

/// A history as it is shipped: what `chrono-tz` searches is six times as large, and ten times after
/// compression, because the instants of two zones with the same rule differ and the steps do not.
struct Packed {
    /// Every clock that the history shows, the first one first.
    clocks: &'static [FixedTimespan],
    /// For each change the minutes since the one before, or since the start of the range, times
    /// `MAX_CLOCKS`, plus the place of the clock that it brings.
    changes: &'static [u32],
}

impl Packed {
    fn unpack(&self) -> FixedTimespanSet {
        let mut at = crate::DATA_RANGE.start;
        let rest: Vec<_> = self
            .changes
            .iter()
            .map(|change| {
                at += i64::from(change / MAX_CLOCKS) * 60;
                (at, self.clocks[(change % MAX_CLOCKS) as usize])
            })
            .collect();
        FixedTimespanSet { first: self.clocks[0], rest: rest.leak() }
    }
}

/// Unpacked all at once by the first question; kept for ever, as `FixedTimespanSet` wants it.
static HISTORIES: LazyLock<Vec<FixedTimespanSet>> =
    LazyLock::new(|| PACKED.iter().map(Packed::unpack).collect());
"#;

/// More clocks than any history shows, so that a step and a clock share a number.
const MAX_CLOCKS: usize = 16;

/// `timezones.rs`: the enum `Tz`, its names and its tables. `zones` are sorted by name; `range` is what
/// their histories were cut to.
pub(crate) fn timezones(zones: &[Zone], range: &Range<i64>) -> String {
    let (histories, history_of) = distinct(zones);
    let count = zones.len();
    let variants = lines(zones, |zone| format!("    /// {}\n    {},", zone.name, identifier(&zone.name)));
    let names = zones.iter().map(|zone| &*zone.name).collect::<Vec<_>>().join(" ");
    let all = lines(zones, |zone| format!("    Tz::{},", identifier(&zone.name)));
    let history_count = histories.len();
    let tables = lines(&histories, |history| format!("    {},", packed(history, range.start)));
    format!(
        "use core::fmt::{{self, Debug, Display, Formatter}};
use core::str::FromStr;
use std::sync::LazyLock;

use crate::timezone_impl::{{TimeSpans, FixedTimespanSet, FixedTimespan}};

/// The time zones of the IANA database.
///
/// This implements [`chrono::TimeZone`] so that it may be used in and to
/// construct chrono's DateTime type. See the root module documentation
/// for details.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = \"arbitrary\", derive(arbitrary::Arbitrary))]
#[repr(u16)]
pub enum Tz {{
{variants}
}}

/// The name of each variant, sorted. One text, because an address and a length for each name cost a
/// page another kilobyte.
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {names:?}.split(' ').collect());

/// An array of every known variant, sorted by name.
pub static TZ_VARIANTS: [Tz; {count}] = [
{all}
];

/// For each variant the place of its history in `HISTORIES`.
static HISTORY_OF: [u16; {count}] = {history_of:?};

const MAX_CLOCKS: u32 = {MAX_CLOCKS};

static PACKED: [Packed; {history_count}] = [
{tables}
];
{FIXED}"
    )
}

/// `directory.rs`: the release, the range, `transitions`, and a constant for every zone.
pub(crate) fn directory(zones: &[Zone], version: &str, range: &Range<i64>) -> String {
    let Range { start, end } = range;
    let names: Vec<(&str, &str)> = zones.iter().map(|zone| (&*zone.name, &*zone.name)).collect();
    format!(
        "/// The release of the IANA database that the tables were made from.
pub const IANA_TZDB_VERSION: &str = {version:?};

/// The instants for which the tables are complete, in Unix seconds. Refuse any other: before the range
/// and after it every zone keeps the clock it has at that end.
pub const DATA_RANGE: core::ops::Range<i64> = {start}..{end};

/// The instants inside [`DATA_RANGE`] at which a span of `tz` begins, in ascending Unix seconds.
///
/// Neighbouring spans differ in offset, in the part of it that is daylight saving, or in abbreviation,
/// so the offset is the same on both sides of some. The start of the range itself is not among them.
pub fn transitions(tz: Tz) -> impl Iterator<Item = i64> {{
    crate::timezone_impl::TimeSpans::timespans(&tz).rest.iter().map(|span| span.0)
}}

{}
",
        constants(&names)
    )
}

/// The constants of one module, and the modules within it. Each entry of `names` is what is left of a
/// zone's name inside this module, and the whole of it.
fn constants(names: &[(&str, &str)]) -> String {
    let mut items = vec!["use crate::timezones::Tz;".to_owned()];
    let mut modules: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for &(rest, whole) in names {
        match rest.split_once('/') {
            Some((module, inner)) => modules.entry(module).or_default().push((inner, whole)),
            None => items.push(format!("pub const {}: Tz = Tz::{};", identifier(rest), identifier(whole))),
        }
    }
    for (module, inner) in &modules {
        items.push(format!("pub mod {} {{\n{}\n}}", identifier(module), constants(inner)));
    }
    items.join("\n")
}

/// The histories that occur, each once, and for each zone the place of its own among them.
fn distinct(zones: &[Zone]) -> (Vec<&History>, Vec<usize>) {
    let mut histories: Vec<&History> = Vec::new();
    let history_of = zones
        .iter()
        .map(|zone| {
            histories.iter().position(|known| **known == zone.history).unwrap_or_else(|| {
                histories.push(&zone.history);
                histories.len() - 1
            })
        })
        .collect();
    (histories, history_of)
}

/// `history` as a `Packed`, from `start` in Unix seconds on.
fn packed(history: &History, start: i64) -> String {
    let mut clocks = vec![&history.first];
    let mut last = start;
    let mut changes = Vec::new();
    for (at, clock) in &history.changes {
        let place = clocks.iter().position(|known| *known == clock).unwrap_or_else(|| {
            clocks.push(clock);
            clocks.len() - 1
        });
        assert!(place < MAX_CLOCKS, "more than {MAX_CLOCKS} clocks in one history");
        assert_eq!((at - last) % 60, 0, "a change at {at} is not on a whole minute");
        changes.push((at - last) / 60 * MAX_CLOCKS as i64 + place as i64);
        last = *at;
    }
    let clocks: Vec<String> = clocks.into_iter().map(span).collect();
    format!("Packed {{ clocks: &[{}], changes: &{changes:?} }}", clocks.join(", "))
}

fn span(clock: &Clock) -> String {
    // chrono-tz prints a span without a name as its numeric offset, which saves the text.
    let name = if clock.is_numeric() { None } else { Some(&clock.abbreviation) };
    let Clock { standard, saving, .. } = clock;
    format!("FixedTimespan {{ utc_offset: {standard}, dst_offset: {saving}, name: {name:?} }}")
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DATA_RANGE, database::Database};

    fn zones() -> Vec<Zone> {
        Database::read(
            "# version 2026f\n\
             Z America/Port-au-Prince -5 - EST\n\
             Z America/Argentina/Salta -3 - %z 2010\n\
             -4 - %z\n\
             Z Etc/GMT+5 -5 - -05\n\
             Z UTC 0 - UTC\n\
             L UTC Zulu\n",
        )
        .zones(&DATA_RANGE)
    }

    #[test]
    fn variants_names_and_array_are_in_one_order() {
        let source = timezones(&zones(), &DATA_RANGE);
        let order = |start: &str, end: &str| {
            let from = source.find(start).unwrap();
            let to = from + source[from..].find(end).unwrap();
            source[from..to].to_owned()
        };
        let variants = order("pub enum Tz", "\n}\n");
        let array = order("TZ_VARIANTS: [Tz; 5]", "];");
        assert!(
            source
                .contains("\"America/Argentina/Salta America/Port-au-Prince Etc/GMT+5 UTC Zulu\".split(' ')")
        );
        let mut last = [0; 2];
        for identifier in
            ["America__Argentina__Salta", "America__PortauPrince", "Etc__GMTPlus5", "UTC", "Zulu"]
        {
            let places = [
                variants.find(&format!("\n    {identifier},")).unwrap(),
                array.find(&format!("\n    Tz::{identifier},")).unwrap(),
            ];
            assert!(places.iter().zip(&last).all(|(place, last)| place > last), "{identifier}");
            last = places;
        }
    }

    #[test]
    fn names_with_one_history_share_its_table() {
        let source = timezones(&zones(), &DATA_RANGE);
        assert!(source.contains("static HISTORY_OF: [u16; 5] = [0, 1, 2, 3, 3];"));
        assert!(source.contains("static PACKED: [Packed; 4]"));
    }

    #[test]
    fn a_numeric_abbreviation_is_left_to_chrono_tz() {
        let source = timezones(&zones(), &DATA_RANGE);
        assert!(source.contains("FixedTimespan { utc_offset: -18000, dst_offset: 0, name: None }"));
        assert!(source.contains("FixedTimespan { utc_offset: -18000, dst_offset: 0, name: Some(\"EST\") }"));
    }

    #[test]
    fn a_change_is_written_as_a_step_and_a_clock() {
        // 2010-01-01T00:00 three hours behind UTC is 1,262,314,800; then the second clock.
        let minutes = (1_262_314_800 - DATA_RANGE.start) / 60;
        let source = timezones(&zones(), &DATA_RANGE);
        assert!(source.contains(&format!("changes: &[{}] }}", minutes * 16 + 1)));
        assert!(source.contains(
            "clocks: &[FixedTimespan { utc_offset: -10800, dst_offset: 0, name: None }, \
             FixedTimespan { utc_offset: -14400, dst_offset: 0, name: None }]"
        ));
    }

    #[test]
    fn a_clock_that_comes_back_is_the_same_one() {
        let clock = |hours: i64| Clock { standard: hours * 3600, saving: 0, abbreviation: "X".to_owned() };
        let history = History {
            first: clock(1),
            changes: vec![(60, clock(2)), (180, clock(1)), (240, clock(3)), (300, clock(2))],
        };
        let source = packed(&history, 0);
        assert_eq!(source.matches("FixedTimespan {").count(), 3);
        assert!(source.ends_with("changes: &[17, 32, 18, 17] }"), "{source}");
    }

    #[test]
    #[should_panic(expected = "not on a whole minute")]
    fn a_change_between_two_minutes_is_refused() {
        let clock = Clock { standard: 0, saving: 0, abbreviation: "X".to_owned() };
        packed(&History { first: clock.clone(), changes: vec![(61, clock)] }, 0);
    }

    #[test]
    fn the_directory_says_release_and_range() {
        let source = directory(&zones(), "2026f", &(0..60));
        assert!(source.contains("pub const IANA_TZDB_VERSION: &str = \"2026f\";"));
        assert!(source.contains("pub const DATA_RANGE: core::ops::Range<i64> = 0..60;"));
        assert!(source.contains("pub fn transitions(tz: Tz) -> impl Iterator<Item = i64>"));
    }

    #[test]
    fn constants_stand_in_modules_named_after_the_parts() {
        let source = directory(&zones(), "2026f", &(0..60));
        let modules = source.split_once("pub mod America {").unwrap().1;
        assert!(source.contains("pub const Zulu: Tz = Tz::Zulu;"));
        assert!(modules.contains("pub const PortauPrince: Tz = Tz::America__PortauPrince;"));
        assert!(modules.contains(
            "pub mod Argentina {\nuse crate::timezones::Tz;\npub const Salta: Tz = Tz::America__Argentina__Salta;\n}"
        ));
        assert!(modules.contains(
            "pub mod Etc {\nuse crate::timezones::Tz;\npub const GMTPlus5: Tz = Tz::Etc__GMTPlus5;\n}"
        ));
    }
}
