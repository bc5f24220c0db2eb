//! A window of the plan in the plot.

use std::rc::Rc;

use super::place::{Stretch, x};
use super::view::TideView;
use crate::assess::{Assessment, Level};
use crate::plan::WindowProblem;
use crate::present::daytime_words::is_curve;
use crate::present::number::{length, percent};
use crate::present::window_letter;
use crate::time::Span;

/// A window as a block with a flag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TideBlock {
    pub at: Stretch,
    /// Where the window's end is, which is where the block's is.
    pub end: String,
    /// Its middle, where the flag's stem stands.
    pub middle: String,
    /// `A 67 % in day`
    pub flag: String,
    /// The flag's width, and how far its left side is from the stem, in pixels: it stays inside the plot.
    pub flag_width: i64,
    pub flag_left: i64,
    /// The gravest event that the window meets: `Iran: do not`, with its level.
    pub label: Option<(String, Level)>,
    /// Where the label begins, or ends, from the stem.
    pub label_x: i64,
    pub label_anchor: &'static str,
    /// Too narrow for two grips to be told apart.
    pub thin: bool,
    /// Where the middle is, in thousandths of the plot.
    along: i64,
}

/// The selected window of a plan and its others, as far as they are in view; `windows` in the plan's order.
pub fn tide_blocks(
    windows: &[Result<Rc<Assessment>, WindowProblem>],
    selected: usize,
    view: &TideView,
) -> (Option<TideBlock>, Vec<TideBlock>) {
    let (mut chosen, mut others) = (None, vec![]);
    for (index, assessment) in windows.iter().enumerate() {
        let Ok(assessment) = assessment else { continue };
        let block = TideBlock::of(assessment, index, index == selected, view);
        if index == selected { chosen = block } else { others.extend(block) }
    }
    if let Some(chosen) = &mut chosen {
        // Another flag may stand where the label would be.
        let near = |other: &TideBlock| (other.along - chosen.along).abs() < LABEL_REACH;
        if others.iter().any(near) {
            chosen.label = None;
        }
    }
    (chosen, others)
}

/// What is only looked at, by the number of its card if it has one: `1 · 17 %`.
pub fn tide_ghost(assessment: &Assessment, number: Option<usize>, view: &TideView) -> Option<TideBlock> {
    let share = share_of(assessment);
    let flag = number.map_or_else(|| format!("preview {share}"), |number| format!("{number} · {share}"));
    TideBlock::flagged(assessment, flag, view.span)
}

/// Where a window is that is not in view: whether that is to the left, and how far from what is looked at.
pub fn away_words(window: Span, looked_at: Span, view: Span) -> Option<(bool, String)> {
    if window.intersection(view).is_some() {
        return None;
    }
    let minutes = window.start.since(looked_at.start);
    let far = match minutes.abs() / DAY {
        0 => length(minutes.abs()),
        1 => "a day".to_owned(),
        days => format!("{days} days"),
    };
    Some(if minutes < 0 {
        (true, format!("‹ your window: {far} earlier"))
    } else {
        (false, format!("your window: {far} later ›"))
    })
}

const DAY: i64 = 24 * 60;
/// A block narrower than this many thousandths of the plot has no grips.
const THIN: i64 = 22;
/// Between the flag and the label of an event, in pixels.
const LABEL_GAP: i64 = 8;
/// How far the label reaches from the stem, in thousandths of a plot that is just wide enough for one.
const LABEL_REACH: i64 = 380;
/// This close to an end, in thousandths, the flag leans inwards.
const LEANS: i64 = 100;

impl TideBlock {
    /// The window number `index`, if any of it is in view; the one that is `selected` says what its share is
    /// of.
    fn of(assessment: &Assessment, index: usize, selected: bool, view: &TideView) -> Option<Self> {
        let share = share_of(assessment);
        let words = match selected {
            true if is_curve(assessment.daytime) => " active",
            true => " in day",
            false => "",
        };
        let flag = format!("{}\u{2002}{share}{words}", window_letter(index));
        let mut block = Self::flagged(assessment, flag, view.span)?;
        let window = assessment.window.span;
        let met = view.lane.iter().filter(|mark| selected && mark.span.intersection(window).is_some());
        block.label = met.rev().max_by_key(|mark| mark.level).map(|mark| (mark.label.clone(), mark.level));
        Some(block)
    }

