//! The heading: what is drawn, and how much time of it.

use yew::prelude::*;

use crate::present::TideZoom;
use crate::session::{Action, Handle};

pub fn head(handle: &Handle, caption: String, zoom: TideZoom, suggested: bool) -> Html {
    html! {
        <div class="head">
            <h2 id="tide-title">{ "Tide" }</h2>
            <p>{ caption }</p>
            <p class="key" aria-hidden="true">
                { swatch("day") }
                { swatch("edge") }
                if suggested {
                    <span><svg width="14" height="10"><path class="low" d="M0 5H14" /></svg>{ "suggested" }</span>
                }
            </p>
            <div class="zoom" role="group" aria-label="Time shown">
                for each in TideZoom::ALL {
                    <button
                        type="button"
                        aria-pressed={(each == zoom).to_string()}
                        onclick={handle.on(Action::Zoom(each))}
                    >
                        { each.word() }
                    </button>
                }
            </div>
        </div>
    }
}

fn swatch(band: &'static str) -> Html {
    html! {
        <span>
            <svg width="12" height="10">
                <rect class={classes!("swatch", band)} x="0.5" y="0.5" width="11" height="9" rx="1.5" />
            </svg>
            { band }
        </span>
    }
}
