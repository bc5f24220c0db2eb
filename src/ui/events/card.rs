//! One event: its level, where the window falls, why it counts, how certain it is, who says so.

use yew::prelude::*;

use crate::present::{EventCard, Source};
use crate::ui::widgets::{icon, icon_of, level_icon};

pub fn card(card: &EventCard) -> Html {
    html! {
        <article
            key={card.id.as_str()}
            class="event"
            data-level={card.level.word()}
            data-event={card.id.clone()}
        >
            <div class="event-head">
                <span class="level" data-level={card.level.word()}>
                    { icon_of(level_icon(card.level), 18) }
                </span>
                <div>
                    <h3>{ &card.title }</h3>
                    <p>{ &card.dates }{ ". " }{ &card.there }{ "." }</p>
                </div>
                <span class="level-word" data-level={card.level.word()}>{ card.level_words }</span>
            </div>
            <dl class="facts">
                { fact("Severity", card.severity.clone().into()) }
                { fact("Certainty", card.certainty.clone().into()) }
                <div><dt>{ "Source" }</dt><dd>{ sources(&card.sources) }</dd></div>
                if !card.note.is_empty() && !card.written_afterwards {
                    { fact("Note", card.note.clone().into()) }
                }
            </dl>
            if card.written_afterwards {
                <p class="afterwards">
                    { icon("note") }
                    <span>
                        <b>{ "This row was written afterwards." }</b>
                        { " Before it was known, the plan was judged without it. " }
                        { &card.note }
                    </span>
                </p>
            }
            if let Some(reason) = &card.set_aside {
                <p class="set-aside"><b>{ "Set aside by the author: " }</b>{ reason }</p>
            }
        </article>
    }
}

/// Who says so: a link where there is an address, text where there is none.
pub(super) fn sources(sources: &[Source]) -> Html {
    let one = |source: &Source| match &source.address {
        Some(address) => html! {
            <a href={address.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ &source.text }</a>
        },
        None => html! { <span>{ &source.text }</span> },
    };
    html! { <ul class="sources">{ for sources.iter().map(|source| html! { <li>{ one(source) }</li> }) }</ul> }
}

fn fact(name: &'static str, text: AttrValue) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ text }</dd></div> }
}
