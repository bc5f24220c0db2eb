//! What abbreviations of time zones mean: where they are said, and which offset they claim.

use crate::time::{Instant, Zone};
use crate::world::current_zone;

/// Word, claimed minutes ahead of UTC (`*` for none), zone. Where a word has several meanings, that of the
/// IANA database stands first, of the most people first; a meaning listed after one of the same offset is
/// where that offset holds all year.
const WORDS: &str = "\
PT * America/Los_Angeles
PST -480 America/Los_Angeles
PDT -420 America/Los_Angeles
MT * America/Denver
MST -420 America/Denver
MST -420 America/Phoenix
MDT -360 America/Denver
CT * America/Chicago
CST -360 America/Chicago
CST 480 Asia/Shanghai
CST -360 America/Mexico_City
CST -300 America/Havana
CDT -300 America/Chicago
ET * America/New_York
EST -300 America/New_York
EDT -240 America/New_York
AKST -540 America/Anchorage
AKDT -480 America/Anchorage
HST -600 Pacific/Honolulu
AST -240 America/Halifax
AST 180 Asia/Riyadh
AST -240 America/Santo_Domingo
ADT -180 America/Halifax
NST -210 America/St_Johns
NDT -150 America/St_Johns
BRT -180 America/Sao_Paulo
ART -180 America/Argentina/Buenos_Aires
CLT -240 America/Santiago
CLST -180 America/Santiago
COT -300 America/Bogota
PET -300 America/Lima
VET -240 America/Caracas
BOT -240 America/La_Paz
UYT -180 America/Montevideo
GMT 0 UTC
GMT * Europe/London
BST 60 Europe/London
BST 360 Asia/Dhaka
IST 330 Asia/Kolkata
IST 120 Asia/Jerusalem
IST 60 Europe/Dublin
IDT 180 Asia/Jerusalem
WET 0 Europe/Lisbon
WEST 60 Europe/Lisbon
CET 60 Europe/Berlin
CEST 120 Europe/Berlin
EET 120 Europe/Athens
EEST 180 Europe/Athens
MSK 180 Europe/Moscow
TRT 180 Europe/Istanbul
WAT 60 Africa/Lagos
CAT 120 Africa/Maputo
SAST 120 Africa/Johannesburg
EAT 180 Africa/Nairobi
IRST 210 Asia/Tehran
IRDT 270 Asia/Tehran
GST 240 Asia/Dubai
GST -120 Atlantic/South_Georgia
PKT 300 Asia/Karachi
NPT 345 Asia/Kathmandu
ICT 420 Asia/Bangkok
WIB 420 Asia/Jakarta
WITA 480 Asia/Makassar
WIT 540 Asia/Jayapura
SGT 480 Asia/Singapore
MYT 480 Asia/Kuala_Lumpur
PHT 480 Asia/Manila
HKT 480 Asia/Hong_Kong
AWST 480 Australia/Perth
JST 540 Asia/Tokyo
KST 540 Asia/Seoul
ACST 570 Australia/Adelaide
ACST 570 Australia/Darwin
ACDT 630 Australia/Adelaide
AEST 600 Australia/Sydney
AEST 600 Australia/Brisbane
AEDT 660 Australia/Sydney
CHST 600 Pacific/Guam
NZST 720 Pacific/Auckland
NZDT 780 Pacific/Auckland
SST -660 Pacific/Pago_Pago
SST 480 Asia/Singapore
";

/// Half a year: a zone with two abbreviations shows the other one then.
const HALF_A_YEAR: i64 = 182 * 1440;

/// One thing that a word can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::import) struct Meaning {
    pub(in crate::import) zone: Zone,
    /// The minutes ahead of UTC that the word says; `None` where it names a place's clock, whatever it shows.
    pub(in crate::import) claim: Option<i16>,
}

/// What `word` can mean, in any case of letters; nothing for a word that is no abbreviation of the table.
pub(in crate::import) fn meanings(word: &str) -> Vec<Meaning> {
    rows().filter(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, meaning)| meaning).collect()
}

