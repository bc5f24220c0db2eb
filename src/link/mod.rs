//! The share link: a plan as readable, sealed text after `#`.
//!
//! `v=1-ab090491&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&dur=90`
//!
//! The format is a contract, `docs/link-format.md`. A link is for ever, comes from anybody, and proves
//! nothing about who made it: limits, then the seal, then decoding, then validation, and never a plan
//! from a damaged link. Start with [`encode`] and [`decode`].

mod beside;
mod extra;
mod field;
mod own_event;
mod record;
mod rules;
mod seal;
mod weights;

use std::fmt;

use crate::plan::{Plan, Window};
use crate::time::{Instant, Resolution, clock_time, iso_minute, parse_civil, resolve};

use field::{Fields, zone};

pub use beside::{Beside, Exported, Judged, Reply, Sent};

/// The longest fragment that is looked at, in bytes.
pub const MAX_FRAGMENT: usize = 8 * 1024;

/// Why a link yields no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    Empty,
    TooLong(usize),
    Newer(u32),
    Damaged,
    Unsealed,
    Missing(&'static str),
    Twice(String),
    Field { key: &'static str, why: String },
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the link holds no plan: copy all of it, from # to its end"),
            Self::TooLong(bytes) => write!(
                f,
                "the link has {bytes} bytes after #, more than the {MAX_FRAGMENT} of any plan: ask for it again"
            ),
            Self::Newer(version) => write!(
                f,
                "the link is of version {version}, made by a newer Lowtide: reload to get the newest"
            ),
            Self::Damaged => f.write_str(
                "the link is damaged, cut short or altered on its way: copy all of it or ask for it again",
            ),
            Self::Unsealed => f.write_str(
                "the link has a part x without a valid seal v: copy all of it, or leave x out of a hand-written link",
            ),
            Self::Missing(key) => write!(f, "the link has no {key}: it needs start, tz and dur"),
            Self::Twice(key) => write!(f, "the link has {key:?} twice: keep one of them"),
            Self::Field { key, why } => write!(f, "{key} of the link cannot be read: {why}"),
        }
    }
}

impl std::error::Error for LinkError {}

/// A plan from a link, and what its reader should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub plan: Plan,
    pub beside: Beside,
    /// The instant meant by the maker, where today's clock rules give another for the same local time.
    pub meant: Option<Instant>,
    /// Keys that this version does not know.
    pub unknown: Vec<String>,
}

impl Opened {
    /// What the reader should know, in words.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = vec![];
        if let Some(meant) = self.meant {
            let now = self.plan.windows[0]
                .resolve()
                .map_or_else(|_| "no such time".to_owned(), |window| utc_text(window.span.start));
            notes.push(format!(
                "the clock rules changed since this link was made: it meant {}, today's rules give {now}",
                utc_text(meant)
            ));
        }
        if !self.unknown.is_empty() {
            notes.push(format!(
                "made by a newer version, some parts are not shown: {}",
                self.unknown.iter().map(|key| key.escape_debug().to_string()).collect::<Vec<_>>().join(", ")
            ));
        }
        notes
    }
}

/// The fragment for a plan, without `#`, or why there is none: the first window must name an instant, and
/// a link that would not open again is never made.
pub fn encode(plan: &Plan) -> Result<String, LinkError> {
    encode_with(plan, &Beside::default())
}

/// The same with what is said beside the plan.
pub fn encode_with(plan: &Plan, beside: &Beside) -> Result<String, LinkError> {
    let first = plan.windows.first().ok_or(LinkError::Empty)?;
    let start = first.resolve().map_err(|problem| field::wrong("start", &problem))?.span.start;
    written(plan, beside, first, Some(start))
}

/// A number that is another one for another plan, but for one chance in four billion.
pub fn fingerprint(plan: &Plan) -> u32 {
    let first = plan.windows.first();
    let text = first.map(|first| unchecked(plan, &Beside::default(), first, start_of(first)));
    seal::crc32(text.unwrap_or_default().as_bytes())
}

/// The text in which the browser keeps a plan between visits: the fragment, and for a plan whose first
/// window names no instant yet a fragment without `utc`. [`decode`] reads both.
pub fn encode_draft(plan: &Plan, beside: &Beside) -> Result<String, LinkError> {
    let first = plan.windows.first().ok_or(LinkError::Empty)?;
    written(plan, beside, first, start_of(first))
}

