//! Day, edge and night of the audience, or how active it is, as figures and as a bar.

use yew::prelude::*;

use crate::present::{Assessment, Totals, is_curve, percent, tenths};
use crate::ui::widgets::{icon_of, prose};

const WIDTH: f64 = 120.0;

pub fn split(assessment: &Assessment) -> Html {
    let Totals { daytime_share: day, edge_share: edge, .. } = assessment.totals;
    let curve = is_curve(assessment.daytime);
    // A curve counts the hours of the edge in its one figure.
    let edge = if curve { 0.0 } else { edge };
    let night = (1.0 - day - edge).max(0.0);
    let figure = |band: &'static str, share, word: &'static str| {
        html! {
            <span class="share" data-band={band}>
                { icon_of(band, 14) }
                <b>{ prose(&percent(share)) }</b>
                { word }
            </span>
        }
    };
    let width = |share: f64| tenths(share * WIDTH);
    html! {
        <div class="split">
            if curve {
                { figure("day", day, "active") }
            } else {
                { figure("day", day, "day") }
                { figure("edge", edge, "edge") }
                { figure("night", night, "night") }
            }
            <svg
                class="split-bar"
                viewBox="0 0 120 8"
                width="120"
                height="8"
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <rect class="night" width="120" height="8" />
                <rect class="edge" width={width(day + edge)} height="8" />
                <rect class="day" width={width(day)} height="8" />
            </svg>
        </div>
    }
}
