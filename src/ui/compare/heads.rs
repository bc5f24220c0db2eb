//! The head of a window's column: what it is called, what it is for, and its place among the others.

use yew::prelude::*;

use super::panel::TITLE;
use crate::plan::{Edit, MAX_NAME, MAX_WINDOWS, Role, Window};
use crate::present::window_letter;
use crate::session::{Action, FULL, Handle, NAME, focus_soon, typed};
use crate::ui::widgets::icon_of;

/// What of a window is no matter of time: it stays while a window is dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub name: String,
    pub role: Role,
}

impl Head {
    pub fn of(window: &Window) -> Self {
        Self { name: window.name.clone(), role: window.role }
    }
}

/// The head of window `index` of `count`.
pub(super) fn head(handle: &Handle, head: &Head, index: usize, count: usize, selected: bool) -> Html {
    let letter = window_letter(index);
    let named = move |event: InputEvent| Edit::WindowName { window: index, name: typed(&event) };
    let backup = head.role == Role::Backup;
    let role = if backup { Role::Primary } else { Role::Backup };
    html! {
        <>
            <span class="names">
                <button
                    class="letter"
                    type="button"
                    aria-label={format!("Look at window {letter}")}
                    aria-pressed={selected.to_string()}
                    onclick={handle.on(Action::Select(index))}
                >
                    { letter }
                </button>
                <input
                    id={selected.then_some(NAME)}
                    type="text"
                    aria-label={format!("Name of window {letter}")}
                    placeholder="No name"
                    autocomplete="off"
                    maxlength={MAX_NAME.to_string()}
                    value={head.name.clone()}
                    oninput={handle.type_from(named)}
                    onblur={handle.on(Action::Settle)}
                />
            </span>
            <span class="deeds">
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("{letter} is a backup")}
                    aria-pressed={backup.to_string()}
                    onclick={handle.on(Action::Edit(Edit::WindowRole { window: index, role }))}
                >
                    { "Backup" }
                </button>
                { place(handle, index, index.checked_sub(1), count, "left") }
                { place(handle, index, Some(index + 1).filter(|to| *to < count), count, "right") }
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Duplicate {letter}")}
                    title={if count < MAX_WINDOWS { "Duplicate" } else { FULL }}
                    disabled={count >= MAX_WINDOWS}
                    onclick={handle.on(Action::Edit(Edit::DuplicateWindow(index)))}
                >
                    { icon_of("copy", 14) }
                </button>
                <button
                    class="button small"
                    type="button"
                    aria-label={format!("Remove {letter}")}
                    title="Remove"
                    onclick={handle.on(Action::Answer(Edit::RemoveWindow(index), TITLE))}
                >
                    { icon_of("close", 14) }
                </button>
            </span>
        </>
    }
}

/// The head where nothing can be changed.
pub(super) fn plain_head(head: &Head, index: usize) -> Html {
    html! {
        <span class="names">
            <b class="letter">{ window_letter(index) }</b>
            { head.name.trim() }
            if head.role == Role::Backup {
                <small>{ "backup" }</small>
            }
        </span>
    }
}

/// Moves the window one place on; the focus goes along.
fn place(handle: &Handle, from: usize, to: Option<usize>, count: usize, word: &'static str) -> Html {
    let handle = handle.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let Some(to) = to else { return };
        handle.act(Action::Edit(Edit::MoveWindow { from, to }));
        // At the end of the row only the way back is left.
        let next = match to {
            0 => "right",
            last if last + 1 == count => "left",
            _ => word,
        };
        focus_soon(id(next, to), false);
    });
    html! {
        <button
            id={id(word, from)}
            class="button small"
            type="button"
            aria-label={format!("Move {} {word}", window_letter(from))}
            disabled={to.is_none()}
            {onclick}
        >
            { if word == "left" { "←" } else { "→" } }
        </button>
    }
}

fn id(word: &'static str, window: usize) -> String {
    format!("move-{word}-{window}")
}
