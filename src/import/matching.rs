//! How a typed text meets a name: without accents, marks and the case of letters.
//!
//! Only Latin letters are folded: the names of our tables have no others, and the Unicode tables for the
//! rest would cost the page more than the search.

use std::cmp::Ordering;

/// How well a query meets a name, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Whole,
    /// At the beginning of the name or of a word in it.
    Beginning,
    Within,
}

/// Text in plain small letters and digits, words parted by single spaces: `São Tomé` → `sao tome`,
/// `America/Los_Angeles` → `america los angeles`.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
            continue;
        }
        match folded(c) {
            // The accent of a letter typed in two parts, and the apostrophe of N'Djamena.
            "" => {}
            " " if plain.is_empty() || plain.ends_with(' ') => {}
            letters => plain.push_str(letters),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether a name is the plain `query`. Most names are told apart by their first letter.
pub(super) fn is_called(name: &str, query: &str) -> bool {
    let first = name.bytes().next().filter(u8::is_ascii_alphanumeric);
    let differs = first.is_some_and(|first| !query.as_bytes().starts_with(&[first.to_ascii_lowercase()]));
    !differs && plain(name) == query
}

/// Takes the best of what is left. Only the few that are shown are looked for: sorting all that was found would
/// bring 10 kB of code into the page for each kind of hit.
pub(super) fn take_best<T>(found: &mut Vec<T>, compare: fn(&T, &T) -> Ordering) -> Option<T> {
    let best = (0..found.len()).min_by(|a, b| compare(&found[*a], &found[*b]))?;
    Some(found.swap_remove(best))
}

/// How a plain query meets a plain name.
pub(super) fn fit(query: &str, name: &str) -> Option<Fit> {
    if query.is_empty() {
        return None;
    }
    if query == name {
        return Some(Fit::Whole);
    }
    let mut within = None;
    for (at, _) in name.match_indices(query) {
        if at == 0 || name.as_bytes()[at - 1] == b' ' {
            return Some(Fit::Beginning);
        }
        within = Some(Fit::Within);
    }
    within
}

/// Whether every word of a query begins one of a text, in any order: `earl min` and `15 minutes earlier`.
pub fn begins_words(query: &str, text: &str) -> bool {
    let (query, text) = (plain(query), plain(text));
    query.split(' ').all(|word| text.split(' ').any(|each| each.starts_with(word)))
}

/// Whether a query is the beginning of a name.
pub fn begins(query: &str, name: &str) -> bool {
    plain(name).starts_with(&*plain(query))
}

/// The letters for a character that is no letter or digit of ASCII; a space for what has none.
fn folded(c: char) -> &'static str {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    let plain = match c {
        '\'' | '’' | '‘' | '`' | '\u{300}'..='\u{36f}' => return "",
        'ß' => return "ss",
        'Æ' | 'æ' => return "ae",
        'Œ' | 'œ' => return "oe",
        'Þ' | 'þ' => return "th",
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ạ'..='ặ' | 'Ạ' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' | 'Ḍ' | 'ḍ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'ẹ'..='ệ' | 'Ə' | 'ə' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' | 'Ḥ' | 'ḥ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'ỉ'..='ị' => 'i',
        'Ĵ' | 'ĵ' => 'j',
        'Ķ' | 'ķ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'ọ'..='ợ' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṣ' | 'ṣ' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' | 'Ṭ' | 'ṭ' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'ụ'..='ự' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'ỳ'..='ỹ' => 'y',
        'Ź'..='ž' | 'Ẓ' | 'ẓ' => 'z',
        _ => ' ',
    };
    LETTERS.find(plain).map_or(" ", |at| &LETTERS[at..=at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_plain() {
        for (name, want) in [
            ("São Tomé & Príncipe", "sao tome principe"),
            ("America/Los_Angeles", "america los angeles"),
            ("Côte d’Ivoire", "cote divoire"),
            ("  Ürümqi ", "urumqi"),
            ("Łódź", "lodz"),
            ("Đà Nẵng", "da nang"),
            ("Zu\u{308}rich", "zurich"),
            ("Port-au-Prince", "port au prince"),
            ("東京", ""),
        ] {
            assert_eq!(plain(name), want);
        }
    }

    #[test]
    fn the_whole_beats_a_beginning_and_that_beats_the_middle() {
        assert_eq!(fit("new york", "new york"), Some(Fit::Whole));
        assert_eq!(fit("york", "new york"), Some(Fit::Beginning));
        assert_eq!(fit("ork", "new york"), Some(Fit::Within));
        assert_eq!(fit("or", "oror or"), Some(Fit::Beginning));
        assert_eq!((fit("", "a"), fit("b", "a")), (None, None));
        assert!(Fit::Whole < Fit::Beginning && Fit::Beginning < Fit::Within);
    }
}
