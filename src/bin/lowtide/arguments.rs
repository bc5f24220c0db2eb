//! The arguments of every command.

#![expect(clippy::doc_markdown, reason = "these comments are the help texts, shown as they are")]

mod outgoing;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use outgoing::{Export, GivenPlan, Ics, Link, Picture, RecordArguments, SendingArguments};

/// Plan a maintenance window for when the world can best spare you.
#[derive(Parser)]
#[command(version, about, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// Print one JSON document on standard output and nothing else there
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// What a local time in a zone means: one instant, two, or none
    Resolve {
        /// A local time such as 2009-06-15T21:45
        local: String,
        /// An IANA zone such as America/Los_Angeles
        zone: String,
    },
    /// The region table
    Regions,
    /// Known events between two dates
    Events {
        /// First date, such as 2026-11-01
        #[arg(long)]
        from: String,
        /// Last date, included
        #[arg(long)]
        to: String,
        /// Only events of these regions or countries, such as IR or US/America/New_York
        #[arg(long = "region", value_name = "ID|CC", value_delimiter = ',')]
        regions: Vec<String>,
        /// Only events of these kinds, such as election
        #[arg(long = "kind", value_delimiter = ',')]
        kinds: Vec<String>,
    },
    /// What one window costs: regions, people, events, verdict
    Assess(Box<Assess>),
    /// Better windows within dates and rules, best first
    Suggest(Box<Suggest>),
    /// Make a link of a window or a plan file
    Link(Box<Link>),
    /// A calendar file of a window, with the fields of a maintenance notice
    Ics(Box<Ics>),
    /// A window as text for others: a ticket, a chat, a mail, a spreadsheet
    Export(Box<Export>),
    /// One window as a picture: an SVG of 1200 × 630 on standard output
    Picture(Box<Picture>),
    /// Read a link or a plan file
    Open {
        /// A link, its part from # on, or a plan file (.json)
        #[arg(value_name = "LINK|FILE")]
        plan: String,
    },
}

#[derive(Args)]
pub(crate) struct Assess {
    /// A link or a plan file (.json) instead of a window, or suppliers' maintenance notices (.ics)
    #[arg(value_name = "LINK|FILE")]
    pub(crate) plans: Vec<String>,
    /// Which window of the plan, from 1
    #[arg(long = "window", value_name = "N", default_value_t = 1, requires = "plans")]
    pub(crate) number: usize,
    #[command(flatten)]
    pub(crate) window: WindowArguments,
    /// Exit with 1 when the level of the events is at or above this one
    #[arg(long, value_name = "LEVEL")]
    pub(crate) fail_on: Option<Gate>,
    /// Exit with 1 when the daytime share is above this percentage
    #[arg(long, value_name = "PERCENT", allow_negative_numbers = true)]
    pub(crate) max_share: Option<f64>,
    /// Let events that were set aside pass --fail-on
    #[arg(long)]
    pub(crate) allow_set_aside: bool,
}

#[derive(Args)]
pub(crate) struct Suggest {
    /// A link or a plan file (.json) instead of a window
    #[arg(value_name = "LINK|FILE")]
    pub(crate) plan: Option<String>,
    /// Which window of the plan, from 1
    #[arg(long = "window", value_name = "N", default_value_t = 1, requires = "plan")]
    pub(crate) number: usize,
    #[command(flatten)]
    pub(crate) window: WindowArguments,
    /// Only every so many minutes from the first date on is a start
    #[arg(long, value_name = "MINUTES", default_value_t = 1, allow_negative_numbers = true)]
    pub(crate) step: i64,
    /// How many suggestions
    #[arg(long, value_name = "N", default_value_t = 5, allow_negative_numbers = true)]
    pub(crate) count: i64,
    #[command(flatten)]
    pub(crate) rules: RuleArguments,
}

/// What a suggestion has to keep to; each goes before that of the plan, and `none` drops that.
#[derive(Args)]
pub(crate) struct RuleArguments {
    /// First date of the start
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,
    /// Last date of the start, included
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<String>,
    /// Whose dates, weekdays and hours are meant; by default the window's zone
    #[arg(long, value_name = "ZONE")]
    pub(crate) rules_zone: Option<String>,
    /// Weekdays of the start, such as mon,tue
    #[arg(long, value_name = "DAYS")]
    pub(crate) weekdays: Option<String>,
    /// Hours of the start, such as 22:00-06:00
    #[arg(long, value_name = "HH:MM-HH:MM")]
    pub(crate) hours: Option<String>,
    /// Zone of the crew's hours
    #[arg(long, value_name = "ZONE")]
    pub(crate) crew_zone: Option<String>,
    /// The crew's hours, which hold the whole window; with --crew-zone
    #[arg(long, value_name = "HH:MM-HH:MM")]
    pub(crate) crew: Option<String>,
    /// The start is at least so many times 24 hours from now
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) notice_days: Option<i64>,
    /// The instant taken for now; by default the clock's
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    /// Dates of which no minute is touched, such as 2026-12-24..2027-01-02
    #[arg(long, value_name = "DATE..DATE", value_delimiter = ',')]
    pub(crate) never: Vec<String>,
    /// Countries and regions that lose no minute of their day
    #[arg(long, value_name = "ID,CC", value_delimiter = ',')]
    pub(crate) protect: Vec<String>,
    /// At least so many minutes to each other window of the plan
    #[arg(long, value_name = "MINUTES", allow_negative_numbers = true)]
    pub(crate) gap: Option<i64>,
}

#[derive(Args, Clone)]
pub(crate) struct WindowArguments {
    /// Local start such as 2009-06-15T21:45, or an instant such as 2009-06-16T04:45Z
    #[arg(long, value_name = "LOCAL")]
    pub(crate) start: Option<String>,
    /// IANA zone of the start
    #[arg(long)]
    pub(crate) zone: Option<String>,
    /// Elapsed minutes
    #[arg(long)]
    pub(crate) minutes: Option<u32>,
    /// Local end in the same zone, instead of --minutes
    #[arg(long, value_name = "LOCAL", conflicts_with = "minutes")]
    pub(crate) end: Option<String>,
    /// Which instant is meant by a start that happens twice
    #[arg(long)]
    pub(crate) fold: Option<Which>,
    /// Expected minutes without service within the window
    #[arg(long, value_name = "MINUTES")]
    pub(crate) interruption: Option<u32>,
    /// outage, degraded or at-risk
    #[arg(long)]
    pub(crate) impact: Option<String>,
    /// internet-users, people, even, or a CSV file of place,number
    #[arg(long)]
    pub(crate) weights: Option<String>,
    /// world, or regions and countries that count
    #[arg(long, value_name = "ID,CC", value_delimiter = ',')]
    pub(crate) scope: Vec<String>,
    /// Regions and countries that do not count
    #[arg(long, value_name = "ID,CC", value_delimiter = ',')]
    pub(crate) except: Vec<String>,
    /// waking, office, daylight, HH:MM-HH:MM, activity, or activity: and 24 numbers; by default the profile's
    #[arg(long, value_name = "RULE")]
    pub(crate) daytime: Option<String>,
    /// communication, business, commerce, finance, education or public
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// A calendar file whose events are freezes: to be avoided when touched
    #[arg(long = "freeze", value_name = "FILE.ics")]
    pub(crate) freezes: Vec<String>,
    /// Set an event aside with a reason
    #[arg(long = "set-aside", value_name = "EVENT=REASON")]
    pub(crate) set_aside: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Which {
    First,
    Second,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Gate {
    Watch,
    Avoid,
    Block,
    Unknown,
}
