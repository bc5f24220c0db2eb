//! The hours of a week, or the quarters of the hours of a day.

use std::rc::Rc;

use yew::prelude::*;

use super::heat_table::HeatTable;
use crate::plan::Window;
use crate::present::{HeatGrid, Year};

/// What is shown, and how that changes.
pub struct WeekView {
    pub grid: Rc<HeatGrid>,
    pub title: String,
    pub caption: String,
    pub quarters: bool,
    pub onquarters: Callback<bool>,
    /// Shows the week or the day before (−1) or after (1).
    pub onpage: Callback<i64>,
}

pub fn week(view: WeekView, year: &Rc<Year>, index: usize, window: &Window, read_only: bool) -> Html {
    let WeekView { grid, title, caption, quarters, onquarters, onpage } = view;
    let page = |by: i64, sign: &'static str, spoken: &'static str| {
        html! {
            <button type="button" onclick={onpage.reform(move |_: MouseEvent| by)}>
                <span aria-hidden="true">{ sign }</span><span class="vh">{ spoken }</span>
            </button>
        }
    };
    let zoom = |of: bool, name: &'static str| {
        html! {
            <button type="button" aria-pressed={(of == quarters).to_string()} onclick={onquarters.reform(move |_: MouseEvent| of)}>
                { name }
            </button>
        }
    };
    html! {
        <section aria-labelledby="week-title">
            <div class="head">
                <h3 id="week-title">{ &title }</h3>
                <div class="zoom" role="group" aria-label="Page">
                    { page(-1, "‹", "Earlier") }
                    { page(1, "›", "Later") }
                </div>
                <div class="zoom" role="group" aria-label="Time shown">
                    { zoom(false, "Week") }
                    { zoom(true, "Quarter hours") }
                </div>
                <p>{ &caption }</p>
            </div>
            <HeatTable
                id="week"
                label={format!("{title}: {caption}")}
                {grid}
                year={year.clone()}
                window={window.clone()}
                {index}
                {read_only}
                onpage={onpage.clone()}
                marks={vec![("1", "suggestion")]}
            />
        </section>
    }
}
