//! The years whose holidays were asked for last: a year laid out is half a megabyte, and a visit may come by all.

use std::sync::{Arc, Mutex, PoisonError};

use super::holiday_year::HolidayYear;

/// Keeps so many of them; whoever holds a year has it as long as they do.
pub(super) struct RecentYears {
    most: usize,
    /// In order of asking, the last one last.
    kept: Mutex<Vec<(i32, Arc<HolidayYear>)>>,
}

impl RecentYears {
    /// As many as a plan looks at by turns: one for each of its six windows, and the two that the longest search
    /// reaches beside that of its window. Windows at a new year ask for two: a plan of six of them, in as many years,
    /// has some laid out again.
    pub(super) const OF_A_PLAN: usize = 8;

    pub(super) const fn at_most(most: usize) -> Self {
        Self { most, kept: Mutex::new(vec![]) }
    }

    /// A year as it is kept, else as it is laid out now.
    pub(super) fn get(&self, year: i32, lay_out: impl FnOnce() -> HolidayYear) -> Arc<HolidayYear> {
        // Nothing that panics can leave it out of order.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = kept.iter().position(|(known, _)| *known == year) {
            kept[at..].rotate_left(1);
        } else {
            let laid_out = Arc::new(lay_out());
            if kept.len() == self.most {
                kept.remove(0);
            }
            kept.push((year, laid_out));
        }
        kept[kept.len() - 1].1.clone()
    }
}
