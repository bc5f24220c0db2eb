//! The year in a few sentences.

use super::grid::{push_level, time_of_day};
use super::year::Year;
use crate::assess::compiled;
use crate::present::daytime_words::counted_words;
use crate::present::number::percent;
use crate::search::DayLow;
use crate::sorting::sort_by_key;
use crate::time::{Instant, calendar_day, day_and_month, month_name, short_day_name};

/// So many stretches of months are named; a low that moves more often is told by its range.
const NAMED: usize = 4;

impl Year {
    /// The best day and the worst.
    pub fn extremes_words(&self) -> String {
        let counted = counted_words(self.prepared.daytime());
        let by_cost = |a: &&DayLow, b: &&DayLow| a.low.cost.total_cmp(&b.low.cost);
        let (best, worst) = (self.lows.iter().min_by(by_cost), self.lows.iter().max_by(by_cost));
        let Some((best, worst)) = best.zip(worst) else { return String::new() };
        if best.low.cost.total_cmp(&worst.low.cost).is_eq() {
            return format!("Every day has a start with {} {counted}.", percent(best.low.daytime_share));
        }
        let said = |day: &DayLow| {
            let (date, minute) = (day.date, self.civil(day.low.start).1);
            let day_name = short_day_name(date);
            let time = time_of_day(minute);
            let share = percent(day.low.daytime_share);
            let mut said = format!("{day_name} {} from {time}, {share} {counted}", day_and_month(date));
            push_level(&mut said, self.level(day.low.start));
            said
        };
        format!("Best day: {}. Worst day, at its best: {}.", said(best), said(worst))
    }

    /// When of the day the best start is, and how that moves: `Best start most often: January to March 22:15, April to
    /// October 21:15, November and December 22:15.`
    pub fn season_words(&self) -> String {
        // Each month with the time that is the best one most often.
        let mut seasons: Vec<(Vec<&'static str>, i64)> = vec![];
        for month in self.lows.chunk_by(|a, b| month_name(a.date) == month_name(b.date)) {
            let name = month_name(month[0].date);
            let time = self.most_often(month);
            match seasons.last_mut() {
                Some((months, same)) if *same == time => months.push(name),
                _ => seasons.push((vec![name], time)),
            }
        }
        let said = match seasons.as_slice() {
            [] => return String::new(),
            [(_, time)] => format!("{} all year", time_of_day(*time)),
            few if few.len() <= NAMED => {
                let said = few
                    .iter()
                    .map(|(months, time)| format!("{} {}", months_words(months), time_of_day(*time)));
                said.collect::<Vec<_>>().join(", ")
            }
            many => {
                let times: Vec<String> = many
                    .iter()
                    .map(|(months, time)| format!("{} {}", months[0], time_of_day(*time)))
                    .collect();
                format!("from month to month another, {}", times.join(", "))
            }
        };
        format!("Best start most often: {said}.")
    }

    /// What the lines below the cells do not know, where the year leaves what events were compiled for.
    pub fn unknown_words(&self) -> Option<String> {
        let (range, known) = (self.prepared.axis().range(), compiled());
        let day = |at: Instant| calendar_day(at.utc().date());
        (range.start < known.start || known.end < range.end).then(|| {
            let (first, last) = (day(known.start), day(known.end.plus_minutes(-1)));
            format!(
                "Events are known from {first} to {last}: beyond that, a cell without a line is not known."
            )
        })
    }

    fn most_often(&self, days: &[DayLow]) -> i64 {
        let mut times: Vec<i64> = days.iter().map(|day| self.civil(day.low.start).1).collect();
        sort_by_key(&mut times, |time| *time);
        let longest = times.chunk_by(|a, b| a == b).rev().max_by_key(|same| same.len());
        longest.map_or(0, |same| same[0])
    }
}

/// `January to March`, `November and December`, `May`
fn months_words(months: &[&str]) -> String {
    match months {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one} and {two}"),
        [first, .., last] => format!("{first} to {last}"),
    }
}
