//! One of a few values, as the browser's own list.

use yew::prelude::*;

use crate::plan::Edit;
use crate::session::{Action, Handle, set_choice, typed_choice};

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
    let names: Vec<_> = choices.iter().map(|choice| (choice.label.clone(), choice.chosen)).collect();
    let handle = handle.clone();
    let chosen = Callback::from(move |index: usize| {
        if let Some(choice) = choices.get(index) {
            handle.act(Action::Edit(choice.edit.clone()));
        }
    });
    html! { <List {label} {names} otherwise={otherwise.to_owned()} onchoose={chosen} /> }
}

#[derive(Properties, PartialEq)]
pub struct ListProps {
    #[prop_or_default]
    pub class: &'static str,
    pub label: &'static str,
    /// Each name, and whether it is chosen.
    pub names: Vec<(AttrValue, bool)>,
    /// Shown when none is.
    #[prop_or_default]
    pub otherwise: AttrValue,
    /// Gets the place of another.
    pub onchoose: Callback<usize>,
}

/// A list of names, of which one is chosen.
#[component]
pub fn List(props: &ListProps) -> Html {
    let chosen = props.names.iter().position(|(_, chosen)| *chosen);
    let select = use_node_ref();
    {
        // A list that was used once no longer looks at the attributes of its options.
        let select = select.clone();
        use_effect_with(chosen, move |chosen| {
            if let Some(select) = select.cast() {
                set_choice(&select, &chosen.map_or_else(String::new, |index| index.to_string()));
            }
        });
    }
    let onchoose = props.onchoose.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Ok(index) = typed_choice(&event).parse() {
            onchoose.emit(index);
        }
    });
    html! {
        <label class={classes!("choice", props.class)}>
            <span class="choice-label">{ props.label }</span>
            <select ref={select} {onchange}>
                if chosen.is_none() {
                    <option value="" selected=true>{ &props.otherwise }</option>
                }
                for (index, (name, chosen)) in props.names.iter().enumerate() {
                    <option value={index.to_string()} selected={*chosen}>{ name }</option>
                }
            </select>
        </label>
    }
}
