//! The list of the palette: entries under the heads of their groups.

use yew::prelude::*;

use crate::session::Command;

/// The id of an entry, for `aria-activedescendant`.
pub(super) fn option_id(index: usize) -> String {
    format!("palette-{index}")
}

/// `active` is the entry that Enter would do.
pub(super) fn palette_list(found: &[&Command], active: usize, onchoose: &Callback<Command>) -> Html {
    let mut before = 0;
    let groups = found.chunk_by(|one, next| one.group == next.group).map(|group| {
        let first = before;
        before += group.len();
        let name = group[0].group.words();
        html! {
            <div role="group" aria-label={name}>
                <p aria-hidden="true">{ name }</p>
                for (index, command) in group.iter().enumerate() {
                    { entry(command, first + index, active, onchoose) }
                }
            </div>
        }
    });
    html! {
        <div class="palette-list" role="listbox" id="palette-list" aria-label="Everything you can do">
            { for groups }
        </div>
    }
}

fn entry(command: &Command, index: usize, active: usize, onchoose: &Callback<Command>) -> Html {
    // The field must not lose the focus before the click has chosen.
    let keep_focus = Callback::from(|event: MouseEvent| event.prevent_default());
    let chosen = command.clone();
    html! {
        <div
            id={option_id(index)}
            role="option"
            aria-selected={(index == active).to_string()}
            aria-disabled={command.off.then_some("true")}
            onmousedown={keep_focus}
            onclick={onchoose.reform(move |_: MouseEvent| chosen.clone())}
        >
            <span class="offer">{ &command.name }</span>
            { " " }
            <span class="detail">{ command.detail }</span>
            if !command.keys.is_empty() {
                { " " }
                <kbd>{ command.keys }</kbd>
            }
        </div>
    }
}
