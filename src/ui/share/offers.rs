//! One thing to copy or to save.

use yew::prelude::*;

use crate::present::{CalendarOffer, Offer};
use crate::session::Handle;
use crate::ui::widgets::icon;

pub fn calendar(handle: &Handle, offer: &CalendarOffer) -> Html {
    let save = handle.save(offer.file.clone(), offer.text.clone());
    html! {
        <button class="button small" type="button" onclick={save}>{ icon("calendar") }{ &offer.name }</button>
    }
}

/// A format: its name, what it is for, the text, and what can be done with it.
pub fn format(handle: &Handle, offer: &Offer) -> Html {
    let Offer { name, about, text, copied, file } = offer;
    let copy = {
        let (handle, text, copied) = (handle.clone(), text.clone(), *copied);
        Callback::from(move |_: MouseEvent| handle.copy_text(text.clone(), copied))
    };
    html! {
        <li key={*name}>
            <p><b>{ name }</b>{ " " }<span class="hint">{ about }</span></p>
            <button class="button small" type="button" aria-label={format!("Copy {name}")} onclick={copy}>
                { "Copy" }
            </button>
            if let Some(file) = file {
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Save {name}")}
                    onclick={handle.save(file.clone(), text.clone())}
                >
                    { "Save" }
                </button>
            }
            { preview(&format!("What {name} says"), text) }
        </li>
    }
}

/// The text as it will be, folded.
pub fn preview(name: &str, text: &str) -> Html {
    html! {
        <details class="share-text">
            <summary>{ name }</summary>
            <pre>{ text }</pre>
        </details>
    }
}
