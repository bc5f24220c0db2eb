//! Below the list: what spares everyone, what two windows would do, what the rules left out.

use yew::prelude::*;

use super::panel::{BetterWindowsProps, told};
use crate::present::{
    Instant, SuggestionCard, near_miss_words, ruled_out_words, sentence_case, spares_words, split_words,
};
use crate::session::{Action, Answer, Handle, SearchChange};
use crate::ui::widgets::prose;

pub fn remarks(handle: &Handle, answer: &Answer, props: &BetterWindowsProps) -> Html {
    let found = &answer.found;
    let look = |start: Instant| handle.on(Action::Search(SearchChange::Preview(Some(start))));
    let spares = found.spares.as_ref().map(|spares| {
        let told = told(answer, props.reader, props.twelve_hours);
        let card = SuggestionCard::of(&told, &spares.suggestion);
        html! {
            <p class="remark">
                <button class="link" type="button" onclick={look(card.start)}>{ &card.when }</button>
                { " " }{ prose(&format!("{}: {}.", spares_words(spares), card.share)) }
            </p>
        }
    });
    let missed = found.near_misses.iter().map(|missed| {
        let start = missed.suggestion.assessment.window.span.start;
        html! {
            <li>
                <button class="link" type="button" onclick={look(start)}>
                    { prose(&sentence_case(&near_miss_words(missed))) }
                </button>
            </li>
        }
    });
    let split = split_words(&answer.prepared, found, &answer.plan);
    let ruled_out = ruled_out_words(found);
    html! {
        <>
            { for spares }
            if !found.near_misses.is_empty() {
                <ul class="missed">{ for missed }</ul>
            }
            if let Some(split) = split {
                <p class="remark">{ prose(&format!("{}.", sentence_case(&split))) }</p>
            }
            if !ruled_out.is_empty() {
                <details class="ruled-out">
                    <summary>{ "What the rules left out" }</summary>
                    <ul>{ for ruled_out.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                </details>
            }
        </>
    }
}
