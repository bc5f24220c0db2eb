//! Arguments of what leaves the program for others: links, calendar files, texts, pictures.

use clap::Args;

use super::WindowArguments;

#[derive(Args)]
pub(crate) struct Link {
    /// A plan file (.json) instead of a window
    #[arg(value_name = "FILE")]
    pub(crate) plan: Option<String>,
    #[command(flatten)]
    pub(crate) window: WindowArguments,
    #[command(flatten)]
    pub(crate) record: RecordArguments,
    #[command(flatten)]
    pub(crate) sending: SendingArguments,
    /// Leave the figures of --weights FILE.csv out of the link
    #[arg(long)]
    pub(crate) withhold: bool,
    /// Put before the fragment, such as https://example.org/lowtide/
    #[arg(long, value_name = "URL")]
    pub(crate) base: Option<String>,
}

#[derive(Args)]
pub(crate) struct Ics {
    #[command(flatten)]
    pub(crate) given: GivenPlan,
    /// Every window of the link, each an entry
    #[arg(long, conflicts_with = "number")]
    pub(crate) all: bool,
    /// By which a calendar knows the entry again; by default that of the link, else made of --provider, --account and
    /// --change
    #[arg(long)]
    pub(crate) uid: Option<String>,
    /// Higher at every revision; by default that of the link, else 0
    #[arg(long, value_name = "N")]
    pub(crate) sequence: Option<u32>,
    /// The instant at which the file is made; by default the clock's
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
}

#[derive(Args)]
pub(crate) struct Export {
    /// markdown, slack, discord, message, text or csv
    #[arg(long)]
    pub(crate) format: String,
    #[command(flatten)]
    pub(crate) given: GivenPlan,
}

/// A plan that leaves the program for others.
#[derive(Args)]
pub(crate) struct GivenPlan {
    /// A link or a plan file instead of a window
    pub(crate) link: Option<String>,
    /// Which window of the link, from 1
    #[arg(long = "window", value_name = "N", default_value_t = 1, requires = "link")]
    pub(crate) number: usize,
    #[command(flatten)]
    pub(crate) window: WindowArguments,
    #[command(flatten)]
    pub(crate) record: RecordArguments,
    /// What the plan is called
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// Leave own figures out of the link
    #[arg(long)]
    pub(crate) withhold: bool,
    /// The page in front of the fragment; by default that of the link
    #[arg(long, value_name = "URL")]
    pub(crate) base: Option<String>,
}

#[derive(Args)]
pub(crate) struct Picture {
    #[command(flatten)]
    pub(crate) given: GivenPlan,
    /// Whose clock to show beside UTC and the window's, such as Europe/Berlin
    #[arg(long, value_name = "ZONE")]
    pub(crate) reader_zone: Option<String>,
}

/// What a change ticket says beside the times.
#[derive(Args)]
pub(crate) struct RecordArguments {
    /// What stops working, such as "Acme Chat"
    #[arg(long, value_name = "TEXT")]
    pub(crate) service: Option<String>,
    /// Who does the work, best as a domain
    #[arg(long, value_name = "DOMAIN")]
    pub(crate) provider: Option<String>,
    /// The customer's account with the provider
    #[arg(long, value_name = "TEXT")]
    pub(crate) account: Option<String>,
    /// The number of the change, such as CHG0031337
    #[arg(long, value_name = "ID")]
    pub(crate) change: Option<String>,
    /// Whom to ask
    #[arg(long, value_name = "TEXT")]
    pub(crate) contact: Option<String>,
    /// tentative, confirmed or cancelled
    #[arg(long)]
    pub(crate) status: Option<String>,
    /// Minutes at the end of the window that are kept in reserve
    #[arg(long, value_name = "MINUTES")]
    pub(crate) buffer: Option<u32>,
    /// Minutes after the start by which it is decided whether to roll back
    #[arg(long, value_name = "MINUTES")]
    pub(crate) roll_back: Option<u32>,
}

/// What a link says of the moment at which it is made.
#[derive(Args)]
pub(crate) struct SendingArguments {
    /// When the link is made, such as 2026-11-22T14:05Z: it then says so, with the verdict of that day
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    /// The plan's name among calendars, 16 hex digits
    #[arg(long, value_name = "HEX")]
    pub(crate) id: Option<String>,
    /// How often the plan has changed since it got its name
    #[arg(long, value_name = "N")]
    pub(crate) sequence: Option<u32>,
}
