//! The heads and the rows of a table of starts.

use yew::prelude::*;

use crate::present::{Level, HeatCell, HeatGrid, HeatRow};

pub fn head(grid: &HeatGrid) -> Html {
    html! {
        <thead>
            if !grid.groups.is_empty() {
                <tr>
                    <td />
                    for (name, columns) in &grid.groups {
                        <th scope="colgroup" colspan={columns.to_string()}>{ name }</th>
                    }
                </tr>
            }
            <tr>
                <td />
                for column in &grid.columns {
                    <th scope="col">{ &column.label }<span class="vh">{ " " }{ column.spoken }</span></th>
                }
            </tr>
        </thead>
    }
}

/// `first` is the number of its first cell, `stop` that of the one cell that Tab reaches.
pub fn row(id: &'static str, first: usize, row: &HeatRow, stop: usize) -> Html {
    html! {
        <tr>
            <th scope="row">
                { &row.head }
                if !row.detail.is_empty() {
                    <span class="detail">{ " " }{ &row.detail }</span>
                }
            </th>
            for (place, shown) in row.cells.iter().enumerate() {
                { cell(id, first + place, shown.as_ref(), stop) }
            }
        </tr>
    }
}

fn cell(id: &'static str, number: usize, cell: Option<&HeatCell>, stop: usize) -> Html {
    let Some(cell) = cell else { return html! { <td /> } };
    html! {
        <td
            id={format!("{id}-{number}")}
            tabindex={if number == stop { "0" } else { "-1" }}
            data-heat={cell.start.map(|_| cell.heat.to_string())}
            data-level={cell.level.map(Level::word)}
            aria-selected={cell.chosen.then_some("true")}
            aria-label={cell.words.clone()}
        >
            { &cell.text }
            if !cell.mark.is_empty() {
                <b>{ &cell.mark }</b>
            }
        </td>
    }
}
