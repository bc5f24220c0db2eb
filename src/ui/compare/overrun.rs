//! What if it takes longer: asked for at a click, since it is rarely looked at.

use std::rc::Rc;

use yew::prelude::*;

use super::panel::LONGER;
use crate::present::{Assessed, Assessment, Longer, Overrun, overrun, sentence_case};
use crate::session::{typed, use_hint};
use crate::ui::use_handle;
use crate::ui::widgets::{icon_of, prose};

#[derive(Properties)]
pub struct OverrunProps {
    pub assessed: Rc<Assessed>,
    pub planned: Rc<Assessment>,
    /// Which of several windows.
    pub letter: Option<char>,
}

impl PartialEq for OverrunProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessed, &other.assessed) && self.letter == other.letter
    }
}

#[component]
pub fn OverrunPart(props: &OverrunProps) -> Html {
    let handle = use_handle();
    let longer = use_state(|| None::<Longer>);
    let button = |wanted: Longer, text: &'static str| {
        let pressed = *longer == Some(wanted.clone());
        let longer = longer.clone();
        let onclick = Callback::from(move |_: MouseEvent| longer.set((!pressed).then(|| wanted.clone())));
        html! {
            <button class="button small" type="button" aria-pressed={pressed.to_string()} {onclick}>{ text }</button>
        }
    };
    let oninput = {
        let longer = longer.clone();
        Callback::from(move |event: InputEvent| {
            longer.set(Some(typed(&event)).filter(|text| !text.trim().is_empty()).map(Longer::Until));
        })
    };
    let until = match &*longer {
        Some(Longer::Until(text)) => text.clone(),
        _ => String::new(),
    };
    let found = longer.as_ref().map(|longer| overrun(&props.assessed.assessor, &props.planned, longer));
    let words = found.as_ref().map(|found| match found {
        Ok(found) => format!("{}. {}", found.share, found.end),
        Err(problem) => sentence_case(problem),
    });
    use_hint(&handle, words);
    let wrong = matches!(found, Some(Err(_))) && !until.is_empty();
    html! {
        <div class="overrun" role="group" aria-label={LONGER}>
            if let Some(letter) = props.letter {
                <div class="head">
                    <h3>{ format!("{letter}: {LONGER}") }</h3>
                </div>
            }
            <div class="deeds">
                { button(Longer::Times(2), "Twice as long") }
                { button(Longer::Times(4), "Four times") }
                <label>
                    { "Until" }
                    <input
                        type="text"
                        placeholder="06:00"
                        autocomplete="off"
                        maxlength="10"
                        value={until}
                        aria-invalid={wrong.then_some("true")}
                        aria-describedby={wrong.then_some("overrun-answer")}
                        {oninput}
                    />
                    { props.planned.window.zone.place() }
                </label>
            </div>
            <div id="overrun-answer">
                {match found {
                    None => html! {},
                    Some(Err(problem)) => html! { <p class="problem">{ sentence_case(&problem) }{ "." }</p> },
                    Some(Ok(found)) => answer(&found),
                }}
            </div>
        </div>
    }
}

fn answer(found: &Overrun) -> Html {
    html! {
        <>
            <p><b>{ prose(&found.share) }</b>{ ". " }{ &found.end }{ "." }</p>
            if !found.mornings.is_empty() {
                <p>{ "Whose day begins after the planned end:" }</p>
            }
            <ul>
                for morning in &found.mornings {
                    <li data-reached={morning.reached.to_string()}>
                        { icon_of(if morning.reached { "day" } else { "edge" }, 14) }
                        { " " }{ prose(&morning.words) }{ ", " }
                        { if morning.reached { "reached" } else { "not reached" } }
                    </li>
                }
            </ul>
        </>
    }
}
