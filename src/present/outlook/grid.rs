//! A table of starts in five colours.

use super::scale::HeatScale;
use super::year::Year;
use crate::assess::Level;
use crate::present::level_words::level_words;
use crate::time::{Date, Instant};

/// What is marked in a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Where the window starts.
    pub start: Option<Instant>,
    /// Where the suggestions start, each with its number.
    pub suggestions: Vec<(usize, Instant)>,
}

/// A table of starts.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatGrid {
    /// Heads over several columns each, if there are any.
    pub groups: Vec<(&'static str, usize)>,
    pub columns: Vec<ColumnHead>,
    pub rows: Vec<HeatRow>,
    pub scale: HeatScale,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ColumnHead {
    /// `03`
    pub label: String,
    /// What belongs to it where it is read alone.
    pub spoken: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// `Mon`
    pub head: String,
    /// `23 Nov`, where there is room.
    pub detail: String,
    /// One for each column; `None` where the table has nothing.
    pub cells: Vec<Option<HeatCell>>,
}

/// One start, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    pub start: Option<Instant>,
    /// 0 to 4.
    pub heat: u8,
    /// What is printed in it.
    pub text: String,
    /// Numbers of suggestions, or what the clocks do.
    pub mark: String,
    /// To be avoided or worse.
    pub level: Option<Level>,
    /// Whether the window starts here.
    pub chosen: bool,
    /// Everything about it.
    pub words: String,
}

impl HeatGrid {
    /// The cells row by row: their number is how the page names them.
    pub fn cell(&self, index: usize) -> Option<&HeatCell> {
        let columns = self.columns.len().max(1);
        self.rows.get(index / columns)?.cells.get(index % columns)?.as_ref()
    }

    /// The cell in which the window starts, else the first that there is.
    pub fn first_stop(&self) -> usize {
        let cells = || self.rows.iter().flat_map(|row| &row.cells).enumerate();
        let chosen = cells().find(|(_, cell)| cell.as_ref().is_some_and(|cell| cell.chosen));
        chosen.or_else(|| cells().find(|(_, cell)| cell.is_some())).map_or(0, |(index, _)| index)
    }
}

impl HeatCell {
    /// A cell without a start.
    pub(super) fn without(text: &str, words: String) -> Self {
        let (text, mark) = (text.to_owned(), String::new());
        Self { start: None, heat: 0, text, mark, level: None, chosen: false, words }
    }
}

/// Where the window and the suggestions are on the clock of a year.
pub(super) struct Places {
    window: Option<(Date, i64)>,
    suggestions: Vec<(usize, (Date, i64))>,
}

impl Places {
    pub(super) fn of(year: &Year, marks: &Marks) -> Self {
        Self {
            window: marks.start.map(|start| year.civil(start)),
            suggestions: marks
                .suggestions
                .iter()
                .map(|(number, start)| (*number, year.civil(*start)))
                .collect(),
        }
    }

    /// Whether the window starts on `date` within `minutes` of `from`; adds that to the words of a cell.
    pub(super) fn window(&self, (date, from): (Date, i64), minutes: i64, words: &mut String) -> bool {
        let here = self.window.filter(|place| is_within(*place, date, from, minutes));
        if let Some((_, minute)) = here {
            words.push_str(", your window");
            push_time(words, minute, from);
        }
        here.is_some()
    }

    /// The numbers of the suggestions that start there; adds them to the words.
    pub(super) fn suggestions(&self, (date, from): (Date, i64), minutes: i64, words: &mut String) -> String {
        let here = self.suggestions.iter().filter(|(_, place)| is_within(*place, date, from, minutes));
        let numbers = here.map(|(number, (_, minute))| {
            let number = number.to_string();
            words.push_str(", suggestion ");
            words.push_str(&number);
            push_time(words, *minute, from);
            number
        });
        numbers.collect::<Vec<_>>().join(" ")
    }
}

/// ` from 03:12`, where that is not the start of the cell.
fn push_time(words: &mut String, minute: i64, from: i64) {
    if minute != from {
        words.push_str(" from ");
        words.push_str(&time_of_day(minute));
    }
}

fn is_within((date, minute): (Date, i64), of: Date, from: i64, minutes: i64) -> bool {
    date == of && (from..from + minutes).contains(&minute)
}

/// `03:00`
pub(super) fn time_of_day(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// `, do not`, where there is something to say.
pub(super) fn push_level(words: &mut String, level: Option<Level>) {
    if let Some(level) = level {
        words.push_str(", ");
        words.push_str(&level_words(level).to_ascii_lowercase());
    }
}
