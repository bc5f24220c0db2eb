//! Which minutes are day, edge and night in a region: the rules laid out for fast walking.

use super::levels::{band_of, each_run};
use super::local_week::{HOUR, LocalWeek, MINUTES_A_DAY, WeekPainter};
use super::sunlight::sunlight;
use crate::calendar::Almanac;
use crate::plan::{Activity, Daytime, OwnHours};
use crate::time::{Instant, Offset, Span};
use crate::world::{Region, RegionId, Weekdays, region};

/// What a local minute is for the people there. In a picture each has a pattern of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Night,
    /// Just up, or going to bed; the hour beside office hours; civil twilight.
    Edge,
    Day,
}

impl Band {
    /// The word in exports.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Night => "night",
            Self::Edge => "edge",
            Self::Day => "day",
        }
    }
}

/// Elapsed minutes of a span in each band but the night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BandMinutes {
    pub day: i64,
    pub edge: i64,
}

/// A daytime rule made ready for every region.
pub struct BandRule(Kind);

enum Kind {
    /// A local week for each distinct weekend, and which of them a region lives by.
    Weekly {
        weeks: Vec<LocalWeek>,
        week_of_region: Vec<u8>,
        /// Where public holidays are free: no stretch of such a week crosses midnight.
        days_off: Option<&'static Almanac>,
    },
    Sun,
    Activity(Activity),
}

impl BandRule {
    /// `almanac` tells the public holidays, which are no working days.
    pub fn new(daytime: Daytime, almanac: &'static Almanac) -> Self {
        let any_weekend = |_: &Region| Weekdays::default();
        match daytime {
            Daytime::Waking => Self::weekly(None, any_weekend, |_| {
                let mut week = WeekPainter::default();
                week.paint(Weekdays::ALL, 6 * HOUR, 24 * HOUR, Band::Edge);
                week.paint(Weekdays::ALL, 8 * HOUR, 22 * HOUR, Band::Day);
                week
            }),
            Daytime::Office => Self::weekly(
                Some(almanac),
                |region| region.weekend,
                |weekend| WeekPainter::hours_with_edges(weekend.complement(), 9 * HOUR, 17 * HOUR),
            ),
            Daytime::Own(OwnHours { from, to, days }) => Self::weekly(None, any_weekend, |_| {
                let (from, to) = (usize::from(from), usize::from(to));
                let to = if to > from { to } else { to + MINUTES_A_DAY };
                WeekPainter::hours_with_edges(days, from, to)
            }),
            Daytime::Daylight => Self(Kind::Sun),
            Daytime::Activity(activity) => Self(Kind::Activity(activity)),
        }
    }

    fn weekly(
        days_off: Option<&'static Almanac>,
        class: impl Fn(&Region) -> Weekdays,
        week: impl Fn(Weekdays) -> WeekPainter,
    ) -> Self {
        let mut classes: Vec<Weekdays> = vec![];
        let week_of_region = RegionId::all()
            .map(|id| {
                let wanted = class(region(id));
                let known = classes.iter().position(|each| *each == wanted);
                known.unwrap_or_else(|| {
                    classes.push(wanted);
                    classes.len() - 1
                }) as u8
            })
            .collect();
        let weeks = classes.into_iter().map(|class| week(class).finish()).collect();
        Self(Kind::Weekly { weeks, week_of_region, days_off })
    }

    /// What decides a region's bands in `span` besides its offsets: equal keys live by the same hours. `None`
    /// where the rule knows no weeks, and in spans too long to tell.
    pub(super) fn key_of(&self, id: RegionId, span: Span) -> Option<(u8, u64)> {
        let (week_of_region, days_off) = match &self.0 {
            Kind::Weekly { week_of_region, days_off, .. } => (week_of_region, days_off),
            Kind::Sun => return None,
            // Everybody's days are the same.
            Kind::Activity(_) => return Some((0, 0)),
        };
        let mut free = 0;
        if let Some(almanac) = days_off {
            // No local date is more than a day from the UTC date.
            let (first, last) = (span.start.utc().date().pred_opt()?, span.end.utc().date().succ_opt()?);
            if (last - first).num_days() >= i64::from(u64::BITS) {
                return None;
            }
            for date in almanac.days_off(id, first, last) {
                free |= 1 << (date - first).num_days();
            }
        }
        Some((week_of_region[id.index()], free))
    }

