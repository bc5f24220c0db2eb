//! What the colours tell, and how near the map is.

use yew::prelude::*;

use crate::present::{Camera, CameraMove, MapColours};
use crate::ui::widgets::icon_of;

pub fn colour_choice(colours: MapColours, oncolours: &Callback<MapColours>) -> Html {
    let choice = |of: MapColours, name: &'static str| {
        html! {
            <button type="button" aria-pressed={(of == colours).to_string()} onclick={oncolours.reform(move |_: MouseEvent| of)}>
                { name }
            </button>
        }
    };
    html! {
        <div class="zoom" role="group" aria-label="Colours">
            { choice(MapColours::Hours, "Hours") }
            { choice(MapColours::Loss, "Loss") }
        </div>
    }
}

pub fn zoom_buttons(camera: Camera, onmove: &Callback<CameraMove>) -> Html {
    let button = |wish: CameraMove, name: &'static str, icon: &'static str, off: bool| {
        html! {
            <button type="button" aria-label={name} title={name} disabled={off} onclick={onmove.reform(move |_: MouseEvent| wish)}>
                { icon_of(icon, 14) }
            </button>
        }
    };
    html! {
        <div class="nearer" role="group" aria-label="Map">
            { button(CameraMove::In, "Nearer", "plus", camera.is_closest()) }
            { button(CameraMove::Out, "Farther", "minus", camera.is_whole()) }
            if !camera.is_whole() {
                { button(CameraMove::Whole, "Whole map", "whole", false) }
            }
        </div>
    }
}

/// What the colours mean.
pub fn key(colours: MapColours) -> Html {
    let swatch = |fill: &'static str, name: &'static str| {
        html! {
            <span>
                <svg width="12" height="10">
                    <rect class="swatch" data-fill={fill} x="0.5" y="0.5" width="11" height="9" rx="1.5" />
                </svg>
                { name }
            </span>
        }
    };
    html! {
        <p class="key" aria-hidden="true">
            if colours == MapColours::Hours {
                { swatch("day", "day") }
                { swatch("edge", "edge") }
                { swatch("night", "night") }
                { swatch("down", "sun is down") }
            } else {
                { swatch("heat-0", "nothing") }
                { swatch("heat-1", "under 0.1 %") }
                { swatch("heat-2", "1 %") }
                { swatch("heat-3", "5 %") }
                { swatch("heat-4", "more of the loss") }
            }
        </p>
    }
}
