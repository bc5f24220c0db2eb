//! One event: its level, where the window falls, why it counts, how certain it is, who says so.

use yew::prelude::*;

use super::set_aside::set_aside;
use super::strip::{Marks, strip};
use crate::present::{EventCard, EventsChange, EventsView, can_fold};
use crate::session::{Action, Dialog, Handle};
use crate::ui::widgets::{icon, icon_of, level_icon, sources};

/// `handle` is that of a plan that may be changed; `legend` asks for the meaning of the marks.
pub fn card(
    card: &EventCard,
    handle: Option<&Handle>,
    view: &EventsView,
    change: &Callback<EventsChange>,
    legend: Option<Marks>,
) -> Html {
    let level = card.level.word();
    let unfolded = view.unfolds(card);
    html! {
        <article
            key={card.id.as_str()}
            class={classes!("event", can_fold(card).then_some("slight"))}
            data-level={level}
            data-event={card.id.clone()}
        >
            <div class="event-head">
                <span class="level" data-level={level}>{ icon_of(level_icon(card.level), 18) }</span>
                <div>
                    <h3>{ title(card, unfolded, change) }</h3>
                    <p>{ &card.dates }{ ". " }{ &card.there }{ "." }</p>
                </div>
                <span class="level-word" data-level={level}>{ card.level_words }</span>
            </div>
            if unfolded {
                { facts(card, legend) }
            }
            if unfolded || card.set_aside.is_some() {
                <div class="asides">
                    { set_aside(handle, view, change, (&card.id, &card.title), card.set_aside.as_deref()) }
                    if let (Some(number), Some(handle)) = (card.own, handle) {
                        <button
                            class="button small"
                            type="button"
                            aria-label={format!("Change this event: {}", card.title)}
                            onclick={handle.on(Action::Show(Dialog::OwnEvents(Some(number))))}
                        >
                            { "Change this event" }
                        </button>
                    }
                </div>
            }
        </article>
    }
}

/// A title that unfolds a note.
fn title(card: &EventCard, unfolded: bool, change: &Callback<EventsChange>) -> Html {
    if !can_fold(card) {
        return html! { { &card.title } };
    }
    let id = card.id.clone();
    html! {
        <button
            class="unfold"
            type="button"
            aria-expanded={unfolded.to_string()}
            onclick={change.reform(move |_: MouseEvent| EventsChange::Fold(id.clone()))}
        >
            { &card.title }
        </button>
    }
}

fn facts(card: &EventCard, legend: Option<Marks>) -> Html {
    html! {
        <>
            { strip(&card.days, legend) }
            <dl class="facts">
                { fact("Why this level", &card.severity) }
                { fact("Reaches", &card.extent) }
                { fact("Effect", card.effect) }
                { fact("Certainty", &card.certainty) }
                <div><dt>{ "Who says so" }</dt><dd>{ sources(&card.sources) }</dd></div>
                if !card.written_afterwards {
                    { fact("Note", &card.note) }
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
        </>
    }
}

/// Nothing where nothing is to be said.
fn fact(name: &'static str, text: &str) -> Html {
    if text.is_empty() {
        return html! {};
    }
    html! { <div><dt>{ name }</dt><dd>{ text }</dd></div> }
}
