//! One region of the table.

use yew::prelude::*;

use super::bar::Bar;
use crate::present::{Band, BandCell, Level, RegionRow, level_words, tenths};
use crate::ui::widgets::{icon_of, level_icon, prose};

#[derive(Properties, PartialEq)]
pub struct RowProps {
    pub row: RegionRow,
    pub cells: Vec<BandCell>,
    /// Where the window lies in the bar, as fractions.
    pub window: (f64, f64),
    /// The largest share of the loss, above 0: the full length of the small bar.
    pub largest: f64,
    /// Whether the column of weights is shown.
    pub people: bool,
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let row = &props.row;
    let serious = row.level.filter(|level| *level >= Level::Watch);
    html! {
        <tr class={classes!(serious.map(|_| "pinned"))} data-level={serious.map(Level::word)}>
            <td class="rank">{ row.rank }</td>
            <th scope="row" title={full_name(row)}>
                if let Some(level) = serious {
                    <span class="level" data-level={level.word()}>
                        { icon_of(level_icon(level), 14) }
                        <span class="vh">{ level_words(level) }{ ": " }</span>
                    </span>
                }
                <span class="name">{ row.country }</span>
                if !row.part.is_empty() {
                    { " " }
                    <span class="part">{ row.part }</span>
                }
                if row.approximate {
                    <abbr title="stands for several zones whose clocks differed then">{ "≈" }</abbr>
                    <span class="vh">{ ", approximate" }</span>
                }
            </th>
            <td class="local">
                <span class="day">{ row.day }</span>
                { " " }
                <span class="span">{ &row.span }</span>
                if let Some(mark) = &row.day_mark {
                    <span class="mark">{ mark }</span>
                }
            </td>
            <td class="bar">
                <Bar cells={props.cells.clone()} window={props.window} />
                <span class="vh">{ band_words(row.band) }</span>
            </td>
            if props.people {
                <td class="people">{ row.people.clone().unwrap_or_default() }</td>
            }
            <td class="in-day">{ prose(&row.in_day) }</td>
            <td class="loss">
                { prose(&row.loss) }
                <svg class="loss-bar" width="36" height="6" viewBox="0 0 36 6" aria-hidden="true">
                    <rect width={tenths(row.loss_share / props.largest * 36.0)} height="6" rx="1" />
                </svg>
            </td>
        </tr>
    }
}

/// The whole name, for where the column cuts it.
fn full_name(row: &RegionRow) -> String {
    if row.part.is_empty() { row.country.to_owned() } else { format!("{}, {}", row.country, row.part) }
}

const fn band_words(band: Band) -> &'static str {
    match band {
        Band::Day => "day",
        Band::Edge => "edge of the day",
        Band::Night => "night",
    }
}
