//! Zone names as Rust names, exactly as `chrono-tz` spells them.
//!
//! The rule is that of the original helper (`chrono-tz-build` 0.5, MIT OR Apache-2.0): code written
//! against `chrono-tz` as published must compile unchanged.

/// The Rust name for `name`, which is a whole zone name or one part of it: `Etc/GMT+5` becomes
/// `Etc__GMTPlus5`.
///
/// `/` becomes `__` and `+` becomes `Plus`; `-` becomes `Minus` where the first one stands before a
/// digit, else it is a hyphen and is dropped.
pub(crate) fn identifier(name: &str) -> String {
    let name = name.replace('/', "__").replace('+', "Plus");
    let minus = name.split_once('-').is_some_and(|(_, rest)| rest.starts_with(char::is_numeric));
    name.replace('-', if minus { "Minus" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::ZONES;

    /// Every name with a sign or a hyphen, as chrono-tz 0.10.4 publishes it.
    const SPECIAL: &[(&str, &str)] = &[
        ("Africa/Porto-Novo", "Africa__PortoNovo"),
        ("America/Blanc-Sablon", "America__BlancSablon"),
        ("America/Port-au-Prince", "America__PortauPrince"),
        ("Asia/Ust-Nera", "Asia__UstNera"),
        ("Etc/GMT+0", "Etc__GMTPlus0"),
        ("Etc/GMT+1", "Etc__GMTPlus1"),
        ("Etc/GMT+10", "Etc__GMTPlus10"),
        ("Etc/GMT+11", "Etc__GMTPlus11"),
        ("Etc/GMT+12", "Etc__GMTPlus12"),
        ("Etc/GMT+2", "Etc__GMTPlus2"),
        ("Etc/GMT+3", "Etc__GMTPlus3"),
        ("Etc/GMT+4", "Etc__GMTPlus4"),
        ("Etc/GMT+5", "Etc__GMTPlus5"),
        ("Etc/GMT+6", "Etc__GMTPlus6"),
        ("Etc/GMT+7", "Etc__GMTPlus7"),
        ("Etc/GMT+8", "Etc__GMTPlus8"),
        ("Etc/GMT+9", "Etc__GMTPlus9"),
        ("Etc/GMT-0", "Etc__GMTMinus0"),
        ("Etc/GMT-1", "Etc__GMTMinus1"),
        ("Etc/GMT-10", "Etc__GMTMinus10"),
        ("Etc/GMT-11", "Etc__GMTMinus11"),
        ("Etc/GMT-12", "Etc__GMTMinus12"),
        ("Etc/GMT-13", "Etc__GMTMinus13"),
        ("Etc/GMT-14", "Etc__GMTMinus14"),
        ("Etc/GMT-2", "Etc__GMTMinus2"),
        ("Etc/GMT-3", "Etc__GMTMinus3"),
        ("Etc/GMT-4", "Etc__GMTMinus4"),
        ("Etc/GMT-5", "Etc__GMTMinus5"),
        ("Etc/GMT-6", "Etc__GMTMinus6"),
        ("Etc/GMT-7", "Etc__GMTMinus7"),
        ("Etc/GMT-8", "Etc__GMTMinus8"),
        ("Etc/GMT-9", "Etc__GMTMinus9"),
        ("GB-Eire", "GBEire"),
        ("GMT+0", "GMTPlus0"),
        ("GMT-0", "GMTMinus0"),
        ("NZ-CHAT", "NZCHAT"),
        ("US/East-Indiana", "US__EastIndiana"),
        ("US/Indiana-Starke", "US__IndianaStarke"),
        ("W-SU", "WSU"),
    ];

    #[test]
    fn every_name_in_the_data_is_spelled_as_published() {
        for zone in ZONES.iter() {
            let published = SPECIAL.iter().find(|(name, _)| *name == zone.name);
            if zone.name.contains(['+', '-']) {
                let (_, published) = published.unwrap_or_else(|| panic!("{} is not in the list", zone.name));
                assert_eq!(identifier(&zone.name), *published);
            } else {
                assert_eq!(identifier(&zone.name), zone.name.replace('/', "__"));
            }
        }
    }

    #[test]
    fn a_part_is_spelled_as_in_the_whole_name() {
        for zone in ZONES.iter() {
            let parts: Vec<String> = zone.name.split('/').map(identifier).collect();
            assert_eq!(parts.join("__"), identifier(&zone.name));
        }
    }
}
