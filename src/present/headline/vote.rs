//! The vote that a match is about, in words.

use super::super::when::spelled;
use crate::assess::{Assessment, EventMatch};
use crate::calendar::{Event, Kind};

pub(super) const fn is_vote(event: &Event) -> bool {
    matches!(event.kind, Kind::Election | Kind::Runoff)
}

/// The vote that the leading match is about: itself, or the one whose aftermath it is.
pub(super) fn vote_of<'a>(assessment: &'a Assessment, found: &'a EventMatch) -> Option<&'a EventMatch> {
    if is_vote(found.event) {
        return Some(found);
    }
    if found.event.kind != Kind::Aftermath {
        return None;
    }
    assessment
        .matches
        .iter()
        .find(|each| is_vote(each.event) && each.event.countries == found.event.countries)
}

/// `four days after the presidential election`.
pub(super) fn around(vote: &EventMatch) -> String {
    let title = short_title(vote.event);
    let days = vote.days_after.abs();
    let unit = if days == 1 { "day" } else { "days" };
    match vote.days_after {
        0 => format!("the day of the {title}"),
        1.. => format!("{} {unit} after the {title}", spelled(days)),
        _ => format!("{} {unit} before the {title}", spelled(days)),
    }
}

/// `during protests after the presidential election`.
pub(super) fn during(event: &Event) -> String {
    let title = short_title(event);
    match event.kind {
        Kind::Shutdown => format!("during the {title}"),
        _ => format!("during {title}"),
    }
}

/// A title without the country in front and the round behind.
fn short_title(event: &Event) -> String {
    let country = event
        .countries
        .first()
        .and_then(|code| crate::world::regions_of_country(code).next())
        .map_or("", |id| crate::world::region(id).country_name);
    let title = event.title;
    let title = title.strip_prefix(country).or_else(|| title.strip_prefix("US ")).unwrap_or(title);
    let title = title.trim_start_matches([':', ' ']);
    title.split(" (").next().unwrap_or(title).to_owned()
}
