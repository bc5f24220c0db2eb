//! The window on three clocks.

use yew::prelude::*;

use crate::present::{Instant, Reading, Zone, bands_words};
use crate::ui::widgets::icon_of;

pub fn reading_table(readings: &[Reading], reader: Option<Zone>, now: Option<Instant>) -> Html {
    html! {
        <>
            <div class="readings-box">
                <table class="readings" role="table">
                    <caption class="vh">{ "The window on each clock" }</caption>
                    <thead class="vh" role="rowgroup">
                        <tr role="row">
                            for head in HEADS {
                                <th scope="col" role="columnheader">{ head }</th>
                            }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for readings.iter().map(row) }</tbody>
                </table>
            </div>
            if let Some(why) = untold(reader, now) {
                <p class="clock-note">{ why }</p>
            }
        </>
    }
}

/// Why the reader's own clock is not among them. Before the page runs nobody knows when and where that is.
fn untold(reader: Option<Zone>, now: Option<Instant>) -> Option<&'static str> {
    match (reader, now) {
        (Some(_), _) => None,
        (None, None) => Some("Your own time stands here as soon as the page runs."),
        (None, Some(_)) => Some("Your browser hides its time zone, so your own time is not shown: read UTC."),
    }
}

const HEADS: [&str; 6] = ["Clock", "Date", "Time", "Day", "Offset", "What it is there"];

fn row(reading: &Reading) -> Html {
    let (day, year) = reading.date.rsplit_once(' ').unwrap_or((&reading.date, ""));
    html! {
        <tr role="row" data-place={reading.place.clone()}>
            <th scope="row" role="rowheader">
                { &reading.place }
                if !reading.role.is_empty() {
                    { " " }
                    <span class="role">{ reading.role }</span>
                }
            </th>
            <td role="cell" class="date">{ day }{ " " }<span class="year">{ year }</span></td>
            <td role="cell" class="span">
                <span class="whole">{ &reading.span }</span>
                if let Some(mark) = &reading.end_mark {
                    { " " }
                    <span class="mark end">{ mark }</span>
                }
                if let Some(twelve) = &reading.twelve_hours {
                    { " " }
                    <span class="twelve">{ twelve }</span>
                }
            </td>
            <td role="cell" class="shift">
                if let Some(mark) = &reading.start_mark {
                    <span class="mark">{ mark }</span>
                }
            </td>
            <td role="cell" class="offset">
                if let Some(abbreviation) = &reading.abbreviation {
                    <span class="abbreviation">{ abbreviation }</span>
                    { " " }
                }
                { &reading.offset }
            </td>
            <td role="cell" class="bands">
                if let Some(first) = reading.bands.first() {
                    <span>{ icon_of(first.word(), 14) }{ bands_words(&reading.bands) }</span>
                }
            </td>
        </tr>
    }
}
