//! What a link shows whoever opens it.

use lowtide::calendar::Almanac;
use lowtide::link::{Beside, Reply, Sent, encode_with};
use lowtide::plan::examples::founding_case;
use lowtide::plan::{Plan, RecordField, Status};
use lowtide::present::sent;

use crate::render::{opened, page, render};

/// The link of the founding case, selected at the moved window, as a stakeholder gets it.
fn linked(change: impl Fn(&mut Plan), reply: Option<Reply>) -> String {
    let mut plan = founding_case();
    plan.record =
        plan.record.with(RecordField::Service, "Twitter").with(RecordField::Contact, "noc@example.net");
    change(&mut plan);
    let made = "2026-11-20T09:00Z".parse().expect("an instant");
    let sent = Sent { reply, ..sent(&plan, Almanac::bundled(), made) };
    encode_with(&plan, &Beside { sent: Some(sent), exported: None }).expect("a plan fits a link")
}

/// The text of markup, tags taken out.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            // The space before a percent sign does not break.
            '\u{202f}' if !inside => text.push(' '),
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text
}

/// Whether the parts stand in this order.
fn in_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at =
            text[from..].find(part).unwrap_or_else(|| panic!("{part:?} is not after {:?}", &text[..from]));
        from += at + part.len();
    }
}

#[test]
fn what_stops_and_the_readers_time_come_before_all_else() {
    let html = page(&linked(|plan| plan.windows.reverse(), None), Some("Asia/Tehran"));
    in_order(
        &text(&html),
        &[
            "Proposed, not yet confirmed",
            "was 17 years ago",
            "Twitter was planned to be down",
            "01:30–02:30",
            "Wednesday 17 June 2009, your time, at night for you.",
            "Tehran, UTC+04:30",
            "All 60 min at night. Your day begins at 08:00.",
            "noc@example.net",
            "All names and texts were written by whoever made this link.",
            "Made 20 November 2026; this page cannot know of later changes.",
            "When shared: watch, as with today’s data.",
            "21:00–22:00",
            "Night in Iran",
            "Also considered",
            "the mildest events, watch.",
        ],
    );
}

#[test]
fn a_change_that_was_cancelled_says_so_first() {
    let html = page(&linked(|plan| plan.record.status = Status::Cancelled, None), Some("Asia/Tehran"));
    in_order(&text(&html), &["Cancelled", "Cancelled: Twitter was planned to be down", "09:15–10:45"]);
}

#[test]
fn a_reader_whose_zone_is_hidden_gets_utc_and_a_note() {
    let text = text(&page(&linked(|_| {}, None), None));
    in_order(&text, &["04:45–06:15", "in UTC.", "Your browser hides its time zone"]);
}

#[test]
fn what_a_link_says_is_text_and_only_whole_addresses_of_the_web_are_links() {
    let hostile = |contact: &str| {
        let contact = contact.to_owned();
        page(&linked(move |plan| plan.record.contact.clone_from(&contact), None), None)
    };
    assert!(hostile("https://example.net/7").contains("href=\"https://example.net/7\""));
    for text in ["javascript:alert(1)", "<img src=x onerror=alert(1)>", "https://a\" onclick=\"b"] {
        let html = hostile(text);
        assert!(!html.contains(&format!("href=\"{text}")) && !html.contains("<img"), "{text}");
    }
}

#[test]
fn an_answer_shows_both_times_and_what_would_change() {
    let reply = Reply { to: 0, name: "Kim".to_owned(), note: "Our <auction> ends at ten".to_owned() };
    let fragment = linked(|_| {}, Some(reply));
    let workspace = opened(&fragment, Some("Asia/Tehran"));
    assert_eq!(workspace.selected, 1);
    let html = render(workspace);
    assert!(html.contains("Our &lt;auction&gt; ends at ten"));
    in_order(
        &text(&html),
        &[
            "Kim proposes another time",
            "Tue 16 Jun 2009 09:15–10:45",
            "Wed 17 Jun 2009 01:30–02:30",
            "67 % → 18 % of the audience; Iran 100 % → 0 %",
            "Do not → Watch",
            "Take this time into my plan",
            "01:30–02:30",
        ],
    );
}

#[test]
fn a_reader_elsewhere_sees_their_own_time_before_utc_and_the_authors() {
    // 20:00 to 20:30 in Los Angeles is three hours later in New York.
    let text = text(&page("start=2027-01-12T20:00&tz=America/Los_Angeles&dur=30", Some("America/New_York")));
    in_order(
        &text,
        &[
            "23:00–23:30",
            "Tuesday 12 January 2027, your time",
            "New York, UTC−05:00",
            "04:00–04:30",
            "20:00–20:30",
        ],
    );
}
