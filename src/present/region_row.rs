//! The rows of the table of regions, ranked by loss, and the bar of 24 hours beside each.

use super::clock_notes::{ClockMark, clock_mark};
use super::number::{count, percent, short_percent};
use super::when::short_day_mark;
use crate::assess::{Assessment, Band, BandRule, Level};
use crate::time::{Instant, Span, clock_time, short_day_name};
use crate::world::RegionId;

/// A row of the table, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionRow {
    pub region: RegionId,
    /// From 1, by loss.
    pub rank: usize,
    pub country: &'static str,
    /// What tells this region from its country's others; empty where it is the only one.
    pub part: &'static str,
    /// `Tue`
    pub day: &'static str,
    /// `09:15–10:45`
    pub span: String,
    /// Minutes that the clocks there are ahead of UTC at the start: local starts order as these do.
    pub offset: i16,
    /// `+1 d`
    pub day_mark: Option<String>,
    /// The clocks change there inside the window or close to it.
    pub clocks: Option<ClockMark>,
    /// What the region is in for most of the window.
    pub band: Band,
    /// Share of the window that is daytime there, in words and as it is: `100 %`.
    pub in_day: String,
    pub daytime_share: f64,
    pub edge_minutes: i64,
    /// Share of the whole loss, 0 to 1, and in words.
    pub loss_share: f64,
    pub loss: String,
    /// In the audience's own unit.
    pub weight: f64,
    /// People (or users …) who lose daytime, where head counts are shown.
    pub people: Option<String>,
    /// The most severe match there.
    pub level: Option<Level>,
    pub approximate: bool,
}

/// Every inhabited region of the audience, by loss.
pub fn region_rows(assessment: &Assessment) -> Vec<RegionRow> {
    let minutes = assessment.window.minutes();
    let heads = super::shows_people(assessment);
    assessment
        .regions
        .iter()
        .filter(|each| each.weight > 0.0)
        .enumerate()
        .map(|(index, each)| {
            let region = each.region();
            let loss_share = assessment.loss_share(each);
            RegionRow {
                region: each.region,
                rank: index + 1,
                country: region.country_name,
                part: region
                    .name
                    .strip_prefix(region.country_name)
                    .map_or("", |part| part.trim_start_matches([',', ' '])),
                day: short_day_name(each.start.civil.date()),
                span: if minutes < 1440 {
                    format!("{}–{}", clock_time(each.start.civil), clock_time(each.end.civil))
                } else {
                    // The same hour on both ends would read as no time at all.
                    let end = short_day_name(each.end.civil.date());
                    format!("{} to {end} {}", clock_time(each.start.civil), clock_time(each.end.civil))
                },
                offset: each.start.offset.minutes(),
                day_mark: short_day_mark(each.day_shift_start),
                clocks: clock_mark(region, assessment.window.span),
                band: assessment.main_band(each),
                in_day: percent(each.daytime_share),
                daytime_share: each.daytime_share,
                edge_minutes: each.edge_minutes,
                loss_share,
                loss: short_percent(loss_share),
                weight: each.weight,
                people: heads.then(|| count(each.weight)),
                level: assessment.level_in(each),
                approximate: each.approximate,
            }
        })
        .collect()
}

/// A stretch of a region's bar: fractions of its width, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandCell {
    pub from: f64,
    pub to: f64,
    pub band: Band,
}

/// The 24 hours that the bars beside the rows show, or the window and a day where it is longer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Around {
    span: Span,
    /// Where the window begins and ends in it, as fractions.
    pub window: (f64, f64),
}

/// The stretch of time around the middle of the window.
pub fn around_window(assessment: &Assessment) -> Around {
    let window = assessment.window.span;
    let margin = if window.minutes() <= 720 { (1440 - window.minutes()) / 2 } else { 720 };
    let span = Span::new(window.start.plus_minutes(-margin), window.end.plus_minutes(margin));
    let fraction = |at: Instant| at.since(span.start) as f64 / span.minutes() as f64;
    Around { span, window: (fraction(window.start), fraction(window.end)) }
}

impl Around {
    /// The day and edge stretches of a region; the rest is night.
    pub fn bar(&self, rule: &BandRule, region: RegionId) -> Vec<BandCell> {
        let fraction = |at: Instant| at.since(self.span.start) as f64 / self.span.minutes() as f64;
        let mut cells = vec![];
        rule.for_each(region, self.span, |part, band| {
            cells.push(BandCell { from: fraction(part.start), to: fraction(part.end), band });
        });
        cells
    }
}
