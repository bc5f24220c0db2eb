//! A text field with a list of what may be meant: the combobox pattern of ARIA 1.2.
//!
//! The focus stays in the field; arrows walk the list, Enter takes, Escape closes it and then gives up what
//! was typed.

use yew::prelude::*;

use super::offers::{Offer, list, option_id};
use super::typing::{Typing, meant};
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
    // Beside the drawing, because keys may come faster than the list is drawn.
    let typing = use_mut_ref(Typing::default);
    let redraw = use_force_update();
    let change = {
        let typing = typing.clone();
        move |to: Typing| {
            typing.replace(to);
            redraw.force_update();
        }
    };
    let offers_of = {
        let search = props.search.clone();
        move |typing: &Typing| if typing.open { search.emit(typing.searched().to_owned()) } else { vec![] }
    };
    let choose = {
        let (change, onchoose) = (change.clone(), props.onchoose.clone());
        Callback::from(move |key: AttrValue| {
            change(Typing::default());
            onchoose.emit(key);
        })
    };
    let oninput = {
        let change = change.clone();
        Callback::from(move |event: InputEvent| {
            change(Typing { text: Some(typed(&event)), active: 0, open: true });
        })
    };
    let onkeydown = {
        let (typing, change, choose) = (typing.clone(), change.clone(), choose.clone());
        let offers_of = offers_of.clone();
        Callback::from(move |event: KeyboardEvent| {
            let now = typing.borrow().clone();
            let offers = offers_of(&now);
            let key = event.key();
            if let Some(to) = now.after(&key, offers.len()) {
                event.prevent_default();
                change(to);
            } else if key == "Enter" && now.open {
                event.prevent_default();
                if let Some(offer) = offers.get(now.active) {
                    choose.emit(offer.key.clone());
                }
            }
        })
    };
    let onblur = {
        let (typing, change, choose) = (typing.clone(), change.clone(), choose.clone());
        let (offers_of, explain) = (offers_of.clone(), props.explain.clone());
        Callback::from(move |_: FocusEvent| {
            let now = typing.borrow().clone();
            let offers = offers_of(&now);
            match now.text.as_deref().and_then(|text| meant(text.trim(), &offers, &explain)) {
                Some(offer) => choose.emit(offer.key.clone()),
                None => change(Typing::default()),
            }
        })
    };
    let onclick = {
        let typing = typing.clone();
        Callback::from(move |_: MouseEvent| {
            let text = typing.borrow().text.clone();
            change(Typing { text, active: 0, open: true });
        })
    };
    let Typing { text, active: at, open } = typing.borrow().clone();
    let offers = offers_of(&typing.borrow());
    let problem = match (&text, open && offers.is_empty()) {
        (Some(text), true) if !text.trim().is_empty() => Some(props.explain.emit(text.clone())),
        _ => None,
    };
    use_hint(&handle, problem.clone());
    let shown = open && !offers.is_empty();
    html! {
        <div class="field combobox" data-field={props.id}>
            <label for={props.id}>{ props.label }</label>
            <input
                id={props.id}
                type="text"
                role="combobox"
                value={text.map_or_else(|| props.value.clone(), AttrValue::from)}
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
