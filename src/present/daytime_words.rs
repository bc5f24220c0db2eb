//! The daytime rule in words. A curve of activity has no day: who is there and what is lost are said otherwise.

use super::number::length;
use crate::assess::{Assessment, RegionImpact};
use crate::plan::{Activity, Daytime};

/// The daytime rules that have no settings of their own.
pub const DAYTIMES: [Daytime; 4] =
    [Daytime::Waking, Daytime::Office, Daytime::Daylight, Daytime::Activity(Activity::PUBLISHED)];

/// `Waking 08–22`: for a list.
pub fn daytime_name(daytime: Daytime) -> String {
    match daytime {
        Daytime::Waking => "Waking 08–22".to_owned(),
        Daytime::Office => "Office 09–17".to_owned(),
        Daytime::Daylight => "Daylight".to_owned(),
        Daytime::Own(_) => format!("Own hours {daytime}"),
        Daytime::Activity(Activity::PUBLISHED) => "Activity curve".to_owned(),
        Daytime::Activity(_) => "Own activity curve".to_owned(),
    }
}

/// The rule with its bands, as a sentence.
pub fn daytime_words(daytime: Daytime) -> String {
    match daytime {
        Daytime::Waking => "Day is 08:00–22:00, edge 06:00–08:00 and 22:00–24:00.".to_owned(),
        Daytime::Office => {
            "Day is 09:00–17:00 on the region's working days, edge the hour before and after.".to_owned()
        }
        Daytime::Daylight => {
            "Day is sunrise to sunset at the region's largest city, edge civil twilight.".to_owned()
        }
        Daytime::Own(_) => format!("Day is {daytime}, edge the hour before and after."),
        Daytime::Activity(_) => {
            "Activity curve: each hour counts in percent of the busiest; drawn as day from 50 % on, as edge from \
             25 %."
                .to_owned()
        }
    }
}

/// Whose curve it is.
pub fn activity_source(activity: Activity) -> &'static str {
    if activity == Activity::PUBLISHED {
        "The mean of three published curves of traffic: European mobile networks (EARTH D2.3, 2012), French fixed \
         and mobile lines (Feknous et al., 2014). Bytes, with evening video in them, and more than ten years old: \
         an assumption, not your service."
    } else {
        "Your own numbers, in percent of the largest."
    }
}

/// `Busiest from 22:00, 99 %; quietest from 05:00, 17 %.`
pub fn activity_peaks(activity: Activity) -> String {
    let (mut busiest, mut quietest) = (0, 0);
    let percent = activity.percentages();
    for hour in 0..Activity::HOURS {
        if percent[hour] > percent[busiest] {
            busiest = hour;
        }
        if percent[hour] < percent[quietest] {
            quietest = hour;
        }
    }
    let said = |hour: usize| format!("from {hour:02}:00, {} %", percent[hour]);
    format!("Busiest {}; quietest {}.", said(busiest), said(quietest))
}

/// The head of the column of how much of the window counts in a region.
pub const fn day_head(daytime: Daytime) -> &'static str {
    if is_curve(daytime) { "Active" } else { "In day" }
}

pub const fn is_curve(daytime: Daytime) -> bool {
    matches!(daytime, Daytime::Activity(_))
}

/// What those are who count: `14 % in their day`.
pub const fn counted_words(daytime: Daytime) -> &'static str {
    if is_curve(daytime) { "active" } else { "in their day" }
}

/// The same of a country or an audience: `100 % of it in its day`.
pub(super) const fn counted_of_one(daytime: Daytime) -> &'static str {
    if is_curve(daytime) { "active" } else { "in its day" }
}

/// `day for 67 % of internet users`, `67 % of internet users active`; `of` may be empty.
pub(super) fn day_for(daytime: Daytime, share: &str, of: &str) -> String {
    if is_curve(daytime) { format!("{share}{of} active") } else { format!("day for {share}{of}") }
}

/// What a length of daytime is a length of.
pub const fn day_noun(daytime: Daytime) -> &'static str {
    if is_curve(daytime) { "peak activity" } else { "daytime" }
}

/// `90 min of daytime`, or nothing where nothing is lost.
pub(super) fn lost_words(assessment: &Assessment, here: &RegionImpact) -> Option<String> {
    let noun = day_noun(assessment.daytime);
    match here.lost_minutes {
        _ if here.daytime_share == 0.0 => None,
        0 => Some(format!("under 1 min of {noun}")),
        minutes => Some(format!("{} of {noun}", length(minutes))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_told_by_its_busiest_and_quietest_hours() {
        let said = activity_peaks(Activity::PUBLISHED);
        assert_eq!(said, "Busiest from 22:00, 99 %; quietest from 05:00, 17 %.");
    }
}
