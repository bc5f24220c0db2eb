//! The events that the window meets, and what nobody has looked at.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use crate::present::{Assessment, event_cards, uncovered_text};

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
    let count = match cards.len() {
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
            { for cards.iter().map(card) }
            if let Some(uncovered) = uncovered_text(&props.assessment) {
                <p class="uncovered">{ uncovered }</p>
            }
        </section>
    }
}
