//! One of a few values, as the browser's own list.

use yew::prelude::*;

use crate::plan::Edit;
use crate::session::{Action, Handle, typed_choice};

/// One value of a choice that edits the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub label: AttrValue,
    pub chosen: bool,
    pub edit: Edit,
}

/// A choice that edits the plan. `otherwise` is shown when none of the values is chosen (own hours, own
/// figures).
pub fn choices(handle: &Handle, label: &'static str, choices: Vec<Choice>, otherwise: &str) -> Html {
    let names = choices.iter().map(|choice| (choice.label.clone(), choice.chosen)).collect();
    let handle = handle.clone();
    let chosen = Callback::from(move |index: usize| {
        if let Some(choice) = choices.get(index) {
            handle.act(Action::Edit(choice.edit.clone()));
        }
    });
    choice_of("", label, names, otherwise, chosen)
}

/// A list of names, each chosen or not; `onchoose` gets the place of another.
pub fn choice_of(
    class: &'static str,
    label: &'static str,
    names: Vec<(AttrValue, bool)>,
    otherwise: &str,
    onchoose: Callback<usize>,
) -> Html {
    let chosen = names.iter().position(|(_, chosen)| *chosen);
    let onchange = Callback::from(move |event: Event| {
        if let Ok(index) = typed_choice(&event).parse() {
            onchoose.emit(index);
        }
    });
    html! {
        <label class={classes!("choice", class)}>
            <span class="choice-label">{ label }</span>
            // The property as well as the options' attribute: a list that was used once looks at that alone.
            <select ~value={chosen.map_or_else(String::new, |index| index.to_string())} {onchange}>
                if chosen.is_none() {
                    <option value="" selected=true>{ otherwise }</option>
                }
                for (index, (name, chosen)) in names.into_iter().enumerate() {
                    <option value={index.to_string()} selected={chosen}>{ name }</option>
                }
            </select>
        </label>
    }
}
