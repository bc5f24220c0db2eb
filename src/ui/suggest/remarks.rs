//! Below the list: what spares everyone, what two windows would do, what the rules left out.

use yew::prelude::*;

use super::open_card::open_card;
use super::panel::{BetterWindowsProps, told};
use crate::present::{
    Suggestion, SuggestionCard, Worth, near_miss_words, percent, ruled_out_words, sentence_case,
    spares_words, split_words, when_words, worth,
};
use crate::session::{Action, Answer, Handle, SearchChange};
use crate::ui::widgets::prose;

/// `listed`: what is looked at is open in the list above.
pub fn remarks(handle: &Handle, answer: &Answer, props: &BetterWindowsProps, listed: bool) -> Html {
    let found = &answer.found;
    let told = told(answer, props.reader, props.twelve_hours);
    let is_open = |of: &Suggestion| !listed && props.search.preview == Some(of.assessment.window.span.start);
    // A line that opens as a card does.
    let link = |of: &Suggestion, words: &str| {
        let open = is_open(of);
        let next = if open { None } else { Some(of.assessment.window.span.start) };
        html! {
            <button
                class="link"
                type="button"
                aria-expanded={open.to_string()}
                onclick={handle.on(Action::Search(SearchChange::Preview(next)))}
            >
                { prose(words) }
            </button>
        }
    };
    let opened = |of: &Suggestion| {
        let card = is_open(of).then(|| SuggestionCard::of(&told, of));
        card.map(|card| open_card(handle, &card, props.read_only)).unwrap_or_default()
    };
    let spares = found.spares.as_ref().filter(|spares| worth(found, &spares.suggestion) == Worth::Better);
    let spares = spares.map(|spares| {
        let assessment = &spares.suggestion.assessment;
        let share = percent(assessment.totals.daytime_share);
        html! {
            <div class="remark">
                { link(&spares.suggestion, &when_words(assessment)) }
                { " " }{ prose(&format!("{}: {share}.", spares_words(spares))) }
                { opened(&spares.suggestion) }
            </div>
        }
    });
    let missed = found.near_misses.iter().map(|missed| {
        html! {
            <li>
                { link(&missed.suggestion, &sentence_case(&near_miss_words(missed))) }
                { opened(&missed.suggestion) }
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
