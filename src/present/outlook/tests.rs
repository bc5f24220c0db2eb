use std::rc::Rc;

use super::*;
use crate::assess::Level;
use crate::calendar::Almanac;
use crate::plan::{Plan, Weights, Window, examples};
use crate::search::{Cell, DayLow, Preparation};
use crate::time::{Date, Instant, Span, Zone, parse_civil, parse_date};
use crate::world::Weekdays;

fn plan(start: &str, zone: &str, minutes: u32) -> Plan {
    let window = examples::founding_case().windows[0].clone();
    let zone = Zone::parse(zone).unwrap();
    Plan::of(Window {
        start: parse_civil(start).unwrap(),
        zone,
        minutes,
        fold: None,
        interruption: None,
        ..window
    })
}

/// The year of a plan as far as the days around its window go.
fn around(plan: &Plan, days: i64) -> Year {
    let window = &plan.windows[0];
    let start = window.resolve_start().unwrap();
    let range = Span::new(start.plus_minutes(-days * 1440), start.plus_minutes(days * 1440));
    let range = year_around(start, window.zone).intersection(range).unwrap();
    let prepared = Preparation::new(plan, range, false, Almanac::bundled()).finish();
    Year::of(Rc::new(prepared), window.minutes as i32, window.zone)
}

fn date(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn cell(grid: &HeatGrid, row: usize, column: usize) -> HeatCell {
    grid.rows[row].cells[column].clone().unwrap()
}

#[test]
fn every_cell_says_what_the_assessment_of_its_start_says() {
    let plan = examples::founding_case();
    let year = around(&plan, 4);
    let grid = week_grid(&year, &Marks::default(), date("2009-06-15"));
    let assessor = year.prepared.assessor();
    let mut blocked = 0;
    for cell in grid.rows.iter().flat_map(|row| row.cells.iter().flatten()) {
        let start = cell.start.unwrap();
        let window = plan.windows[0].starting_at(start).resolve().unwrap();
        let assessment = assessor.assess(&window, |event| plan.set_aside.get(event).cloned());
        let percent = (assessment.totals.daytime_share * 100.0).round() as i64;
        assert_eq!(cell.text, percent.to_string(), "{}", cell.words);
        let level = Some(assessment.verdict.level).filter(|level| *level >= Level::Avoid);
        assert_eq!(cell.level, level, "{}", cell.words);
        blocked += usize::from(level == Some(Level::Block));
    }
    assert!(blocked > 0, "the week of the founding case has hours to keep clear of");
}

#[test]
fn an_hour_that_the_clocks_skip_is_empty_and_says_so() {
    let year = around(&plan("2026-03-27T22:00", "Europe/Berlin", 60), 4);
    let grid = week_grid(&year, &Marks::default(), date("2026-03-23"));
    let skipped = cell(&grid, 6, 2);
    assert_eq!((skipped.start, skipped.text.as_str()), (None, "skip"));
    assert_eq!(skipped.words, "Sun 29 March 02:00, skipped by the clocks");
    assert_eq!(cell(&grid, 6, 1).start, Some(at("2026-03-29T00:00Z")));
    assert_eq!(cell(&grid, 6, 3).start, Some(at("2026-03-29T01:00Z")));
}

#[test]
fn an_hour_that_comes_twice_is_the_first_and_says_so() {
    let year = around(&plan("2026-10-31T22:00", "America/New_York", 60), 4);
    let twice = cell(&week_grid(&year, &Marks::default(), date("2026-10-26")), 6, 1);
    assert_eq!(twice.start, Some(at("2026-11-01T05:00Z")));
    assert!(twice.words.starts_with("Sun 1 November 01:00, the first of two, "), "{}", twice.words);
}

#[test]
fn half_an_hour_is_skipped_by_quarters() {
    let year = around(&plan("2026-10-03T22:00", "Australia/Lord_Howe", 60), 4);
    let grid = day_grid(&year, &Marks::default(), date("2026-10-04"));
    let starts = [0, 1, 2, 3].map(|quarter| cell(&grid, quarter, 2).start);
    assert_eq!(starts, [None, None, Some(at("2026-10-03T15:30Z")), Some(at("2026-10-03T15:45Z"))]);
    assert_eq!(grid.rows[3].head, ":45");
}

#[test]
fn hours_are_those_of_clocks_that_stand_at_odd_quarters() {
    let year = around(&plan("2026-01-03T22:00", "Asia/Kathmandu", 60), 4);
    let grid = week_grid(&year, &Marks::default(), date("2025-12-29"));
    assert_eq!(cell(&grid, 4, 0).start, Some(at("2026-01-01T18:15Z")));
    assert_eq!(cell(&grid, 4, 0).words.split(',').next(), Some("Fri 2 January 00:00"));
}

#[test]
fn a_date_that_did_not_happen_has_no_start() {
    let plan = plan("2011-12-29T12:00", "Pacific/Apia", 60);
    let year = around(&plan, 4);
    let week = week_grid(&year, &Marks::default(), date("2011-12-26"));
    assert!(week.rows[4].cells.iter().flatten().all(|cell| cell.start.is_none()));
    let days = year_grid(&year, &Marks::default());
    let friday = cell(&days, 4, days.columns.len() - 1);
    assert_eq!((friday.start, friday.words.as_str()), (None, "Fri 30 December, no start"));
    let saturday = cell(&days, 5, days.columns.len() - 1);
    assert!(saturday.start.is_some());
}

#[test]
fn what_lies_outside_the_clock_data_is_empty() {
    let year = around(&plan("2000-01-01T12:00", "UTC", 60), 2);
    let grid = week_grid(&year, &Marks::default(), date("1999-12-27"));
    assert_eq!(cell(&grid, 4, 23).words, "Fri 31 December 23:00, outside the clock data");
    assert!(cell(&grid, 5, 0).start.is_some());
    let year = around(&plan("2069-12-31T12:00", "UTC", 180), 2);
    let last = cell(&week_grid(&year, &Marks::default(), date("2069-12-30")), 1, 22);
    assert_eq!(last.words, "Tue 31 December 22:00, outside the clock data", "it would end beyond it");
}

#[test]
fn the_window_and_the_suggestions_are_in_the_cells_that_hold_their_starts() {
    let plan = plan("2026-06-16T21:45", "America/Los_Angeles", 90);
    let year = around(&plan, 4);
    let marks = Marks {
        start: plan.windows[0].resolve_start().ok(),
        suggestions: vec![(1, at("2026-06-17T22:00Z")), (2, at("2026-06-17T22:30Z"))],
    };
    let week = week_grid(&year, &marks, date("2026-06-15"));
    assert_eq!(week.first_stop(), 24 + 21);
    let own = week.cell(24 + 21).unwrap();
    assert!(own.chosen && own.words.ends_with(", your window from 21:45"), "{}", own.words);
    let suggested = cell(&week, 2, 15);
    assert_eq!(suggested.mark, "1 2");
    assert!(suggested.words.ends_with(", suggestion 1, suggestion 2 from 15:30"), "{}", suggested.words);
    let quarters = day_grid(&year, &marks, date("2026-06-16"));
    assert_eq!(quarters.first_stop(), 3 * 24 + 21);
    let chosen = year_grid(&year, &marks)
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().flatten())
        .filter(|c| c.chosen)
        .count();
    assert_eq!(chosen, 1);
}

