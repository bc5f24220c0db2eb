//! What is drawn whatever the window: the water, the axis and the lane of events.

use super::axis::AxisRow;
use super::curve::line;
use super::place::{Stretch, x};
use super::words::summary;
use crate::assess::{Assessor, Level};
use crate::plan::SetAside;
use crate::present::headline::cut;
use crate::present::level_words::level_words;
use crate::present::place_words::place_name;
use crate::time::{DAY_MINUTES, Instant, Span, Zone};

/// The longest name in a label of the lane, in characters.
const MAX_SHORT: usize = 28;

/// The tide over a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TideView {
    pub span: Span,
    /// The line of who is in their day, and of who is in their day or its edge.
    pub day: String,
    pub edge: String,
    /// UTC, then the plan's zone where it is another.
    pub rows: Vec<AxisRow>,
    /// Where the days of UTC begin.
    pub midnights: Vec<String>,
    pub lane: Vec<LaneMark>,
    /// The same in words.
    pub summary: String,
}

/// A stretch in which an event weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneMark {
    pub span: Span,
    pub at: Stretch,
    pub level: Level,
    /// `Iran presidential election: avoid`
    pub title: String,
    /// The same in short: `Iran: avoid`
    pub label: String,
}

impl TideView {
    /// `zone` is the plan's.
    pub fn of(assessor: &Assessor, set_aside: &SetAside, zone: Zone, span: Span) -> Self {
        let tide = assessor.tide(span);
        let stretches = assessor.level_stretches(span, |event| set_aside.get(event).is_some());
        let lane = stretches.into_iter().filter_map(|stretch| {
            let level = level_words(stretch.level).to_ascii_lowercase();
            let short = match stretch.event.scope.as_slice() {
                [place] => place_name(*place),
                _ => &stretch.event.title,
            };
            Some(LaneMark {
                span: stretch.span,
                at: Stretch::of(stretch.span, span)?,
                level: stretch.level,
                title: format!("{}: {level}", stretch.event.title),
                label: format!("{}: {level}", cut(short, MAX_SHORT)),
            })
        });
        let first_midnight = (span.start.minutes() + DAY_MINUTES - 1).div_euclid(DAY_MINUTES) * DAY_MINUTES;
        let midnights = (first_midnight..span.end.minutes()).step_by(DAY_MINUTES as usize);
        let second = Some(zone).filter(|zone| *zone != Zone::UTC);
        Self {
            span,
            day: line(&tide, |step| step.day),
            edge: line(&tide, |step| step.day + step.edge),
            rows: [Zone::UTC].into_iter().chain(second).map(|zone| AxisRow::of(zone, span)).collect(),
            midnights: midnights.map(|at| x(Instant::from_minutes(at), span)).collect(),
            lane: lane.collect(),
            summary: summary(&tide, zone),
        }
    }
}
