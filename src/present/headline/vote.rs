//! The vote that a match is about, in words.

use super::super::when::spelled;
use super::{LONG_WINDOW, cut};
use crate::assess::{Assessment, EventMatch};
use crate::calendar::Event;
use crate::plan::{EventKind, Place, ResolvedWindow, one_line};
use crate::world::{region, regions_of_country};

/// The vote that the leading match is about: itself, or the one whose aftermath it is.
pub(super) fn vote_of<'a>(assessment: &'a Assessment, found: &'a EventMatch) -> Option<&'a EventMatch> {
    if found.event.kind.is_vote() {
        return Some(found);
    }
    if found.event.kind != EventKind::Aftermath {
        return None;
    }
    assessment.matches.iter().find(|each| each.event.kind.is_vote() && each.event.scope == found.event.scope)
}

/// `four days after the presidential election`, `the day of the general election`.
pub(super) fn around(found: &EventMatch, window: &ResolvedWindow) -> String {
    let title = format!("the {}", short_title(&found.event));
    match found.days_after {
        0 if window.minutes() >= LONG_WINDOW => format!("with {title} inside"),
        0 => format!("the day of {title}"),
        days => apart(days, &title),
    }
}

/// `two days after Diwali`, `one day before the presidential election`.
fn apart(days: i64, title: &str) -> String {
    let unit = if days.abs() == 1 { "day" } else { "days" };
    let side = if days > 0 { "after" } else { "before" };
    format!("{} {unit} {side} {title}", spelled(days.abs()))
}

/// `during the protests after the presidential election`, `during Diwali`, `on the day of the cup final`; once it
/// is over, `two days after …`.
pub(super) fn during(found: &EventMatch, window: &ResolvedWindow) -> String {
    let event = &found.event;
    let title = named(event);
    let one_day = event.from == event.to && event.instants.is_none();
    match found.days_after {
        // Days of it lie in the window, and not the window in it.
        0 if window.minutes() >= LONG_WINDOW
            && (event.to - event.from).num_days() < window.minutes() / 1440 =>
        {
            format!("with {title} inside")
        }
        0 if one_day && matches!(event.kind, EventKind::Sport | EventKind::Broadcast | EventKind::Tax) => {
            format!("on the day of {title}")
        }
        0 => format!("during {title}"),
        days => apart(days, &title),
    }
}

/// A title in a sentence: with an article where it is no name, and in quotation marks where it is the user's.
fn named(event: &Event) -> String {
    let title = short_title(event);
    match event.kind {
        _ if event.is_own() => format!("“{}”", one_line(&cut(&event.title, LONGEST_TITLE))),
        EventKind::Aftermath
        | EventKind::Shutdown
        | EventKind::Crisis
        | EventKind::Sport
        | EventKind::Tax => {
            format!("the {title}")
        }
        EventKind::Broadcast if !event.at_midnight => format!("the {title}"),
        _ => title,
    }
}

/// An event in a sentence: `the mid-term election`, `Black Friday`.
pub(in super::super) fn event_name(event: &Event) -> String {
    if event.kind.is_vote() { format!("the {}", short_title(event)) } else { named(event) }
}

/// The longest title in a sentence, in characters: what is longer is cut, so that it is never left out.
const LONGEST_TITLE: usize = 56;

/// A title without the country in front and a remark in brackets behind; a run-off stays one.
fn short_title(event: &Event) -> String {
    let country = match event.scope.first() {
        Some(Place::Country(code)) => {
            regions_of_country(code).next().map_or("", |id| region(id).country_name)
        }
        Some(Place::Region(id)) => region(*id).country_name,
        None => "",
    };
    let title: &str = &event.title;
    let after = |name: &str| title.strip_prefix(name).filter(|rest| rest.starts_with([' ', ':']));
    let title = after(country).or_else(|| after("US")).unwrap_or(title);
    let title = title.trim_start_matches([':', ' ']);
    let title = match title.strip_suffix(')').and_then(|title| title.rsplit_once(" (")) {
        Some((title, "run-off")) => format!("{title} run-off"),
        Some((title, _)) => title.to_owned(),
        None => title.to_owned(),
    };
    cut(&title, LONGEST_TITLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::listed_events;

    #[test]
    fn titles_are_shortened_to_what_was_voted_on() {
        let short = |id: &str| {
            short_title(&listed_events().iter().find(|listed| listed.event.id == id).unwrap().event)
        };
        assert_eq!(short("ir-2009-president"), "presidential election");
        assert_eq!(short("us-2026-midterm"), "mid-term election");
        assert_eq!(short("tw-2026-local"), "local elections");
        assert_eq!(short("br-2026-general-2"), "general election run-off");
        assert_eq!(short("fr-2027-president-1"), "presidential election");
        assert_eq!(short("ir-2009-aftermath"), "protests after the presidential election");
    }
}
