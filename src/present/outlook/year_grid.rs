//! The days of a year, a column for each week: each day as its best start has it.

use super::grid::{ColumnHead, HeatCell, HeatGrid, HeatRow, Marks, Places, push_level};
use super::year::Year;
use crate::assess::Level;
use crate::present::daytime_words::counted_words;
use crate::present::number::percent;
use crate::search::DayLow;
use crate::time::{
    DAY_MINUTES, Date, clock_time, day_and_month, day_of_month, days_from, short_day_name, short_month,
    weekday,
};

const WEEK: i64 = 7;

/// The year, Monday first.
pub fn year_grid(year: &Year, marks: &Marks) -> HeatGrid {
    let (first, last) = year.dates();
    let monday = days_from(first, -(weekday(first) as i64)).unwrap_or(first);
    let mondays: Vec<Date> = std::iter::successors(Some(monday), |date| days_from(*date, WEEK))
        .take_while(|date| *date <= last)
        .collect();
    let days = Days { year, places: Places::of(year, marks), changes: changes(year), ends: (first, last) };
    let rows = (0..WEEK).filter_map(|day| {
        let dates: Option<Vec<Date>> = mondays.iter().map(|monday| days_from(*monday, day)).collect();
        let dates = dates?;
        Some(HeatRow {
            head: short_day_name(*dates.first()?).to_owned(),
            detail: String::new(),
            cells: dates.iter().map(|date| days.cell(*date)).collect(),
        })
    });
    HeatGrid {
        rows: rows.collect(),
        groups: months(&mondays, first),
        columns: mondays
            .iter()
            .map(|monday| ColumnHead {
                label: day_of_month(*monday).to_string(),
                spoken: short_month(*monday),
            })
            .collect(),
        scale: year.scale,
    }
}

/// Each month with the number of weeks that begin in it; the first week belongs to the first month.
fn months(mondays: &[Date], first: Date) -> Vec<(&'static str, usize)> {
    let mut months: Vec<(&'static str, usize)> = vec![];
    for monday in mondays {
        let name = short_month((*monday).max(first));
        match months.last_mut() {
            Some((last, weeks)) if *last == name => *weeks += 1,
            _ => months.push((name, 1)),
        }
    }
    months
}

/// The dates on which the clocks are changed, with the minutes by which they are put forward.
pub(super) fn changes(year: &Year) -> Vec<(Date, i16)> {
    let range = year.prepared.axis().range();
    year.clock.changes(range).map(|change| (year.civil(change.at).0, change.forward_minutes())).collect()
}

struct Days<'a> {
    year: &'a Year,
    places: Places,
    changes: Vec<(Date, i16)>,
    ends: (Date, Date),
}

impl Days<'_> {
    fn cell(&self, date: Date) -> Option<HeatCell> {
        let (first, last) = self.ends;
        if date < first || last < date {
            return None;
        }
        let mut words = format!("{} {}", short_day_name(date), day_and_month(date));
        let lows = &self.year.lows;
        let Ok(found) = lows.binary_search_by_key(&date, |day| day.date) else {
            words.push_str(", no start");
            return Some(HeatCell::without("", words));
        };
        let DayLow { low, .. } = lows[found];
        let level = self.year.level(low.start);
        words.push_str(", best from ");
        words.push_str(&clock_time(self.year.clock.local(low.start).civil));
        words.push_str(", ");
        words.push_str(&percent(low.daytime_share));
        words.push(' ');
        words.push_str(counted_words(self.year.prepared.daytime()));
        push_level(&mut words, level);
        let change = self.changes.iter().find(|(on, _)| *on == date).map(|(_, forward)| *forward);
        if let Some(forward) = change {
            let way = if forward > 0 { "forward" } else { "back" };
            words.push_str(&format!(", the clocks go {way} {} min", forward.abs()));
        }
        let mut unsaid = String::new();
        let chosen = self.places.window((date, 0), DAY_MINUTES, &mut unsaid);
        if chosen {
            words.push_str(", the day of your window");
        }
        let mark = match change {
            Some(1..) => "›",
            Some(_) => "‹",
            None => "",
        };
        Some(HeatCell {
            start: Some(low.start),
            heat: self.year.scale.heat(low.daytime_share),
            text: String::new(),
            mark: mark.to_owned(),
            level: level.filter(|level| *level >= Level::Avoid),
            chosen,
            words,
        })
    }
}
