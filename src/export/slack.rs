//! A message in Slack's mrkdwn, for bots, webhooks and workflows: whoever reads it sees their own clock.

use super::address::web_address;
use super::chat::{Dialect, lines};
use super::handout::Handout;
use super::mentions::without_mentions;
use crate::time::{Instant, clock_time, short_calendar_day};

pub(super) fn slack(handout: &Handout) -> String {
    let link = match web_address(&handout.link) {
        Some(address) => format!("<{}|{}>", entities(address), handout.link_words),
        None => text(&handout.link),
    };
    let own_clock = Some(format!("{} – {}", stamp(handout.span.start), stamp(handout.span.end)));
    lines(handout, Dialect { text, strong: "*", own_clock, link })
}

/// Shown in the reader's zone; in UTC where the program cannot.
fn stamp(at: Instant) -> String {
    let utc = at.utc();
    let otherwise = format!("{} {} UTC", short_calendar_day(utc.date()), clock_time(utc));
    format!("<!date^{}^{{date_long}} {{time}}|{otherwise}>", at.unix_seconds())
}

/// Slack has no escape but entities. Text may make itself bold and nothing more: three backticks in a row, which would
/// make code of what stands between them and the next three, are parted.
fn text(text: &str) -> String {
    entities(&without_mentions(text)).replace('`', "`\u{200b}")
}

/// The three characters of which commands, mentions and links are made.
fn entities(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::super::handout::samples::{HOSTILE, hostile, plain};
    use super::*;

    #[test]
    fn times_are_stamps_with_a_text_for_programs_that_know_none() {
        let message = slack(&plain());
        assert!(
            message
                .contains("<!date^1245186000^{date_long} {time}|16 Jun 2009 21:00 UTC> – <!date^1245189600^"),
            "{message}"
        );
        assert!(message.contains("&amp;dur=60|Open the plan>"), "{message}");
    }

    #[test]
    fn nothing_but_the_stamps_and_the_link_is_a_command() {
        for text in HOSTILE {
            let message = slack(&hostile(text));
            assert_eq!(message.matches('<').count(), 3, "{text:?} in {message}");
            assert_eq!(message.matches('>').count(), 3, "{text:?} in {message}");
            assert_eq!(message.matches("<!date^").count(), 2, "{text:?} in {message}");
            assert!(!message.contains("@everyone") && !message.contains("``"), "{message}");
            assert_eq!(message.lines().count(), slack(&plain()).lines().count(), "{text:?}");
        }
    }

    #[test]
    fn a_link_that_is_no_address_is_text() {
        let mut handout = plain();
        handout.link = "javascript:alert(1)|x>".to_owned();
        assert!(slack(&handout).contains("\njavascript:alert(1)|x&gt;\n"));
    }
}
