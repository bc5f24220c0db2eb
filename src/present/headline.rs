//! The one sentence on top: at most [`MAX_HEADLINE`] characters, the two words, the price.
//!
//! Each kind of verdict has its wordings from the richest to the plainest; the first that fits is said.

use super::level_words::{level_words, load_words};
use super::number::{length, percent};
use super::place_words::{WorldPart, in_country, with_article};
use super::when::{local_span, spelled};
use crate::assess::{Assessment, Band, EventMatch, Level, Load, RegionImpact};
use crate::calendar::{Confidence, Event, Kind};
use crate::plan::Weights;

/// The longest headline, in characters.
pub const MAX_HEADLINE: usize = 140;

/// From this length on a share says little: hours are named instead.
const LONG_WINDOW: i64 = 24 * 60;

/// Says what a window does, for the audience that `weights` stand for.
pub fn headline(assessment: &Assessment, weights: &Weights) -> String {
    let verdict = &assessment.verdict;
    let audience = Audience { weights, before_figures: !super::shows_people(assessment) };
    let wordings = if verdict.level_with_set_aside > verdict.level {
        set_aside(assessment)
    } else {
        match (verdict.level, leading(assessment)) {
            (Level::Block | Level::Avoid, Some((found, region))) => {
                severe(assessment, found, region, &audience)
            }
            (Level::Watch, Some((found, region))) => watch(assessment, found, region, &audience),
            _ => by_load(assessment, &audience),
        }
    };
    first_that_fits(wordings)
}

fn first_that_fits(wordings: Vec<String>) -> String {
    let plainest = wordings.last().cloned().unwrap_or_default();
    wordings
        .into_iter()
        .find(|text| text.chars().count() <= MAX_HEADLINE)
        .unwrap_or_else(|| cut(&plainest, MAX_HEADLINE))
}

/// The beginning of a text, marked where it was cut.
fn cut(text: &str, characters: usize) -> String {
    if text.chars().count() <= characters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(characters - 1).collect();
    format!("{}…", kept.trim_end())
}

/// The audience in words.
struct Audience<'a> {
    weights: &'a Weights,
    /// The figures are later than the window.
    before_figures: bool,
}

impl Audience<'_> {
    fn noun(&self) -> &'static str {
        match (self.weights, self.before_figures) {
            (Weights::InternetUsers, true) => "today’s internet users",
            (Weights::InternetUsers, false) => "internet users",
            (Weights::People, true) => "today’s people",
            (Weights::People, false) => "all people",
            (Weights::Even, _) => "all regions",
            (Weights::Own(_), _) => "your users",
        }
    }

    fn short_noun(&self) -> &'static str {
        match (self.weights, self.before_figures) {
            (Weights::InternetUsers, true) => "today’s users",
            (Weights::InternetUsers, false) => "users",
            _ => self.noun(),
        }
    }
}

/// The match that decides the level, and the region that suffers most by it.
fn leading(assessment: &Assessment) -> Option<(&EventMatch, &RegionImpact)> {
    let found = assessment
        .matches
        .iter()
        .find(|each| each.set_aside.is_none() && each.level == assessment.verdict.level)?;
    let mut touched = assessment.regions.iter().filter(|each| found.regions.contains(&each.region));
    let first = touched.next()?;
    // Regions come by loss; where nobody loses, the heaviest stands for the event.
    let region = if first.lost_minutes > 0 {
        first
    } else {
        assessment.regions.iter().find(|each| found.regions.first() == Some(&each.region))?
    };
    Some((found, region))
}

fn set_aside(assessment: &Assessment) -> Vec<String> {
    let reason =
        assessment.matches.iter().find_map(|each| each.set_aside.as_deref()).unwrap_or("no reason given");
    let level = level_words(assessment.verdict.level_with_set_aside);
    vec![format!("{level}, set aside by the author: {reason}")]
}

