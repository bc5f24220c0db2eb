//! The reader's day as a strip: yellow, slate and nothing, with the window on it.

use yew::prelude::*;

use crate::present::{Band, DayStrip, StripTick};

/// Heights of day and edge, of the strip, and of all with the hours below.
const DAY: i64 = 110;
const EDGE: i64 = 64;
const STRIP: i64 = 120;
const ALL: i64 = 190;

/// One minute is one unit wide. The text beside it says the same in words.
pub(super) fn strip(day: &DayStrip) -> Html {
    let band = |&(band, from, minutes): &(Band, i64, i64)| {
        let height = if band == Band::Day { DAY } else { EDGE };
        html! {
            <rect
                class={band.word()}
                x={from.to_string()}
                y={(STRIP - height).to_string()}
                width={minutes.to_string()}
                height={height.to_string()}
            />
        }
    };
    let (from, minutes) = day.window;
    let window = |class: &'static str, around: i64| {
        html! {
            <rect
                {class}
                x={(from - around).to_string()}
                y={(-around).to_string()}
                width={(minutes + 2 * around).to_string()}
                height={(STRIP + 2 * around).to_string()}
                rx="8"
            />
        }
    };
    let tick = |tick: &StripTick| {
        html! {
            <text class={classes!(tick.is_midnight.then_some("midnight"))} x={tick.at.to_string()} y={(ALL - 12).to_string()}>
                { &tick.text }
            </text>
        }
    };
    html! {
        <svg class="day-strip" viewBox={format!("-70 -12 1580 {}", ALL + 12)} aria-hidden="true">
            <rect class="night" x="0" y={(STRIP - 24).to_string()} width="1440" height="24" />
            { for day.bands.iter().map(band) }
            { window("halo", 8) }
            { window("ring", 2) }
            { for day.ticks.iter().map(tick) }
        </svg>
    }
}
