//! A window in the plot: a ring in a halo with a flag; the one that can be moved has grips.

use yew::prelude::*;

use super::hands::Hands;
use super::{HEIGHT, TOP};
use crate::present::TideBlock;

pub fn block(block: &TideBlock, class: &'static str, hands: Option<&Hands>) -> Html {
    html! {
        <g class={classes!("block", class)}>
            { ring(&block.at.x, &block.at.width) }
            { flag(block, hands) }
            if let Some(hands) = hands {
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

pub fn ring(x: &str, width: &str) -> Html {
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

/// The flag is a handle too, however short the window is.
fn flag(block: &TideBlock, hands: Option<&Hands>) -> Html {
    let text_x = block.flag_left + block.flag_width / 2;
    html! {
        <svg
            class="flag"
            x={block.middle.clone()}
            overflow="visible"
            onpointerdown={hands.map(|hands| hands.whole.clone())}
        >
            <path d={format!("M0 20V{TOP}")} />
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
