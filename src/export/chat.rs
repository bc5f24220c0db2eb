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
    let mut lines = vec![format!("{strong}{}{strong}", text(&handout.subject)), text(&handout.state)];
    lines.extend(own_clock);
    lines.extend(handout.clocks.iter().map(|clock| text(clock)));
    lines.extend([text(&handout.sentence), text(&handout.ask), link, text(&handout.origin)]);
    lines.retain(|line| !line.is_empty());
    lines.push(String::new());
    lines.join("\n")
}
