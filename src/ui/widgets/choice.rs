//! One of a few values, as the browser's own list.

use yew::prelude::*;

use crate::plan::Edit;
use crate::session::{Handle, typed_choice};

/// One value of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub label: AttrValue,
    pub chosen: bool,
    pub edit: Edit,
}

/// `otherwise` is shown when none of the choices is chosen (own hours, own figures).
pub fn choices(handle: &Handle, label: &'static str, choices: Vec<Choice>, otherwise: &str) -> Html {
    let chosen = choices.iter().position(|choice| choice.chosen);
    let options: Html = choices
        .iter()
        .enumerate()
        .map(|(index, choice)| {
            html! {
                <option value={index.to_string()} selected={choice.chosen}>{ &choice.label }</option>
            }
        })
        .collect();
    let onchange = handle.edit_from(move |event: Event| {
        let index: usize = typed_choice(&event).parse().ok()?;
        choices.get(index).map(|choice| choice.edit.clone())
    });
    html! {
        <label class="choice">
            <span class="choice-label">{ label }</span>
            // The property as well as the options' attribute: a list that was used once looks at that alone.
            <select ~value={chosen.map_or_else(String::new, |index| index.to_string())} {onchange}>
                if chosen.is_none() {
                    <option value="" selected=true>{ otherwise }</option>
                }
                { options }
            </select>
        </label>
    }
}
