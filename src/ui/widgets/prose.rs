//! Text whose times and percentages do not break over lines.

use yew::prelude::*;

/// Sets narrow no-break spaces before percent signs and keeps spans such as `01:30–02:30` on one line; the
/// words stay as they are.
pub fn prose(text: &str) -> Html {
    let text = text.replace(" %", "\u{202f}%");
    let mut parts: Vec<Html> = vec![];
    let mut plain = String::new();
    for word in text.split_inclusive(' ') {
        if word.contains(['–', '-']) {
            parts.push(html! { { std::mem::take(&mut plain) } });
            parts.push(html! { <span class="whole">{ word.to_owned() }</span> });
        } else {
            plain += word;
        }
    }
    parts.push(html! { { plain } });
    html! { { for parts } }
}
