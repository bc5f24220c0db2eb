//! The week and the year at a glance: what a window costs at each hour of a week, and each day of a year at its
//! best.
//!
//! Tables of [`HeatCell`]s, each with its colour, its figure and its words. They depend on the year's search and
//! on the window's length and zone ([`Year`]); where the window and the suggestions are comes in as [`Marks`].
//! Start with [`Year::of`].

mod grid;
mod habit;
mod hours;
mod scale;
mod season;
mod track;
mod year;
mod year_grid;

pub use grid::{ColumnHead, HeatCell, HeatGrid, HeatRow, Marks};
pub use habit::{HABITS, HabitAnswer, habit_answer, habit_example};
pub use hours::{day_grid, week_grid};
pub use scale::HeatScale;
pub use track::YearTrack;
pub use year::{Year, year_around};
pub use year_grid::year_grid;

#[cfg(test)]
mod tests;
