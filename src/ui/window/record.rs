//! What the change record says, beside the times.

use yew::prelude::*;

use crate::present::Fact;

/// Names and texts; nothing where nothing is said.
pub fn record_list(facts: &[Fact]) -> Html {
    if facts.is_empty() {
        return html! {};
    }
    html! {
        <dl class="record">
            for Fact { name, text, .. } in facts {
                <div><dt>{ *name }</dt><dd>{ text }</dd></div>
            }
        </dl>
    }
}
