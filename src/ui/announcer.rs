//! The one place that speaks to screen readers, and the note in the corner.

use yew::prelude::*;

use crate::session::use_settled;

#[derive(Properties, PartialEq)]
pub struct AnnouncerProps {
    /// The sentence of the verdict, spoken once it has settled.
    pub verdict: AttrValue,
    /// What a field says about what is being typed, spoken instead.
    pub hint: Option<AttrValue>,
    /// What was just done: shown, and spoken at once.
    pub said: Option<AttrValue>,
}

#[component]
pub fn Announcer(props: &AnnouncerProps) -> Html {
    let settled = use_settled(props.hint.clone().unwrap_or_else(|| props.verdict.clone()));
    // What had been spoken before something was said is not spoken again after it.
    let spoken = use_mut_ref(|| None::<AttrValue>);
    let text = match &props.said {
        Some(said) => {
            spoken.replace(Some(settled));
            said.clone()
        }
        None if *spoken.borrow() == Some(settled.clone()) => AttrValue::default(),
        None => {
            spoken.replace(None);
            settled
        }
    };
    html! {
        <>
            <p class="vh" id="spoken" role="status">{ text }</p>
            <p class="toast" aria-hidden="true">{ props.said.clone() }</p>
        </>
    }
}
