//! 24 hours of a region as a bar: height as well as colour tells day, edge and night.

use yew::prelude::*;

use crate::present::{Band, BandCell, tenths};

#[derive(Properties, PartialEq)]
pub struct BarProps {
    pub cells: Vec<BandCell>,
    /// Where the window begins and ends, as fractions.
    pub window: (f64, f64),
}

const WIDTH: f64 = 112.0;
const FOOT: u32 = 20;

#[component]
pub fn Bar(props: &BarProps) -> Html {
    let (from, to) = props.window;
    let stretch = |from: f64, to: f64, class: &'static str, height: u32| {
        html! {
            <rect
                {class}
                x={pixels(from)}
                y={(FOOT - height).to_string()}
                width={pixels(to - from)}
                height={height.to_string()}
            />
        }
    };
    html! {
        <svg class="band-bar" width="112" height="28" viewBox="0 0 112 28" aria-hidden="true">
            { stretch(0.0, 1.0, "night", 3) }
            for cell in &props.cells {
                if cell.band == Band::Day {
                    { stretch(cell.from, cell.to, "day", 12) }
                } else {
                    { stretch(cell.from, cell.to, "edge", 7) }
                }
            }
            <path class="foot-line" d="M0 20.5H112" />
            <rect class="window-shade" x={pixels(from)} y="0" width={pixels(to - from)} height="28" />
            <path class="window-line" d={format!("M{} 0V28M{} 0V28", pixels(from), pixels(to))} />
        </svg>
    }
}

fn pixels(fraction: f64) -> String {
    tenths(fraction * WIDTH)
}
