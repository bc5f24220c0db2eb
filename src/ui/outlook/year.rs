//! The days of a year, each at its best, and under them at what time of day that is.

use std::rc::Rc;

use yew::prelude::*;

use super::heat_table::HeatTable;
use crate::plan::Window;
use crate::present::{HeatGrid, Year, YearTrack};
use crate::ui::widgets::prose;

/// The height of the plot in pixels.
const HEIGHT: u32 = 72;

pub fn year(year: &Rc<Year>, grid: Rc<HeatGrid>, index: usize, window: &Window, read_only: bool) -> Html {
    let title = format!("{}, each day at its best", year.number);
    html! {
        <section aria-labelledby="year-title">
            <div class="head">
                <h3 id="year-title">{ &title }</h3>
                <p>{ prose(&year.extremes_words()) }{ " " }{ year.season_words() }</p>
            </div>
            <HeatTable
                id="year"
                label={title.clone()}
                foot={track(&YearTrack::of(year), grid.columns.len())}
                {grid}
                year={year.clone()}
                window={window.clone()}
                {index}
                {read_only}
                marks={vec![("›", "clocks go forward"), ("‹", "clocks go back")]}
            />
        </section>
    }
}

/// Drawn for the eye: the words above the table say the same.
fn track(track: &YearTrack, columns: usize) -> Html {
    let days = track.days.to_string();
    let line = |minute: u32| html! { <path class="grid" d={format!("M0 {minute}H{days}")} /> };
    html! {
        <tfoot aria-hidden="true">
            <tr>
                <th><span>{ "00" }</span><span>{ "12" }</span><span>{ "24" }</span></th>
                <td colspan={columns.to_string()}>
                    <svg class="track" width="100%" height={HEIGHT.to_string()} viewBox={format!("0 0 {days} 1440")} preserveAspectRatio="none">
                        { for [0, 360, 720, 1080, 1440].map(line) }
                        for at in &track.changes {
                            <path class="change" d={format!("M{at} 0V1440")} />
                        }
                        <path class="best" d={track.path.clone()} />
                    </svg>
                </td>
            </tr>
        </tfoot>
    }
}
