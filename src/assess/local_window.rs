//! The window on each region's calendar, at hand for all events.
//!
//! Most windows lie on one local date, and most events are of whole dates: then no instant need be computed.

use super::impact::RegionImpact;
use crate::time::{DAY_MINUTES, Date, Span, days_from};
use crate::world::RegionId;

/// The window as a region sees it.
#[derive(Clone, Copy)]
pub(super) struct LocalWindow {
    /// The local dates of its first and last minute.
    pub(super) first: Date,
    pub(super) last: Date,
    /// No clock change is near, so that its dates tell all: where clocks are put back over midnight, a
    /// date can come twice.
    pub(super) steady: bool,
    /// Whether any minute of it lies in the region's day.
    pub(super) has_day: bool,
}

/// What the window is in each region of a scope.
pub(super) struct LocalWindows {
    pub(super) span: Span,
    /// For each region of the table, `None` out of scope.
    of_region: Vec<Option<LocalWindow>>,
}

impl LocalWindows {
    pub(super) fn new(span: Span, regions: &[RegionImpact]) -> Self {
        let around = Span::new(span.start.plus_minutes(-DAY_MINUTES), span.end.plus_minutes(DAY_MINUTES));
        let mut of_region = vec![None; RegionId::all().count()];
        for here in regions {
            let end = here.end.civil;
            // A window that ends at midnight has its last minute on the day before.
            let ends_at_midnight = end.time() == chrono::NaiveTime::MIN;
            let last = if ends_at_midnight { days_from(end.date(), -1) } else { Some(end.date()) };
            of_region[here.region.index()] = Some(LocalWindow {
                first: here.start.civil.date(),
                last: last.unwrap_or(end.date()),
                steady: here.region().clock.changes(around).next().is_none(),
                has_day: here.day_minutes > 0,
            });
        }
        Self { span, of_region }
    }

    /// The first and the last local date anywhere in the scope, where no clock change is near.
    pub(super) fn hull(&self) -> Option<(Date, Date)> {
        let mut seen = self.of_region.iter().flatten();
        let start = seen.next().filter(|first| first.steady)?;
        seen.try_fold((start.first, start.last), |(first, last), here| {
            here.steady.then(|| (first.min(here.first), last.max(here.last)))
        })
    }

    pub(super) fn of(&self, id: RegionId) -> Option<LocalWindow> {
        self.of_region[id.index()]
    }
}