    /// The block with its flag alone.
    fn flagged(assessment: &Assessment, flag: String, view: Span) -> Option<Self> {
        let window = assessment.window.span.intersection(view)?;
        let middle = window.start.plus_minutes(window.minutes() / 2);
        // Letters of this size and weight are about seven pixels wide.
        let flag_width = 13 + flag.chars().count() as i64 * 7;
        let along = middle.since(view.start) * 1000 / view.minutes();
        let left = if along < LEANS {
            flag_width * along / (2 * LEANS)
        } else if along > 1000 - LEANS {
            flag_width - flag_width * (1000 - along) / (2 * LEANS)
        } else {
            flag_width / 2
        };
        // On the side that has more room.
        let to_the_right = along < 550;
        Some(Self {
            label: None,
            label_x: if to_the_right { flag_width - left + LABEL_GAP } else { -left - LABEL_GAP },
            label_anchor: if to_the_right { "start" } else { "end" },
            at: Stretch::of(window, view)?,
            end: x(window.end, view),
            middle: x(middle, view),
            flag,
            flag_width,
            flag_left: -left,
            along,
            thin: window.minutes() * 1000 < THIN * view.minutes(),
        })
    }
}

fn share_of(assessment: &Assessment) -> String {
    percent(assessment.totals.daytime_share).replace(' ', "\u{202f}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;
    use crate::time::Zone;

    fn block(start: &str, hours: i64) -> Option<TideBlock> {
        let plan = founding_case();
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        let assessment = assessor.assess(&plan.windows[0].resolve().unwrap(), |_| None);
        let span = Span::starting(start.parse().unwrap(), hours * 60);
        TideBlock::of(&assessment, 0, true, &TideView::of(&assessor, &plan.set_aside, Zone::UTC, span))
    }

    #[test]
    fn a_window_out_of_view_is_told_by_its_side_and_distance() {
        let at = |text: &str| Span::starting(text.parse().unwrap(), 90);
        let view = Span::starting("2026-12-05T00:00Z".parse().unwrap(), 1440);
        let looked_at = at("2026-12-05T12:00Z");
        let away = |window| away_words(at(window), looked_at, view);
        assert_eq!(away("2026-12-05T22:00Z"), None);
        assert_eq!(away("2026-12-02T11:00Z"), Some((true, "‹ your window: 3 days earlier".to_owned())));
        assert_eq!(away("2026-12-06T02:00Z"), Some((false, "your window: 14 h later ›".to_owned())));
    }

    #[test]
    fn a_label_makes_room_for_the_flag_of_another_window() {
        let plan = founding_case();
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        let windows: Vec<_> = plan
            .windows
            .iter()
            .map(|window| Ok(Rc::new(assessor.assess(&window.resolve()?, |_| None))))
            .collect();
        let shown = |hours: i64| {
            let span = Span::starting("2009-06-15T05:00Z".parse().unwrap(), hours * 60);
            tide_blocks(&windows, 0, &TideView::of(&assessor, &plan.set_aside, Zone::UTC, span))
        };
        let (selected, others) = shown(42);
        assert_eq!(others[0].flag, "B\u{2002}18\u{202f}%");
        assert!(selected.unwrap().label.is_some());
        assert!(shown(24 * 7).0.unwrap().label.is_none());
        assert!(shown(26).1.is_empty());
    }

    #[test]
    fn the_block_lies_where_the_window_is_and_its_flag_stays_inside() {
        let found = block("2009-06-15T17:30Z", 24).unwrap();
        assert_eq!(
            (found.at.x.as_str(), found.end.as_str(), found.middle.as_str()),
            ("46.87%", "53.12%", "50.00%")
        );
        assert_eq!(found.flag, "A\u{2002}67\u{202f}% in day");
        assert_eq!((found.flag_left * 2, found.thin), (-found.flag_width, false));
        assert_eq!(found.label, Some(("Iran: do not".to_owned(), Level::Block)));
        let at_the_left = block("2009-06-16T05:15Z", 24).unwrap();
        assert_eq!((at_the_left.at.x.as_str(), at_the_left.at.width.as_str()), ("0.00%", "4.16%"));
        assert!(at_the_left.flag_left > -20);
        assert!(block("2009-06-15T17:30Z", 24 * 14).unwrap().thin);
        assert_eq!(block("2009-06-16T06:15Z", 24), None);
    }
}
