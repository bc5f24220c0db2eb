//! The hours of the regions that matter, one row each, on the axis of the tide.
//!
//! Everything is placed by its instant, so that a day of 23 or of 25 hours has its true length.

use super::assessed::Assessed;
use super::clock_notes::{ClockMark, change_text};
use super::region_row::{RegionRow, region_rows};
use super::tide::{Stretch, x};
use crate::assess::{Assessment, Band, BandRule, Level};
use crate::time::{Span, short_day_name};
use crate::world::{RegionId, region};

/// One region's hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub region: RegionId,
    pub country: &'static str,
    pub part: &'static str,
    /// `Tue 09:15–10:45`
    pub when: String,
    /// `+1 d`
    pub day_mark: Option<String>,
    pub clocks: Option<ClockMark>,
    pub level: Option<Level>,
    /// What the region is in for most of the window.
    pub band: Band,
    /// Day and edge in view; the rest is night.
    pub bands: Vec<(Band, Stretch)>,
    pub midnights: Vec<Midnight>,
    /// Where the clocks change, and how.
    pub changes: Vec<(String, String)>,
}

/// Where a local day begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Midnight {
    pub x: String,
    /// `Tue`
    pub day: &'static str,
}

/// So many rows there are at least, where there are regions for them.
const LEAST: usize = 6;
/// So many regions of serious events are shown for those events.
const SERIOUS: usize = 2;

/// The regions that have a row: those of the most serious events, `chosen` ones, then those that lose most.
fn timeline_regions(rows: &[RegionRow], chosen: &[RegionId]) -> Vec<RegionId> {
    let mut found: Vec<RegionId> =
        rows.iter().filter(|row| row.is_serious()).map(|row| row.region).take(SERIOUS).collect();
    let known = |id: &RegionId| rows.iter().any(|row| row.region == *id);
    let least = LEAST.max(found.len() + chosen.len());
    for id in chosen.iter().copied().filter(known).chain(rows.iter().map(|row| row.region)) {
        if found.len() < least && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// The rows of one window in the view `span`, `chosen` regions among them.
pub fn timelines(
    assessed: &Assessed,
    assessment: &Assessment,
    span: Span,
    chosen: &[RegionId],
) -> Vec<Timeline> {
    let rows = region_rows(assessment);
    let rule = assessed.assessor.rule();
    let of = |id: RegionId| rows.iter().find(|row| row.region == id).map(|row| timeline(row, rule, span));
    timeline_regions(&rows, chosen).into_iter().filter_map(of).collect()
}

fn timeline(row: &RegionRow, rule: &BandRule, span: Span) -> Timeline {
    let place = region(row.region);
    let mut bands = vec![];
    rule.for_each(row.region, span, |part, band| bands.extend(Stretch::of(part, span).map(|at| (band, at))));
    let change = |change: crate::time::ClockChange| (x(change.at, span), change_text(change, place.zone));
    let midnight = |(at, date)| Midnight { x: x(at, span), day: short_day_name(date) };
    Timeline {
        region: row.region,
        country: row.country,
        part: row.part,
        when: format!("{} {}", row.day, row.span),
        day_mark: row.day_mark.clone(),
        clocks: row.clocks.clone(),
        level: row.level.filter(|_| row.is_serious()),
        band: row.band,
        bands,
        midnights: place.clock.days_begun(span).map(midnight).collect(),
        changes: place.clock.changes(span).map(change).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, Window, examples::founding_case};
    use crate::time::{Instant, Zone};
    use crate::world::region_by_id;

    fn assessed(start: &str) -> (Assessed, Span) {
        let start: Instant = start.parse().unwrap();
        let window = Window { zone: Zone::UTC, ..founding_case().windows[1].clone() }.starting_at(start);
        (Assessed::of(&Plan::of(window), Almanac::bundled()), Span::starting(start.plus_minutes(-720), 2880))
    }

    fn row_of(id: &str, start: &str) -> Timeline {
        let (assessed, span) = assessed(start);
        let id = region_by_id(id).unwrap();
        let rows = timelines(&assessed, assessed.windows[0].as_ref().unwrap(), span, &[id]);
        rows.into_iter().find(|row| row.region == id).unwrap()
    }

    fn percent(text: &str) -> f64 {
        text.trim_end_matches('%').parse().unwrap()
    }

    /// Hours between the two midnights in view.
    fn hours(row: &Timeline) -> f64 {
        let at = |index: usize| percent(&row.midnights[index].x);
        (at(1) - at(0)) * 0.48
    }

    #[test]
    fn a_day_is_as_long_as_its_clock_makes_it() {
        // Summer time ends on 25 October 2026 at 01:00 UTC in Europe, and begins on 14 March 2027 in New York.
        let autumn = row_of("DE/Europe/Berlin", "2026-10-25T02:00Z");
        assert!((hours(&autumn) - 25.0).abs() < 0.02, "{:?}", autumn.midnights);
        assert_eq!(autumn.midnights.iter().map(|each| each.day).collect::<Vec<_>>(), ["Sun", "Mon"]);
        assert_eq!(autumn.changes.len(), 1);
        assert!(autumn.changes[0].1.contains("back 1 hour"), "{}", autumn.changes[0].1);
        let spring = row_of("US/America/New_York", "2027-03-14T12:00Z");
        assert!((hours(&spring) - 23.0).abs() < 0.02, "{:?}", spring.midnights);
        let plain = row_of("JP/Asia/Tokyo", "2027-03-14T12:00Z");
        assert!((hours(&plain) - 24.0).abs() < 0.02 && plain.changes.is_empty());
    }

    #[test]
    fn bands_lie_in_order_within_the_view() {
        for start in ["2026-10-25T02:00Z", "2027-03-14T12:00Z", "2011-12-30T02:00Z"] {
            let (assessed, span) = assessed(start);
            for row in timelines(&assessed, assessed.windows[0].as_ref().unwrap(), span, &[]) {
                let mut stretches: Vec<(f64, f64)> =
                    row.bands.iter().map(|(_, at)| (percent(&at.x), percent(&at.width))).collect();
                stretches.sort_by(|a, b| a.0.total_cmp(&b.0));
                assert!(stretches.windows(2).all(|two| two[0].0 + two[0].1 <= two[1].0 + 0.02), "{row:?}");
                assert!(stretches.last().is_none_or(|(x, width)| x + width <= 100.02));
            }
        }
    }

    #[test]
    fn a_day_that_the_clocks_skip_does_not_begin() {
        let samoa = row_of("WS/Pacific/Apia", "2011-12-30T02:00Z");
        let days: Vec<&str> = samoa.midnights.iter().map(|each| each.day).collect();
        assert_eq!(days, ["Sat", "Sun"], "Friday 30 December 2011 never was");
    }

    #[test]
    fn the_regions_that_matter_come_first() {
        let plan = founding_case();
        let assessed = Assessed::of(&plan, Almanac::bundled());
        let assessment = assessed.windows[0].as_ref().unwrap();
        let nepal = region_by_id("NP/Asia/Kathmandu").unwrap();
        let span = Span::starting(assessment.window.span.start, 1440);
        let found: Vec<&str> =
            timelines(&assessed, assessment, span, &[nepal]).iter().map(|row| row.country).collect();
        assert_eq!(found[..4], ["Iran", "Nepal", "China", "India"]);
        assert_eq!(found.len(), LEAST);
    }
}
