//! The events that the window meets, and what nobody has looked at.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{card, sources};
use crate::present::{Assessment, EventCard, event_cards, uncovered_text};
use crate::ui::widgets::icon_of;

#[derive(Properties)]
pub struct EventsProps {
    pub assessment: Rc<Assessment>,
}

impl PartialEq for EventsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessment, &other.assessment)
    }
}

#[component]
pub fn Events(props: &EventsProps) -> Html {
    let cards = event_cards(&props.assessment);
    let (uncertain, known): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.may_fall);
    let count = match known.len() {
        0 => "none known around this window".to_owned(),
        1 => "1 known event around this window".to_owned(),
        several => format!("{several} known events around this window"),
    };
    html! {
        <section class="events" aria-labelledby="events-title">
            <div class="head">
                <h2 id="events-title">{ "What is happening there" }</h2>
                <p>{ count }</p>
            </div>
            { for known.iter().map(card) }
            { may_fall(&uncertain) }
            if let Some(uncovered) = uncovered_text(&props.assessment) {
                <p class="uncovered">{ uncovered }</p>
            }
        </section>
    }
}

/// Events whose day is not known: a line each, on demand.
fn may_fall(cards: &[EventCard]) -> Html {
    if cards.is_empty() {
        return html! {};
    }
    let line = |card: &EventCard| {
        html! {
            <li key={card.id.as_str()} data-event={card.id.clone()}>
                <b>{ &card.title }</b>{ ", " }{ &card.dates }
                <div class="detail">{ sources(&card.sources) }</div>
            </li>
        }
    };
    html! {
        <details class="may-fall">
            <summary>
                { icon_of("note", 14) }
                { match cards.len() {
                    1 => "1 event whose day is not known may fall here".to_owned(),
                    several => format!("{several} events whose day is not known may fall here"),
                } }
            </summary>
            <ul>{ for cards.iter().map(line) }</ul>
        </details>
    }
}
