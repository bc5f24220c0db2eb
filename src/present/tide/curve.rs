//! The steps as lines: a path over the minutes of the view and the thousandths of the audience, from the top.

use std::fmt::Write as _;

use crate::assess::{Tide, TideStep};

/// The full height of the plot.
const TOP: u64 = 1000;

/// The line of what `units` tells of each step.
pub(super) fn line(tide: &Tide, units: impl Fn(&TideStep) -> u64) -> String {
    let mut path = String::new();
    let mut last = None;
    for step in &tide.steps {
        let height = (units(step) * TOP + tide.whole / 2).checked_div(tide.whole).unwrap_or(0);
        if last != Some(height) {
            let (x, y) = (step.at.since(tide.span.start), TOP - height.min(TOP));
            let _infallible = match last {
                None => write!(path, "M{x} {y}"),
                Some(_) => write!(path, "H{x}V{y}"),
            };
            last = Some(height);
        }
    }
    let _infallible = write!(path, "H{}", tide.span.minutes());
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Instant, Span};

    #[test]
    fn bands_are_steps_at_their_very_minute() {
        let start = Instant::from_minutes(600);
        let step = |minute, day, edge| TideStep { at: start.plus_minutes(minute), day, edge };
        let steps = vec![step(0, 0, 1), step(7, 1, 0), step(60, 1, 1), step(90, 4, 0)];
        let tide = Tide { span: Span::starting(start, 120), whole: 4, steps };
        assert_eq!(line(&tide, |step| step.day), "M0 1000H7V750H90V0H120");
        assert_eq!(line(&tide, |step| step.day + step.edge), "M0 750H60V500H90V0H120");
        let nobody = Tide { whole: 0, steps: vec![step(0, 0, 0)], ..tide };
        assert_eq!(line(&nobody, |step| step.day), "M0 1000H120");
    }
}