#[test]
fn a_day_of_the_year_is_its_cheapest_hour_or_cheaper() {
    let year = around(&plan("2026-03-28T12:00", "Europe/Berlin", 60), 3);
    let days = year_grid(&year, &Marks::default());
    let week = week_grid(&year, &Marks::default(), date("2026-03-23"));
    // The week of 23 March is the thirteenth.
    for day in [3, 4, 5, 6] {
        let low = cell(&days, day, 12);
        assert!(days.columns[12].label == "23" && low.start.is_some(), "{}", low.words);
        let share = |words: &str| {
            words.split(" %").next().unwrap().rsplit(' ').next().unwrap().parse::<i64>().unwrap()
        };
        let best = week.rows[day]
            .cells
            .iter()
            .flatten()
            .filter(|c| c.start.is_some())
            .map(|c| share(&c.words))
            .min()
            .unwrap();
        assert!(share(&low.words) <= best, "{} against {best} %", low.words);
    }
    let change = cell(&days, 6, 12);
    assert_eq!(change.mark, "›");
    assert!(change.words.contains(", the clocks go forward 60 min"), "{}", change.words);
}

#[test]
fn a_year_has_all_its_days_once() {
    for (start, count, columns) in
        [("2026-07-01T12:00", 365, 53), ("2028-07-01T12:00", 366, 53), ("2018-07-01T12:00", 365, 53)]
    {
        let year = around(&plan(start, "UTC", 60), 1);
        let grid = year_grid(&year, &Marks::default());
        assert_eq!(grid.rows.iter().flat_map(|row| row.cells.iter().flatten()).count(), count);
        assert_eq!(grid.columns.len(), columns);
        assert_eq!(grid.groups.iter().map(|(_, weeks)| weeks).sum::<usize>(), columns);
        assert_eq!(grid.groups.len(), 12, "{:?}", grid.groups);
        let track = YearTrack::of(&year);
        assert_eq!(track.days, 7 * columns as i64);
    }
}

