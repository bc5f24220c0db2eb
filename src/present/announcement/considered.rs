//! The other windows of a plan, and how the one that is announced stands among them.

use super::super::assessed::Assessed;
use super::super::daytime_words::counted_of_one;
use super::super::level_words::level_words;
use super::super::number::percent;
use super::super::when::dated_span;
use super::super::window_form::window_label;
use crate::assess::{Assessment, Level};
use crate::plan::Plan;
use crate::time::Zone;

/// A window that is not the one announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Considered {
    /// Its place in the plan, from 0.
    pub window: usize,
    /// `Planned`, or when it begins.
    pub name: String,
    /// `Tue 16 Jun 2009 09:15–10:45` on the reader's clock.
    pub when: String,
    pub level: Level,
    /// `67 %`
    pub in_day: String,
}

/// The other windows, and in a sentence why this one or why not; nothing where there is no other.
pub fn considered(
    plan: &Plan,
    assessed: &Assessed,
    window: usize,
    reader: Option<Zone>,
) -> Option<(Vec<Considered>, String)> {
    let mine = assessed.windows.get(window)?.as_ref().ok()?;
    let zone = reader.unwrap_or(Zone::UTC);
    let others: Vec<(usize, &Assessment)> = assessed
        .windows
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != window)
        .filter_map(|(index, found)| Some((index, &**found.as_ref().ok()?)))
        .collect();
    if others.is_empty() {
        return None;
    }
    let told = |(index, found): &(usize, &Assessment)| Considered {
        window: *index,
        name: window_label(&plan.windows[*index]),
        when: dated_span(found.window.span, zone),
        level: found.verdict.level,
        in_day: percent(found.totals.daytime_share),
    };
    let words = why(mine, &others, |index| window_label(&plan.windows[index]));
    Some((others.iter().map(told).collect(), words))
}

fn why(mine: &Assessment, others: &[(usize, &Assessment)], name: impl Fn(usize) -> String) -> String {
    let in_day = counted_of_one(mine.daytime);
    let share = |found: &Assessment| percent(found.totals.daytime_share);
    let level = |found: &Assessment| level_words(found.verdict.level).to_ascii_lowercase();
    let cheaper = others
        .iter()
        .filter(|(_, other)| other.totals.daytime_share < mine.totals.daytime_share)
        .reduce(|a, b| if b.1.totals.daytime_share < a.1.totals.daytime_share { b } else { a });
    let milder = others
        .iter()
        .filter(|(_, other)| other.verdict.level < mine.verdict.level)
        .reduce(|a, b| if b.1.verdict.level < a.1.verdict.level { b } else { a });
    let alike = others.iter().all(|(_, other)| other.verdict.level == mine.verdict.level);
    let people = match cheaper {
        None => format!("the smallest share of the audience {in_day}, {}", share(mine)),
        Some((index, other)) => {
            format!("{} of the audience {in_day}, where {} has {}", share(mine), name(*index), share(other))
        }
    };
    let events = match milder {
        _ if alike => format!("events of the same level as the others, {}", level(mine)),
        None => format!("the mildest events, {}", level(mine)),
        Some((index, other)) => {
            format!("{}, where {} has {}", level(mine), name(*index), level(other))
        }
    };
    format!("Of the {} windows in the plan this one has {people}, and {events}.", others.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;

    fn told(window: usize) -> (Vec<Considered>, String) {
        let plan = founding_case();
        let assessed = Assessed::of(&plan, Almanac::bundled());
        considered(&plan, &assessed, window, Some(Zone::parse("Asia/Tehran").unwrap())).unwrap()
    }

    #[test]
    fn the_moved_window_is_both_cheaper_and_milder_than_the_planned_one() {
        let (others, why) = told(1);
        assert_eq!(
            others,
            [Considered {
                window: 0,
                name: "Planned".to_owned(),
                when: "Tue 16 Jun 2009 09:15–10:45".to_owned(),
                level: Level::Block,
                in_day: "67 %".to_owned(),
            }]
        );
        assert_eq!(
            why,
            "Of the 2 windows in the plan this one has the smallest share of the audience in its day, 18 %, and \
             the mildest events, watch."
        );
    }

    #[test]
    fn what_another_window_would_spare_is_not_kept_back() {
        assert_eq!(
            told(0).1,
            "Of the 2 windows in the plan this one has 67 % of the audience in its day, where Moved has 18 %, and \
             do not, where Moved has watch."
        );
    }

    #[test]
    fn a_plan_of_one_window_has_nothing_to_consider() {
        let plan = Plan::of(founding_case().windows[0].clone());
        let assessed = Assessed::of(&plan, Almanac::bundled());
        assert_eq!(considered(&plan, &assessed, 0, None), None);
    }
}
