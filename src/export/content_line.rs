//! Content lines of a calendar file (RFC 5545, 3.1 and 3.3.11): escaped, folded, each ended by CR LF.

use crate::plan::one_line;

/// The longest line in bytes, without its end.
const OCTETS: usize = 75;

/// Adds `name:value`, folded between characters. The value is written as it is: text goes through [`text`] before.
pub(super) fn line(file: &mut String, name: &str, value: &str) {
    let mut used = 0;
    for character in name.chars().chain([':']).chain(value.chars()) {
        let octets = character.len_utf8();
        if used + octets > OCTETS {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(character);
        used += octets;
    }
    file.push_str("\r\n");
}

/// A text on one line, in the way in which a value of text is written. Control characters have no way, and are spaces.
pub(super) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in one_line(text).chars() {
        if matches!(character, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    /// What a reader makes of a value: folds and escapes undone.
    fn read(file: &str) -> String {
        let value = file.strip_suffix("\r\n").unwrap().replace("\r\n ", "");
        let mut plain = String::new();
        let mut characters = value.strip_prefix("SUMMARY:").unwrap().chars();
        while let Some(character) = characters.next() {
            plain.push(if character == '\\' { characters.next().unwrap() } else { character });
        }
        plain
    }

    #[test]
    fn a_character_of_four_bytes_is_never_cut() {
        for before in 0..8 {
            let mut file = String::new();
            line(&mut file, "SUMMARY", &format!("{}{}", "x".repeat(before), "\u{1f600}".repeat(60)));
            assert!(file.split("\r\n").all(|line| line.len() <= OCTETS), "{file}");
            assert_eq!(file.matches('\u{1f600}').count(), 60);
        }
    }

    #[test]
    fn a_line_of_75_bytes_is_not_folded_and_one_of_76_is() {
        let folds = |bytes: usize| {
            let mut file = String::new();
            line(&mut file, "A", &"x".repeat(bytes - 2));
            file.matches("\r\n ").count()
        };
        assert_eq!([folds(75), folds(76), folds(149), folds(150)], [0, 1, 1, 2]);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(20_090_616),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_text_folds_and_unfolds_to_itself(said in "(?s).{0,300}") {
            let mut file = String::new();
            line(&mut file, "SUMMARY", &text(&said));
            prop_assert_eq!(read(&file), one_line(&said));
            prop_assert!(file.split("\r\n").all(|line| line.len() <= OCTETS));
            let without_ends = file.replace("\r\n", "");
            prop_assert!(!without_ends.contains(|c: char| c.is_control()));
        }
    }
}