/// A year whose best starts are at the given times, month by month.
fn with_lows(zone: &str, times: impl Fn(&str) -> &'static str) -> Year {
    let mut year = around(&plan("2026-07-01T12:00", zone, 60), 1);
    let dates = (0..365).map(|day| crate::time::days_from(date("2026-01-01"), day).unwrap());
    year.lows = dates
        .map(|date| {
            let month = crate::time::short_month(date);
            let start = year.zone_start(date, times(month));
            DayLow { date, low: Cell { start, daytime_share: 0.2, cost: 1.0 } }
        })
        .collect();
    year
}

impl Year {
    fn zone_start(&self, date: Date, time: &str) -> Instant {
        let (hours, minutes) = time.split_once(':').unwrap();
        let minute = hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap();
        self.clock.first_at_or_after(date, minute)
    }
}

#[test]
fn the_seasons_name_the_months_that_share_a_best_time() {
    let summer =
        |month: &str| if ["Jan", "Feb", "Mar", "Nov", "Dec"].contains(&month) { "22:15" } else { "21:15" };
    assert_eq!(
        with_lows("Europe/Berlin", summer).season_words(),
        "Best start most often: January to March 22:15, April to October 21:15, November and December 22:15."
    );
    assert_eq!(with_lows("UTC", |_| "03:00").season_words(), "Best start most often: 03:00 all year.");
}

#[test]
fn a_year_of_equal_days_has_no_best_one() {
    let year = with_lows("UTC", |_| "03:00");
    assert_eq!(year.extremes_words(), "Every day has a start with 20 % in their day.");
    let mut year = year;
    year.lows[40].low.cost = 0.5;
    year.lows[90].low = Cell { cost: 2.0, daytime_share: 0.4, ..year.lows[90].low };
    assert_eq!(
        year.extremes_words(),
        "Best day: Tue 10 February from 03:00, 20 % in their day. Worst day, at its best: Wed 1 April from \
         03:00, 40 % in their day."
    );
}

#[test]
fn pages_go_by_weeks_or_days_and_stay_with_the_year() {
    let plan = plan("2026-06-17T21:45", "America/Los_Angeles", 90);
    let (year, window) = (around(&plan, 1), &plan.windows[0]);
    let first = |quarters, pages| year.first_date(window, quarters, pages).to_string();
    assert_eq!(
        [first(false, 0), first(false, -1), first(true, 0), first(true, 1)],
        ["2026-06-15", "2026-06-08", "2026-06-17", "2026-06-18"]
    );
    assert_eq!(
        [first(false, -99), first(false, 99), first(true, 999)],
        ["2025-12-29", "2026-12-28", "2026-12-31"]
    );
    assert_eq!(year.title(date("2026-06-15"), false), "15 to 21 June 2026");
    assert_eq!(year.title(date("2026-06-17"), true), "Wednesday 17 June 2026");
}

#[test]
fn the_quiet_hours_of_the_trade_are_not_quiet() {
    let mut plan = plan("2026-07-15T12:00", "UTC", 120);
    plan.audience.weights = Weights::People;
    let range = Span::new(at("2026-07-01T00:00Z"), at("2026-08-01T00:00Z"));
    let prepared = Preparation::new(&plan, range, false, Almanac::bundled()).finish();
    let year = Year::of(Rc::new(prepared), 120, Zone::UTC);
    let said = |number: usize| {
        let window = habit_example(&plan.windows[0], HABITS[number]);
        habit_answer(&year, &plan, &window, HABITS[number].1).unwrap()
    };
    // The same by assessing each of the four Sundays.
    let assessor = year.prepared.assessor();
    let sundays = ["2026-07-05T02:00Z", "2026-07-12T02:00Z", "2026-07-19T02:00Z", "2026-07-26T02:00Z"];
    let shares = sundays.map(|start| {
        let window = plan.windows[0].starting_at(at(start)).resolve().unwrap();
        assessor.assess(&window, |_| None).totals.daytime_share
    });
    let mean = crate::present::percent(shares.iter().sum::<f64>() / 4.0);
    assert_eq!(mean, "53 %");
    assert!(
        said(0).text.contains(&format!("day for {mean} on average; it comes 4 times")),
        "{}",
        said(0).text
    );
    assert!(said(1).text.contains("day for 87 % on average; it comes 31 times"), "{}", said(1).text);
    assert!(said(1).payers[0].starts_with("India"), "{:?}", said(1).payers);
    assert_eq!(habit_answer(&year, &plan, &plan.windows[0], Weekdays::from_bits(0)), None);
}
