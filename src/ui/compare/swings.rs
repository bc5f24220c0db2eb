//! Who wins and who loses: a row for each country with its figures, and the same as a line from dot to dot.

use yew::prelude::*;

use crate::present::{Swing, Swings, percent, tenths};
use crate::ui::widgets::{icon_of, prose};

/// So many countries of each side are shown until all are asked for.
const FIRST: usize = 8;

/// Whether there are countries that only the whole table shows.
pub(super) fn is_long(swings: &Swings) -> bool {
    [&swings.wins, &swings.loses, &swings.unmoved].into_iter().any(|side| side.len() > FIRST)
}

pub(super) fn swing_table(swings: &Swings, before: char, after: char, whole: bool) -> Html {
    let group = |title: String, kind: &'static str, side: &[Swing]| {
        let shown = if whole { side.len() } else { FIRST.min(side.len()) };
        html! {
            if !side.is_empty() {
                <tbody data-swing={kind}>
                    <tr><th scope="rowgroup" colspan="5">{ title }</th></tr>
                    { for side[..shown].iter().map(|swing| row(swing, before, after)) }
                    if shown < side.len() {
                        <tr><td colspan="5">{ format!("and {} more", side.len() - shown) }</td></tr>
                    }
                </tbody>
            }
        }
    };
    let Swings { wins, loses, unmoved } = swings;
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ "Country" }</th>
                    <th scope="col">{ format!("In day, {before}") }</th>
                    <td class="line" aria-hidden="true"><span>{ "0" }</span><span>{ "100\u{202f}%" }</span></td>
                    <th scope="col">{ format!("In day, {after}") }</th>
                    <th scope="col">{ "Of all" }</th>
                </tr>
            </thead>
            { group(format!("Wins with {after}"), "wins", wins) }
            { group(format!("Loses with {after}"), "loses", loses) }
            { group("The same with both".to_owned(), "same", unmoved) }
        </table>
    }
}

fn row(swing: &Swing, before: char, after: char) -> Html {
    let at = |share: f64| format!("{}%", tenths(share * 100.0));
    let dot = |share: f64, letter: char, class: &'static str| {
        html! {
            <>
                <circle {class} cx={at(share)} cy="10" r="6.5" />
                <text {class} x={at(share)} y="13">{ letter }</text>
            </>
        }
    };
    html! {
        <tr>
            <th scope="row" data-serious={swing.serious.to_string()}>
                if swing.serious {
                    { icon_of("avoid", 12) }<span class="vh">{ "serious event there: " }</span>
                }
                { swing.country }
            </th>
            <td>{ prose(&percent(swing.before)) }</td>
            <td class="line">
                <svg height="20" aria-hidden="true">
                    <line class="rule" x2="100%" y1="10" y2="10" />
                    <line class="swing" x1={at(swing.before)} x2={at(swing.after)} y1="10" y2="10" />
                    { dot(swing.before, before, "before") }
                    { dot(swing.after, after, "after") }
                </svg>
            </td>
            <td>{ prose(&percent(swing.after)) }</td>
            <td>{ prose(&percent(swing.weight)) }</td>
        </tr>
    }
}
