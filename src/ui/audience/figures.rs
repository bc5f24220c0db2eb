//! Whose number counts: internet users, people, regions alike, or the user's own figures.

use yew::prelude::*;

use super::figures_said::{said, use_words};
use crate::plan::{Edit, OwnFigures, OwnWeight, Weights};
use crate::present::{figures_text, weights_words};
use crate::session::{Action, FIGURES, FiguresRead, Handle, read_figures, typed_lines};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    pub weights: Weights,
    /// What was typed before and not used.
    pub left: Option<String>,
}

#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let handle = use_handle();
    let own = props.weights.own();
    // What is pasted stays here until it is taken: nothing half-read gets into the plan.
    let text = use_state(|| {
        let used = || own.map(|own| figures_text(&own.figures));
        props.left.clone().or_else(used).unwrap_or_default()
    });
    let read = use_memo((*text).clone(), |text| (!text.trim().is_empty()).then(|| read_figures(text)));
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(typed_lines(&event)))
    };
    let unused = |read: &FiguresRead| own.is_none_or(|own| own.figures != read.figures);
    // What is not in use when the dialog closes, for the next time that it opens.
    let left = use_mut_ref(|| None);
    {
        let is_left = read.as_ref().as_ref().is_some_and(|read| read.as_ref().map_or(true, unused));
        left.replace(is_left.then(|| (*text).clone()));
        let handle = handle.clone();
        use_effect_with((), move |()| move || handle.act(Action::KeepFigures(left.take())));
    }
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
    let read = (*read).as_ref();
    let wrong = read.is_some_and(|read| read.as_ref().map_or(true, |read| !read.wrong.is_empty()));
    let ready = read.and_then(|read| read.as_ref().ok()).filter(|read| !read.figures.is_empty());
    html! {
        <fieldset class="figures">
            <legend>{ "Whom to count" }</legend>
            { option(Weights::InternetUsers) }
            { option(Weights::People) }
            { option(Weights::Even) }
            <label class="own" for={FIGURES}>{ "Or your own figures: a country or zone and a number on each line" }</label>
            <textarea
                id={FIGURES}
                rows="4"
                spellcheck="false"
                placeholder={"DE,70\nAT,10\nAmerica/New_York,20"}
                value={(*text).clone()}
                aria-describedby="own-said"
                aria-invalid={wrong.then_some("true")}
                {oninput}
            />
            <div id="own-said" class={classes!(wrong.then_some("problem"), "hint")}>
                { said(read, ready.is_some_and(|read| !unused(read))) }
            </div>
            if let Some(read) = ready.filter(|read| unused(read)) {
                <button
                    class="button small"
                    type="button"
                    onclick={handle.on(Action::Answer(Edit::Weights(taken(&read.figures, own)), FIGURES))}
                >
                    { use_words(read) }
                </button>
            }
            { file(&handle) }
            // With a place of its own, so that the controls before it stay when it goes.
            if let Some(own) = own {
                { in_link(&handle, own) }
            }
        </fieldset>
    }
}

/// Figures as the plan takes them; the link carries them as it did those before.
fn taken(figures: &[OwnWeight], before: Option<&OwnFigures>) -> Weights {
    Weights::Own(OwnFigures { figures: figures.to_vec(), in_link: before.is_some_and(|own| own.in_link) })
}

fn file(handle: &Handle) -> Html {
    html! {
        <label class="button small file">
            { "Choose a file" }
            <input class="vh" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onchange={handle.figures()} />
        </label>
    }
}

/// Whether the link carries the figures: not before this is ticked.
fn in_link(handle: &Handle, own: &OwnFigures) -> Html {
    let turned = Weights::Own(OwnFigures { in_link: !own.in_link, ..own.clone() });
    html! {
        <label class="tick">
            <input
                type="checkbox"
                checked={own.in_link}
                onchange={handle.on(Action::Edit(Edit::Weights(turned)))}
            />
            { " Put my figures in the link: whoever has it can read them" }
        </label>
    }
}
