//! A suggestion that is looked at: on every clock, against the proposal, and what can be done with it.

use yew::prelude::*;

use crate::present::{Reading, SuggestionCard, day_names, sentence_case};
use crate::session::{Action, Handle, SearchChange};
use crate::ui::widgets::prose;

pub fn open_card(handle: &Handle, card: &SuggestionCard, read_only: bool) -> Html {
    let starts = card.starts();
    let names = day_names(&starts, card.assessment.window.zone);
    html! {
        <div class="open-card">
            if starts.len() > 1 {
                <div class="days" role="group" aria-label="On which day">
                    for (start, name) in starts.into_iter().zip(names) {
                        <button
                            class="button small"
                            type="button"
                            aria-pressed={(start == card.start).to_string()}
                            onclick={handle.on(Action::Search(SearchChange::Preview(Some(start))))}
                        >
                            { name }
                        </button>
                    }
                </div>
            }
            <table class="card-times">
                <tbody>{ for card.times.iter().map(time) }</tbody>
            </table>
            <ul class="facts-list">
                if let Some(against) = &card.against {
                    <li>{ prose(&sentence_case(against)) }</li>
                }
                <li>{ sentence_case(&card.rank) }</li>
                if let Some(holds) = card.holds {
                    <li>{ sentence_case(holds) }</li>
                }
                if !card.spared.is_empty() {
                    <li>{ prose(&format!("Gains: {}", card.spared.join("; "))) }</li>
                }
            </ul>
            <div class="card-actions">
                if !read_only {
                    <button class="button primary" type="button" onclick={handle.on(Action::Search(SearchChange::Take))}>
                        { "Use this window" }
                    </button>
                    <button class="button small" type="button" onclick={handle.on(Action::Search(SearchChange::Keep))}>
                        { "Keep as an alternative" }
                    </button>
                }
                <button
                    class="button small"
                    type="button"
                    onclick={handle.on(Action::Search(SearchChange::Preview(None)))}
                >
                    { "Back to the plan" }
                </button>
            </div>
        </div>
    }
}

fn time(reading: &Reading) -> Html {
    html! {
        <tr>
            <th scope="row">{ &reading.place }{ " " }<small>{ reading.role }</small></th>
            <td>{ &reading.date }</td>
            <td>
                <b>{ &reading.span }</b>
                for mark in [&reading.start_mark, &reading.end_mark].into_iter().flatten() {
                    { " " }<span class="day-mark">{ mark }</span>
                }
            </td>
        </tr>
    }
}
