//! Text whose times and percentages do not break over lines.

use yew::prelude::*;

/// Sets narrow no-break spaces before percent signs and keeps spans such as `01:30–02:30` on one line; the
/// words stay as they are.
pub fn prose(text: &str) -> Html {
    let text = text.replace(" %", "\u{202f}%");
    let word = |word: &str| {
        let word = word.to_owned();
        if word.contains(['–', '-']) {
            html! { <span class="whole">{ word }</span> }
        } else {
            html! { { word } }
        }
    };
    html! { { for text.split_inclusive(' ').map(word) } }
}
