//! One better window: what it is in a line, why, and who pays; a click looks at it.

use yew::prelude::*;

use super::open_card::open_card;
use crate::present::{SuggestionCard, sentence_case, short_start};
use crate::session::{Action, Answer, Handle, SearchChange};
use crate::ui::widgets::{icon_of, level_icon, prose};

/// How wide the bar of the share is, in pixels.
const BAR: f64 = 56.0;

/// `open`: it is looked at.
pub fn card(
    handle: &Handle,
    index: usize,
    card: &SuggestionCard,
    answer: &Answer,
    open: bool,
    read_only: bool,
) -> Html {
    let start = short_start(&card.assessment);
    let next = if open { None } else { Some(card.start) };
    let proposal = answer.found.proposal.as_ref().map(|placed| placed.assessment.totals.daytime_share);
    html! {
        // By its number, since its start is another one with the day that is looked at.
        <li class="suggestion" key={index} data-open={open.to_string()}>
            <button
                class="suggestion-line"
                type="button"
                aria-expanded={open.to_string()}
                onclick={handle.on(Action::Search(SearchChange::Preview(next)))}
            >
                <span class="number">{ index + 1 }</span>
                <span class="start"><b>{ start.local }</b>{ " " }{ start.place }</span>
                <span class="utc">{ start.utc }</span>
                { bar(card.assessment.totals.daytime_share, proposal) }
                <b class="share">{ prose(&card.share) }</b>
                <span class="level" data-level={card.level.word()}>
                    { icon_of(level_icon(card.level), 14) }{ card.level_words }
                </span>
            </button>
            <p class="because">
                { prose(&reason(card)) }
                if !card.lose.is_empty() {
                    { " " }
                    <span class="lose">{ prose(&format!("Loses instead: {}.", card.lose.join("; "))) }</span>
                }
            </p>
            if open {
                { open_card(handle, card, read_only) }
            }
        </li>
    }
}

/// Why it is good, on which days, and how much there is to spare.
fn reason(card: &SuggestionCard) -> String {
    let also = card.also.as_ref().map(|also| format!(" ({also})")).unwrap_or_default();
    format!("{}{also}. {}.", sentence_case(&card.why), sentence_case(&card.slack))
}

/// The share as a bar, with a mark at that of the proposal.
fn bar(share: f64, proposal: Option<f64>) -> Html {
    let at = |share: f64| ((share * BAR).round() as i64).to_string();
    html! {
        <svg class="share-bar" width={at(1.0)} height="10" aria-hidden="true">
            <rect class="empty-bar" width={at(1.0)} height="10" rx="2" />
            <rect class="day" width={at(share)} height="10" rx="2" />
            if let Some(proposal) = proposal {
                <rect class="mark" x={at(proposal)} width="2" height="10" />
            }
        </svg>
    }
}
