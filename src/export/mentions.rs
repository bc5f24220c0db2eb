//! Text that calls nobody: in chats and tickets an `@` can ring every telephone of a company.

use crate::plan::one_line;

/// Parts what would be a mention without showing it.
const APART: char = '\u{200b}';

/// Words that call everybody wherever they stand.
const EVERYBODY: [&str; 3] = ["channel", "everyone", "here"];

/// The text on one line, each `@` that may call somebody parted from what follows. The `@` of a mail address stays, so
/// that it can be copied.
pub(super) fn without_mentions(text: &str) -> String {
    let text = one_line(text);
    let mut calm = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        calm.push(character);
        if character == '@' && may_call(&text[..place], &text[place + 1..]) {
            calm.push(APART);
        }
    }
    calm
}

fn may_call(before: &str, after: &str) -> bool {
    let begins = |word: &&str| after.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    !before.ends_with(|c: char| c.is_ascii_alphanumeric()) || EVERYBODY.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_is_parted_and_a_mail_address_is_not() {
        assert_eq!(
            without_mentions("@everyone x@Here <@123>"),
            "@\u{200b}everyone x@\u{200b}Here <@\u{200b}123>"
        );
        assert_eq!(without_mentions("ops@example.net"), "ops@example.net");
        assert_eq!(without_mentions("a\r\nb@\u{202e}"), "a  b@ ");
    }
}
