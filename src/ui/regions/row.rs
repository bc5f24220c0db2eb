//! One region of the table, and its details when they are open.

use yew::prelude::*;

use super::bar::Bar;
use super::detail::detail;
use super::id_of;
use crate::present::{BandCell, Level, RegionRow, TableChange, level_words, tenths};
use crate::session::{Action, by_keyboard, focus_soon};
use crate::ui::use_handle;
use crate::ui::widgets::{icon_of, level_icon, prose};

#[derive(Properties, PartialEq)]
pub struct RowProps {
    pub row: RegionRow,
    pub cells: Vec<BandCell>,
    /// Where the window lies in the bar, as fractions.
    pub window: (f64, f64),
    /// The largest share of the loss, above 0: the full length of the small bar.
    pub largest: f64,
    /// What the column of weights counts, where it is shown.
    pub unit: Option<AttrValue>,
    /// What the column of what counts is called.
    pub in_day: AttrValue,
    pub pinned: bool,
    pub picked: bool,
    /// Terms and texts below the row, when they are open.
    pub detail: Option<Vec<(&'static str, String)>>,
    pub change: Callback<TableChange>,
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let handle = use_handle();
    let row = &props.row;
    let id = row.region;
    let serious = row.level.filter(|_| row.is_serious());
    let pin = Callback::from(move |click: MouseEvent| {
        // The row moves: who works with keys goes along, and for a pointer the page stands still.
        focus_soon(id_of("pin", id), by_keyboard(&click));
        handle.act(Action::Pin(id));
    });
    html! {
        <>
            <tr role="row" data-level={serious.map(Level::word)} data-picked={props.picked.then_some("true")}>
                <td class="rank" role="cell">{ row.rank }</td>
                <th scope="row" role="rowheader" title={full_name(row)}>{ name(props, serious) }</th>
                <td class="pin" role="cell">
                    <button
                        id={id_of("pin", id)}
                        type="button"
                        aria-pressed={props.pinned.to_string()}
                        aria-label={format!("Pin {}", full_name(row))}
                        onclick={pin}
                    >
                        { icon_of("pin", 14) }
                    </button>
                </td>
                <td class="local" role="cell">
                    <span class="day">{ row.day }</span>
                    { " " }
                    <span class="span">{ &row.span }</span>
                    if let Some(mark) = &row.day_mark {
                        <span class="mark">{ mark }</span>
                    }
                    if let Some(clocks) = &row.clocks {
                        <span class="clocks" data-inside={clocks.inside.to_string()} title={clocks.text.clone()}>
                            { icon_of("clock", 13) }
                            <span class="vh">{ ", " }{ &clocks.text }</span>
                        </span>
                    }
                </td>
                <td class="bar" role="cell">
                    <Bar cells={props.cells.clone()} window={props.window} />
                    <span class="vh">{ row.band.word() }</span>
                </td>
                if let Some(unit) = &props.unit {
                    <td class="people" role="cell" data-label={unit}>
                        { row.people.clone().unwrap_or_default() }
                    </td>
                }
                <td class="in-day" role="cell" data-label={props.in_day.clone()}>{ prose(&row.in_day) }</td>
                <td class="loss" role="cell" data-label="of loss">
                    { prose(&row.loss) }
                    <svg class="loss-bar" width="36" height="6" viewBox="0 0 36 6" aria-hidden="true">
                        <rect width={tenths(row.loss_share / props.largest * 36.0)} height="6" rx="1" />
                    </svg>
                </td>
            </tr>
            if let Some(facts) = &props.detail {
                { detail(id, facts, props.unit.is_some()) }
            }
        </>
    }
}

/// The region's name, which opens its details.
fn name(props: &RowProps, serious: Option<Level>) -> Html {
    let row = &props.row;
    let id = row.region;
    let open = props.detail.is_some();
    html! {
        <button
            class="disclose"
            type="button"
            id={id_of("region", id)}
            aria-expanded={open.to_string()}
            aria-controls={open.then(|| id_of("detail", id))}
            onclick={props.change.reform(move |_: MouseEvent| TableChange::Detail(id))}
        >
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
                <span class="about" title="stands for several zones whose clocks differed then" aria-hidden="true">
                    { "≈" }
                </span>
                <span class="vh">{ ", approximate" }</span>
            }
        </button>
    }
}

/// The whole name, for where the column cuts it.
fn full_name(row: &RegionRow) -> String {
    if row.part.is_empty() { row.country.to_owned() } else { format!("{}, {}", row.country, row.part) }
}
