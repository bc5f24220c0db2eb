//! One of a few values, as the browser's own list.

use yew::prelude::*;

use crate::plan::Edit;
use crate::session::typed_choice;
use crate::ui::use_handle;

/// One value of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub label: &'static str,
    pub chosen: bool,
    pub edit: Edit,
}

#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    pub label: &'static str,
    pub choices: Vec<Choice>,
    /// Shown when none of the choices is chosen (own hours, own figures).
    #[prop_or_default]
    pub otherwise: AttrValue,
}

#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let handle = use_handle();
    let onchange = {
        let edits: Vec<Edit> = props.choices.iter().map(|choice| choice.edit.clone()).collect();
        handle.edit_from(move |event: Event| {
            let index: usize = typed_choice(&event).parse().ok()?;
            edits.get(index).cloned()
        })
    };
    let none_chosen = !props.choices.iter().any(|choice| choice.chosen);
    html! {
        <label class="choice" title={props.label}>
            <span class="vh">{ props.label }</span>
            <select {onchange}>
                if none_chosen {
                    <option value="" selected=true>{ &props.otherwise }</option>
                }
                for (index, choice) in props.choices.iter().enumerate() {
                    <option value={index.to_string()} selected={choice.chosen}>{ choice.label }</option>
                }
            </select>
        </label>
    }
}
