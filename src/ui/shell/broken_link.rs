//! A link that yields no plan: what is wrong with it, its text, and no plan.

use yew::prelude::*;

use crate::session::Unreadable;
use crate::ui::widgets::icon_of;

pub fn broken_link(Unreadable { text, why }: &Unreadable) -> Html {
    html! {
        <main class="broken" id="verdict" tabindex="-1">
            <h2>{ icon_of("block", 20) }{ "This link shows no plan" }</h2>
            <p class="why">{ why }{ "." }</p>
            <label for="broken-text">{ "What arrived after #, for copying" }</label>
            <textarea id="broken-text" readonly=true rows="4" value={text.clone()} />
            <p><a class="button primary" href="#">{ "Go on without it" }</a></p>
        </main>
    }
}
