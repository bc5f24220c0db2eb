//! The sentence where no event decides: the load, and for whom it is day.

use super::super::daytime_words::{day_for, day_noun, is_curve};
use super::super::level_words::load_words;
use super::super::number::{length, percent};
use super::super::place_words::{WorldPart, in_country};
use super::super::sentence_case;
use super::audience::{Audience, losers};
use super::hours_words;
use crate::assess::{Assessment, Level, Load, RegionImpact};
use crate::plan::Daytime;
use crate::time::clock_time;

pub(super) fn by_load(assessment: &Assessment, audience: &Audience) -> Vec<String> {
    let verdict = &assessment.verdict;
    let load = load_words(verdict.load);
    let events = match verdict.level {
        Level::Unknown => "events not known",
        Level::NoneKnown => "no known event",
        // Lowered by the floor: it concerns few.
        _ if assessment.matches.iter().any(|each| each.counted.need_up && each.counted.severity > 1) => {
            "a sensitive event for few"
        }
        // Somewhere there is a holiday on most days: the cards have the notes, the sentence need not.
        _ => "no sensitive event known",
    };
    let opening = format!("{load}, {events}:");
    let share = percent(assessment.totals.daytime_share);
    let noun = audience.noun();
    if assessment.audience == 0.0 {
        return vec![format!("{opening} nobody is in the chosen audience.")];
    }
    if let Some(hours) = hours_words(assessment) {
        // Every start of the week costs about the same: the load says nothing, the hours do.
        let events = sentence_case(events);
        return vec![format!("{events}: {hours}."), format!("{events}.")];
    }
    let daytime = assessment.daytime;
    if assessment.totals.daytime_share == 0.0 {
        return vec![format!("{opening} {}.", nobody(daytime))];
    }
    let mut wordings = vec![];
    if verdict.load == Load::Busy
        && let Some(contrast) = contrast(assessment)
    {
        wordings.push(format!("{opening} {contrast}; {}.", day_for(daytime, &share, "")));
    }
    let mostly = losers(assessment).map_or(String::new(), |places| format!(", mostly in {places}"));
    let day = day_for(daytime, &share, &format!(" of {noun}"));
    let edge = assessment.totals.edge_share;
    if let Some(words) = edge_words(daytime).filter(|_| edge >= 0.01) {
        wordings.push(format!("{opening} {day}{mostly}; {} more are {words}.", percent(edge)));
    }
    wordings.push(format!("{opening} {day}{mostly}."));
    wordings.push(format!("{opening} {day}."));
    wordings
}

const fn nobody(daytime: Daytime) -> &'static str {
    if is_curve(daytime) {
        "nobody in the audience is active"
    } else {
        "no region of the audience is in its daytime"
    }
}

/// What the edge of the day is by the rule; a curve counts its hours already.
const fn edge_words(daytime: Daytime) -> Option<&'static str> {
    Some(match daytime {
        Daytime::Waking => "just up or going to bed",
        Daytime::Office => "within an hour of office hours",
        Daytime::Daylight => "in twilight",
        Daytime::Own(_) => "within an hour of it",
        Daytime::Activity(_) => return None,
    })
}

/// "14 h of daytime in China, 13 h in India".
pub(super) fn long_window(assessment: &Assessment) -> String {
    let mut said: Vec<(&str, i64)> = vec![];
    for each in assessment.regions.iter().filter(|each| each.lost_minutes > 0) {
        let country = each.region().country_name;
        if said.len() < 3 && !said.iter().any(|(known, _)| *known == country) {
            said.push((country, each.daytime_minutes));
        }
    }
    match said.split_first() {
        None => nobody(assessment.daytime).to_owned(),
        Some(((country, minutes), rest)) => {
            let noun = day_noun(assessment.daytime);
            let mut text = format!("{} of {noun} {}", length(*minutes), in_country(country));
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
    let own = assessment.of_region(home)?;
    if own.day_minutes > 0 {
        return None;
    }
    // The places that most readers can picture: the zone's own city, of the heaviest two parts of the
    // world apart from home.
    let home_part = WorldPart::of(own.region());
    let mut parts: Vec<(WorldPart, &RegionImpact)> = vec![];
    for each in assessment.regions.iter().filter(|each| each.day_minutes > 0) {
        let part = WorldPart::of(each.region());
        if part != home_part && !parts.iter().any(|(known, _)| *known == part) {
            parts.push((part, each));
        }
    }
    let said: Vec<String> = parts
        .iter()
        .take(2)
        .map(|(_, each)| format!("{} in {}", clock_time(each.start.civil), each.region().zone.place()))
        .collect();
    let start = clock_time(assessment.window.start.civil);
    (!said.is_empty()).then(|| format!("your {start} is {}", said.join(" and ")))
}
