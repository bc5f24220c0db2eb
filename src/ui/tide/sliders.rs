//! The start and the length as sliders over the plot: for keys, and for whoever hears the page.
//!
//! They are not seen but by their focus; a pointer takes hold of the block itself.

use yew::prelude::*;

use super::ID_START;
use crate::plan::{Edit, Grip, MAX_MINUTES, Nudge, Slide, Window};
use crate::present::{Assessment, Span, length_words, start_words, window_letter};
use crate::session::{Action, Handle, typed};

/// The step of an arrow key, and with Shift.
const STEP: i64 = 15;
const LONG_STEP: i64 = 60;

/// What a key asks of a slider.
enum Move {
    Minutes(i64),
    Days(i64),
    First,
    Last,
}

/// The window number `index` in a view of `view`.
pub fn sliders(handle: &Handle, window: &Window, assessment: &Assessment, index: usize, view: Span) -> Html {
    let span = assessment.window.span;
    let letter = window_letter(index);
    let start = {
        let (window, slide) = (window.clone(), Slide::of(window, Grip::Whole, view, STEP));
        move |wanted: Move| {
            let to = match wanted {
                // From where the window is by then: keys may come faster than the page is drawn.
                Move::Minutes(minutes) => {
                    return Some(Edit::Nudge { window: index, by: Nudge::Minutes(minutes) });
                }
                // The wall clock's day where it has that time, else 24 hours.
                Move::Days(days) => Some(window.nudged(Nudge::Days(days)))
                    .filter(|moved| moved.resolve().is_ok())
                    .unwrap_or_else(|| window.nudged(Nudge::Minutes(days * 1440))),
                Move::First => slide.as_ref()?.to(view.start),
                Move::Last => slide.as_ref()?.to(view.end),
            };
            Some(Edit::Window { window: index, to })
        }
    };
    let length = {
        let to_the_end = view.end.since(span.start).clamp(1, i64::from(MAX_MINUTES));
        move |wanted: Move| {
            Some(match wanted {
                Move::Minutes(by) => Edit::Lengthen { window: index, by },
                Move::Days(days) => Edit::Lengthen { window: index, by: days * 1440 },
                Move::First => Edit::Length { window: index, minutes: STEP as u32 },
                Move::Last => Edit::Length { window: index, minutes: to_the_end as u32 },
            })
        }
    };
    let from = span.start.since(view.start);
    html! {
        <>
            { slider(handle, ID_START, format!("Start of window {letter}"), from, view.minutes(), start_words(assessment), start) }
            { slider(handle, "tide-length", format!("Length of window {letter}"), span.minutes(), view.minutes() - from, length_words(assessment), length) }
        </>
    }
}

fn slider(
    handle: &Handle,
    id: &'static str,
    label: String,
    value: i64,
    max: i64,
    words: String,
    edit: impl Fn(Move) -> Option<Edit> + Clone + 'static,
) -> Html {
    let change = {
        let handle = handle.clone();
        move |edit: Option<Edit>| {
            if let Some(edit) = edit {
                // The slider speaks for itself, so the verdict waits until it is left.
                handle.act(Action::Hint(Some(String::new())));
                handle.act(Action::Type(edit));
            }
        }
    };
    let onkeydown = {
        let (edit, change) = (edit.clone(), change.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if let Some(wanted) = asked(&event.key(), event.shift_key()) {
                event.prevent_default();
                change(edit(wanted));
            }
        })
    };
    // What assistive technology sets without keys.
    let oninput = Callback::from(move |event: InputEvent| {
        if let Ok(wanted) = typed(&event).parse::<i64>() {
            change(edit(Move::Minutes(wanted - value)));
        }
    });
    // The value lies on the grid of the steps, wherever the window begins.
    let min = value.rem_euclid(STEP);
    html! {
        <input
            {id}
            type="range"
            aria-label={label}
            aria-valuetext={words}
            min={min.to_string()}
            max={max.to_string()}
            step={STEP.to_string()}
            value={value.to_string()}
            {onkeydown}
            {oninput}
            onkeyup={handle.on(Action::Settle)}
            onblur={handle.on(Action::Hint(None))}
        />
    }
}

fn asked(key: &str, shift: bool) -> Option<Move> {
    let step = if shift { LONG_STEP } else { STEP };
    Some(match key {
        "ArrowRight" | "ArrowUp" => Move::Minutes(step),
        "ArrowLeft" | "ArrowDown" => Move::Minutes(-step),
        "+" => Move::Minutes(1),
        "-" => Move::Minutes(-1),
        "PageUp" => Move::Days(1),
        "PageDown" => Move::Days(-1),
        "Home" => Move::First,
        "End" => Move::Last,
        _ => return None,
    })
}