/// Every word with each of its meanings.
pub(in crate::import) fn rows() -> impl Iterator<Item = (&'static str, Meaning)> {
    WORDS.lines().filter_map(|line| {
        let (word, rest) = line.split_once(' ')?;
        let (claim, zone) = rest.split_once(' ')?;
        Some((word, Meaning { zone: Zone::parse(zone).ok()?, claim: claim.parse().ok() }))
    })
}

/// What the word says of `zone`, where people use it around `at`, in either season.
pub(in crate::import) fn use_in(zone: Zone, word: &str, at: Instant) -> Option<Meaning> {
    let zone = current_zone(zone);
    let has_place = zone.name().contains('/') && !zone.name().starts_with("Etc/");
    let probes = [at, at.plus_minutes(HALF_A_YEAR), at.plus_minutes(-HALF_A_YEAR)];
    probes.into_iter().filter(|_| has_place).find_map(|probe| {
        let said = zone.abbreviation(probe)?;
        let claims = said.eq_ignore_ascii_case(word);
        // `PT` is said where `PST` and `PDT` are.
        let (first, last) = word.split_at_checked(1)?;
        let seasonless = last.eq_ignore_ascii_case("t")
            && said.len() == 3
            && said[..1].eq_ignore_ascii_case(first)
            && matches!(&said[1..], "ST" | "DT")
            && zone.name().starts_with("America/");
        (claims || seasonless).then(|| Meaning { zone, claim: claims.then(|| zone.offset(probe).minutes()) })
    })
}

/// `Pacific daylight time`, for an abbreviation that says so; `None` for others.
pub(in crate::import) fn long_name(abbreviation: &str) -> Option<String> {
    let (place, season) = split_season(abbreviation)?;
    Some(format!("{place} {season} time"))
}

/// `Pacific` and `daylight`.
pub(in crate::import) fn split_season(abbreviation: &str) -> Option<(&'static str, &'static str)> {
    let plain = match abbreviation {
        "BST" => Some(("British", "summer")),
        "CEST" => Some(("Central European", "summer")),
        "EEST" => Some(("Eastern European", "summer")),
        "WEST" => Some(("Western European", "summer")),
        "CET" => Some(("Central European", "standard")),
        "EET" => Some(("Eastern European", "standard")),
        "WET" => Some(("Western European", "standard")),
        _ => None,
    };
    if plain.is_some() {
        return plain;
    }
    let (place, season) = abbreviation.split_at_checked(abbreviation.len().checked_sub(2)?)?;
    let place = match place {
        "P" => "Pacific",
        "M" => "Mountain",
        "C" => "Central",
        "E" => "Eastern",
        "AK" => "Alaska",
        "A" => "Atlantic",
        "N" => "Newfoundland",
        "AE" => "Australian Eastern",
        "AC" => "Australian Central",
        "NZ" => "New Zealand",
        _ => return None,
    };
    match season {
        "ST" => Some((place, "standard")),
        "DT" => Some((place, "daylight")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Clock, DATA_RANGE};

    const PAGE: &str = include_str!("../../../docs/when-line.md");

    #[test]
    fn every_word_claims_an_offset_that_its_zone_shows_in_some_year() {
        assert_eq!(rows().count(), WORDS.lines().count(), "a line of the table is not read");
        for (word, meaning) in rows() {
            let shown = Clock::of(meaning.zone);
            let mut pieces = shown.pieces(DATA_RANGE);
            let claim = meaning.claim;
            assert!(
                claim.is_none() || pieces.any(|(_, offset)| Some(offset.minutes()) == claim),
                "{word} in {}",
                meaning.zone
            );
        }
    }

    #[test]
    fn every_word_stands_on_the_page_with_its_zones() {
        for (word, meaning) in rows() {
            let mut lines = PAGE.lines().filter(|line| line.starts_with(&format!("| {word} |")));
            let line = lines.next().unwrap_or_else(|| panic!("{word} is not on the page"));
            assert!(line.contains(meaning.zone.name()), "{word}: {} is not in {line}", meaning.zone);
        }
    }

    #[test]
    fn names_are_told_where_an_abbreviation_says_them() {
        assert_eq!(long_name("PDT").as_deref(), Some("Pacific daylight time"));
        assert_eq!(long_name("CEST").as_deref(), Some("Central European summer time"));
        assert_eq!(["IST", "MSK", "ST", ""].map(long_name), [None, None, None, None]);
    }
}
