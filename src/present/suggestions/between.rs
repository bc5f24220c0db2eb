//! Whose day ends before a window, and whose begins after it.

use super::super::daytime_words::is_curve;
use super::super::place_words::in_country;
use crate::assess::{Assessment, Band, BandRule, RegionImpact};
use crate::plan::Daytime;
use crate::sorting::sort_by_key;
use crate::time::Span;

/// So long before and after the window is looked at, in minutes.
const REACH: i64 = 6 * 60;
/// Of the audience so much is a part worth naming: 1 in 50.
const WORTH_NAMING: f64 = 0.02;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// `between the evening in Los Angeles and the morning in New York`; nothing where no large part of the audience
/// has its day close by.
pub(super) fn between(assessment: &Assessment, rule: &BandRule) -> Option<String> {
    // By a curve everybody is active at every hour, more or less.
    if is_curve(assessment.daytime) {
        return None;
    }
    let (ended, begins) = turns(assessment.daytime);
    let before = nearest(assessment, rule, Side::Before);
    let after = nearest(assessment, rule, Side::After);
    Some(match (before, after) {
        (Some(before), Some(after)) if before == after => format!("between {ended} and {begins} {after}"),
        (Some(before), Some(after)) => format!("between {ended} {before} and {begins} {after}"),
        (Some(before), None) => format!("after {ended} {before}"),
        (None, Some(after)) => format!("before {begins} {after}"),
        (None, None) => return None,
    })
}

/// What the end and the beginning of the day are by the rule.
fn turns(daytime: Daytime) -> (&'static str, &'static str) {
    if daytime == Daytime::Waking {
        ("the evening", "the morning")
    } else if daytime == Daytime::Office {
        ("the end of office hours", "the start of office hours")
    } else if daytime == Daytime::Daylight {
        ("sunset", "sunrise")
    } else {
        ("the end of the day", "the start of the day")
    }
}

/// Where the day ends last before the window, or begins first after it: of the nearest places that together are
/// worth naming the heaviest.
fn nearest(assessment: &Assessment, rule: &BandRule, side: Side) -> Option<String> {
    let asleep = |each: &&RegionImpact| each.weight > 0.0 && each.daytime_minutes == 0;
    let regions = assessment.regions.iter().filter(asleep);
    let mut places: Vec<(i64, &RegionImpact)> =
        regions.filter_map(|each| Some((gap(assessment.window.span, each, rule, side)?, each))).collect();
    sort_by_key(&mut places, |(gap, _)| *gap);
    let mut weight = 0.0;
    let mut limit = None;
    for (gap, each) in &places {
        weight += each.weight;
        if weight >= assessment.audience * WORTH_NAMING {
            limit = Some(*gap);
            break;
        }
    }
    let near: Vec<&RegionImpact> =
        places.iter().filter(|(gap, _)| Some(*gap) <= limit).map(|(_, each)| *each).collect();
    let of_country = |one: &RegionImpact| {
        let here = near.iter().filter(|each| each.region().country == one.region().country);
        here.map(|each| each.weight).sum::<f64>()
    };
    // Of one country the heaviest region stands for it.
    let heavier = |a: &&&RegionImpact, b: &&&RegionImpact| {
        (of_country(a), a.weight).partial_cmp(&(of_country(b), b.weight)).unwrap_or(std::cmp::Ordering::Equal)
    };
    let heaviest = near.iter().max_by(heavier)?;
    Some(name(assessment, &near, heaviest))
}

/// The country, where all of it is meant, else the city.
fn name(assessment: &Assessment, near: &[&RegionImpact], one: &RegionImpact) -> String {
    let here = |each: &&RegionImpact| each.weight > 0.0 && each.region().country == one.region().country;
    if assessment.regions.iter().filter(here).count() == near.iter().copied().filter(here).count() {
        in_country(one.region().country_name)
    } else {
        format!("in {}", one.region().zone.place())
    }
}

/// The minutes between the window and the nearest day of a region on one side; a day that is far is none.
fn gap(window: Span, each: &RegionImpact, rule: &BandRule, side: Side) -> Option<i64> {
    let looked_at = match side {
        Side::Before => Span::new(window.start.plus_minutes(-REACH), window.start),
        Side::After => Span::new(window.end, window.end.plus_minutes(REACH)),
    };
    let mut nearest: Option<i64> = None;
    rule.for_each(each.region, looked_at, |part, band| {
        let gap = match side {
            Side::Before => window.start.since(part.end),
            Side::After => part.start.since(window.end),
        };
        if band == Band::Day && nearest.is_none_or(|known| gap < known) {
            nearest = Some(gap);
        }
    });
    nearest
}
