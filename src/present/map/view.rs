//! What a window does to each region, or how it is there at one instant, as colours and in words.

use super::fill::{Fill, heat_of};
use crate::assess::{Assessment, Assessor, Band, RegionImpact};
use crate::present::daytime_words::day_noun;
use crate::present::number::percent;
use crate::sorting::sort_by_key;
use crate::time::{Instant, Span, clock_time, short_day_name};
use crate::world::{Continent, RegionId, regions};

/// What the colours tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapColours {
    /// Day, edge and night.
    #[default]
    Hours,
    /// How much of the whole loss.
    Loss,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// By the number of the region.
    pub fills: Vec<Fill>,
    /// `Tue 05:30 UTC, 67 % in daytime`
    pub count: String,
    /// The same for each continent, for those who do not see the map.
    pub summary: String,
}

const CONTINENTS: [(Continent, &str); 7] = [
    (Continent::Africa, "Africa"),
    (Continent::Asia, "Asia"),
    (Continent::Europe, "Europe"),
    (Continent::NorthAmerica, "North America"),
    (Continent::Oceania, "Oceania"),
    (Continent::SouthAmerica, "South America"),
    (Continent::Antarctica, "Antarctica"),
];

impl MapView {
    /// Of the whole window.
    pub fn of_window(assessment: &Assessment, colours: MapColours) -> Self {
        let minutes = assessment.window.minutes();
        let mut fills = vec![Fill::Out; regions().len()];
        for here in assessment.regions.iter().filter(|here| is_drawn(here)) {
            fills[here.region.index()] = match colours {
                MapColours::Hours => Fill::of(here.day_minutes, here.edge_minutes, minutes),
                MapColours::Loss => Fill::Heat(heat_of(assessment.loss_share(here))),
            };
        }
        let parts = assessment.regions.iter().map(|here| (here.region, here.weight, here.daytime_share));
        let noun = day_noun(assessment.daytime);
        Self {
            fills,
            count: format!("whole window, {} in {noun}", percent(assessment.totals.daytime_share)),
            summary: by_continent(parts, noun),
        }
    }

    /// At one instant.
    pub fn at(assessor: &Assessor, assessment: &Assessment, at: Instant) -> Self {
        let minute = Span::starting(at, 1);
        let mut fills = vec![Fill::Out; regions().len()];
        let mut parts = vec![];
        let rule = assessor.rule();
        let full = f64::from(rule.full_level());
        for here in assessment.regions.iter().filter(|here| is_drawn(here)) {
            let (mut band, mut level) = (Band::Night, 0);
            rule.for_each_part(here.region, minute, |_, found, counts| (band, level) = (found, counts));
            fills[here.region.index()] = Fill::Bands(band, None);
            parts.push((here.region, here.weight, f64::from(level) / full));
        }
        let whole: f64 = parts.iter().map(|part| part.1).sum();
        let in_day: f64 = parts.iter().map(|part| part.1 * part.2).sum();
        let noun = day_noun(assessment.daytime);
        let utc = at.utc();
        let share = percent(if whole > 0.0 { in_day / whole } else { 0.0 });
        let count = format!("{} {} UTC, {share} in {noun}", short_day_name(utc.date()), clock_time(utc));
        Self { fills, count, summary: by_continent(parts.into_iter(), noun) }
    }
}

/// Whether a region in scope has a colour: it has weight, or nobody lives there and it would be a hole.
fn is_drawn(here: &RegionImpact) -> bool {
    here.weight > 0.0 || here.region().people == 0
}

/// The inhabited regions of the audience, the heaviest first.
pub fn heaviest(assessment: &Assessment) -> Vec<RegionId> {
    let inhabited = assessment.regions.iter().filter(|here| here.weight > 0.0);
    // Whole numbers order without a question.
    let mut found: Vec<(RegionId, u64)> =
        inhabited.map(|here| (here.region, (here.weight * 1000.0) as u64)).collect();
    sort_by_key(&mut found, |(id, weight)| (std::cmp::Reverse(*weight), *id));
    found.into_iter().map(|(id, _)| id).collect()
}

/// `Share in daytime: Africa 12 %, Asia 98 %.` of (region, weight, share).
fn by_continent(parts: impl Iterator<Item = (RegionId, f64, f64)>, noun: &str) -> String {
    let mut sums = [(0.0, 0.0); CONTINENTS.len()];
    for (id, weight, share) in parts {
        let continent = regions()[id.index()].continent;
        if let Some(index) = CONTINENTS.iter().position(|each| each.0 == continent) {
            sums[index].0 += weight;
            sums[index].1 += weight * share;
        }
    }
    let named = CONTINENTS.iter().zip(sums).filter(|(_, (weight, _))| *weight > 0.0);
    let texts: Vec<String> =
        named.map(|((_, name), (weight, in_day))| format!("{name} {}", percent(in_day / weight))).collect();
    if texts.is_empty() {
        return "Nobody lives in the chosen scope.".to_owned();
    }
    format!("Share in {noun}: {}. The table of regions has every figure.", texts.join(", "))
}
