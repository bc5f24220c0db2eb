//! Who says so.

use yew::prelude::*;

use crate::present::Source;

/// A link where there is an address, text where there is none.
pub fn sources(sources: &[Source]) -> Html {
    let one = |source: &Source| match &source.address {
        Some(address) => html! {
            <a href={address.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ &source.text }</a>
        },
        None => html! { <span>{ &source.text }</span> },
    };
    html! { <ul class="sources">{ for sources.iter().map(|source| html! { <li>{ one(source) }</li> }) }</ul> }
}
