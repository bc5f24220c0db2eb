//! The one place that speaks to screen readers, and the note in the corner.

use yew::prelude::*;

use crate::session::use_settled;

#[derive(Properties, PartialEq)]
pub struct AnnouncerProps {
    /// The sentence of the verdict, spoken once it has settled.
    pub verdict: AttrValue,
    /// What was just done: shown, and spoken instead.
    pub said: Option<&'static str>,
}

#[component]
pub fn Announcer(props: &AnnouncerProps) -> Html {
    let settled = use_settled(props.verdict.clone());
    html! {
        <>
            <p class="vh" id="spoken" role="status">
                { props.said.map_or(settled, AttrValue::from) }
            </p>
            <p class="toast" aria-hidden="true">{ props.said.unwrap_or_default() }</p>
        </>
    }
}
