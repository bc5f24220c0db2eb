//! Suggestions as numbered marks of low water under the plot: a click looks at one, as its card does for the keyboard.

use yew::prelude::*;

use super::FOOT;
use crate::present::{Span, Stretch};
use crate::session::{Action, Handle, SearchChange};

/// Each with its number; what is out of view is not drawn.
pub fn low_water(handle: &Handle, marks: &[(usize, Span)], view: Span) -> Html {
    let mark = |(number, span): &(usize, Span)| {
        let at = Stretch::of(*span, view)?;
        let middle = span.start.plus_minutes(span.minutes() / 2);
        let middle = Stretch::of(Span::starting(middle, 1), view)?;
        Some(html! {
            <g
                class="mark-low"
                onclick={handle.on(Action::Search(SearchChange::Preview(Some(span.start))))}
            >
                <rect class="low" x={at.x} y={(FOOT + 3).to_string()} width={at.width} height="2" />
                <circle cx={middle.x.clone()} cy={(FOOT + 11).to_string()} r="7" />
                <text x={middle.x} y={(FOOT + 15).to_string()}>{ number }</text>
            </g>
        })
    };
    html! { { for marks.iter().filter_map(mark) } }
}
