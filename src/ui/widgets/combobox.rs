//! A text field with a list of what may be meant: the combobox pattern of ARIA 1.2.
//!
//! The focus stays in the field; arrows walk the list, Enter takes, Escape closes it and then gives up what
//! was typed.

use yew::prelude::*;

use super::offers::{Offer, list, option_id};
use crate::session::{select_text, typed, use_hint};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct ComboboxProps {
    /// Unique on the page; the list is `{id}-list`.
    pub id: &'static str,
    pub label: &'static str,
    /// What is shown while nothing is typed.
    #[prop_or_default]
    pub value: AttrValue,
    #[prop_or_default]
    pub placeholder: &'static str,
    /// What the text offers; asked with the empty text when the list opens.
    pub search: Callback<String, Vec<Offer>>,
    /// What is wrong with a text; nothing with a name in full.
    pub explain: Callback<String, String>,
    pub onchoose: Callback<AttrValue>,
}

/// The longest text that is looked at.
const MAX_TEXT: &str = "60";

#[component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let handle = use_handle();
    // What is typed, while something is, and the entry that Enter would take.
    let text = use_state(|| None::<String>);
    let active = use_state(|| 0_usize);
    let open = use_state(|| false);
    let offers =
        if *open { props.search.emit(text.as_deref().unwrap_or_default().to_owned()) } else { vec![] };
    let at = (*active).min(offers.len().saturating_sub(1));
    let choose = {
        let (text, open, onchoose) = (text.clone(), open.clone(), props.onchoose.clone());
        Callback::from(move |key: AttrValue| {
            text.set(None);
            open.set(false);
            onchoose.emit(key);
        })
    };
    let oninput = {
        let (text, active, open) = (text.clone(), active.clone(), open.clone());
        Callback::from(move |event: InputEvent| {
            text.set(Some(typed(&event)));
            active.set(0);
            open.set(true);
        })
    };
    let onkeydown = {
        let (text, active, open) = (text.clone(), active.clone(), open.clone());
        let (offers, choose) = (offers.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let walk = |to: usize| {
                event.prevent_default();
                if *open {
                    active.set(to);
                } else {
                    active.set(0);
                    open.set(true);
                }
            };
            let count = offers.len().max(1);
            match event.key().as_str() {
                "ArrowDown" => walk((at + 1) % count),
                "ArrowUp" => walk((at + count - 1) % count),
                "Enter" if *open => {
                    event.prevent_default();
                    if let Some(offer) = offers.get(at) {
                        choose.emit(offer.key.clone());
                    }
                }
                "Escape" if *open => {
                    event.prevent_default();
                    open.set(false);
                }
                "Escape" => text.set(None),
                _ => {}
            }
        })
    };
    let onblur = {
        let (text, open, offers, choose) = (text.clone(), open.clone(), offers.clone(), choose.clone());
        let explain = props.explain.clone();
        Callback::from(move |_: FocusEvent| {
            let meant = text.as_deref().and_then(|text| meant(text.trim(), &offers, &explain));
            if let Some(offer) = meant {
                choose.emit(offer.key.clone());
            } else {
                text.set(None);
                open.set(false);
            }
        })
    };
    let onclick = {
        let (open, active) = (open.clone(), active.clone());
        Callback::from(move |_: MouseEvent| {
            active.set(0);
            open.set(true);
        })
    };
    let problem = match (&*text, *open && offers.is_empty()) {
        (Some(text), true) if !text.trim().is_empty() => Some(props.explain.emit(text.clone())),
        _ => None,
    };
    use_hint(&handle, problem.clone());
    let shown = *open && !offers.is_empty();
    html! {
        <div class="field combobox" data-field={props.id}>
            <label for={props.id}>{ props.label }</label>
            <input
                id={props.id}
                type="text"
                role="combobox"
                value={(*text).clone().map_or_else(|| props.value.clone(), AttrValue::from)}
                placeholder={props.placeholder}
                autocomplete="off"
                spellcheck="false"
                maxlength={MAX_TEXT}
                aria-autocomplete="list"
                aria-expanded={shown.to_string()}
                aria-controls={format!("{}-list", props.id)}
                aria-activedescendant={shown.then(|| option_id(props.id, at))}
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby={problem.is_some().then(|| format!("{}-problem", props.id))}
                {oninput}
                {onkeydown}
                {onblur}
                onfocus={Callback::from(|event: FocusEvent| select_text(&event))}
                {onclick}
            />
            { list(props.id, props.label, &offers, at, &choose) }
            if let Some(problem) = problem {
                <p class="problem" id={format!("{}-problem", props.id)}>{ problem }</p>
            }
        </div>
    }
}

/// A name typed in full is meant, even if nobody pressed Enter: also one that is not shown, such as the old
/// name of a zone, where it can be only one thing.
fn meant<'a>(text: &str, offers: &'a [Offer], explain: &Callback<String, String>) -> Option<&'a Offer> {
    let whole =
        |offer: &&Offer| offer.key.eq_ignore_ascii_case(text) || offer.label.eq_ignore_ascii_case(text);
    let only = offers.first().filter(|_| offers.len() == 1);
    offers.iter().find(whole).or_else(|| only.filter(|_| explain.emit(text.to_owned()).is_empty()))
}
