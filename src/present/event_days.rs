//! The days around the window, and which of them an event reaches.

use super::when::long_date;
use crate::assess::{Assessment, EventMatch};
use crate::calendar::ReachPart;
use crate::time::{Date, Instant, Span, day_of_month, days_from};
use crate::world::region;

/// Days shown before and after the day on which the window begins.
const AROUND: (i64, i64) = (6, 7);

/// One day of the strip, in the region that decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventDay {
    /// `16`
    pub day: u32,
    /// `Tuesday 16 June 2009`
    pub date: String,
    /// Where in the event's reach the day lies.
    pub part: Option<ReachPart>,
    /// Whether the window touches the day.
    pub window: bool,
}

pub(super) fn event_days(assessment: &Assessment, found: &EventMatch) -> Vec<EventDay> {
    let here = region(found.decisive);
    let date_of = |instant: Instant| here.clock.local(instant).civil.date();
    let span = assessment.window.span;
    let (first, last) = (date_of(span.start), date_of(span.end.plus_minutes(-1)));
    let begin = |date: Date| here.clock.first_at_or_after(date, 0);
    let (core, whole) = (found.extent.core_in(here), found.extent.whole_in(here));
    let mut days = vec![];
    for offset in -AROUND.0..=AROUND.1.max((last - first).num_days()) {
        let Some(date) = days_from(first, offset) else { continue };
        let Some(next) = date.succ_opt() else { continue };
        let day = Span::new(begin(date), begin(next));
        let part = if day.intersection(core).is_some() {
            Some(ReachPart::Core)
        } else {
            day.intersection(whole).map(|_| ReachPart::Shadow)
        };
        days.push(EventDay {
            day: day_of_month(date),
            date: long_date(date),
            part,
            window: (first..=last).contains(&date),
        });
    }
    days
}

/// The strip in words: where the window lies, and on which of the days the event counts.
pub fn days_words(days: &[EventDay]) -> String {
    let window: Vec<&EventDay> = days.iter().filter(|day| day.window).collect();
    let mut said = vec![format!("The window is on {}", days_from_to(&window))];
    for run in days.chunk_by(|a, b| a.part == b.part) {
        let run: Vec<&EventDay> = run.iter().collect();
        match run[0].part {
            Some(ReachPart::Core) => said.push(format!("counts in full on {}", days_from_to(&run))),
            Some(ReachPart::Shadow) => said.push(format!("counts one less on {}", days_from_to(&run))),
            None => {}
        }
    }
    said.join("; ")
}

/// `Friday 12 June 2009`, or from the first to the last.
fn days_from_to(days: &[&EventDay]) -> String {
    match days {
        [] => String::new(),
        [one] => one.date.clone(),
        [first, .., last] => format!("{} to {}", first.date, last.date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strip_is_said_run_by_run() {
        let day = |day, part, window| EventDay { day, date: format!("June {day}"), part, window };
        let days = [
            day(10, None, false),
            day(11, Some(ReachPart::Core), false),
            day(12, Some(ReachPart::Core), true),
            day(13, Some(ReachPart::Shadow), false),
        ];
        assert_eq!(
            days_words(&days),
            "The window is on June 12; counts in full on June 11 to June 12; counts one less on June 13"
        );
    }
}
