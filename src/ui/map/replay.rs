//! The day as a slider: at which instant the map is looked at.

use yew::prelude::*;

use crate::present::{Instant, Span, sentence_case};
use crate::session::{typed, use_playing};
use crate::ui::widgets::{icon_of, prose};

#[derive(Properties, PartialEq)]
pub struct ReplayProps {
    pub window: Span,
    /// `None` is the whole window.
    pub at: Option<Instant>,
    /// What the map shows, in words.
    pub count: AttrValue,
    pub onchange: Callback<Option<Instant>>,
}

const QUARTER: i64 = 15;
/// Quarters of an hour on either side of the middle of the window.
const REACH: i64 = 48;

/// An instant of a window that has moved away is none of the one that is shown now.
#[hook]
pub fn use_end_of_replay(window: Option<Span>, at: &UseStateHandle<Option<Instant>>) {
    let at = at.clone();
    use_effect_with(window, move |_| at.set(None));
}

#[component]
pub fn Replay(props: &ReplayProps) -> Html {
    let playing = use_state_eq(|| false);
    let middle = props.window.start.plus_minutes(props.window.minutes() / 2);
    let middle = middle.plus_minutes(-middle.minutes().rem_euclid(QUARTER));
    let instant = move |step: i64| middle.plus_minutes((step - REACH) * QUARTER);
    let step = props.at.map_or(REACH, |at| (at.since(middle) / QUARTER + REACH).clamp(0, 2 * REACH));
    let next = props.onchange.reform(move |()| Some(instant((step + 1) % (2 * REACH + 1))));
    use_playing(*playing, step, next);
    let slide = {
        let playing = playing.setter();
        props.onchange.reform(move |event: InputEvent| {
            playing.set(false);
            typed(&event).parse().ok().map(instant)
        })
    };
    let play = {
        let playing = playing.clone();
        Callback::from(move |_: MouseEvent| playing.set(!*playing))
    };
    let whole = {
        let playing = playing.setter();
        props.onchange.reform(move |_: MouseEvent| {
            playing.set(false);
            None
        })
    };
    html! {
        <div class="replay">
            <button class="play" type="button" aria-pressed={playing.to_string()} aria-label="Replay the day" title="Replay the day" onclick={play}>
                { icon_of(if *playing { "pause" } else { "play" }, 14) }
            </button>
            <input
                type="range"
                min="0"
                max={(2 * REACH).to_string()}
                value={step.to_string()}
                aria-label="Instant that the map shows"
                aria-valuetext={props.count.clone()}
                oninput={slide}
            />
            <span class="count">{ prose(&sentence_case(&props.count)) }</span>
            if props.at.is_some() {
                <button class="button small" type="button" onclick={whole}>{ "Whole window" }</button>
            }
        </div>
    }
}
