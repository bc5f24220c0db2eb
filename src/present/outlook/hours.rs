//! The hours of a week, and the quarters of the hours of a day.

use super::grid::{ColumnHead, HeatCell, HeatGrid, HeatRow, Marks, Places, push_level, time_of_day};
use super::scale::HeatScale;
use super::year::{Moment, Year};
use crate::assess::Level;
use crate::plan::{Daytime, Weights, Window};
use crate::present::daytime_words::counted_words;
use crate::present::number::{length, percent};
use crate::present::tide::tide_caption;
use crate::search::Survey;
use crate::time::{
    Date, calendar_day, calendar_days, day_and_month, day_name, day_of_month, days_from, short_day_name,
    short_month, weekday,
};

const HOURS: i64 = 24;
const HOUR: i64 = 60;
const QUARTER: i64 = 15;
const WEEK: i64 = 7;

impl Year {
    /// The first date that is shown: of a week its Monday, of quarters of hours the day itself; so many pages on from
    /// the window's own, and not beyond the year.
    pub fn first_date(&self, window: &Window, quarters: bool, pages: i64) -> Date {
        let own = window.resolve_start().map_or(window.start.date(), |start| self.civil(start).0);
        let (first, last) = self.dates();
        if quarters {
            return days_from(own, pages).unwrap_or(own).clamp(first, last);
        }
        let monday = |date: Date| days_from(date, -(weekday(date) as i64)).unwrap_or(date);
        let page = days_from(monday(own), pages.saturating_mul(WEEK)).unwrap_or(own);
        page.clamp(monday(first), monday(last))
    }

    /// `15 to 21 June 2009`, or the day.
    pub fn title(&self, first: Date, quarters: bool) -> String {
        match days_from(first, WEEK - 1) {
            Some(last) if !quarters => calendar_days(first, last),
            _ => format!("{} {}", day_name(first), calendar_day(first)),
        }
    }

    /// What a cell of the hours holds: `In percent, the share of internet users in their day during 90 min from that
    /// hour on in Los Angeles.`
    pub fn caption(&self, weights: &Weights, daytime: Daytime) -> String {
        let (share, minutes) = (tide_caption(weights, daytime), length(i64::from(self.minutes)));
        format!("In percent, the {share} during {minutes} from that hour on in {}.", self.zone.place())
    }
}

/// Seven days from `first` on, hour by hour.
pub fn week_grid(year: &Year, marks: &Marks, first: Date) -> HeatGrid {
    let dates = (0..WEEK).filter_map(|day| days_from(first, day));
    let table = Table { year, survey: year.survey(), places: Places::of(year, marks), minutes: HOUR };
    let rows = dates.map(|date| HeatRow {
        head: short_day_name(date).to_owned(),
        detail: format!("{} {}", day_of_month(date), short_month(date)),
        cells: (0..HOURS).map(|hour| Some(table.cell(date, hour * HOUR))).collect(),
    });
    heat_grid(rows.collect())
}

/// A day, a row for each quarter of its hours.
pub fn day_grid(year: &Year, marks: &Marks, date: Date) -> HeatGrid {
    let table = Table { year, survey: year.survey(), places: Places::of(year, marks), minutes: QUARTER };
    let rows = (0..HOUR).step_by(QUARTER as usize).map(|past| HeatRow {
        head: format!(":{past:02}"),
        detail: String::new(),
        cells: (0..HOURS).map(|hour| Some(table.cell(date, hour * HOUR + past))).collect(),
    });
    heat_grid(rows.collect())
}

fn heat_grid(rows: Vec<HeatRow>) -> HeatGrid {
    let columns = (0..HOURS).map(|hour| ColumnHead { label: format!("{hour:02}"), spoken: " o’clock" });
    HeatGrid { groups: vec![], columns: columns.collect(), rows, scale: HeatScale::WHOLE }
}

struct Table<'a> {
    year: &'a Year,
    survey: Survey<'a>,
    places: Places,
    /// Between a cell and the next.
    minutes: i64,
}

impl Table<'_> {
    fn cell(&self, date: Date, minute: i64) -> HeatCell {
        let mut words = format!("{} {} {}", short_day_name(date), day_and_month(date), time_of_day(minute));
        let (start, share, level, first_of_two) = match self.year.moment(&self.survey, date, minute) {
            Moment::Start { start, share, level, first_of_two } => (start, share, level, first_of_two),
            Moment::Skipped => {
                words.push_str(", skipped by the clocks");
                return HeatCell::without("skip", words);
            }
            Moment::Outside => {
                words.push_str(", outside the clock data");
                return HeatCell::without("", words);
            }
        };
        if first_of_two {
            words.push_str(", the first of two");
        }
        words.push_str(", ");
        words.push_str(&percent(share));
        words.push(' ');
        words.push_str(counted_words(self.year.prepared.daytime()));
        push_level(&mut words, level);
        let place = (date, minute);
        HeatCell {
            start: Some(start),
            heat: HeatScale::WHOLE.heat(share),
            text: ((share * 100.0).round() as i64).to_string(),
            mark: self.places.suggestions(place, self.minutes, &mut words),
            level: level.filter(|level| *level >= Level::Avoid),
            chosen: self.places.window(place, self.minutes, &mut words),
            words,
        }
    }
}
