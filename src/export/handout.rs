//! One window of a plan as it is told to others: lines, sections, instants; nothing that refers to an assessment.

use crate::plan::{Impact, Record, Role};
use crate::time::Span;

/// What the formats lay out. Every text may hold what somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// `Twitter network upgrade: Acme Chat`
    pub subject: String,
    /// `Outage, 90 min. Proposed, not yet confirmed.`
    pub state: String,
    pub span: Span,
    /// The window on UTC's clock and on that of its zone: who reads it makes no difference.
    pub clocks: Vec<String>,
    /// And on those of the crew and of the reader, where they are others.
    pub more_clocks: Vec<String>,
    /// The verdict.
    pub sentence: String,
    /// `Ask: #ops`; empty where nobody is named.
    pub ask: String,
    /// All the rest, for what has room for it.
    pub sections: Vec<Section>,
    /// Which clock rules and which data it was made with.
    pub origin: String,
    /// The plan itself: an address of the web, or its part from # on where nothing is known of a page.
    pub link: String,
    /// What the link is called where it stands behind a word.
    pub link_words: &'static str,
    pub record: Record,
    pub impact: Impact,
    pub role: Role,
    /// Which window of the plan it is, from 1.
    pub number: usize,
    /// `twitter-network-upgrade-2009-06-16`: the name of a file without its end, in ASCII.
    pub file_stem: String,
}

/// A part under a heading of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    pub head: &'static str,
    /// Rows of text, text, figure, figure; the first one heads the columns. Empty where there is no table.
    pub table: Vec<[String; 4]>,
    pub items: Vec<String>,
}

/// Hand-outs for the tests of the formats.
#[cfg(test)]
pub(super) mod samples {
    use super::{Handout, Section};
    use crate::plan::{Impact, Record, Role, Status};
    use crate::time::{Instant, Span};

    /// What somebody may type, or a link may bring, to make a format do something.
    pub(in crate::export) const HOSTILE: [&str; 22] = [
        "a\r\nBEGIN:VEVENT\r\nEND:VCALENDAR",
        "BEGIN:VEVENT",
        "a;b,c\"d\\n\\,:",
        "`code` ``` *bold* __x__ ~~y~~ ||z||",
        "`](javascript:x)`",
        "[x](javascript:alert(1)) ![x](https://example.org/a.png)",
        "<img src=x onerror=alert(1)>",
        "<!channel> <!here> <!everyone>",
        "@everyone @here @channel",
        "<@123456789012345678> <#123456789012345678> <@&123456789012345678>",
        "<!date^0^{date}|x> <t:0:F>",
        "<https://evil.example|https://example.org>",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "a | b | c",
        "\u{202e}gnp.exe\u{2066}",
        "a\0b\u{7}c\u{1b}[31m",
        "\u{1d11e}\u{1f600}\u{1d11e}",
        "a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}f",
        "# x\n- y\n---\n1. z",
        "mailto:a@example.org?body=x",
        "\ta",
    ];

    /// Story 2: the hour to which the upgrade of June 2009 was moved.
    pub(in crate::export) fn plain() -> Handout {
        let start: Instant = "2009-06-16T21:00Z".parse().unwrap();
        let row = |cells: [&str; 4]| cells.map(str::to_owned);
        Handout {
            subject: "Network upgrade: Acme Chat".to_owned(),
            state: "Outage, 60 min. Confirmed.".to_owned(),
            span: Span::starting(start, 60),
            clocks: vec!["Tue 16 Jun 2009 21:00–22:00 UTC".to_owned()],
            more_clocks: vec!["Wed 17 Jun 2009 01:30–02:30 Tehran (UTC+04:30)".to_owned()],
            sentence: "Night in Iran.".to_owned(),
            ask: "Ask: noc@example.com".to_owned(),
            sections: vec![
                Section { head: "When", items: vec!["Tue 16 Jun".to_owned()], ..Section::default() },
                Section {
                    head: "Regions",
                    table: vec![
                        row(["Region", "There", "In day", "Of loss"]),
                        row(["Iran", "Wed 01:30–02:30", "0 min", "0 %"]),
                    ],
                    items: vec!["and 12 more".to_owned()],
                },
            ],
            origin: "Clock rules: IANA 2026f. Events and figures: as of 2026-11-22.".to_owned(),
            link: "https://example.org/lowtide/#v=1-ab&start=2009-06-16T14:00&tz=America/Los_Angeles&dur=60"
                .to_owned(),
            link_words: "Open the plan",
            record: Record {
                service: "Acme Chat".to_owned(),
                provider: "example.com".to_owned(),
                account: String::new(),
                change: "CHG-1".to_owned(),
                contact: "noc@example.com".to_owned(),
                status: Status::Confirmed,
                ..Record::default()
            },
            impact: Impact::Outage,
            role: Role::Primary,
            number: 1,
            file_stem: "network-upgrade-2009-06-16".to_owned(),
        }
    }

    /// The same with `text` wherever a text can come from outside.
    pub(in crate::export) fn hostile(text: &str) -> Handout {
        let mut handout = plain();
        let own = |_: &String| text.to_owned();
        handout.subject = text.to_owned();
        handout.state = text.to_owned();
        handout.sentence = text.to_owned();
        handout.ask = text.to_owned();
        handout.clocks = handout.clocks.iter().map(own).collect();
        handout.more_clocks = handout.more_clocks.iter().map(own).collect();
        for section in &mut handout.sections {
            section.items = section.items.iter().map(own).collect();
            section.table = section.table.iter().map(|row| row.each_ref().map(own)).collect();
        }
        handout.record = Record {
            service: text.to_owned(),
            provider: text.to_owned(),
            account: text.to_owned(),
            change: text.to_owned(),
            contact: text.to_owned(),
            status: Status::Cancelled,
            ..Record::default()
        };
        handout
    }
}
