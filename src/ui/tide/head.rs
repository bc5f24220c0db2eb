//! The heading: what is drawn, and how much time of it.

use yew::prelude::*;

use crate::present::TideZoom;
use crate::session::{Action, Handle};

/// `minutes` is the length of the window: not every choice has room for it.
pub fn head(handle: &Handle, caption: String, zoom: TideZoom, minutes: i64, suggested: bool) -> Html {
    let shown = zoom.shown(minutes);
    html! {
        <div class="head">
            <h2 id="tide-title">{ "Tide" }</h2>
            <p>{ caption }</p>
            <p class="key" aria-hidden="true">
                { swatch("day") }
                { swatch("edge") }
                if suggested {
                    <span><svg width="14" height="10"><rect class="low" y="4" width="14" height="2" /></svg>{ "suggested" }</span>
                }
            </p>
            <div class="zoom" role="group" aria-label="Time shown">
                for each in TideZoom::ALL {
                    <button
                        type="button"
                        aria-pressed={(Some(each) == shown).to_string()}
                        disabled={!each.fits(minutes)}
                        title={(!each.fits(minutes)).then_some("Too little for a window of this length")}
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
