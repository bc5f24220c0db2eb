//! What colours and marks mean.

use yew::prelude::*;

use crate::present::HeatGrid;

pub fn legend(grid: &HeatGrid, marks: &[(&'static str, &'static str)]) -> Html {
    html! {
        <p class="heat-legend">
            <span>{ "% in their day:" }</span>
            for (heat, bounds) in grid.scale.legend().into_iter().enumerate() {
                <span><i data-heat={heat.to_string()} />{ bounds }</span>
            }
            <span><i data-heat="0" data-level="avoid" />{ "avoid" }</span>
            <span><i data-heat="0" data-level="block" />{ "do not" }</span>
            <span><i class="chosen" data-heat="0" />{ "your window" }</span>
            for (mark, meaning) in marks {
                <span><b>{ mark }</b>{ meaning }</span>
            }
        </p>
    }
}
