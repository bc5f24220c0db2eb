//! The card of the region that is pointed at.

use yew::prelude::*;

use crate::present::MapCard;
use crate::ui::widgets::{icon_of, level_icon, prose};

pub fn card(card: Option<&MapCard>) -> Html {
    let Some(card) = card else {
        return html! { <p class="map-card hint">{ "Point at a region, or walk with the arrow keys. A click picks it." }</p> };
    };
    html! {
        <div class="map-card">
            <p class="name">
                if let Some(level) = card.level {
                    <span class="level" data-level={level.word()}>{ icon_of(level_icon(level), 14) }</span>
                }
                <b>{ card.name }</b>
                { " " }
                <span class="when">{ &card.when }</span>
            </p>
            <p>
                { &card.minutes }
                if !card.loss.is_empty() {
                    { "; " }{ prose(&card.loss) }
                }
            </p>
            if !card.events.is_empty() {
                <p class="events-there">{ &card.events }</p>
            }
        </div>
    }
}