fn start_of(window: &Window) -> Option<Instant> {
    window.resolve().map(|window| window.span.start).ok()
}

fn written(
    plan: &Plan,
    beside: &Beside,
    first: &Window,
    start: Option<Instant>,
) -> Result<String, LinkError> {
    let fragment = unchecked(plan, beside, first, start);
    decode(&fragment).map(|_| fragment)
}

/// It may be too long to be opened.
fn unchecked(plan: &Plan, beside: &Beside, first: &Window, start: Option<Instant>) -> String {
    let mut text = format!("start={}", iso_minute(first.start));
    if start.is_some_and(|start| is_second(first, start)) {
        text += "&fold=2";
    }
    if let Some(start) = start {
        text += &format!("&utc={}Z", iso_minute(start.utc()));
    }
    text += &format!("&tz={}", first.zone);
    if let Some(extra) = extra::encode(plan, beside) {
        text += "&x=";
        text += &extra;
    }
    // Last, so that the link ends in a digit, which no program that finds links in text cuts off.
    text += &format!("&dur={}", first.minutes);
    seal::sealed(&text)
}

/// `2009-06-16 04:45 UTC`
fn utc_text(instant: Instant) -> String {
    let utc = instant.utc();
    format!("{} {} UTC", utc.date(), clock_time(utc))
}

fn is_second(window: &Window, start: Instant) -> bool {
    matches!(resolve(window.start, window.zone), Resolution::Ambiguous(_, second) if second == start)
}

/// Reads a fragment, with or without `#`, or a whole link.
pub fn decode(link: &str) -> Result<Opened, LinkError> {
    let fragment = fragment(link)?.trim();
    if fragment.is_empty() {
        return Err(LinkError::Empty);
    }
    if fragment.len() > MAX_FRAGMENT {
        return Err(LinkError::TooLong(fragment.len()));
    }
    let opened = seal::open(fragment)?;
    // A `#` that was written as `%23`: what stands behind it has lost its seal.
    if opened.text.contains('#') {
        return Err(LinkError::Damaged);
    }
    let fields = Fields::read(&opened.text)?;
    // A seal that is not in front seals nothing.
    if fields.get("v").is_some() {
        return Err(LinkError::Damaged);
    }
    let start = fields.need("start")?;
    let start = parse_civil(start).map_err(|error| field::wrong("start", &error))?;
    let zone = zone(fields.need("tz")?)?;
    let minutes = field::minutes(fields.need("dur")?)?;
    let utc = fields
        .get("utc")
        .map(|text| text.parse::<Instant>().map_err(|error| field::wrong("utc", &error)))
        .transpose()?;
    // A draft, which alone is sealed without `utc`: which of two times is meant has still to be asked.
    let unanswered = opened.sealed && utc.is_none() && fields.get("fold").is_none();
    let fold = if unanswered { None } else { field::fold(fields.get("fold"), start, zone)? };

    let mut plan = Plan::of(Window { fold, ..Window::of(start, zone, minutes) });
    let beside = match fields.get("x") {
        Some(_) if !opened.sealed => return Err(LinkError::Unsealed),
        Some(extra) => extra::decode(extra, &mut plan)?,
        None => Beside::default(),
    };
    let now = plan.windows[0].resolve().map(|resolved| resolved.span.start).ok();
    let meant = utc.filter(|utc| Some(*utc) != now);
    Ok(Opened { plan, beside, meant, unknown: fields.unknown() })
}

/// What stands after `#`. An address has no `=` but in its query: one elsewhere is a link with a stray `#`, whose tail
/// must not be read as one that was written by hand.
fn fragment(link: &str) -> Result<&str, LinkError> {
    let Some((address, fragment)) = link.split_once('#') else { return Ok(link) };
    let is_address = address.contains('?') || !address.contains('=');
    if is_address && !fragment.contains('#') { Ok(fragment) } else { Err(LinkError::Damaged) }
}