fn severe(
    assessment: &Assessment,
    found: &EventMatch,
    here: &RegionImpact,
    audience: &Audience,
) -> Vec<String> {
    let word = level_words(found.level);
    let span = local_span(here.start, here.end);
    let share = percent(assessment.totals.daytime_share);
    let noun = audience.noun();
    let country = with_article(here.region().country_name);
    let place = place(here);
    let vote = vote_of(assessment, found);
    let mut wordings = vec![];
    if found.event.confidence == Confidence::Rule && found.days_after == 0 && is_vote(found.event) {
        let there = if here.daytime_minutes == 0 { ", while votes are counted" } else { "" };
        wordings.push(format!(
            "{word}: {country} is due to vote that day by law, not yet announced; this is {span} there{there}."
        ));
        wordings
            .push(format!("{word}: {country} is due to vote that day by law; this is {span} there{there}."));
    }
    let when = vote.map_or_else(|| during(found.event), |vote| around(vote));
    if found.all_hours && here.daytime_minutes == 0 {
        wordings.push(format!("{word}: {place} this is {span}, {when}; people are up and need it."));
    }
    wordings.push(format!("{word}: {place} this is {span}, {when}; daytime for {share} of {noun}."));
    wordings.push(format!("{word}: {place} this is {span}, {when}; day for {share}."));
    wordings.push(format!("{word}: {place} this is {span}, {when}."));
    wordings.push(format!("{word}: {place} this is {span}."));
    wordings
}

fn watch(
    assessment: &Assessment,
    found: &EventMatch,
    here: &RegionImpact,
    audience: &Audience,
) -> Vec<String> {
    let span = local_span(here.start, here.end);
    let band = if here.edge_minutes > 0 { "Off-hours" } else { "Night" };
    let country = in_country(here.region().country_name);
    let mood = match found.event.kind {
        Kind::Aftermath | Kind::Crisis => "a tense week".to_owned(),
        _ => vote_of(assessment, found).map_or_else(|| during(found.event), |vote| around(vote)),
    };
    let opening = format!("{band} {country} ({span}), {mood}: keep the roll-back ready.");
    let share = percent(assessment.totals.daytime_share);
    let price = match losers(assessment) {
        _ if assessment.totals.daytime_share == 0.0 => "Nobody loses daytime.".to_owned(),
        Some(places) => format!("The price: daytime in {places}, {share} of {}.", audience.short_noun()),
        None => format!("The price: daytime for {share} of {}.", audience.short_noun()),
    };
    vec![
        format!("{opening} {price}"),
        format!("{opening} Day for {share}."),
        format!("{band} {country} ({span}): keep the roll-back ready. Day for {share}."),
    ]
}

fn by_load(assessment: &Assessment, audience: &Audience) -> Vec<String> {
    let verdict = &assessment.verdict;
    let load = load_words(verdict.load);
    let notes = assessment.matches.len();
    let events = match verdict.level {
        Level::Unknown => "events not known".to_owned(),
        Level::NoneKnown => "no known event".to_owned(),
        _ if notes == 1 => "one event to note".to_owned(),
        _ => format!("{notes} events to note"),
    };
    let opening = format!("{load}, {events}:");
    let share = percent(assessment.totals.daytime_share);
    let noun = audience.noun();
    if assessment.audience == 0.0 {
        return vec![format!("{opening} nobody is in the chosen audience.")];
    }
    if assessment.window.minutes() >= LONG_WINDOW {
        return vec![
            format!("{opening} {}.", long_window(assessment)),
            format!("{opening} day for {share}."),
        ];
    }
    if assessment.totals.people_in_daytime == 0.0 {
        return vec![format!("{opening} no region of the audience is in its daytime.")];
    }
    let mut wordings = vec![];
    if verdict.load == Load::Busy {
        if let Some(contrast) = contrast(assessment) {
            wordings.push(format!("{opening} {contrast}; day for {share}."));
        }
    }
    let mostly = losers(assessment).map_or(String::new(), |places| format!(", mostly in {places}"));
    let edge = assessment.totals.edge_share;
    if edge >= 0.01 {
        let edge = percent(edge);
        wordings.push(format!(
            "{opening} day for {share} of {noun}{mostly}; {edge} more are just up or going to bed."
        ));
    }
    wordings.push(format!("{opening} day for {share} of {noun}{mostly}."));
    wordings.push(format!("{opening} day for {share} of {noun}."));
    wordings
}

