//! A window in the plot: a ring in a halo with a flag; the one looked at has grips.

use yew::prelude::*;

use super::{HEIGHT, TOP};
use crate::present::TideBlock;

/// What of a window a pointer takes hold of.
pub fn block(block: &TideBlock, class: &'static str) -> Html {
    html! {
        <g class={classes!("block", class)}>
            { ring(&block.at.x, &block.at.width) }
            { flag(block) }
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

fn flag(block: &TideBlock) -> Html {
    let text_x = block.flag_left + block.flag_width / 2;
    html! {
        <svg class="flag" x={block.middle.clone()} overflow="visible">
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
