//! A link that yields no plan: what is wrong with it, its text, and no plan.

use yew::prelude::*;

use crate::session::Broken;
use crate::ui::widgets::Icon;

#[derive(Properties, PartialEq)]
pub struct BrokenLinkProps {
    pub broken: Broken,
}

#[component]
pub fn BrokenLink(props: &BrokenLinkProps) -> Html {
    let Broken { fragment, why } = &props.broken;
    html! {
        <main class="broken">
            <h2><Icon name="block" size=20 />{ "This link shows no plan" }</h2>
            <p class="why">{ why }{ "." }</p>
            <label for="broken-text">{ "What arrived after #, for copying" }</label>
            <textarea id="broken-text" readonly=true rows="4" value={fragment.clone()} />
            <p><a class="button primary" href="#">{ "Start with the founding case" }</a></p>
        </main>
    }
}
