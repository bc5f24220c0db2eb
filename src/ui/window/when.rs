//! The typed line: one text for date, time, length and zone, and what was understood of it.

use yew::prelude::*;

use crate::plan::{Edit, Window};
use crate::present::{Instant, Zone};
use crate::session::{Action, Handle, VERDICT, WhenHints, WhenNote, read_when, typed, use_hint, when_line};
use crate::ui::use_handle;
use crate::ui::widgets::icon_of;

#[derive(Properties, PartialEq)]
pub struct WhenProps {
    pub window: Window,
    pub index: usize,
    pub now: Option<Instant>,
    pub reader: Option<Zone>,
}

/// A text that is being typed, and the plan's window then: what the text was understood as, if it was.
#[derive(Clone, PartialEq)]
struct Line {
    text: String,
    window: Window,
}

/// The plan's window as this line knows it.
struct Held {
    /// At the last drawing.
    shown: Window,
    /// What the line has made of it since, oldest first.
    ahead: Vec<Window>,
}

impl Held {
    fn newest(&self) -> &Window {
        self.ahead.last().unwrap_or(&self.shown)
    }

    /// The plan's window is drawn: the line's own edits arrive one by one, any other puts an end to them.
    fn draw(&mut self, window: &Window) {
        if self.shown == *window {
            return;
        }
        let arrived =
            self.ahead.iter().position(|ahead| ahead == window).map_or(self.ahead.len(), |at| at + 1);
        self.ahead.drain(..arrived);
        self.shown = window.clone();
    }
}

/// The longest line that is looked at.
const MAX_TEXT: &str = "120";

#[component]
pub fn WhenLine(props: &WhenProps) -> Html {
    let handle = use_handle();
    let line = use_state(|| None::<Line>);
    // The window that words such as "tomorrow" and what is left out refer to: that of the line's beginning.
    let base = use_mut_ref(|| props.window.clone());
    // A line stays as it was typed until something else changes the window. Typing may be ahead of drawing.
    let held = use_mut_ref(|| Held { shown: props.window.clone(), ahead: vec![] });
    held.borrow_mut().draw(&props.window);
    let current = (*line).clone().filter(|line| line.window == *held.borrow().newest());
    if current.is_none() {
        base.replace(props.window.clone());
    }
    let read = {
        let (base, now, reader) = (base.clone(), props.now, props.reader);
        move |text: &str| read_when(text, &WhenHints { now, window: &base.borrow(), reader })
    };
    let oninput = {
        let (handle, line, read, index) = (handle.clone(), line.clone(), read.clone(), props.index);
        let held = held.clone();
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            let before = held.borrow().newest().clone();
            let window = read(&text).map_or_else(|_| before.clone(), |understood| understood.window);
            if window != before {
                held.borrow_mut().ahead.push(window.clone());
                handle.act(Action::Type(Edit::Window { window: index, to: window.clone() }));
            }
            line.set(Some(Line { text, window }));
        })
    };
    let onblur = {
        let (handle, line) = (handle.clone(), line.clone());
        Callback::from(move |_: FocusEvent| {
            handle.act(Action::Settle);
            // What says nothing wrong and nothing special gives way to the plan's own line.
            if line.as_ref().is_some_and(|line| line.text.trim().is_empty()) {
                line.set(None);
            }
        })
    };
    let (problem, notes) = match current.as_ref().map(|line| read(&line.text)) {
        Some(Err(problem)) => (Some(problem), vec![]),
        Some(Ok(understood)) => (None, understood.notes),
        None => (None, vec![]),
    };
    let cautions = notes.iter().filter(|note| note.caution).map(|note| note.text.clone());
    use_hint(&handle, problem.clone().or_else(|| cautions.reduce(|all, text| format!("{all}. {text}"))));
    let text = current.map_or_else(|| when_line(&props.window), |line| line.text);
    html! {
        <div class="when">
            <label class="vh" for="when">{ "When, in one line" }</label>
            <input
                id="when"
                type="text"
                value={text}
                placeholder="Sat 22:00 90m Europe/Berlin"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength={MAX_TEXT}
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby="when-said"
                {oninput}
                {onblur}
            />
            <div id="when-said" class="when-said">
                if let Some(problem) = problem {
                    <p class="problem">{ problem }</p>
                }
                for note in &notes {
                    { told(note, props.index, &handle) }
                }
            </div>
        </div>
    }
}

fn told(of: &WhenNote, window: usize, handle: &Handle) -> Html {
    html! {
        <p class={if of.caution { "caution" } else { "understood" }}>
            { icon_of(if of.caution { "avoid" } else { "check" }, 14) }
            <span>{ &of.text }</span>
            for instead in &of.instead {
                <button
                    class="button small"
                    type="button"
                    onclick={handle.on(Action::Answer(Edit::Window { window, to: instead.window.clone() }, VERDICT))}
                >
                    { &instead.label }
                </button>
            }
        </p>
    }
}