/// "14 h of daytime in China, 13 h in India".
fn long_window(assessment: &Assessment) -> String {
    let mut said: Vec<(&str, i64)> = vec![];
    for each in assessment.regions.iter().filter(|each| each.lost_minutes > 0) {
        let country = each.region().country_name;
        if said.len() < 3 && !said.iter().any(|(known, _)| *known == country) {
            said.push((country, each.daytime_minutes));
        }
    }
    match said.split_first() {
        None => "no region of the audience is in its daytime".to_owned(),
        Some(((country, minutes), rest)) => {
            let mut text = format!("{} of daytime {}", length(*minutes), in_country(country));
            for (country, minutes) in rest {
                text += &format!(", {} {}", length(*minutes), in_country(country));
            }
            text
        }
    }
}

/// "your 02:00 is 08:00 in Berlin and 12:30 in Kolkata": only where the plan's own hour is no daytime.
fn contrast(assessment: &Assessment) -> Option<String> {
    let home = crate::world::place_of_zone(assessment.window.zone)?;
    let own = assessment.regions.iter().find(|each| each.region == home)?;
    if own.daytime_minutes > 0 {
        return None;
    }
    // The places that most readers can picture: the zone's own city, of the heaviest two parts of the
    // world apart from home.
    let home_part = WorldPart::of(own.region());
    let mut parts: Vec<(WorldPart, &RegionImpact)> = vec![];
    for each in assessment.regions.iter().filter(|each| each.daytime_minutes > 0) {
        let part = WorldPart::of(each.region());
        if part != home_part && !parts.iter().any(|(known, _)| *known == part) {
            parts.push((part, each));
        }
    }
    let said: Vec<String> = parts
        .iter()
        .take(2)
        .map(|(_, each)| format!("{} in {}", each.start.civil.format("%H:%M"), each.region().zone.place()))
        .collect();
    let start = assessment.window.start.civil.format("%H:%M");
    (!said.is_empty()).then(|| format!("your {start} is {}", said.join(" and ")))
}

/// The parts of the world that bear the loss: one with 60 % of it, or two with three quarters.
fn losers(assessment: &Assessment) -> Option<String> {
    let total: f64 = assessment.regions.iter().map(|each| each.people_minutes_lost).sum();
    if total == 0.0 {
        return None;
    }
    let mut parts: Vec<(f64, WorldPart)> = WorldPart::ALL
        .into_iter()
        .map(|part| {
            let lost = assessment.regions.iter().filter(|each| WorldPart::of(each.region()) == part);
            (lost.map(|each| each.people_minutes_lost).sum::<f64>() / total, part)
        })
        .collect();
    parts.sort_by(|a, b| b.0.total_cmp(&a.0));
    match parts[..] {
        [(first, part), ..] if first >= 0.6 => Some(part.name().to_owned()),
        [(first, one), (second, two), ..] if first + second >= 0.75 => {
            Some(format!("{} and {}", one.name(), two.name()))
        }
        _ => None,
    }
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

const fn is_vote(event: &Event) -> bool {
    matches!(event.kind, Kind::Election | Kind::Runoff)
}

/// The vote that the leading match is about: itself, or the one whose aftermath it is.
fn vote_of<'a>(assessment: &'a Assessment, found: &'a EventMatch) -> Option<&'a EventMatch> {
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
fn around(vote: &EventMatch) -> String {
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
fn during(event: &Event) -> String {
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

/// The band that a region is in for most of the window, in words.
pub(super) fn band_of(here: &RegionImpact, minutes: i64) -> Band {
    if here.daytime_minutes * 2 >= minutes {
        Band::Day
    } else if (here.daytime_minutes + here.edge_minutes) * 2 >= minutes {
        Band::Edge
    } else {
        Band::Night
    }
}
