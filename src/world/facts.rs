//! Facts about the bundled tables as a whole.

/// The day on which the bundled tables were last compiled (`data_as_of` of `data/built/manifest.json`).
pub const DATA_AS_OF: &str = "2026-11-22";

/// People and internet users are figures of the 2020s. For a window in an earlier year only shares are
/// shown, no head counts.
pub const FIGURES_SINCE: i32 = 2020;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_that_of_the_manifest() {
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../data/built/manifest.json")).unwrap();
        assert_eq!(manifest["data_as_of"], DATA_AS_OF);
        assert_eq!(manifest["iana_version"], crate::time::TZDB_VERSION);
    }
}
