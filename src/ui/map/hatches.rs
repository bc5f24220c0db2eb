//! The patterns of regions that are in two bands.

use yew::prelude::*;

use crate::present::{Band, Fill, tenths};

/// Pixels from one line to the next.
const PERIOD: f64 = 5.0;

/// Where a pixel is `unit` wide.
pub fn hatches(unit: f64) -> Html {
    let period = PERIOD * unit;
    let pattern = |name: &'static str, ground: Band, line: Band, part: f64| {
        let side = tenths(period);
        html! {
            <pattern
                id={name}
                patternUnits="userSpaceOnUse"
                width={side.clone()}
                height={side.clone()}
                patternTransform="rotate(45)"
            >
                <rect class={ground.word()} width={side.clone()} height={side.clone()} />
                <rect class={line.word()} width={tenths(period * part)} height={side} />
            </pattern>
        }
    };
    let hatching = |(ground, hatch)| {
        let (name, _) = Fill::Bands(ground, Some(hatch)).paint();
        pattern(name, ground, hatch.band, if hatch.broad { 0.46 } else { 0.26 })
    };
    html! { <defs>{ for Fill::hatchings().map(hatching) }</defs> }
}
