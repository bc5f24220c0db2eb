//! A short message as plain text: for chats and mail, where nothing is known of the program.

use super::chat::{Dialect, lines};
use super::handout::Handout;
use super::mentions::without_mentions;

pub(super) fn message(handout: &Handout) -> String {
    let link = without_mentions(&handout.link);
    lines(handout, Dialect { text: without_mentions, strong: "", own_clock: None, link })
}

#[cfg(test)]
mod tests {
    use super::super::handout::samples::{HOSTILE, hostile, plain};
    use super::*;

    #[test]
    fn a_message_is_a_few_lines_that_begin_with_what_it_is_about() {
        let message = message(&plain());
        let lines: Vec<&str> = message.lines().collect();
        assert!((4..=8).contains(&lines.len()), "{message}");
        assert!(lines[0] == plain().subject && message.contains(&plain().link), "{message}");
        assert!(message.contains("IANA") && !message.contains("\n\n"), "{message}");
    }

    #[test]
    fn no_text_of_a_user_makes_a_line_or_calls_anybody() {
        let calm = message(&plain()).lines().count();
        for text in HOSTILE {
            let message = message(&hostile(text));
            assert_eq!(message.lines().count(), calm, "{text:?} in {message}");
            assert!(!message.contains("@everyone") && !message.contains("<@1"), "{message}");
            assert!(!message.contains(['\r', '\0', '\u{202e}']), "{message:?}");
        }
    }
}
