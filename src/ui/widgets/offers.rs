//! The list of a combobox.

use yew::prelude::*;

/// One entry of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What choosing it hands over.
    pub key: AttrValue,
    pub label: AttrValue,
    pub detail: AttrValue,
}

/// The id of an entry, for `aria-activedescendant`.
pub(super) fn option_id(id: &str, index: usize) -> String {
    format!("{id}-{index}")
}

/// The list of the field `id`, called `{id}-list`; `active` is the entry that Enter would take.
pub(super) fn list(
    id: &'static str,
    label: &'static str,
    offers: &[Offer],
    active: usize,
    onchoose: &Callback<AttrValue>,
) -> Html {
    // The field must not lose the focus before the click has chosen.
    let keep_focus = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul
            class="offers"
            role="listbox"
            id={format!("{id}-list")}
            aria-label={label}
            hidden={offers.is_empty()}
        >
            for (index, offer) in offers.iter().enumerate() {
                <li
                    id={option_id(id, index)}
                    role="option"
                    aria-selected={(index == active).to_string()}
                    onmousedown={keep_focus.clone()}
                    onclick={choosing(onchoose, &offer.key)}
                >
                    <span class="offer">{ &offer.label }</span>
                    { " " }
                    <span class="detail">{ &offer.detail }</span>
                </li>
            }
        </ul>
    }
}

fn choosing(onchoose: &Callback<AttrValue>, key: &AttrValue) -> Callback<MouseEvent> {
    let key = key.clone();
    onchoose.reform(move |_| key.clone())
}
