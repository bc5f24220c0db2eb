//! A window in the plot: a ring in a halo with a flag; the one that can be moved has grips.

use yew::prelude::*;

use super::hands::Hands;
use super::{HEIGHT, TOP};
use crate::present::TideBlock;

pub fn block(block: &TideBlock, class: &'static str, hands: Option<&Hands>) -> Html {
    html! {
        <g class={classes!("block", class)}>
            { ring(&block.at.x, &block.at.width) }
            { flag(block, None, hands) }
            if let Some(hands) = hands {
                // Seen while the slider of the length has the focus.
                <line class="moves" x1={block.end.clone()} x2={block.end.clone()} y1={TOP.to_string()} y2={(TOP + HEIGHT).to_string()} />
                { reach(&block.at.x, "-22", &hands.start) }
                { reach(&block.end, "-2", &hands.end) }
                <rect
                    class="grasp"
                    x={block.at.x.clone()}
                    y={TOP.to_string()}
                    width={block.at.width.clone()}
                    height={HEIGHT.to_string()}
                    onpointerdown={hands.whole.clone()}
                />
                if !block.thin {
                    { knob(&block.at.x, "start", &hands.start) }
                    { knob(&block.end, "end", &hands.end) }
                }
            }
        </g>
    }
}

/// What is only looked at: its flag stands at the bottom, where no other is.
pub fn ghost(block: &TideBlock) -> Html {
    html! {
        <g class="block ghost">
            { ring(&block.at.x, &block.at.width) }
            { flag(block, Some(TOP + HEIGHT - 24), None) }
        </g>
    }
}

fn ring(x: &str, width: &str) -> Html {
    let rect = |class: &'static str| {
        html! {
            <rect
                {class}
                x={x.to_owned()}
                y={TOP.to_string()}
                width={width.to_owned()}
                height={HEIGHT.to_string()}
                rx="3"
            />
        }
    };
    html! { <>{ rect("halo") }{ rect("ring") }</> }
}

/// Where an edge is taken hold of: outside the block, so that a short one can still be taken whole.
fn reach(x: &str, from: &'static str, held: &Callback<PointerEvent>) -> Html {
    html! {
        <svg class="grip" x={x.to_owned()} overflow="visible" onpointerdown={held.clone()}>
            <rect class="reach" x={from} y={TOP.to_string()} width="24" height={HEIGHT.to_string()} />
        </svg>
    }
}

/// The sign that an edge can be moved.
fn knob(x: &str, class: &'static str, held: &Callback<PointerEvent>) -> Html {
    let middle = TOP + HEIGHT / 2;
    html! {
        <svg class={classes!("grip", class)} x={x.to_owned()} overflow="visible" onpointerdown={held.clone()}>
            <rect class="knob" x="-3.5" y={(middle - 11).to_string()} width="7" height="22" rx="3.5" />
            <path d={format!("M-0.8 {0}v8M0.8 {0}v8", middle - 4)} />
        </svg>
    }
}

/// The flag is a handle too, however short the window is. It has a stem, unless it hangs at a height of its own.
fn flag(block: &TideBlock, height: Option<u32>, hands: Option<&Hands>) -> Html {
    let text_x = block.flag_left + block.flag_width / 2;
    html! {
        <svg
            class="flag"
            x={block.middle.clone()}
            y={height.map(|height| height.to_string())}
            overflow="visible"
            onpointerdown={hands.map(|hands| hands.whole.clone())}
        >
            if height.is_none() {
                <path d={format!("M0 20V{TOP}")} />
            }
            <rect x={block.flag_left.to_string()} width={block.flag_width.to_string()} height="20" rx="4" />
            <text x={text_x.to_string()} y="14" text-anchor="middle">{ &block.flag }</text>
            if let Some((label, level)) = &block.label {
                <text
                    class="met fine"
                    data-level={level.word()}
                    x={block.label_x.to_string()}
                    y="14"
                    text-anchor={block.label_anchor}
                >
                    { label }
                </text>
            }
        </svg>
    }
}
