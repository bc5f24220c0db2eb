//! The formats of text, by name.

use super::discord::discord;
use super::handout::Handout;
use super::markdown::markdown;
use super::message::message;
use super::plain_text::plain_text;
use super::slack::slack;

words! {
    /// How a hand-out is laid out as text.
    Format {
        /// A few lines.
        Message = "message",
        Markdown = "markdown",
        Slack = "slack",
        Discord = "discord",
        /// In 72 columns.
        Text = "text",
    }
}

impl Format {
    /// The hand-out in this format.
    pub fn of(self, handout: &Handout) -> String {
        match self {
            Self::Message => message(handout),
            Self::Markdown => markdown(handout),
            Self::Slack => slack(handout),
            Self::Discord => discord(handout),
            Self::Text => plain_text(handout),
        }
    }
}