/// The first link in a text, from `#` on: an e-mail has words around it.
pub fn find(text: &str) -> Option<&str> {
    let begins = |mark: &str| text.find(mark);
    let start = [begins("#v="), begins("#start=")].into_iter().flatten().min()?;
    let rest = &text[start..];
    let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '<' | '>' | '"' | '\''));
    // A link ends in a digit; what follows it belongs to the sentence.
    Some(rest[..end.unwrap_or(rest.len())].trim_end_matches(|c: char| !c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Fold;
    use crate::plan::examples::founding_case;

    fn draft(plan: &Plan) -> String {
        encode_draft(plan, &Beside::default()).unwrap()
    }

    fn one_window() -> Plan {
        Plan::of(founding_case().windows[0].unnamed())
    }

    #[test]
    fn the_founding_window_makes_the_link_of_the_contract() {
        assert_eq!(
            encode(&one_window()).unwrap(),
            "v=1-ab090491&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&dur=90"
        );
    }

    #[test]
    fn a_link_opens_to_the_plan_it_was_made_of() {
        for plan in [one_window(), founding_case()] {
            let link = encode(&plan).unwrap();
            let opened = decode(&format!("https://example.org/lowtide/#{link}")).unwrap();
            assert_eq!(opened, Opened { plan, beside: Beside::default(), meant: None, unknown: vec![] });
        }
    }

    #[test]
    fn no_truncation_and_no_altered_character_opens() {
        let link = encode(&founding_case()).unwrap();
        for end in 0..link.len() {
            assert!(decode(&link[..end]).is_err(), "opened when cut to {:?}", &link[..end]);
        }
        for index in 0..link.len() {
            for other in "aZ09-_=&%#".chars().filter(|c| !link[index..].starts_with(*c)) {
                let altered = format!("{}{other}{}", &link[..index], &link[index + 1..]);
                if let Ok(opened) = decode(&altered) {
                    assert_eq!(opened.plan, founding_case(), "{altered:?} opened to another plan");
                }
            }
        }
    }

    #[test]
    fn rewriting_by_mail_programs_does_no_harm() {
        let plan = founding_case();
        let link = encode(&plan).unwrap();
        assert_eq!(decode(&link.replace(':', "%3A").replace('/', "%2f")).unwrap().plan, plan);
        assert_eq!(decode(&link.replace('&', "&amp;")).unwrap().plan, plan);
    }

    #[test]
    fn a_link_is_found_among_words() {
        let link = format!("#{}", encode(&founding_case()).unwrap());
        for (before, after) in [
            ("", ""),
            ("see #1: https://example.org/x/", "). Bye"),
            ("<a href='", "'>it</a>"),
            ("\"", "\",\n"),
        ] {
            assert_eq!(find(&format!("{before}{link}{after}")), Some(link.as_str()), "{before} {after}");
        }
        assert_eq!(find("see #1 and start=5"), None);
        assert!(find("#start=2009-06-15T21:45&tz=UTC&dur=9").is_some());
    }

    #[test]
    fn a_hand_written_link_needs_no_seal_and_no_utc() {
        let opened = decode("#start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90").unwrap();
        assert_eq!(opened.plan, one_window());
    }

    #[test]
    fn what_is_wrong_with_a_link_is_said() {
        let error = |link: &str| decode(link).unwrap_err().to_string();
        assert!(error("#").starts_with("the link holds no plan"));
        assert!(error("v=2-00000000&start=x").starts_with("the link is of version 2"));
        assert!(error("v=1-00000000&start=2009-06-15T21:45&tz=UTC&dur=9").starts_with("the link is damaged"));
        assert_eq!(error("start=2009-06-15T21:45&dur=90"), "the link has no tz: it needs start, tz and dur");
        assert!(error("start=2009-06-15T21:45&tz=UTC&dur=9&x=AAAA").starts_with("the link has a part x"));
        assert!(error("start=2009-06-15T21:45&tz=PST&dur=9").starts_with("tz of the link cannot be read"));
        assert!(error("start=2009-06-15T21:45&tz=UTC&dur=0").starts_with("dur of the link cannot be read"));
        assert!(error(&format!("start={}", "9".repeat(MAX_FRAGMENT))).starts_with("the link has 8198 bytes"));
    }

    #[test]
    fn a_seal_that_is_not_in_front_is_damage() {
        let moved = "start=2009-06-15T21:45&v=1-00000000&tz=America/Los_Angeles&dur=9";
        assert_eq!(decode(moved), Err(LinkError::Damaged));
    }

    #[test]
    fn a_stray_hash_sign_is_damage_and_takes_no_seal_off() {
        let sealed = encode(&one_window()).unwrap();
        for at in 1..sealed.len() {
            let torn = format!("{}#{}", &sealed[..at], &sealed[at..]);
            assert_eq!(
                decode(&format!("https://example.org/?a=b#{torn}")),
                Err(LinkError::Damaged),
                "{torn}"
            );
        }
        assert_eq!(decode("v=1-#ab090491&start=2009-06-15T21:45&tz=UTC&dur=9"), Err(LinkError::Damaged));
        assert!(decode(&format!("example.org/?utm=x#{sealed}")).is_ok());
    }

    #[test]
    fn a_plan_that_would_not_open_again_gets_no_link() {
        let mut plan = founding_case();
        plan.windows[1].minutes = 0;
        assert!(encode(&plan).is_err());
        plan = founding_case();
        plan.note = "x".repeat(crate::plan::MAX_NOTE + 1);
        assert!(encode(&plan).is_err());
        plan.note.clear();
        plan.windows[0].minutes = 0;
        assert!(encode(&plan).unwrap_err().to_string().starts_with("start of the link cannot be read"));
    }

    #[test]
    fn a_draft_is_the_link_or_a_link_without_an_instant() {
        let mut plan = founding_case();
        assert_eq!(draft(&plan), encode(&plan).unwrap());
        plan.windows[0].start = parse_civil("2027-03-14T02:30").unwrap();
        plan.windows[0].zone = crate::time::Zone::parse("America/New_York").unwrap();
        assert!(encode(&plan).is_err());
        let draft = draft(&plan);
        assert!(!draft.contains("utc="), "{draft}");
        assert_eq!(decode(&draft).unwrap().plan, plan);
    }

    #[test]
    fn another_variant_behind_a_seal_that_holds_is_newer_and_not_damaged() {
        // A raw part x whose first byte names variant 1.
        let text = "start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&x=AAE&dur=90";
        assert_eq!(decode(&seal::sealed(text)).unwrap_err(), LinkError::Newer(2));
    }

    #[test]
    fn plans_that_are_too_long_for_a_link_have_fingerprints_of_their_own() {
        // Letters that do not pack well.
        let mut state = 1_u32;
        let mut letters = |count: usize| -> String {
            let mut letter = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                char::from(b'a' + (state >> 24) as u8 % 26)
            };
            (0..count).map(|_| letter()).collect()
        };
        let mut long = founding_case();
        for event in 0..60 {
            long.set_aside.insert(format!("event-{event}"), letters(190));
        }
        assert!(matches!(encode(&long), Err(LinkError::TooLong(_))));
        let other = Plan { title: "Another".to_owned(), ..long.clone() };
        assert_ne!(fingerprint(&long), fingerprint(&other));
    }

    #[test]
    fn a_draft_still_asks_which_of_two_times_is_meant() {
        let mut plan = founding_case();
        plan.windows[0].start = parse_civil("2026-11-01T01:30").unwrap();
        plan.windows[0].zone = crate::time::Zone::parse("America/New_York").unwrap();
        for fold in [None, Some(Fold::First), Some(Fold::Second)] {
            plan.windows[0].fold = fold;
            assert_eq!(decode(&draft(&plan)).unwrap().plan.windows[0].fold, fold);
        }
    }

    #[test]
    fn a_link_whose_clock_rules_changed_says_so() {
        let opened =
            decode("start=2009-06-15T21:45&utc=2009-06-16T05:45Z&tz=America/Los_Angeles&dur=90").unwrap();
        assert_eq!(
            opened.notes(),
            ["the clock rules changed since this link was made: \
              it meant 2009-06-16 05:45 UTC, today's rules give 2009-06-16 04:45 UTC"]
        );
    }

    #[test]
    fn unknown_keys_are_named_and_the_rest_is_shown() {
        let opened = decode("start=2009-06-15T21:45&tz=America/Los_Angeles&mood=calm&dur=90").unwrap();
        assert_eq!(opened.plan, one_window());
        assert_eq!(opened.unknown, ["mood"]);
    }

    #[test]
    fn the_second_of_two_instants_is_kept() {
        let mut plan = one_window();
        plan.windows[0] = plan.windows[0].starting_at("2026-11-01T09:30Z".parse().unwrap());
        assert_eq!(plan.windows[0].fold, Some(Fold::Second));
        let link = encode(&plan).unwrap();
        assert!(link.contains("&fold=2&"), "{link}");
        assert_eq!(decode(&link).unwrap().plan, plan);
    }

    #[test]
    fn lengths_stay_within_their_budgets() {
        assert!(encode(&one_window()).unwrap().len() <= 112);
        assert!(encode(&founding_case()).unwrap().len() <= 200);
    }
}
