//! How much a minute counts: all or nothing by a band, in percent by an activity curve; and what a window's
//! minutes come to in a region.

use super::bands::{Band, BandRule};
use crate::plan::Activity;
use crate::time::Span;
use crate::world::{RegionId, region};

/// From these percentages of the busiest hour on an hour is drawn as day or as edge, and an event bites by day.
const DAY_FROM: u8 = 50;
const EDGE_FROM: u8 = 25;

/// What a window is in a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RegionMinutes {
    /// Elapsed minutes in each band.
    pub(super) day: i64,
    pub(super) edge: i64,
    /// Σ level over the minutes, in parts of the full level.
    pub(super) levels: u64,
    /// The most of it that the interruption can take.
    pub(super) lost_levels: u64,
}

impl RegionMinutes {
    pub(super) fn of(rule: &BandRule, id: RegionId, span: Span, interruption: u32) -> Self {
        if rule.full_level() == 1 {
            let minutes = rule.minutes(id, span);
            let lost = minutes.day.min(i64::from(interruption));
            return Self {
                day: minutes.day,
                edge: minutes.edge,
                levels: minutes.day as u64,
                lost_levels: lost as u64,
            };
        }
        let mut minutes_at = [0_i64; 101];
        rule.for_each_level(id, span, |part, level| minutes_at[level as usize] += part.minutes());
        let mut found = Self::default();
        let mut left = i64::from(interruption);
        for (level, minutes) in minutes_at.into_iter().enumerate().rev() {
            match band_of(level as u8) {
                Band::Day => found.day += minutes,
                Band::Edge => found.edge += minutes,
                Band::Night => {}
            }
            found.levels += level as u64 * minutes as u64;
            // At worst it falls in the busiest minutes.
            found.lost_levels += level as u64 * minutes.min(left) as u64;
            left -= minutes.min(left);
        }
        found
    }
}

/// What a minute is drawn as that counts `percent` of a minute of the busiest hour.
pub fn band_of(percent: u8) -> Band {
    match percent {
        DAY_FROM.. => Band::Day,
        EDGE_FROM.. => Band::Edge,
        _ => Band::Night,
    }
}

/// Calls `each` for the runs of local minutes in which `of` gives the same for the hour's percentage; together
/// they are all of `span`.
pub(super) fn each_run<T: Copy + PartialEq>(
    activity: &Activity,
    id: RegionId,
    span: Span,
    of: impl Fn(u8) -> T,
    mut each: impl FnMut(Span, T),
) {
    for (piece, offset) in region(id).clock.pieces(span) {
        let mut run: Option<(Span, T)> = None;
        let mut at = piece.start;
        while at < piece.end {
            let local = at.minutes() + i64::from(offset.minutes());
            let hour = local.div_euclid(60).rem_euclid(24);
            let hour_ends = at.plus_minutes(60 - local.rem_euclid(60)).min(piece.end);
            let here = of(activity.percentages()[hour as usize]);
            run = Some(match run {
                Some((span, known)) if known == here => (Span::new(span.start, hour_ends), known),
                other => {
                    if let Some((span, known)) = other {
                        each(span, known);
                    }
                    (Span::new(at, hour_ends), here)
                }
            });
            at = hour_ends;
        }
        if let Some((span, known)) = run {
            each(span, known);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::Daytime;
    use crate::world::region_by_id;

    fn minutes(id: &str, start: &str, length: i64, interruption: u32) -> RegionMinutes {
        let rule = BandRule::new(Daytime::Activity(Activity::PUBLISHED), Almanac::bundled());
        let span = Span::starting(start.parse().unwrap(), length);
        RegionMinutes::of(&rule, region_by_id(id).unwrap(), span, interruption)
    }

    #[test]
    fn a_day_is_the_sum_of_its_hours() {
        let sum: u64 = Activity::PUBLISHED.percentages().iter().map(|percent| u64::from(*percent)).sum();
        // 09:00 to 02:00 are day, 02:00 to 04:00 and 07:00 to 09:00 are edge.
        let whole = RegionMinutes { day: 17 * 60, edge: 4 * 60, levels: sum * 60, lost_levels: sum * 60 };
        assert_eq!(minutes("JP/Asia/Tokyo", "2026-01-01T15:00Z", 1440, 1440), whole);
    }

    #[test]
    fn an_interruption_takes_the_busiest_minutes() {
        // 21:30 to 23:30 in Tokyo: 30 minutes of 97, 60 of 99, 30 of 93.
        let found = minutes("JP/Asia/Tokyo", "2026-01-01T12:30Z", 120, 75);
        assert_eq!((found.levels, found.lost_levels), (30 * 97 + 60 * 99 + 30 * 93, 60 * 99 + 15 * 97));
    }

    #[test]
    fn an_hour_that_comes_twice_counts_twice() {
        // 25 October 2026 in Berlin: 02:00 to 03:00 comes twice.
        let found = minutes("DE/Europe/Berlin", "2026-10-25T00:00Z", 120, 120);
        assert_eq!(found.levels, 120 * 41);
    }

    #[test]
    fn bands_begin_at_a_quarter_and_at_half_of_the_busiest_hour() {
        let bands = [0, 24, 25, 49, 50, 100].map(band_of);
        assert_eq!(bands, [Band::Night, Band::Night, Band::Edge, Band::Edge, Band::Day, Band::Day]);
    }

    #[test]
    fn runs_of_a_band_are_whole() {
        let rule = BandRule::new(Daytime::Activity(Activity::PUBLISHED), Almanac::bundled());
        let mut runs = vec![];
        let day = Span::starting("2026-01-01T15:00Z".parse().unwrap(), 1440);
        rule.for_each(region_by_id("JP/Asia/Tokyo").unwrap(), day, |part, band| {
            runs.push((part.start.since(day.start) / 60, part.end.since(day.start) / 60, band));
        });
        assert_eq!(runs, [(0, 2, Band::Day), (2, 4, Band::Edge), (7, 9, Band::Edge), (9, 24, Band::Day)]);
    }
}
