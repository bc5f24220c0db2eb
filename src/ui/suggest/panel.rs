//! The place of the better windows.

use yew::prelude::*;

use super::card::card;
use super::remarks::remarks;
use crate::present::{
    Instant, SuggestionCard, Told, Zone, folded_cards, nothing_left_words, proposal_words, search_caption,
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
    let cards = use_memo((answer.clone(), props.reader, props.twelve_hours), |(answer, reader, twelve)| {
        answer.as_ref().map(|answer| cards(answer, *reader, *twelve)).unwrap_or_default()
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
                <ol class="cards">
                    for (index, found) in cards.iter().enumerate() {
                        { card(&handle, index, found, answer, looks_at(found, search.preview), props.read_only) }
                    }
                </ol>
                { remarks(&handle, answer, props) }
            }
        </section>
    }
}

/// The day of a card that is looked at, if one is.
fn looks_at(card: &SuggestionCard, preview: Option<Instant>) -> Option<Instant> {
    preview.filter(|start| *start == card.start || card.also_starts.contains(start))
}

fn cards(answer: &Answer, reader: Option<Zone>, twelve_hours: bool) -> Vec<SuggestionCard> {
    folded_cards(&told(answer, reader, twelve_hours))
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
