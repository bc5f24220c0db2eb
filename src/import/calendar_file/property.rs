//! A content line in its parts: `NAME;PARAMETER=value:value`, and the escapes of its text.

use super::lines::Line;

/// Longer texts are cut, and a mark says so: as many bytes as leave room for it in the title of a plan.
const MAX_TEXT: usize = 199;

/// One property of an event.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) struct Property {
    pub(in crate::import) line: usize,
    /// In capitals.
    pub(in crate::import) name: String,
    parameters: String,
    pub(in crate::import) value: String,
}

impl Property {
    /// `None` for what has no colon outside quotes.
    pub(super) fn read(line: &Line) -> Option<Self> {
        let colon = outside_quotes(&line.text, b':').next()?;
        let (head, value) = (&line.text[..colon], &line.text[colon + 1..]);
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        Some(Self {
            line: line.number,
            name: name.trim().to_ascii_uppercase(),
            parameters: parameters.to_owned(),
            value: value.trim().to_owned(),
        })
    }

    /// The value of a parameter, without the quotes round it.
    pub(in crate::import) fn parameter(&self, name: &str) -> Option<&str> {
        let mut rest = self.parameters.as_str();
        while !rest.is_empty() {
            let end = outside_quotes(rest, b';').next();
            let (one, more) = end.map_or((rest, ""), |end| (&rest[..end], &rest[end + 1..]));
            match one.split_once('=') {
                Some((known, value)) if known.trim().eq_ignore_ascii_case(name) => {
                    return Some(value.trim().trim_matches('"').trim());
                }
                _ => rest = more,
            }
        }
        None
    }

    /// Its text on one line, with escapes undone.
    pub(in crate::import) fn text(&self) -> String {
        let mut texts = texts(&self.value, None);
        texts.pop().unwrap_or_default()
    }

    /// Its texts, where commas stand between several.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut texts = texts(&self.value, Some(','));
        texts.retain(|text| !text.is_empty());
        texts
    }
}

/// The name of the property on a line, as it is written there.
pub(super) fn name_of(text: &str) -> &str {
    text.split([';', ':']).next().unwrap_or_default().trim()
}

/// Where `wanted` stands outside quotes.
fn outside_quotes(text: &str, wanted: u8) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    text.bytes().enumerate().filter_map(move |(place, byte)| {
        quoted ^= byte == b'"';
        (byte == wanted && !quoted).then_some(place)
    })
}

/// Undoes escapes and parts the text at `separator`, where that is not escaped. Control characters and runs of
/// spaces are one space.
fn texts(value: &str, separator: Option<char>) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut gap = false;
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        let plain = match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => ' ',
                Some(escaped) => escaped,
                None => break,
            },
            _ if Some(character) == separator => {
                found.push(String::new());
                gap = false;
                continue;
            }
            other => other,
        };
        let Some(text) = found.last_mut() else { break };
        if plain.is_control() || plain == ' ' {
            gap = !text.is_empty();
        } else if text.len() < MAX_TEXT {
            if gap {
                text.push(' ');
            }
            text.push(plain);
            gap = false;
        } else if !text.ends_with('…') {
            text.push('…');
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(text: &str) -> Property {
        Property::read(&Line { number: 1, text: text.to_owned() }).unwrap()
    }

    #[test]
    fn a_line_is_name_parameters_and_value() {
        let start = property("dtstart;VALUE=DATE-TIME;tzid=\"W. Europe: Time; x\":20260101T000000");
        assert_eq!(start.name, "DTSTART");
        assert_eq!(start.parameter("TZID"), Some("W. Europe: Time; x"));
        assert_eq!(start.parameter("VALUE"), Some("DATE-TIME"));
        assert_eq!(start.parameter("RANGE"), None);
        assert_eq!(start.value, "20260101T000000");
        assert_eq!(property("SUMMARY:10:30; go").value, "10:30; go");
    }

    #[test]
    fn a_line_without_a_colon_is_no_property() {
        for text in ["Room 5", "X;A=\"open:1", ""] {
            assert_eq!(Property::read(&Line { number: 1, text: text.to_owned() }), None, "{text:?}");
        }
    }

    #[test]
    fn escapes_are_undone_and_text_stands_on_one_line() {
        assert_eq!(property(r"SUMMARY:A\, b\; c\\d\n\N  e\").text(), r"A, b; c\d e");
        assert_eq!(property("SUMMARY:\u{7}\t x \u{1b} ").text(), "x");
    }

    #[test]
    fn commas_part_a_list_where_they_are_not_escaped() {
        assert_eq!(property(r"CATEGORIES:Freeze,R\,D,, Q4 ").texts(), ["Freeze", "R,D", "Q4"]);
        assert_eq!(property("CATEGORIES:").texts(), Vec::<String>::new());
    }

    #[test]
    fn a_long_title_is_cut_with_a_mark() {
        let title = property(&format!("SUMMARY:{}", "ü".repeat(500))).text();
        assert_eq!((title.chars().count(), title.ends_with('…')), (101, true));
    }
}
