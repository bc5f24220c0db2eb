//! A message for Discord: whoever reads it sees their own clock.

use super::address::web_address;
use super::chat::{Dialect, lines};
use super::handout::Handout;
use super::mentions::without_mentions;

pub(super) fn discord(handout: &Handout) -> String {
    // In brackets the link ends where it should and unfurls to no picture.
    let link = match web_address(&handout.link) {
        Some(address) => format!("<{address}>"),
        None => text(&handout.link),
    };
    let (start, end) = (handout.span.start.unix_seconds(), handout.span.end.unix_seconds());
    let own_clock = Some(format!("<t:{start}:F> – <t:{end}:F>"));
    lines(handout, Dialect { text, strong: "**", own_clock, link })
}

/// Marks are escaped; a `<`, which begins mentions and stamps even then, is parted from what follows.
fn text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in without_mentions(text).chars() {
        if matches!(character, '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '#' | '>' | '<') {
            plain.push('\\');
        }
        plain.push(character);
        if character == '<' {
            plain.push('\u{200b}');
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::handout::samples::{HOSTILE, hostile, plain};
    use super::*;

    #[test]
    fn times_are_stamps_and_the_link_stands_in_brackets() {
        let message = discord(&plain());
        assert!(message.contains("\n<t:1245186000:F> – <t:1245189600:F>\n"), "{message}");
        assert!(message.contains(&format!("\n<{}>\n", plain().link)), "{message}");
    }

    #[test]
    fn nothing_but_the_stamps_and_the_link_is_a_command() {
        for text in HOSTILE {
            let message = discord(&hostile(text));
            let commands = message.replace("<\u{200b}", "").matches('<').count();
            assert_eq!(commands, 3, "{text:?} in {message}");
            assert!(!message.contains("@everyone") && !message.contains("<@"), "{message}");
            assert_eq!(message.lines().count(), discord(&plain()).lines().count(), "{text:?}");
        }
        assert!(discord(&hostile("`](javascript:x)`")).contains("\\`\\](javascript:x)\\`"));
    }
}
