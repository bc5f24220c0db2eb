//! A calendar file (RFC 5545) of one or more windows, with the fields of a maintenance notice.
//!
//! The fields X-MAINTNOTE are those of the operators' draft (NANOG BCOP, "Maintenance Notifications", 0.1), as far as
//! their readers take them; `docs/exports.md` has the table. No text of a user stands in a parameter, and nobody is
//! invited: without METHOD a calendar asks before it takes the entry.

use super::address::web_address;
use super::content_line::{line, text};
use super::handout::Handout;
use crate::plan::{CalendarId, Impact, Role, Status};
use crate::time::Instant;

/// A notice is refused without an account, and a public service has none.
const ACCOUNT: &str = "all-customers";

/// What a calendar file holds.
#[derive(Clone, Copy, Debug)]
pub struct CalendarFile<'a> {
    /// The UID of the plan's first window, by which a calendar knows the entry again.
    pub uid: &'a str,
    /// Higher at every revision.
    pub sequence: u32,
    /// When this file is made.
    pub stamp: Instant,
    /// An entry for each.
    pub windows: &'a [Handout],
}

/// The UID of a plan's first window.
pub fn calendar_uid(id: CalendarId) -> String {
    format!("{:016x}@lowtide", id.uid)
}

/// The calendar file.
pub fn calendar(file: CalendarFile) -> String {
    let mut said = String::new();
    line(&mut said, "BEGIN", "VCALENDAR");
    line(&mut said, "VERSION", "2.0");
    line(&mut said, "PRODID", "-//Lowtide//Maintenance window 1.0//EN");
    for window in file.windows {
        event(&mut said, &file, window);
    }
    line(&mut said, "END", "VCALENDAR");
    said
}

fn event(said: &mut String, file: &CalendarFile, window: &Handout) {
    let mut add = |name: &str, value: &str| line(said, name, value);
    let record = &window.record;
    add("BEGIN", "VEVENT");
    add("UID", &text(&uid_of(file.uid, window.number)));
    add("SEQUENCE", &file.sequence.to_string());
    add("DTSTAMP", &time(file.stamp));
    add("DTSTART", &time(window.span.start));
    add("DTEND", &time(window.span.end));
    add("SUMMARY", &text(&window.subject));
    add("DESCRIPTION", &description(window));
    if is_mail_address(&record.contact) {
        add("ORGANIZER", &format!("mailto:{}", record.contact));
    }
    let status = match record.status {
        Status::Tentative => "TENTATIVE",
        Status::Confirmed => "CONFIRMED",
        Status::Cancelled => "CANCELLED",
    };
    add("STATUS", status);
    add("TRANSP", "TRANSPARENT");
    add("CATEGORIES", "MAINTENANCE");
    if let Some(address) = web_address(&window.link) {
        add("URL", address);
    }
    // A reader of notices refuses one that does not say whose service it is.
    if !record.provider.trim().is_empty() && !record.service.trim().is_empty() {
        let impact = impact(window.impact);
        let account = if record.account.trim().is_empty() { ACCOUNT } else { &record.account };
        add("X-MAINTNOTE-PROVIDER", &text(&record.provider));
        add("X-MAINTNOTE-ACCOUNT", &text(account));
        add("X-MAINTNOTE-MAINTENANCE-ID", &text(&maintenance_id(file, window)));
        add(&format!("X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT={impact}"), &text(&record.service));
        add("X-MAINTNOTE-IMPACT", impact);
        add("X-MAINTNOTE-STATUS", status);
    }
    add("END", "VEVENT");
}

/// The local times, the verdict, whom to ask, the link, and what it was made with.
fn description(window: &Handout) -> String {
    let mut said = text(&window.state);
    let mut add = |line: &str| {
        said += "\\n";
        said += &text(line);
    };
    for clock in window.clocks.iter().chain(&window.more_clocks) {
        add(clock);
    }
    add(&window.sentence);
    if !window.ask.is_empty() {
        add(&window.ask);
    }
    add(&window.link);
    add(&window.origin);
    said
}

/// `20090616T210000Z`
fn time(at: Instant) -> String {
    at.to_string().replace(['-', ':'], "")
}

/// Every window has one of its own, made of that of the first: `a-2@example.org` of `a@example.org`.
fn uid_of(first: &str, number: usize) -> String {
    match (number, first.rsplit_once('@')) {
        (0 | 1, _) => first.to_owned(),
        (_, Some((local, host))) => format!("{local}-{number}@{host}"),
        (_, None) => format!("{first}-{number}"),
    }
}

/// The number of the change, of which every window makes one of its own: `CHG-1`, `CHG-1-backup`, `CHG-1-3`.
fn maintenance_id(file: &CalendarFile, window: &Handout) -> String {
    let change = window.record.change.trim();
    if change.is_empty() {
        let uid = uid_of(file.uid, window.number);
        return uid.split('@').next().unwrap_or(&uid).to_owned();
    }
    match (window.role, window.number) {
        (Role::Primary, 0 | 1) => change.to_owned(),
        (Role::Primary, number) => format!("{change}-{number}"),
        (Role::Backup, 2) => format!("{change}-backup"),
        (Role::Backup, number) => format!("{change}-backup-{number}"),
    }
}