    /// Calls `each` for every stretch of day and edge of a region within `span`, in no fixed order.
    /// Stretches do not overlap; what is left is night.
    pub fn for_each(&self, id: RegionId, span: Span, mut each: impl FnMut(Span, Band)) {
        let is_free = |start: Instant, offset: Offset| {
            self.public_holidays().is_some_and(|almanac| {
                let date = start.plus_minutes(i64::from(offset.minutes())).utc().date();
                almanac.days_off(id, date, date).next().is_some()
            })
        };
        self.walk(id, span, |part, band, offset| {
            if !offset.is_some_and(|offset| is_free(part.start, offset)) {
                each(part, band);
            }
        });
    }

    /// Stretches with band and level: those of the day and the edge, and whatever counts.
    pub fn for_each_part(&self, id: RegionId, span: Span, mut each: impl FnMut(Span, Band, u32)) {
        match &self.0 {
            Kind::Activity(_) => self.for_each_regular(id, span, each),
            _ => self.for_each(id, span, |part, band| each(part, band, u32::from(band == Band::Day))),
        }
    }

    /// Stretches with band and level, as if no day were a public holiday; of a night that counts nothing none.
    pub fn for_each_regular(&self, id: RegionId, span: Span, mut each: impl FnMut(Span, Band, u32)) {
        match &self.0 {
            Kind::Activity(activity) => each_run(activity, id, span, u32::from, |part, level| {
                each(part, band_of(level as u8), level);
            }),
            _ => self.walk(id, span, |part, band, _| each(part, band, u32::from(band == Band::Day))),
        }
    }

    /// A walk over regular days, with the offset of each stretch where bands follow the clock.
    fn walk(&self, id: RegionId, span: Span, mut each: impl FnMut(Span, Band, Option<Offset>)) {
        match &self.0 {
            Kind::Weekly { weeks, week_of_region, .. } => {
                let week = &weeks[usize::from(week_of_region[id.index()])];
                for (piece, offset) in region(id).clock.pieces(span) {
                    week.for_each(piece, offset, &mut |part, band| each(part, band, Some(offset)));
                }
            }
            Kind::Sun => sunlight(region(id), span, &mut |part, band| each(part, band, None)),
            Kind::Activity(activity) => each_run(activity, id, span, band_of, |part, band| {
                if band != Band::Night {
                    each(part, band, None);
                }
            }),
        }
    }

    /// What decides a region's bands besides its clock and its public holidays: regions of one class and clock
    /// have the same regular days. `None` under the sun, where every region stands alone.
    pub fn class(&self, id: RegionId) -> Option<u8> {
        match &self.0 {
            Kind::Weekly { week_of_region, .. } => Some(week_of_region[id.index()]),
            Kind::Activity(_) => Some(0),
            Kind::Sun => None,
        }
    }

