//! The public holidays that a window meets: one group, since somewhere there is one on most days.

use super::event_card::{dates, people};
use crate::assess::Assessment;
use crate::plan::EventKind;
use crate::sorting::sort_by_key;
use crate::world::region;

/// All public holidays of a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayGroup {
    /// `Public holidays in 43 countries, 610 million people`
    pub title: String,
    pub lines: Vec<HolidayLine>,
}

/// One holiday and where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayLine {
    pub id: String,
    pub title: String,
    /// `25 December 2026`
    pub date: String,
    /// `Germany, France, …`, the most people first.
    pub places: String,
    pub set_aside: Option<String>,
}

/// `None` where the window meets none.
pub fn holiday_group(assessment: &Assessment) -> Option<HolidayGroup> {
    let found: Vec<_> =
        assessment.matches.iter().filter(|found| found.event.kind == EventKind::Holiday).collect();
    let mut concerned: Vec<_> = found.iter().flat_map(|found| found.regions.iter().copied()).collect();
    sort_by_key(&mut concerned, |id| *id);
    concerned.dedup();
    let mut countries: Vec<_> = concerned.iter().map(|id| region(*id).country).collect();
    countries.dedup();
    let lines: Vec<_> = found
        .iter()
        .map(|found| {
            let mut names: Vec<&str> = vec![];
            for id in &found.regions {
                let here = region(*id);
                let whole = found.event.scope.iter().any(|place| place.code() == here.country);
                let name = if whole { here.country_name } else { here.name };
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            HolidayLine {
                id: found.event.id.clone().into_owned(),
                title: found.event.title.clone().into_owned(),
                date: dates(&found.event, assessment.window.zone),
                places: names.join(", "),
                set_aside: found.set_aside.clone(),
            }
        })
        .collect();
    let who = match countries.as_slice() {
        [] => return None,
        [_] => region(concerned[0]).country_name.to_owned(),
        several => format!("{} countries", several.len()),
    };
    let people = people(assessment, &concerned);
    Some(HolidayGroup { title: format!("Public holidays in {who}{people}"), lines })
}
