//! The way in for a file, a link or a text.

use yew::prelude::*;

use crate::session::{focus_soon, typed_lines};
use crate::ui::use_handle;
use crate::ui::widgets::Modal;

/// The field for a text.
const TEXT: &str = "open-text";

pub fn open_dialog(speaker: Html) -> Html {
    html! {
        <Modal key="open" title="Open a file, a link or a text" done="Cancel" at_title={false} {speaker}>
            <Open />
        </Modal>
    }
}

#[component]
fn Open() -> Html {
    let handle = use_handle();
    // Beside the drawing: nothing looks different for what is typed.
    let text = use_mut_ref(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| _ = text.replace(typed_lines(&event)))
    };
    let onsubmit = {
        let handle = handle.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match text.borrow().trim() {
                "" => focus_soon(TEXT.to_owned(), true),
                text => handle.read(text.to_owned()),
            }
        })
    };
    html! {
        <form class="record-fields" {onsubmit}>
            <p class="about">
                { "A plan (.json), a supplier’s maintenance notice or a calendar (.ics). It is read here and sent nowhere; you see what it is before it is taken." }
            </p>
            <p>
                <label class="button small">
                    { "Choose a file" }
                    <input
                        class="vh"
                        type="file"
                        accept=".json,.ics,application/json,text/calendar"
                        onchange={handle.import()}
                    />
                </label>
            </p>
            <div class="field">
                <label for={TEXT}>{ "Or paste a link, an e-mail with a link in it, the text of a file, or a time" }</label>
                <textarea
                    id={TEXT}
                    rows="5"
                    placeholder="2009-06-15 21:45 PT 90m"
                    spellcheck="false"
                    autofocus=true
                    {oninput}
                />
            </div>
            <p>
                <button class="button primary" type="submit">{ "Look at it" }</button>
            </p>
        </form>
    }
}
