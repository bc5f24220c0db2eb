//! Replaces the build helper of `chrono-tz`, so that `chrono_tz::Tz` answers from the IANA data in
//! `tzdata/tzdata.zi` beside this crate instead of the older data published with `chrono-tz`.
//!
//! Start at [`main`], which `chrono-tz`'s build script calls; then in reading order: `expand` (one line
//! of the file, spelled out), `database` (the whole file), `spans` (a zone's history, cut to
//! [`DATA_RANGE`]), `identifier` (zone names as Rust names), `emit` (the Rust source).
//!
//! This crate runs at build time only. It knows nothing of the application, reads no file but the one
//! compiled into it, and panics, which is how a build script fails, only with a message that names the
//! line or the zone and the cause.

mod database;
mod emit;
mod expand;
mod identifier;
mod spans;

use std::{fs, ops::Range, path::Path};

use database::Database;

/// The environment variable by which the original helper leaves zones out. `chrono-tz`'s build script
/// asks for the name; this helper ignores the variable, because every zone is wanted.
pub const FILTER_ENV_VAR_NAME: &str = "CHRONO_TZ_TIMEZONE_FILTER";

/// The instants for which the generated tables are complete, in Unix seconds: from
/// 2000-01-01T00:00Z up to, not including, 2070-01-01T00:00Z.
///
/// Fixed here, not configurable: two builds of one commit must not answer differently. From 1970 to
/// 2100 the tables would be twice as large.
pub const DATA_RANGE: Range<i64> = 946_684_800..3_155_760_000;

/// The data: IANA's `tzdata.zi`, main form, in the public domain.
static TZDATA_ZI: &str = include_str!("../tzdata/tzdata.zi");

/// Writes `timezones.rs` and `directory.rs`, the two files that `chrono-tz` includes, into `out_dir`.
///
/// The signature is the original's. `filter` is ignored, see [`FILTER_ENV_VAR_NAME`].
///
/// # Panics
///
/// When `uncased` is asked for (the feature `case-insensitive`, which this helper does not offer), when
/// a line of the data is not understood, or when a file cannot be written.
pub fn main(out_dir: &Path, _filter: bool, uncased: bool) {
    assert!(!uncased, "chrono-tz's feature case-insensitive is not offered: leave it off");
    let database = Database::read(TZDATA_ZI);
    let zones = database.zones(&DATA_RANGE);
    write(&out_dir.join("timezones.rs"), &emit::timezones(&zones, &DATA_RANGE));
    write(&out_dir.join("directory.rs"), &emit::directory(&zones, database.version(), &DATA_RANGE));
}

fn write(path: &Path, source: &str) {
    fs::write(path, source).unwrap_or_else(|cause| panic!("cannot write {}: {cause}", path.display()));
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::database::Zone;

    /// Every zone of the data, worked out once for all tests of the crate.
    pub(crate) static ZONES: LazyLock<Vec<Zone>> =
        LazyLock::new(|| Database::read(TZDATA_ZI).zones(&DATA_RANGE));

    /// The version line that the freshness check and `IANA_TZDB_VERSION` rest on: a year and a letter.
    #[test]
    fn the_data_starts_with_a_release_name() {
        let database = Database::read(TZDATA_ZI);
        let (year, letters) = database.version().split_at(4);
        assert!((2026..2100).contains(&year.parse::<u16>().unwrap()), "{year}");
        assert!(!letters.is_empty() && letters.chars().all(|c| c.is_ascii_lowercase()), "{letters}");
    }

    #[test]
    fn the_whole_file_is_understood_and_every_known_name_is_in_it() {
        let zones = &*ZONES;
        // chrono-tz 0.10.4 publishes 597 names with release 2025b; IANA never withdraws a name.
        assert!(zones.len() >= 597, "{} names", zones.len());
        for name in ["UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Etc/GMT-14"] {
            assert!(zones.iter().any(|zone| zone.name == name), "{name} is missing");
        }
        assert!(zones.is_sorted_by(|a, b| a.name < b.name), "names must be sorted and unlike");
    }

    #[test]
    fn changes_ascend_inside_the_range_and_each_changes_something() {
        for zone in ZONES.iter() {
            let history = &zone.history;
            assert!(history.changes.is_sorted_by(|a, b| a.0 < b.0), "{}", zone.name);
            let mut before = &history.first;
            for (at, clock) in &history.changes {
                assert!(DATA_RANGE.start < *at && *at < DATA_RANGE.end, "{} at {at}", zone.name);
                assert_ne!(before, clock, "{} at {at}", zone.name);
                before = clock;
            }
        }
    }

    /// The planner counts in minutes, so it rests on this.
    #[test]
    fn changes_and_offsets_are_whole_minutes() {
        for zone in ZONES.iter() {
            let history = &zone.history;
            assert_eq!(history.first.offset() % 60, 0, "{}", zone.name);
            for (at, clock) in &history.changes {
                assert_eq!(at % 60, 0, "{} at {at}", zone.name);
                assert_eq!(clock.offset() % 60, 0, "{} at {at}", zone.name);
            }
        }
    }

    /// Zones whose rules the releases 2026b to 2026f changed; a summer date would show no difference.
    #[test]
    fn clocks_of_december_2026_follow_the_rules_of_that_year() {
        let clock_at = |name: &str, at: i64| {
            let history = &ZONES.iter().find(|zone| zone.name == name).unwrap().history;
            let past = history.changes.partition_point(|(begin, _)| *begin <= at);
            let clock = if past == 0 { &history.first } else { &history.changes[past - 1].1 };
            (clock.offset() / 60, clock.abbreviation.clone())
        };
        let mid_december_2026 = 1_797_336_000; // 2026-12-15T12:00Z
        for (name, minutes, abbreviation) in [
            ("America/Vancouver", -7 * 60, "MST"),
            ("America/Edmonton", -6 * 60, "CST"),
            ("America/Inuvik", -6 * 60, "CST"),
            ("America/Winnipeg", -5 * 60, "EST"),
            ("Africa/Casablanca", 0, "+00"),
            ("America/Havana", -4 * 60, "CDT"),
        ] {
            assert_eq!(clock_at(name, mid_december_2026), (minutes, abbreviation.to_owned()), "{name}");
        }
    }

    #[test]
    fn both_files_are_written() {
        let folder = std::env::temp_dir().join(format!("chrono-tz-build-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        main(&folder, true, false);
        let timezones = fs::read_to_string(folder.join("timezones.rs")).unwrap();
        let directory = fs::read_to_string(folder.join("directory.rs")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(timezones.contains("pub enum Tz"));
        assert!(directory.contains("pub const DATA_RANGE: core::ops::Range<i64> = 946684800..3155760000;"));
    }

    #[test]
    #[should_panic(expected = "cannot write")]
    fn a_folder_that_does_not_exist_is_named() {
        main(Path::new("no/such/folder"), true, false);
    }

    #[test]
    #[should_panic(expected = "case-insensitive")]
    fn a_feature_that_is_not_offered_is_named() {
        main(&std::env::temp_dir(), true, true);
    }
}
