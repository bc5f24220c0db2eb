//! The foot: where the figures come from, and what the page does not do.

use yew::prelude::*;

use crate::present::{DATA_AS_OF, TZDB_VERSION};
use crate::session::{Action, Dialog, Handle};

pub fn foot(handle: &Handle) -> Html {
    html! {
        <footer class="foot">
            <p>
                { "Clock rules: IANA " }<span id="tzdb">{ TZDB_VERSION }</span>
                { ". Regions and events: data of " }{ DATA_AS_OF }{ "." }
            </p>
            <p>
                { "People: CIA World Factbook 2025, shared by census or by GeoNames cities (CC BY 4.0); \
                   online share: ITU. Figures are of the 2020s, so earlier years show shares and no head counts." }
            </p>
            <p>{ "Day is 08–22, edge 06–08 and 22–24 in waking hours. Boundaries imply no position." }</p>
            <p>
                { "What this browser keeps for you: " }
                <button class="link" type="button" onclick={handle.on(Action::Show(Dialog::Forget))}>
                    { "Delete my data" }
                </button>
            </p>
            <p>
                <button class="link" type="button" onclick={handle.on(Action::Show(Dialog::Gallery))}>
                    { "Historic cases" }
                </button>
                { ": maintenance that made news, to read and to open." }
            </p>
            <p><a href="third-party.html">{ "Third-party notices" }</a>{ ": data and code of others." }</p>
        </footer>
    }
}
