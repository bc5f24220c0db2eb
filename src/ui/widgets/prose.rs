//! Text whose times and percentages do not break over lines.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProseProps {
    pub text: AttrValue,
}

/// Sets narrow no-break spaces before percent signs; the words stay as they are.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    html! { { props.text.replace(" %", "\u{202f}%") } }
}
