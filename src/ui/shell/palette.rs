//! The palette: everything that can be done, found by a few letters. The combobox pattern of ARIA 1.2, in a
//! dialog: the focus stays in the field, arrows walk the list, Enter does it, Escape closes.

use yew::prelude::*;

use super::palette_list::{option_id, palette_list};
use crate::session::{Action, Command, close_dialog, element, offered, scroll_to, typed, use_hint};
use crate::ui::use_handle;
use crate::ui::widgets::{MODAL, Modal, icon};

/// The longest text that is looked at.
const MAX_TEXT: &str = "60";

#[derive(Properties, PartialEq)]
pub struct PaletteProps {
    /// Everything that can be done.
    pub commands: Vec<Command>,
    pub speaker: Html,
}

#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let handle = use_handle();
    // What is typed, and the entry that Enter would do. Beside the drawing, because keys may come faster than
    // the list is drawn.
    let typing = use_mut_ref(|| (String::new(), 0_usize));
    let redraw = use_force_update();
    let change = {
        let typing = typing.clone();
        move |to: (String, usize)| {
            typing.replace(to);
            redraw.force_update();
        }
    };
    let choose = {
        let handle = handle.clone();
        Callback::from(move |command: Command| {
            if command.off {
                return;
            }
            // The focus goes back first: what is done may send it elsewhere.
            close();
            handle.act(Action::CloseDialog);
            handle.carry_out(&command.deed);
        })
    };
    let oninput = {
        let change = change.clone();
        Callback::from(move |event: InputEvent| change((typed(&event), 0)))
    };
    let onkeydown = {
        let (typing, commands, choose) = (typing.clone(), props.commands.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let (text, at) = typing.borrow().clone();
            let found = offered(&commands, &text);
            let last = found.len().saturating_sub(1);
            let to = match event.key().as_str() {
                "ArrowDown" => (at + 1) % found.len().max(1),
                "ArrowUp" => at.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                "Enter" if event.is_composing() => return,
                "Enter" => {
                    event.prevent_default();
                    return found.get(at).into_iter().for_each(|command| choose.emit((*command).clone()));
                }
                "k" | "K" if event.ctrl_key() || event.meta_key() => {
                    event.prevent_default();
                    return close();
                }
                _ => return,
            };
            event.prevent_default();
            change((text, to));
        })
    };
    let (text, at) = typing.borrow().clone();
    let found = offered(&props.commands, &text);
    let nothing = found.is_empty().then(|| format!("Nothing is called “{}”.", text.trim()));
    let count = (!text.trim().is_empty()).then(|| format!("{} found", found.len()));
    use_hint(&handle, nothing.clone().or(count));
    use_effect_with((text.clone(), at), |(_, at)| scroll_to(&option_id(*at)));
    let field = html! {
        <>
            { icon("search") }
            <input
                type="text"
                role="combobox"
                autofocus=true
                aria-label="What would you like to do?"
                placeholder="Find an action"
                value={text}
                autocomplete="off"
                spellcheck="false"
                maxlength={MAX_TEXT}
                aria-autocomplete="list"
                aria-expanded={nothing.is_none().to_string()}
                aria-controls="palette-list"
                aria-activedescendant={nothing.is_none().then(|| option_id(at))}
                {oninput}
                {onkeydown}
            />
        </>
    };
    html! {
        <Modal title="Everything you can do" at_title={false} {field} speaker={props.speaker.clone()}>
            { palette_list(&found, at, &choose) }
            if let Some(nothing) = nothing {
                <p class="empty">{ nothing }</p>
            }
        </Modal>
    }
}

/// Closes the dialog; the focus returns to where it was.
fn close() {
    if let Some(dialog) = element(MODAL) {
        close_dialog(&dialog);
    }
}
