//! The bands of a local week, for rules that follow the clock.

use super::bands::Band;
use crate::time::{Offset, Span};
use crate::world::Weekdays;

pub(super) const HOUR: usize = 60;
pub(super) const MINUTES_A_DAY: usize = 24 * HOUR;
const MINUTES_A_WEEK: usize = 7 * MINUTES_A_DAY;
/// 1970-01-01 was a Thursday: minutes from the Monday before it.
const EPOCH_IN_WEEK: i64 = 3 * MINUTES_A_DAY as i64;

/// The bands of a local week that repeats, Monday first.
pub(super) struct LocalWeek {
    /// Stretches of day and edge in minutes of the week, in order, without overlap.
    stretches: Vec<(u16, u16, Band)>,
    /// For each weekday the first stretch that ends after its midnight.
    first_of_day: [u16; 7],
}

impl LocalWeek {
    pub(super) fn for_each(&self, piece: Span, offset: Offset, each: &mut impl FnMut(Span, Band)) {
        if self.stretches.is_empty() {
            return;
        }
        let local = piece.start.minutes() + i64::from(offset.minutes()) + EPOCH_IN_WEEK;
        let in_week = local.rem_euclid(MINUTES_A_WEEK as i64);
        // The instant at which the local week that holds the start began.
        let mut monday = piece.start.plus_minutes(-in_week);
        let mut next = usize::from(self.first_of_day[in_week as usize / MINUTES_A_DAY]);
        loop {
            if next == self.stretches.len() {
                next = 0;
                monday = monday.plus_minutes(MINUTES_A_WEEK as i64);
            }
            let (from, to, band) = self.stretches[next];
            let stretch = Span::new(
                monday.plus_minutes(i64::from(from)).max(piece.start),
                monday.plus_minutes(i64::from(to)).min(piece.end),
            );
            if stretch.start >= piece.end {
                return;
            }
            if stretch.start < stretch.end {
                each(stretch, band);
            }
            next += 1;
        }
    }
}

/// Paints a week minute by minute: slower than cleverness, and plainly right. Done once for a rule.
pub(super) struct WeekPainter(Vec<Band>);

impl Default for WeekPainter {
    fn default() -> Self {
        Self(vec![Band::Night; MINUTES_A_WEEK])
    }
}

impl WeekPainter {
    /// Day from `from` to `to` on `days`, and edge for the hour before and after.
    pub(super) fn hours_with_edges(days: Weekdays, from: usize, to: usize) -> Self {
        let mut week = Self::default();
        week.paint(days, MINUTES_A_WEEK + from - HOUR, MINUTES_A_WEEK + to + HOUR, Band::Edge);
        week.paint(days, from, to, Band::Day);
        week
    }

    /// Paints minutes `from..to` after midnight of each of `days`; both may lie beyond the week.
    pub(super) fn paint(&mut self, days: Weekdays, from: usize, to: usize, band: Band) {
        for day in (0..7).filter(|day| days.contains(*day)) {
            for minute in from..to {
                let cell = &mut self.0[(day * MINUTES_A_DAY + minute) % MINUTES_A_WEEK];
                *cell = (*cell).max(band);
            }
        }
    }

    pub(super) fn finish(self) -> LocalWeek {
        let mut stretches: Vec<(u16, u16, Band)> = vec![];
        for (minute, band) in self.0.into_iter().enumerate() {
            let minute = minute as u16;
            match stretches.last_mut() {
                Some((_, to, last)) if *to == minute && *last == band => *to += 1,
                _ if band == Band::Night => {}
                _ => stretches.push((minute, minute + 1, band)),
            }
        }
        let first_of_day = std::array::from_fn(|day| {
            stretches.partition_point(|(_, to, _)| usize::from(*to) <= day * MINUTES_A_DAY) as u16
        });
        LocalWeek { stretches, first_of_day }
    }
}
