//! The window on three clocks.

use yew::prelude::*;

use crate::present::Reading;

#[derive(Properties, PartialEq)]
pub struct ReadingTableProps {
    pub readings: Vec<Reading>,
    /// Whether the browser told the reader's zone.
    pub reader_known: bool,
}

#[component]
pub fn ReadingTable(props: &ReadingTableProps) -> Html {
    html! {
        <>
            <table class="readings">
                <caption class="vh">{ "The window on each clock" }</caption>
                <tbody>{ for props.readings.iter().map(row) }</tbody>
            </table>
            if !props.reader_known {
                <p class="clock-note">
                    { "Your browser hides its time zone, so your own time is not shown: read UTC." }
                </p>
            }
        </>
    }
}

fn row(reading: &Reading) -> Html {
    html! {
        <tr data-place={reading.place.clone()}>
            <th scope="row">
                { &reading.place }
                if !reading.role.is_empty() {
                    { " " }
                    <span class="role">{ reading.role }</span>
                }
            </th>
            <td class="date">{ &reading.date }</td>
            <td class="span">
                { &reading.span }
                if let Some(mark) = &reading.end_mark {
                    <span class="mark end">{ "ends " }{ mark }</span>
                }
            </td>
            <td class="shift">
                if let Some(mark) = &reading.start_mark {
                    <span class="mark">{ mark }</span>
                }
            </td>
            <td class="offset">
                if let Some(abbreviation) = &reading.abbreviation {
                    <span class="abbreviation">{ abbreviation }</span>
                    { " " }
                }
                { &reading.offset }
            </td>
        </tr>
    }
}
