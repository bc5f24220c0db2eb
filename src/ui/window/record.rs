//! What the change record says, beside the times.

use yew::prelude::*;

/// Names and texts; nothing where nothing is said.
pub fn record_list(facts: &[(&'static str, String)]) -> Html {
    if facts.is_empty() {
        return html! {};
    }
    html! {
        <dl class="record">
            for (name, text) in facts {
                <div><dt>{ *name }</dt><dd>{ text }</dd></div>
            }
        </dl>
    }
}
