//! The words of a line that name a zone: an IANA name, a place, an abbreviation.

use super::token::Cursor;
use super::zone_words;
use crate::import::place_names::zones_named;
use crate::time::Zone;

/// How a line names a zone.
#[derive(Clone, PartialEq)]
pub(super) enum ZoneWords {
    /// By its own name.
    Zone(Zone),
    /// By a city or a country; more than one where several are called that.
    Places { typed: String, zones: Vec<Zone> },
    /// By an abbreviation of the table.
    Word(String),
}

/// The most words in the name of a place.
const MAX_NAME_WORDS: usize = 5;
/// The most tokens in the name of a zone, with both brackets around it.
const MAX_NAME_TOKENS: usize = 12;

/// Takes the name of a zone if one comes next.
pub(super) fn take_zone(cursor: &mut Cursor) -> Option<ZoneWords> {
    // `[EST]`, as in RFC 9557: the zone of that very name.
    if cursor.text(0) == "[" {
        let length = (1..MAX_NAME_TOKENS).find(|ahead| cursor.text(*ahead) == "]")?;
        cursor.advance(1);
        let from = cursor.position();
        cursor.advance(length - 1);
        let zone = Zone::parse(cursor.between(from)).ok()?;
        cursor.advance(1);
        return Some(ZoneWords::Zone(zone));
    }
    let (chunk, length) = cursor.chunks(1)?;
    let word = cursor.text(0);
    if !word.starts_with(|c: char| c.is_ascii_alphabetic() || !c.is_ascii()) {
        return None;
    }
    // `Europe/Berlin`, and `EST5EDT` before its `EST`.
    if let Some(zone) = (length > 1).then(|| Zone::parse(chunk).ok()).flatten() {
        cursor.advance(length);
        return Some(ZoneWords::Zone(zone));
    }
    if matches!(word, "utc" | "z" | "zulu") {
        cursor.advance(1);
        return Some(ZoneWords::Zone(Zone::UTC));
    }
    for count in (1..=MAX_NAME_WORDS).rev() {
        let Some((name, length)) = cursor.chunks(count) else { continue };
        // A city is no abbreviation, and `PT` no place.
        let zones = if count == 1 && is_zone_word(cursor) { vec![] } else { zones_named(name) };
        if !zones.is_empty() {
            cursor.advance(length);
            return Some(ZoneWords::Places { typed: name.to_owned(), zones });
        }
    }
    if let Some((typed, length)) = zone_word(cursor) {
        cursor.advance(length);
        return Some(ZoneWords::Word(typed));
    }
    let zone = Zone::parse(chunk).ok()?;
    cursor.advance(length);
    Some(ZoneWords::Zone(zone))
}

fn is_zone_word(cursor: &Cursor) -> bool {
    zone_word(cursor).is_some()
}

/// An abbreviation of the table, or `Pacific daylight` for one.
fn zone_word(cursor: &Cursor) -> Option<(String, usize)> {
    let letter = match cursor.text(0) {
        "pacific" => 'P',
        "mountain" => 'M',
        "central" => 'C',
        "eastern" => 'E',
        word => {
            let known = !zone_words::meanings(word).is_empty();
            return known.then(|| (word.to_ascii_uppercase(), 1));
        }
    };
    Some(match cursor.text(1) {
        "standard" => (format!("{letter}ST"), 2),
        "daylight" => (format!("{letter}DT"), 2),
        _ => (format!("{letter}T"), 1),
    })
}
