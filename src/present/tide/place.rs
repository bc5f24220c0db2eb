//! Where an instant lies in the plot.

use crate::time::{Instant, Span};

/// A part of the plot, as percentages of its width: `12.34%`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub x: String,
    pub width: String,
}

impl Stretch {
    /// The part of `part` that is in view, if any is.
    pub fn of(part: Span, view: Span) -> Option<Self> {
        let part = part.intersection(view)?;
        Some(Self { x: x(part.start, view), width: percentage(part.minutes(), view.minutes()) })
    }
}

/// How far along the view an instant is.
pub(in crate::present) fn x(at: Instant, view: Span) -> String {
    percentage(at.since(view.start), view.minutes())
}

fn percentage(part: i64, whole: i64) -> String {
    // Hundredths of a percent are a tenth of a pixel.
    let hundredths = part * 10_000 / whole;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_out_of_view_is_cut_off() {
        let view = Span::starting(Instant::from_minutes(1_000), 1440);
        let stretch =
            |from, minutes| Stretch::of(Span::starting(view.start.plus_minutes(from), minutes), view);
        assert_eq!(stretch(360, 90), Some(Stretch { x: "25.00%".into(), width: "6.25%".into() }));
        assert_eq!(stretch(-60, 132), Some(Stretch { x: "0.00%".into(), width: "5.00%".into() }));
        assert_eq!(stretch(1440, 60), None);
    }
}
