//! The few lines of a message, as every kind of chat has them.

use super::handout::Handout;

/// What a chat makes of text.
pub(super) struct Dialect {
    /// Makes text harmless.
    pub(super) text: fn(&str) -> String,
    /// How the first line stands out, before and behind it.
    pub(super) strong: &'static str,
    /// The window on the clock of whoever reads it, where the chat can do that.
    pub(super) own_clock: Option<String>,
    /// The link, ready to stand in the message.
    pub(super) link: String,
}

/// The message: what, when, the verdict, whom to ask, the link, and what it was made with.
pub(super) fn lines(handout: &Handout, dialect: Dialect) -> String {
    let Dialect { text, strong, own_clock, link } = dialect;
    let mut message = format!("{strong}{}{strong}\n{}\n", text(&handout.subject), text(&handout.state));
    if let Some(clock) = own_clock {
        message += &format!("{clock}\n");
    }
    for clock in &handout.clocks {
        message += &format!("{}\n", text(clock));
    }
    message += &format!("{}\n", text(&handout.sentence));
    if !handout.ask.is_empty() {
        message += &format!("{}\n", text(&handout.ask));
    }
    message + &format!("{link}\n{}\n", text(&handout.origin))
}
