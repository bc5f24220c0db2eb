//! Text whose times and percentages do not break over lines.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProseProps {
    pub text: AttrValue,
}

/// Sets narrow no-break spaces before percent signs and keeps spans such as `01:30–02:30` on one line; the
/// words stay as they are.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let text = props.text.replace(" %", "\u{202f}%");
    let word = |word: &str| {
        if word.contains(['–', '-']) {
            html! { <span class="whole">{ word.to_owned() }</span> }
        } else {
            html! { { word.to_owned() } }
        }
    };
    html! { { for text.split_inclusive(' ').map(word) } }
}
