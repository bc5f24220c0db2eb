//! The events that the window meets, and what nobody has looked at.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::filter::filter;
use super::holidays::holidays;
use super::own::{own_events, ways};
use super::strip::Marks;
use super::uncovered::uncovered;
use crate::present::{
    Assessment, EventCard, EventGroup, EventsChange, EventsView, event_cards, group_counts, holiday_group,
    uncovered_lines,
};
use crate::session::EVENTS;
use crate::ui::suggest::looking;
use crate::ui::use_handle;
use crate::ui::widgets::{icon_of, sources};

#[derive(Properties)]
pub struct EventsProps {
    pub assessment: Rc<Assessment>,
    pub read_only: bool,
    /// The suggestion whose events these are.
    #[prop_or_default]
    pub looked_at: Option<AttrValue>,
    /// How many events of its own the plan has.
    #[prop_or_default]
    pub held: usize,
    /// How the list begins.
    #[prop_or_default]
    pub view: EventsView,
}

impl PartialEq for EventsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessment, &other.assessment)
            && (self.read_only, self.held) == (other.read_only, other.held)
            && self.looked_at == other.looked_at
    }
}

impl Reducible for EventsView {
    type Action = EventsChange;

    fn reduce(self: Rc<Self>, change: EventsChange) -> Rc<Self> {
        Rc::new(self.after(change))
    }
}

#[component]
pub fn Events(props: &EventsProps) -> Html {
    let handle = use_handle();
    let looking = looking(&handle, props.looked_at.as_ref());
    let handle = (!props.read_only).then_some(&handle);
    let view = use_reducer(|| props.view.clone());
    let change = use_callback(view.dispatcher(), |change, dispatcher| dispatcher.dispatch(change));
    let cards = event_cards(&props.assessment);
    let group = holiday_group(&props.assessment);
    let counts = group_counts(&cards, group.as_ref());
    let shown = view.group_of(&counts);
    let is_shown = |card: &EventCard| shown.is_none_or(|group| group == EventGroup::of_card(card));
    let (uncertain, known): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.may_fall);
    let count = match known.len() {
        0 if group.is_none() => "none known around this window".to_owned(),
        0 => "no known event but public holidays".to_owned(),
        1 => "1 known event around this window".to_owned(),
        several => format!("{several} known events around this window"),
    };
    let empty = known.is_empty() && uncertain.is_empty() && group.is_none();
    let listed: Vec<_> = known.into_iter().filter(is_shown).collect();
    let uncertain: Vec<_> = uncertain.into_iter().filter(is_shown).collect();
    let drawn = || listed.iter().enumerate().filter(|(_, card)| view.unfolds(card));
    let marks = Marks::of(drawn().flat_map(|(_, card)| &card.days));
    let first = drawn().find(|(_, card)| Marks::of(&card.days).is_some()).map(|(index, _)| index);
    html! {
        <section class="events" aria-labelledby={EVENTS}>
            { looking }
            <div class="head">
                <h2 id={EVENTS} tabindex="-1">{ "What is happening there" }</h2>
                <p>{ count }</p>
                { ways(handle) }
            </div>
            { own_events(handle, &props.assessment, props.held) }
            { filter(&counts, shown, &change) }
            // Alone among themselves, so that each keeps its key.
            <div class="event-list">
                for (index, each) in listed.iter().enumerate() {
                    { card(each, handle, &view, &change, marks.filter(|_| first == Some(index))) }
                }
            </div>
            if let Some(group) = group.filter(|_| matches!(shown, None | Some(EventGroup::Holidays))) {
                { holidays(&group, shown.is_some(), handle, &view, &change) }
            }
            { may_fall(&uncertain, shown == Some(EventGroup::MayFall)) }
            if empty {
                <p class="empty">
                    { icon_of("none", 18) }
                    { "None of the events that are held here meets this window where it counts." }
                </p>
            }
            { uncovered(&uncovered_lines(&props.assessment)) }
        </section>
    }
}

/// Events whose day is not known: a line each, on demand.
fn may_fall(cards: &[EventCard], open: bool) -> Html {
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
        <details class="may-fall" {open}>
            <summary>
                { icon_of("note", 14) }
                <span>
                    { match cards.len() {
                        1 => "1 event whose day is not known may fall here".to_owned(),
                        several => format!("{several} events whose day is not known may fall here"),
                    } }
                </span>
            </summary>
            <ul>{ for cards.iter().map(line) }</ul>
        </details>
    }
}
