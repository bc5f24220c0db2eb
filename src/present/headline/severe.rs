//! The sentence for do not, avoid and watch: the place, its hour, and what is happening there.

use super::super::daytime_words::{day_for, is_curve};
use super::super::level_words::level_words;
use super::super::number::percent;
use super::super::place_words::{in_country, with_article};
use super::super::sentence_case;
use super::super::when::{local_hour, local_span};
use super::LONG_WINDOW;
use super::audience::{Audience, losers};
use super::vote::{around, during, vote_of};
use crate::assess::{Assessment, EventMatch, RegionImpact};
use crate::calendar::Confidence;
use crate::plan::Daytime;

/// From this local hour of polling day on votes are counted rather than cast.
const EVENING_HOUR: u32 = 17;
/// Days after a disputed vote that count as its tense week.
const TENSE_DAYS: i64 = 7;

pub(super) fn severe(
    assessment: &Assessment,
    found: &EventMatch,
    here: &RegionImpact,
    audience: &Audience,
) -> Vec<String> {
    let word = level_words(found.level);
    let span = local_span(here.start, here.end);
    let share = percent(assessment.totals.daytime_share);
    let (noun, daytime) = (audience.noun(), assessment.daytime);
    let country = with_article(here.region().country_name);
    let place = place(here);
    let mut wordings = vec![];
    // The evening of polling day is the count; before it people go to vote.
    let evening = local_hour(here.start) >= EVENING_HOUR;
    let short = assessment.window.minutes() < LONG_WINDOW;
    let due = found.event.confidence == Confidence::Rule && found.event.kind.is_vote();
    if due && short && found.days_after == 0 {
        let there = if here.day_minutes == 0 && evening { ", while votes are counted" } else { "" };
        wordings.push(format!(
            "{word}: {country} is due to vote that day by law, not yet announced; this is {span} there{there}."
        ));
        wordings
            .push(format!("{word}: {country} is due to vote that day by law; this is {span} there{there}."));
    }
    let when = when(assessment, found);
    if found.all_hours && here.day_minutes == 0 {
        wordings.push(format!("{word}: {place} this is {span}, {when}; people are up and need it."));
    } else if short && assessment.totals.daytime_share > 0.0 {
        let whom = format!(" of {noun}");
        let (long, short) = (daytime_for(daytime, &share, &whom), day_for(daytime, &share, ""));
        wordings.push(format!("{word}: {place} this is {span}, {when}; {long}."));
        wordings.push(format!("{word}: {place} this is {span}, {when}; {short}."));
    }
    wordings.push(format!("{word}: {place} this is {span}, {when}."));
    wordings.push(format!("{word}: {place}, {when}."));
    wordings.push(format!("{word}: {place} this is {span}."));
    wordings
}

pub(super) fn watch(
    assessment: &Assessment,
    found: &EventMatch,
    here: &RegionImpact,
    audience: &Audience,
) -> Vec<String> {
    let span = local_span(here.start, here.end);
    let band = match assessment.daytime {
        _ if here.day_minutes > 0 => "Partly in the day",
        Daytime::Office => "Outside office hours",
        Daytime::Waking if here.edge_minutes == 0 => "Night",
        _ => "Off-hours",
    };
    let country = in_country(here.region().country_name);
    let vote = vote_of(assessment, found);
    let tense = found.event.written_afterwards()
        && vote.is_some_and(|vote| (0..=TENSE_DAYS).contains(&vote.days_after));
    let mood = if tense { "a tense week".to_owned() } else { when(assessment, found) };
    let opening = format!("{band} {country} ({span}), {mood}: keep the roll-back ready.");
    let share = percent(assessment.totals.daytime_share);
    let (daytime, whom) = (assessment.daytime, format!(" of {}", audience.short_noun()));
    let price = match losers(assessment) {
        _ if assessment.totals.daytime_share == 0.0 && is_curve(daytime) => "Nobody is active.".to_owned(),
        _ if assessment.totals.daytime_share == 0.0 => "Nobody loses daytime.".to_owned(),
        Some(places) if is_curve(daytime) => {
            format!("The price: {}, mostly in {places}.", day_for(daytime, &share, &whom))
        }
        Some(places) => format!("The price: daytime in {places}, {share}{whom}."),
        None => format!("The price: {}.", daytime_for(daytime, &share, &whom)),
    };
    vec![
        format!("{opening} {price}"),
        format!("{opening} {}.", sentence_case(&day_for(daytime, &share, ""))),
        opening,
        format!("{band} {country}, {mood}: keep the roll-back ready."),
        format!("{band} {country} ({span}): keep the roll-back ready."),
    ]
}

fn daytime_for(daytime: Daytime, share: &str, whom: &str) -> String {
    if is_curve(daytime) { day_for(daytime, share, whom) } else { format!("daytime for {share}{whom}") }
}

/// When the window falls, seen from the vote that the match is about or from the event itself.
fn when(assessment: &Assessment, found: &EventMatch) -> String {
    let window = &assessment.window;
    vote_of(assessment, found).map_or_else(|| during(found, window), |vote| around(vote, window))
}

/// `in Iran`, or `in New York (United States)` where one country has several clocks.
fn place(here: &RegionImpact) -> String {
    let region = here.region();
    if region.name == region.country_name {
        in_country(region.country_name)
    } else {
        format!("in {} ({})", region.zone.place(), region.country_name)
    }
}
