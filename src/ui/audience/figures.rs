//! Whose number counts: internet users, people, regions alike, or the user's own figures.

use yew::prelude::*;

use crate::plan::{Edit, Weights};
use crate::present::{figures_text, weights_words};
use crate::session::{Action, typed_lines, weights_from_csv};
use crate::ui::use_handle;

const FIELD: &str = "own-figures";

#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    pub weights: Weights,
}

#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let handle = use_handle();
    let own = match &props.weights {
        Weights::Own(figures) => Some(figures_text(figures)),
        _ => None,
    };
    // What is pasted stays here until it is taken: nothing half-read gets into the plan.
    let text = use_state(|| own.unwrap_or_default());
    let read = (!text.trim().is_empty()).then(|| weights_from_csv(&text));
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(typed_lines(&event)))
    };
    let option = |weights: Weights| {
        html! {
            <label class="tick">
                <input
                    type="radio"
                    name="weights"
                    checked={props.weights == weights}
                    onchange={handle.on(Action::Edit(Edit::Weights(weights.clone())))}
                />
                { " " }{ weights_words(&weights) }
            </label>
        }
    };
    html! {
        <fieldset class="figures">
            <legend>{ "Whom to count" }</legend>
            { option(Weights::InternetUsers) }
            { option(Weights::People) }
            { option(Weights::Even) }
            <label class="own" for={FIELD}>{ "Or your own figures: a country or zone and a number on each line" }</label>
            <textarea
                id={FIELD}
                rows="4"
                spellcheck="false"
                placeholder={"DE,70\nAT,10\nAmerica/New_York,20"}
                value={(*text).clone()}
                aria-describedby="own-said"
                aria-invalid={matches!(read, Some(Err(_))).then_some("true")}
                {oninput}
            />
            <p id="own-said" class={classes!(matches!(read, Some(Err(_))).then_some("problem"), "hint")}>
                { said(read.as_ref(), &props.weights) }
            </p>
            if let Some(Ok(figures)) = read {
                if props.weights != Weights::Own(figures.clone()) {
                    <button
                        class="button small"
                        type="button"
                        onclick={handle.on(Action::Answer(Edit::Weights(Weights::Own(figures)), FIELD))}
                    >
                        { "Use these figures" }
                    </button>
                }
            }
        </fieldset>
    }
}

fn said<Problem: ToString>(
    read: Option<&Result<Vec<crate::plan::OwnWeight>, Problem>>,
    weights: &Weights,
) -> String {
    match read {
        None => "Once in use, they stand in the address of this page, and a link you copy carries them."
            .to_owned(),
        Some(Err(problem)) => problem.to_string(),
        Some(Ok(figures)) if *weights == Weights::Own(figures.clone()) => {
            "These figures are in use. A link you copy carries them.".to_owned()
        }
        Some(Ok(figures)) => {
            let figures = figures.len();
            format!("{figures} {} read, not in use yet.", if figures == 1 { "figure" } else { "figures" })
        }
    }
}
