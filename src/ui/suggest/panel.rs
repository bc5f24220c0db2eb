//! The place of the better windows.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::remarks::remarks;
use crate::present::{
    Told, Zone, folded_cards, none_better_words, nothing_left_words, proposal_words, search_caption,
    sentence_case,
};
use crate::session::{Action, Answer, Dialog, Handle, SUGGESTIONS, Search};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct BetterWindowsProps {
    pub search: Search,
    /// The window looked at.
    pub window: usize,
    pub reader: Option<Zone>,
    pub twelve_hours: bool,
    pub read_only: bool,
}

#[component]
pub fn BetterWindows(props: &BetterWindowsProps) -> Html {
    let handle = use_handle();
    let search = &props.search;
    let answer = search.answer_for(props.window).cloned();
    let of = (answer.clone(), props.reader, props.twelve_hours, search.preview);
    let cards = use_memo(of, |(answer, reader, twelve, preview)| {
        let cards = |answer: &Rc<Answer>| folded_cards(&told(answer, *reader, *twelve), *preview);
        answer.as_ref().map(cards).unwrap_or_default()
    });
    let caption = answer.as_ref().and_then(|answer| search_caption(&answer.plan, props.window));
    html! {
        <section class="better" aria-labelledby={SUGGESTIONS}>
            { head(&handle, caption, props.read_only) }
            if let Some(percent) = search.progress {
                <p class="searching">
                    <progress max="100" value={percent.to_string()} aria-label="Looking for better windows" />
                    { format!("Looking through the range: {percent} %") }
                </p>
            }
            if let Some(problem) = &search.problem {
                <p class="empty">{ sentence_case(&problem.to_string()) }{ "." }</p>
            }
            if let Some(answer) = &answer {
                if let Some(words) = proposal_words(&answer.found) {
                    <p class="standing">{ words }</p>
                }
                if let Some(words) = nothing_left_words(&answer.found) {
                    <p class="empty">{ sentence_case(words) }{ "." }</p>
                }
                if let Some(words) = none_better_words(&answer.found) {
                    <p class="standing">{ words }</p>
                }
                <ol class="cards">
                    for (index, found) in cards.iter().enumerate() {
                        { card(&handle, index, found, answer, search.preview == Some(found.start), props.read_only) }
                    }
                </ol>
                { remarks(&handle, answer, props, cards.iter().any(|card| Some(card.start) == search.preview)) }
            }
        </section>
    }
}

/// What the answer is told from.
pub(super) fn told(answer: &Answer, reader: Option<Zone>, twelve_hours: bool) -> Told<'_> {
    let rule = answer.prepared.assessor().rule();
    Told { found: &answer.found, plan: &answer.plan, rule, reader, twelve_hours }
}

fn head(handle: &Handle, caption: Option<String>, read_only: bool) -> Html {
    html! {
        <div class="head">
            <h2 id={SUGGESTIONS} tabindex="-1">{ "Better windows" }</h2>
            <p>{ caption }</p>
            <div class="head-actions">
                <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Outlook))}>
                    { "Week and year" }
                </button>
                if !read_only {
                    <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Rules))}>
                        { "Rules" }
                    </button>
                }
            </div>
        </div>
    }
}
