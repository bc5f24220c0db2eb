//! What happens where: the regions that the window must not meet, should avoid or has to watch.

use super::atlas::Atlas;
use crate::assess::{Assessment, Level};
use crate::present::daytime_words::counted_of_one;
use crate::present::level_words::level_words;
use crate::present::number::percent;
use crate::sorting::sort_by_key;
use crate::time::{clock_time, short_day_name};
use crate::world::RegionId;

/// A mark at the largest city of a region.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub region: RegionId,
    pub at: (f64, f64),
    pub level: Level,
    /// `Do not: Iran, protests after the presidential election`
    pub title: String,
    /// The first mark is told beside it: where and when, and how much of the window that is.
    pub callout: Option<[String; 2]>,
}

impl Mark {
    /// The width of the text beside it, in pixels; 0 where there is none.
    pub fn width(&self) -> f64 {
        let letters = self.callout.iter().flatten().map(|line| line.chars().count()).max();
        letters.map_or(0.0, |letters| f64::from(BESIDE) + LETTER * letters as f64)
    }
}

/// Pixels from a mark to its text.
pub const BESIDE: i32 = 16;
/// Pixels of a letter, and a little more.
const LETTER: f64 = 7.0;

/// More marks than this hide the map.
const MOST: usize = 24;

/// The marks of an assessment, most severe first.
pub fn marks(assessment: &Assessment, atlas: &Atlas) -> Vec<Mark> {
    let severe = |here| assessment.level_in(here).filter(|level| *level >= Level::Watch);
    let mut found: Vec<_> =
        assessment.regions.iter().filter_map(|here| Some((here, severe(here)?))).collect();
    // By loss within a level, as they come.
    sort_by_key(&mut found, |(_, level)| std::cmp::Reverse(*level));
    let marks = found.into_iter().take(MOST).enumerate().map(|(index, (here, level))| {
        let region = here.region();
        let worst = assessment.matches_in(here).find(|found| found.set_aside.is_none());
        let title = worst.map_or("", |found| &*found.event.title);
        Mark {
            region: here.region,
            at: atlas.city(here.region),
            level,
            title: if title.contains(region.country_name) {
                format!("{}: {title}", level_words(level))
            } else {
                format!("{}: {}, {title}", level_words(level), region.name)
            },
            callout: (index == 0).then(|| {
                let (day, start) = (short_day_name(here.start.civil.date()), clock_time(here.start.civil));
                [
                    format!("{}, {day} {start}", region.country_name),
                    format!("{} of it {}", percent(here.daytime_share), counted_of_one(assessment.daytime)),
                ]
            }),
        }
    });
    marks.collect()
}