const fn impact(impact: Impact) -> &'static str {
    match impact {
        Impact::Outage => "OUTAGE",
        Impact::Degraded => "DEGRADED",
        Impact::AtRisk => "REDUCED-REDUNDANCY",
    }
}

/// Whether a text is a mail address and nothing else, of characters that mean nothing in a calendar file.
fn is_mail_address(contact: &str) -> bool {
    let plain = |part: &str, marks: &[u8]| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || marks.contains(&byte))
    };
    contact.split_once('@').is_some_and(|(local, host)| plain(local, b"._+-") && plain(host, b".-"))
}

#[cfg(test)]
mod tests {
    use super::super::handout::samples::{HOSTILE, hostile, plain};
    use super::*;

    fn file(windows: &[Handout]) -> String {
        let uid = calendar_uid(CalendarId { uid: 0x2009_0616, sequence: 1 });
        let stamp = "2009-06-15T23:00Z".parse().unwrap();
        calendar(CalendarFile { uid: &uid, sequence: 1, stamp, windows })
    }

    /// The lines as they were before folding.
    fn lines(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn the_moved_hour_is_a_notice_that_operators_read() {
        let want = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Lowtide//Maintenance window 1.0//EN",
            "BEGIN:VEVENT",
            "UID:0000000020090616@lowtide",
            "SEQUENCE:1",
            "DTSTAMP:20090615T230000Z",
            "DTSTART:20090616T210000Z",
            "DTEND:20090616T220000Z",
            "SUMMARY:Network upgrade: Acme Chat",
            "DESCRIPTION:Outage\\, 60 min. Confirmed.\\nTue 16 Jun 2009 21:00–22:00 UTC\\nWed 17 Jun 2009 01:30–02:30 \
             Tehran (UTC+04:30)\\nNight in Iran.\\nAsk: noc@example.com\\nhttps://example.org/lowtide/#v=1-ab\
             &start=2009-06-16T14:00&tz=America/Los_Angeles&dur=60\\nClock rules: IANA 2026f. Events and figures: \
             as of 2026-11-22.",
            "ORGANIZER:mailto:noc@example.com",
            "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT",
            "CATEGORIES:MAINTENANCE",
            "URL:https://example.org/lowtide/#v=1-ab&start=2009-06-16T14:00&tz=America/Los_Angeles&dur=60",
            "X-MAINTNOTE-PROVIDER:example.com",
            "X-MAINTNOTE-ACCOUNT:all-customers",
            "X-MAINTNOTE-MAINTENANCE-ID:CHG-1",
            "X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=OUTAGE:Acme Chat",
            "X-MAINTNOTE-IMPACT:OUTAGE",
            "X-MAINTNOTE-STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        assert_eq!(lines(&file(&[plain()])), want);
    }

    #[test]
    fn no_text_of_a_user_makes_a_line_or_a_parameter() {
        let names = |file: &str| -> Vec<String> {
            lines(file).iter().map(|line| line.split(':').next().unwrap().to_owned()).collect()
        };
        let mut calm = names(&file(&[plain()]));
        calm.retain(|name| name != "ORGANIZER");
        for text in HOSTILE {
            let file = file(&[hostile(text)]);
            assert_eq!(names(&file), calm, "{text:?} in {file}");
            assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
            let bare = file.replace("\r\n", "");
            assert!(
                !bare.contains(|c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)),
                "{file:?}"
            );
        }
    }

    #[test]
    fn every_window_has_a_uid_and_a_number_of_its_own() {
        let window = |number, role| Handout { role, number, ..plain() };
        let windows = [
            window(1, Role::Primary),
            window(2, Role::Backup),
            window(3, Role::Primary),
            window(4, Role::Backup),
        ];
        let file = file(&windows);
        let of = |name: &str| -> Vec<String> {
            let found = lines(&file).into_iter();
            found.filter_map(|line| line.strip_prefix(name).map(str::to_owned)).collect()
        };
        assert_eq!(of("UID:")[..2], ["0000000020090616@lowtide", "0000000020090616-2@lowtide"]);
        assert_eq!(of("X-MAINTNOTE-MAINTENANCE-ID:"), ["CHG-1", "CHG-1-backup", "CHG-1-3", "CHG-1-backup-4"]);
        assert_eq!([uid_of("my id", 1), uid_of("my id", 2)], ["my id", "my id-2"]);
    }

    #[test]
    fn a_window_without_provider_or_service_is_an_entry_and_no_notice() {
        let mut window = plain();
        window.record.provider = " ".to_owned();
        assert!(!file(&[window.clone()]).contains("X-MAINTNOTE"));
        (window.record.provider, window.record.change) = ("example.com".to_owned(), String::new());
        assert!(file(&[window.clone()]).contains("X-MAINTNOTE-MAINTENANCE-ID:0000000020090616\r\n"));
        window.record.service = String::new();
        assert!(!file(&[window]).contains("X-MAINTNOTE"));
    }

    #[test]
    fn only_a_mail_address_organises() {
        for (contact, organises) in [
            ("ops@example.net", true),
            ("#ops, ops@example.net", false),
            ("ops@example.net?cc=x", false),
            ("ops@x\r\nATTENDEE:mailto:y", false),
            ("@", false),
        ] {
            assert_eq!(is_mail_address(contact), organises, "{contact:?}");
        }
    }
}
