//! The same quiet stretch on several days, and which of them are shown: only what is better than the proposal, or
//! as good where nothing is better.

use super::worth::{Worth, best_worth, worth};
use crate::assess::Assessment;
use crate::search::{Found, Suggestion};
use crate::sorting::sort_by_key;
use crate::time::{DAY_MINUTES, Date, Instant, day_and_month, day_name};

/// So far apart on the clock the lows of two days are the same, in minutes …
const CLOSE: i64 = 60;
/// … when about as much of the audience is in its day.
const ALIKE: f64 = 0.01;

/// So many lows are shown: of more nobody remembers the first.
const SHOWN: usize = 4;

/// One quiet stretch: of the days that have it the one nearest to the proposal, and the others.
pub struct Low<'a> {
    pub nearest: &'a Suggestion,
    pub others: Vec<&'a Suggestion>,
}

impl Low<'_> {
    /// The starts of all its days, that of the nearest first.
    pub fn starts(&self) -> impl Iterator<Item = Instant> {
        [self.nearest].into_iter().chain(self.others.iter().copied()).map(start)
    }
}

/// The lows that are shown, best first: the better ones, else those as good; of neither the days that are not.
pub fn shown_lows(found: &Found) -> Vec<Low<'_>> {
    let suggestions = &found.suggestions;
    let wanted = best_worth(found);
    if wanted < Worth::AsGood {
        return vec![];
    }
    let proposed = found.proposal.as_ref().map(|proposal| proposal.assessment.window.span.start);
    let far = |each: &Suggestion| proposed.map_or(0, |proposed| start(each).since(proposed).abs());
    let first_of_low = first_of_low(suggestions);
    let firsts = (0..suggestions.len()).filter(|index| first_of_low[*index].is_none());
    let lows = firsts.filter_map(|first| {
        let days: Vec<&Suggestion> = (first..suggestions.len())
            .filter(|index| *index == first || first_of_low[*index] == Some(first))
            .map(|index| &suggestions[index])
            .filter(|each| worth(found, each) == wanted)
            .collect();
        let nearest = days.iter().copied().min_by_key(|each| far(each))?;
        let others = days.into_iter().filter(|each| start(each) != start(nearest)).collect();
        Some(Low { nearest, others })
    });
    lows.take(SHOWN).collect()
}

fn start(suggestion: &Suggestion) -> Instant {
    suggestion.assessment.window.span.start
}

/// Whether two suggestions are of one low on two days.
fn are_same_low(a: &Suggestion, b: &Suggestion) -> bool {
    let (one, other) = (&a.assessment, &b.assessment);
    let apart = one.window.span.start.since(other.window.span.start);
    let off = apart.rem_euclid(DAY_MINUTES);
    let share = |of: &Assessment| of.totals.daytime_share;
    apart.abs() >= DAY_MINUTES - CLOSE
        && off.min(DAY_MINUTES - off) <= CLOSE
        && (share(one) - share(other)).abs() <= ALIKE
        && one.verdict.level == other.verdict.level
}

/// For each suggestion the first before it that is of the same low.
pub(super) fn first_of_low(suggestions: &[Suggestion]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![];
    for (index, one) in suggestions.iter().enumerate() {
        let earlier = (0..index).filter(|earlier| found[*earlier].is_none());
        found.push(earlier.into_iter().find(|earlier| are_same_low(&suggestions[*earlier], one)));
    }
    found
}

/// The local date on which a suggestion starts.
pub(super) fn date_of(suggestion: &Suggestion) -> Date {
    suggestion.assessment.window.start.civil.date()
}

/// `a day later`, `3 days earlier`: of one date from another.
pub(super) fn days_apart(date: Date, from: Date) -> String {
    let days = (date - from).num_days();
    let side = if days < 0 { "earlier" } else { "later" };
    match days.abs() {
        1 => format!("a day {side}"),
        days => format!("{days} days {side}"),
    }
}

/// `also Monday and Wednesday`; with the date where a weekday alone would be another day.
pub(super) fn also_words(first: Date, others: &[Date]) -> Option<String> {
    let mut others = others.to_vec();
    sort_by_key(&mut others, |date| *date);
    let near = others.iter().all(|date| (*date - first).num_days().abs() < 7)
        && others.last().zip(others.first()).is_some_and(|(last, first)| (*last - *first).num_days() < 7);
    let name = |date: &Date| if near { day_name(*date).to_owned() } else { day_and_month(*date) };
    let (last, rest) = others.split_last()?;
    let rest: Vec<String> = rest.iter().map(name).collect();
    Some(match rest.as_slice() {
        [] => format!("also {}", name(last)),
        rest => format!("also {} and {}", rest.join(", "), name(last)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_date;

    #[test]
    fn days_are_told_by_name_as_long_as_a_name_tells_them() {
        let date = |text: &str| parse_date(text).unwrap();
        let first = date("2026-11-27");
        assert_eq!(also_words(first, &[]), None);
        assert_eq!(also_words(first, &[date("2026-11-30")]).unwrap(), "also Monday");
        let two = [date("2026-12-01"), date("2026-11-29"), date("2026-11-30")];
        assert_eq!(also_words(first, &two).unwrap(), "also Sunday, Monday and Tuesday");
        let far = [date("2026-12-04"), date("2026-11-26")];
        assert_eq!(also_words(first, &far).unwrap(), "also 26 November and 4 December");
    }

    #[test]
    fn days_apart_are_counted_on_the_calendar() {
        let date = |text: &str| parse_date(text).unwrap();
        assert_eq!(days_apart(date("2026-11-28"), date("2026-11-27")), "a day later");
        assert_eq!(days_apart(date("2026-11-24"), date("2026-11-27")), "3 days earlier");
    }
}
