//! What there is to say of each window, in the same order for all.

use super::super::assessed::Assessed;
use super::super::daytime_words::is_curve;
use super::super::headline::headline;
use super::super::level_words::standing_words;
use super::super::number::percent;
use super::super::reading::{place_of_clock, same_clock};
use super::super::when::dated_span;
use super::super::{one_line, sentence_case};
use crate::assess::{Assessment, Level, Load};
use crate::plan::Audience;
use crate::time::Zone;

/// So many events of a window are named.
const EVENTS: usize = 4;

/// A table of facts: a column for each window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The clocks that every window is read on: UTC, those of the windows, the reader's.
    pub clocks: Vec<String>,
    /// Or what is wrong with a window.
    pub windows: Vec<Result<WindowFacts, String>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowFacts {
    pub level: Level,
    pub load: Load,
    pub sentence: String,
    /// `Tue 16 Jun 2009 04:45–06:15`, in the order of the clocks.
    pub times: Vec<String>,
    /// `67 %`
    pub in_day: String,
    /// Nothing under a curve, which counts the edge in its one share.
    pub edge: Option<String>,
    /// `Busier than 6 of 10 starts that week`
    pub standing: String,
    /// The most severe events: level and title.
    pub events: Vec<(Level, String)>,
    pub more_events: usize,
}

/// The windows of a plan as a table.
pub fn compared(assessed: &Assessed, audience: &Audience, reader: Option<Zone>) -> Compared {
    let planned = assessed.windows.iter().flatten().map(|assessment| assessment.window.zone);
    let mut zones = vec![Zone::UTC];
    for zone in planned.chain(reader) {
        if !zones.iter().any(|known| same_clock(*known, zone)) {
            zones.push(zone);
        }
    }
    let yours = |zone: &Zone| reader.is_some_and(|reader| same_clock(*zone, reader));
    let clock = |zone: &Zone| format!("{}{}", place_of_clock(*zone), if yours(zone) { " (you)" } else { "" });
    let facts = assessed.windows.iter().map(|window| match window {
        Ok(assessment) => Ok(facts(assessment, audience, &zones)),
        Err(problem) => Err(format!("{}.", sentence_case(&problem.to_string()))),
    });
    Compared { clocks: zones.iter().map(clock).collect(), windows: facts.collect() }
}

fn facts(assessment: &Assessment, audience: &Audience, zones: &[Zone]) -> WindowFacts {
    let totals = &assessment.totals;
    let in_force = || assessment.matches.iter().filter(|found| found.set_aside.is_none());
    WindowFacts {
        level: assessment.verdict.level,
        load: assessment.verdict.load,
        sentence: headline(assessment, audience),
        times: zones.iter().map(|zone| dated_span(assessment.window.span, *zone)).collect(),
        in_day: percent(totals.daytime_share),
        edge: (!is_curve(assessment.daytime)).then(|| percent(totals.edge_share)),
        standing: sentence_case(&standing_words(assessment.standing)),
        events: in_force().take(EVENTS).map(|found| (found.level, one_line(&found.event.title))).collect(),
        more_events: in_force().count().saturating_sub(EVENTS),
    }
}

/// `Tue 16 Jun 2009 04:45–06:15`; with the date of the end where it is another.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, examples::founding_case};

    fn table(plan: &Plan, reader: &str) -> Compared {
        let reader = Zone::parse(reader).ok();
        compared(&Assessed::of(plan, Almanac::bundled()), &plan.audience, reader)
    }

    #[test]
    fn both_windows_of_the_founding_case_are_read_on_the_same_clocks() {
        let table = table(&founding_case(), "Asia/Tehran");
        assert_eq!(table.clocks, ["UTC", "Los Angeles", "Tehran (you)"]);
        let times: Vec<_> = table.windows.iter().flatten().map(|facts| facts.times.join(", ")).collect();
        assert_eq!(
            times,
            [
                "Tue 16 Jun 2009 04:45–06:15, Mon 15 Jun 2009 21:45–23:15, Tue 16 Jun 2009 09:15–10:45",
                "Tue 16 Jun 2009 21:00–22:00, Tue 16 Jun 2009 14:00–15:00, Wed 17 Jun 2009 01:30–02:30",
            ]
        );
        let first = table.windows[0].as_ref().unwrap();
        assert_eq!((first.in_day.as_str(), first.edge.as_deref()), ("67 %", Some("17 %")));
        assert_eq!(first.standing, "Busier than 6 of 10 starts that week, events aside");
        assert_eq!(first.events[0].0, Level::Block);
        assert!(first.events.is_sorted_by(|a, b| a.0 >= b.0), "{:?}", first.events);
    }

    #[test]
    fn an_end_on_another_date_names_it_and_a_clock_is_read_once() {
        let mut plan = founding_case();
        plan.windows[1].minutes = 11 * 60;
        let table = table(&plan, "US/Pacific");
        assert_eq!(table.clocks, ["UTC", "Los Angeles (you)"]);
        let second = table.windows[1].as_ref().unwrap();
        assert_eq!(second.times[1], "Tue 16 Jun 2009 14:00 to Wed 17 Jun 2009 01:00");
    }

    #[test]
    fn a_window_that_names_no_time_says_why_and_the_others_stay() {
        let mut plan = founding_case();
        plan.windows[1].minutes = 0;
        let table = table(&plan, "UTC");
        assert!(table.windows[0].is_ok());
        let problem = table.windows[1].as_ref().unwrap_err();
        assert!(problem.starts_with("A window of 0 minutes cannot be planned"), "{problem}");
    }
}