    /// Where public holidays come from, if they are free under this rule.
    pub fn public_holidays(&self) -> Option<&'static Almanac> {
        match &self.0 {
            Kind::Weekly { days_off, .. } => *days_off,
            Kind::Sun | Kind::Activity(_) => None,
        }
    }

    /// The level of a minute that counts whole: 1 where a minute is day or not, 100 where it counts in percent.
    pub fn full_level(&self) -> u32 {
        if matches!(self.0, Kind::Activity(_)) { 100 } else { 1 }
    }

    /// Calls `each` for every stretch of a region within `span` whose minutes count, with their level out of
    /// [`BandRule::full_level`], in no fixed order. Stretches do not overlap; what is left counts nothing.
    pub fn for_each_level(&self, id: RegionId, span: Span, mut each: impl FnMut(Span, u32)) {
        match &self.0 {
            Kind::Activity(activity) => each_run(activity, id, span, u32::from, |part, level| {
                if level > 0 {
                    each(part, level);
                }
            }),
            _ => self.for_each(id, span, |part, band| {
                if band == Band::Day {
                    each(part, 1);
                }
            }),
        }
    }

    /// Whether any minute of `span` lies in a region's day.
    pub fn meets_day(&self, id: RegionId, span: Span) -> bool {
        let mut meets = false;
        self.for_each(id, span, |_, band| meets |= band == Band::Day);
        meets
    }

    /// The minutes of a region in each band within `span`.
    pub fn minutes(&self, id: RegionId, span: Span) -> BandMinutes {
        let mut minutes = BandMinutes::default();
        self.for_each(id, span, |part, band| match band {
            Band::Day => minutes.day += part.minutes(),
            Band::Edge => minutes.edge += part.minutes(),
            Band::Night => {}
        });
        minutes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::region_by_id;

    fn minutes(rule: &str, id: &str, start: &str, length: i64) -> (i64, i64) {
        let rule = BandRule::new(rule.parse().unwrap(), Almanac::bundled());
        let span = Span::starting(start.parse().unwrap(), length);
        let BandMinutes { day, edge } = rule.minutes(region_by_id(id).unwrap(), span);
        (day, edge)
    }

    #[test]
    fn waking_hours_are_fourteen_with_two_edges_of_two_hours() {
        assert_eq!(minutes("waking", "JP/Asia/Tokyo", "2026-01-01T15:00Z", 1440), (840, 240));
        // 05:00 to 09:00 in Tokyo.
        assert_eq!(minutes("waking", "JP/Asia/Tokyo", "2026-01-01T20:00Z", 240), (60, 120));
    }

    #[test]
    fn a_day_of_23_hours_loses_the_hour_that_was_skipped() {
        // 14 March 2027 in New York has no 02:00: an own day of 01:00 to 04:00 is two hours long.
        assert_eq!(minutes("01:00-04:00", "US/America/New_York", "2027-03-14T05:00Z", 1380), (120, 120));
    }

    #[test]
    fn office_hours_keep_each_country_weekend() {
        // Friday 20 November 2026, a whole local day.
        assert_eq!(minutes("office", "DE/Europe/Berlin", "2026-11-19T23:00Z", 1440), (480, 120));
        assert_eq!(minutes("office", "IR/Asia/Tehran", "2026-11-19T20:30Z", 1440).0, 0);
        // Sunday 22 November.
        assert_eq!(minutes("office", "DE/Europe/Berlin", "2026-11-21T23:00Z", 1440), (0, 0));
        assert_eq!(minutes("office", "IR/Asia/Tehran", "2026-11-21T20:30Z", 1440), (480, 120));
    }

    #[test]
    fn office_hours_know_public_holidays_of_the_country_and_of_the_region_alone() {
        // Christmas Day 2026, a Friday: free in Germany, a working day in Japan.
        assert_eq!(minutes("office", "DE/Europe/Berlin", "2026-12-24T23:00Z", 1440), (0, 0));
        assert_eq!(minutes("office", "JP/Asia/Tokyo", "2026-12-24T15:00Z", 1440), (480, 120));
        // King Kamehameha I Day, Thursday 11 June 2026: in Hawaii alone.
        assert_eq!(minutes("office", "US/Pacific/Honolulu", "2026-06-11T10:00Z", 1440), (0, 0));
        assert_eq!(minutes("office", "US/America/New_York", "2026-06-11T04:00Z", 1440), (480, 120));
    }

    #[test]
    fn own_hours_may_cross_midnight_and_the_week() {
        assert_eq!(minutes("22:00-06:00", "GB/Europe/London", "2026-11-22T12:00Z", 1440), (480, 120));
        assert_eq!(minutes("00:00-24:00", "GB/Europe/London", "2026-11-22T12:00Z", 1440), (1440, 0));
    }

    #[test]
    fn own_hours_on_some_days_begin_on_those_days_only() {
        let days: Weekdays = "sun".parse().unwrap();
        let rule = BandRule::new(Daytime::Own(OwnHours { from: 23 * 60, to: 60, days }), Almanac::bundled());
        let london = region_by_id("GB/Europe/London").unwrap();
        let week = Span::starting("2026-11-16T00:00Z".parse().unwrap(), 7 * 1440);
        assert_eq!(rule.minutes(london, week), BandMinutes { day: 120, edge: 120 });
    }

    #[test]
    fn the_polar_summer_is_all_day_and_the_polar_night_never() {
        let tromso = |start| minutes("daylight", "SJ/Arctic/Longyearbyen", start, 3 * 1440);
        assert_eq!(tromso("2026-06-20T00:00Z"), (3 * 1440, 0));
        assert_eq!(tromso("2026-12-20T00:00Z"), (0, 0));
    }

    #[test]
    fn daylight_is_near_twelve_hours_at_the_equator_even_beyond_the_date_line() {
        for id in ["KI/Pacific/Kiritimati", "EC/America/Guayaquil", "SG/Asia/Singapore"] {
            let (day, edge) = minutes("daylight", id, "2026-03-20T00:00Z", 1440);
            assert!((720..=735).contains(&day), "{id}: {day}");
            assert!((38..=48).contains(&edge), "{id}: {edge}");
        }
    }
}
