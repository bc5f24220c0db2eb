//! One thing to copy or to save.

use yew::prelude::*;

use crate::present::Offer;
use crate::session::{Delivery, Handle};

/// What it is called and is for, what can be done with it, and the text.
pub fn row(handle: &Handle, offer: &Offer) -> Html {
    let Offer { name, about, text, copied, file, .. } = offer;
    let save = file.clone().map(|name| handle.deliver(Delivery::Save { name, text: text.clone() }));
    html! {
        <li key={*name}>
            <p><b>{ name }</b>{ " " }<span class="hint">{ about }</span></p>
            if !copied.is_empty() {
                { button("button small", "Copy", Some(name), copy(handle, offer)) }
            }
            if let Some(save) = save {
                { button("button small", "Save", Some(name), save) }
            }
            if offer.shown {
                { preview(offer) }
            }
        </li>
    }
}

/// The text as it will be, folded.
pub fn preview(offer: &Offer) -> Html {
    html! {
        <details class="share-text">
            <summary>{ offer.name }{ ": what it says" }</summary>
            <pre>{ &offer.text }</pre>
        </details>
    }
}

/// A button; `what` it is about is said where it is not alone.
pub fn button(
    class: &'static str,
    label: &'static str,
    what: Option<&str>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let name = what.map(|what| format!("{label} {what}"));
    html! { <button {class} type="button" aria-label={name} {onclick}>{ label }</button> }
}

pub fn copy(handle: &Handle, offer: &Offer) -> Callback<MouseEvent> {
    handle.deliver(Delivery::Copy { text: offer.text.clone(), done: offer.copied })
}
